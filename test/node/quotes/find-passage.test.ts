import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findPassage, passage, passageLink, readPassageLink, type PassagePiece } from '../../../src/quotes/passages.js';
import type { Range } from '../../../src/quotes/tokenize.js';
import { examples } from '../examples.js';

/** Where a piece is found, whose position is none of its own unless it is given. */
const place = (text: string, piece: Partial<PassagePiece>): Range | undefined =>
  findPassage(text, [{ start: 0, end: 0, first: '', ...piece }])[0];

/** The texts of people who repeat themselves, with characters of one unit and of two. */
const repeating = fc
  .array(fc.constantFrom('so ', 'it ', 'is', ', ', '\n\n', '😀', '日', 'and-or; '), { minLength: 1, maxLength: 60 })
  .map((parts) => parts.join(''));

describe('any passage of any text', () => {
  const anywhere = fc.tuple(repeating, fc.nat(), fc.nat()).map(([text, a, b]) => {
    const [start, end] = [a % text.length, b % text.length].toSorted((x, y) => x - y) as [number, number];
    return { text, range: { start, end: end + 1 } };
  });

  it('is found where it was, also by the link that leads to it', () => {
    const law = fc.property(anywhere, ({ text, range }) => {
      const where = passage('1', text, [range]);
      assert.deepEqual(findPassage(text, where), [range]);
      const words = text.slice(range.start, range.end);
      // Half of a character is in no address.
      if (/\p{Surrogate}/u.test(words)) return;
      assert.deepEqual(findPassage(text, readPassageLink(passageLink(where))!.pieces), [range]);
    });
    fc.assert(law, { numRuns: examples(300) });
  });

  it('is described by its position, its words, and up to 32 units around them in whole characters', () => {
    const text = `${'😀'.repeat(20)}x${'word '.repeat(9)}y${'😀'.repeat(20)}`;
    const [start, end] = [text.indexOf('x') + 1, text.indexOf('y')];
    assert.deepEqual(passage('1', text, [{ start, end }]), {
      source: '1',
      selector: [
        [
          { type: 'TextPositionSelector', start, end },
          {
            type: 'TextQuoteSelector',
            exact: 'word '.repeat(9),
            prefix: `${'😀'.repeat(15)}x`,
            suffix: `y${'😀'.repeat(15)}`,
          },
        ],
      ],
    });
  });
});

describe('the words of a piece', () => {
  it('are found at the very beginning, and as the whole of a text', () => {
    assert.deepEqual(place('word and more', { first: 'word', start: 9, end: 13 }), { start: 0, end: 4 });
    assert.deepEqual(place('a', { first: 'a', start: 1, end: 2 }), { start: 0, end: 1 });
  });

  it('say where it ends, whatever its position says', () => {
    assert.deepEqual(place('a word here', { first: 'word', start: 2, end: 9 }), { start: 2, end: 6 });
    assert.deepEqual(place('a word here', { first: 'a word', start: 0, end: 2 }), { start: 0, end: 6 });
  });

  it('are found nowhere where there are none', () =>
    assert.equal(place('a word here', { start: 2, end: 2 }), undefined));

  it('are those nearest to its position, or the first of two as near', () => {
    const text = 'word. word. word.';
    assert.equal(place(text, { first: 'word', start: 5, end: 9 })!.start, 6);
    assert.equal(place(text, { first: 'word', start: 11, end: 15 })!.start, 12);
    assert.equal(place(text, { first: 'word', start: 3, end: 7 })!.start, 0);
    assert.equal(place(text, { first: 'word', start: 400, end: 404 })!.start, 12);
  });

  it('are those that have more of their neighbours, however far away', () => {
    // The second stands between three and four characters of its neighbours, the others between fewer.
    const text = `ab-word+dd ${' '.repeat(40)} abc-word+def ${' '.repeat(40)} bc-word-d`;
    const second = text.indexOf('abc') + 4;
    for (const start of [1, 90, 200])
      assert.equal(
        place(text, { first: 'word', start, end: start + 4, prefix: 'xabc-', suffix: '+defx' })!.start,
        second,
        `${start}`,
      );
  });

  it('have neighbours on both sides that count as much', () => {
    /** Which of two places it is: the second is nearer. */
    const found = (...places: [string, string]): string => {
      const text = places.join('  ');
      const { start } = place(text, { first: 'word', start: 20, end: 24, prefix: 'abc', suffix: 'def' })!;
      return start < places[0].length ? 'first' : 'second';
    };
    assert.equal(found('..cword...', '.bcword...'), 'second');
    assert.equal(found('.bcword...', '..cword...'), 'first');
    assert.equal(found('..cword...', '...worddef'), 'second');
    assert.equal(found('...worddef', '..cword...'), 'first');
    assert.equal(found('..cwordde.', 'abcword...'), 'second');
    assert.equal(found('abcword...', '.bcwordde.'), 'second');
    assert.equal(found('.bcwordde.', 'abcword...'), 'first');
    assert.equal(found('...wordd', '..wordd'), 'second');
  });

  it('are known by no neighbour where they have none', () => {
    assert.deepEqual(place('word', { first: 'word', start: 9, end: 13, prefix: 'and the ' }), { start: 0, end: 4 });
    assert.deepEqual(place('the word', { first: 'word', start: 9, end: 13, suffix: ' and' }), { start: 4, end: 8 });
  });

  it('are looked for among the first thousand places where they stand', () => {
    const many = 'word. '.repeat(1200);
    assert.equal(place(many, { first: 'word', start: 6599, end: 6600 })!.start, 6 * 999);
  });
});

describe('the beginning and the end of a piece', () => {
  const between = (length: number): string => `first${'.'.repeat(length)}last`;

  it('are where they were, though its end stands there before too', () => {
    const text = 'first last last';
    assert.deepEqual(place(text, { first: 'first', last: 'last', start: 0, end: 15 }), { start: 0, end: 15 });
    assert.deepEqual(place(text, { first: 'first', last: 'last', start: 0, end: 10 }), { start: 0, end: 10 });
    assert.deepEqual(place(text, { first: 'first', last: 'last', start: 0, end: 11 }), { start: 0, end: 10 });
    assert.deepEqual(place(text, { first: 'first', last: 'last', start: 0, end: 99 }), { start: 0, end: 10 });
  });

  it('are found with what stands between them now', () => {
    const text = `So: ${between(30)}.`;
    assert.deepEqual(place(text, { first: 'first', last: 'last', start: 0, end: 20 }), { start: 4, end: 43 });
  });

  it('may be two hundred characters further apart than they were, and no more', () => {
    const piece = { first: 'first', last: 'last', start: 40, end: 60 };
    assert.deepEqual(place(between(211), piece), { start: 0, end: 220 });
    assert.equal(place(between(212), piece), undefined);
  });

  it('are both there, or the piece is not', () => {
    assert.equal(place('first and more', { first: 'first', last: 'last', start: 0, end: 9 }), undefined);
    assert.equal(place('last first', { first: 'first', last: 'last', start: 0, end: 9 }), undefined);
    assert.deepEqual(place('first. first last', { first: 'first', last: 'last', start: 6, end: 7 }), {
      start: 7,
      end: 17,
    });
  });
});
