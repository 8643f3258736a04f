import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributeMistakes } from '../../../src/elements/shared/misuse/attribute-mistakes.js';

const observed = ['src', 'backend', 'endpoint', 'thread', 'load', 'heading-level', 'max-depth', 'sort', 'quotes'];
const mistakes = (attributes: Record<string, string>): readonly string[] =>
  attributeMistakes({ tag: 'colloquy-discussion', observed, attributes: new Map(Object.entries(attributes)) });

describe('mistakes in attributes', () => {
  for (const [name, value, expected] of [
    ['headinglevel', '3', 'heading-level="3"'],
    ['max_depth', '3', 'max-depth="3"'],
    ['sort', 'best', '"oldest", "newest" or "liked"'],
    ['load', 'lazy', '"eager" or "visible"'],
    ['heading-level', 'two', 'a number from 1 to 6'],
    ['source', 'waline', 'backend="waline"'],
    ['data', '{}', 'src="essay.json"'],
    ['url', 'https://a.example', 'src="…" for a file'],
    ['src', '', 'names nothing'],
    ['bakcend', 'waline', 'backend="waline"'],
    ['endpoint', 'https://a.example', 'Expected `backend` beside `endpoint`'],
  ] as const) {
    it(`are told, with what to write: ${name}="${value}"`, () => {
      assert.equal(mistakes({ [name]: value }).length, 1);
      assert.ok(mistakes({ [name]: value })[0]?.includes(expected), mistakes({ [name]: value })[0]);
    });
  }

  it('are none of what is right, and of what belongs to others', () => {
    assert.deepEqual(
      mistakes({
        src: 'essay.json',
        sort: 'newest',
        'heading-level': '2',
        class: 'x',
        id: 'sort',
        lang: 'en',
        'data-src': 'x',
        'aria-label': 'x',
        style: '',
        'x-data': '',
        '@click': '',
        ':data': '',
        _ngcontent: '',
        'v-cloak': '',
        hidden: '',
        title: 'x',
        slot: 'x',
      }),
      [],
    );
  });
});
