import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { attributeMistakes } from '../../../src/elements/shared/misuse/attribute-mistakes.js';
import { mayBeMistaken } from '../../../src/elements/shared/misuse/may-be-mistaken.js';

const observed = [
  'src',
  'backend',
  'endpoint',
  'thread',
  'load',
  'heading-level',
  'max-depth',
  'comment-count',
  'sort',
  'quotes',
  'contents',
  'embeds',
  'comment-headings',
  'shortcuts',
  'toolbar',
  'density',
  'avatars',
  'pictures',
  'cite',
  'fold',
];
const listOf = (attributes: Iterable<readonly [string, string]>): { name: string; value: string }[] =>
  [...attributes].map(([name, value]) => ({ name, value }));
const look = (attributes: Record<string, string>): boolean =>
  mayBeMistaken(observed, listOf(Object.entries(attributes)));

describe('whether the attributes of an element may be mistaken', () => {
  it('is so wherever there is a mistake to tell', () => {
    const names = [
      'class',
      'id',
      'slot',
      'data-x',
      'aria-label',
      'url',
      'headinglevel',
      'max_depth',
      'bakcend',
      'strings',
      'api-url',
      'x:y',
      ':data',
      ...observed,
    ];
    const values = [
      '',
      ' ',
      '1',
      '6',
      '7',
      '-1',
      'two',
      'oldest',
      'best',
      'on',
      'off',
      'compact',
      'initials',
      'source',
      'eager',
      'lazy',
      'visible',
      'https://a.example',
      'a\nb',
    ];
    const name = fc.oneof(fc.constantFrom(...names), fc.stringMatching(/^[a-z_:.-]{1,12}$/));
    const attributes = fc.array(fc.tuple(name, fc.oneof(fc.constantFrom(...values), fc.string({ maxLength: 8 }))), {
      maxLength: 3,
    });
    let told = 0;
    fc.assert(
      fc.property(attributes, (list) => {
        const given = new Map(list);
        const mistakes = attributeMistakes({ tag: 'colloquy-discussion', observed, attributes: given });
        told += mistakes.length;
        return mistakes.length === 0 || mayBeMistaken(observed, listOf(given));
      }),
      { numRuns: 5000 },
    );
    assert.ok(told > 1000, `${told}`);
  });

  it('is not so where a page is written well, so that nothing is fetched', () => {
    assert.equal(
      look({
        backend: 'waline',
        endpoint: 'https://a.example',
        thread: 'auto',
        load: 'visible',
        class: 'a',
        'data-x': '1',
        'aria-label': 'b',
      }),
      false,
    );
    assert.equal(
      look({
        contents: 'on',
        'comment-headings': 'off',
        shortcuts: 'off',
        toolbar: 'on',
        density: 'compact',
        avatars: 'off',
        pictures: 'on',
        cite: 'on',
        fold: 'read',
      }),
      false,
    );
    assert.equal(
      look({ part: 'thread', exportparts: 'a,b:c', 'heading-level': '2', 'max-depth': '4', sort: 'oldest' }),
      false,
    );
  });
});
