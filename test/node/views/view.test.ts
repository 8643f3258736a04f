import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ElementView, flat, h, isProperty, kept, written } from '../../../src/views/view.js';

describe('h', () => {
  it('describes an element by its tag, attributes and children', () => {
    const view = h('p', { class: 'a' }, 'words', h('br'));
    assert.ok(view instanceof ElementView);
    assert.equal(view.tag, 'p');
    assert.deepEqual(view.attributes, { class: 'a' });
    assert.deepEqual(view.children, ['words', h('br')]);
    assert.equal(view.isKept, false);
  });

  it('needs no attributes', () => {
    assert.deepEqual(h('p', null, 'words').attributes, {});
    assert.deepEqual(h('br'), h('br', {}));
  });
});

describe('kept', () => {
  it('describes an element whose content is left alone', () => {
    const view = kept('textarea', { id: 'text' }, 'words');
    assert.equal(view.isKept, true);
    assert.deepEqual([view.tag, view.attributes, view.children], ['textarea', { id: 'text' }, ['words']]);
  });
});

describe('flat', () => {
  it('takes lists apart, however deep', () => {
    const [a, b, c] = [h('i'), h('b'), h('u')];
    assert.deepEqual(flat([a, [b, [[c]]], []]), [a, b, c]);
  });

  it('leaves out what is no view, and keeps a nought', () => {
    assert.deepEqual(flat([undefined, null, false, '', h('br'), 0]), [h('br'), '0']);
  });

  it('makes one of texts that stand side by side, as a parser does', () => {
    assert.deepEqual(flat(['a', ' ', ['b', undefined, 1], h('br'), 'c', 'd']), ['a b1', h('br'), 'cd']);
  });

  for (const [what, forged] of Object.entries({
    'a view': { tag: 'img', attributes: { src: 'x', onerror: 'alert(1)' }, children: [], isKept: false },
    'a template of Lit': { _$litType$: 1, strings: ['<img src=x>'], values: [] },
  })) {
    it(`takes an object that is only shaped like ${what} for a text`, () => {
      assert.deepEqual(flat([JSON.parse(JSON.stringify(forged))]), ['[object Object]']);
    });
  }
});

describe('written', () => {
  for (const [value, text] of [
    ['a', 'a'],
    ['', ''],
    [0, '0'],
    [true, ''],
    [false, undefined],
    [null, undefined],
    [undefined, undefined],
    [{}, '[object Object]'],
  ] as const) {
    it(`writes ${JSON.stringify(value)} as ${JSON.stringify(text)}`, () => assert.equal(written('title', value), text));
  }

  for (const name of ['onclick', 'onfocus', '.value', '.innerHTML']) {
    it(`never writes ${name}, whatever its value`, () => {
      assert.equal(isProperty(name), true);
      assert.equal(written(name, 'alert(1)'), undefined);
    });
  }

  it('writes names that only have `on` or a dot in them', () => {
    for (const name of ['content', 'aria-controls', 'data-x.y']) assert.equal(written(name, 'a'), 'a');
  });
});
