import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { nearestStretch, wordsIn } from '../../../src/quotes/edit-distance.js';
import { examples } from '../examples.js';

/** How many characters of a text have to be inserted, left out or replaced to make another of it: Levenshtein's table. */
function distance(text: string, pattern: string): number {
  let row = Array.from({ length: text.length + 1 }, (_, i) => i);
  for (const [i, character] of [...pattern].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= text.length; j += 1)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (text[j - 1] === character ? 0 : 1)));
    row = next;
  }
  return row[text.length]!;
}

const letters = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom('a', 'b', 'c'), { minLength, maxLength }).map((all) => all.join(''));

describe('the stretch of a text that is nearest to a pattern', () => {
  it('differs by as much as is said, and no other by less, or ends before and differs by as little', () => {
    const law = fc.property(letters(0, 14), letters(1, 9), (text, pattern) => {
      const { start, end, errors } = nearestStretch(text, pattern);
      assert.equal(distance(text.slice(start, end), pattern), errors);
      for (let to = 0; to <= text.length; to += 1)
        for (let from = 0; from <= to; from += 1)
          assert.ok(distance(text.slice(from, to), pattern) >= errors + (to < end ? 1 : 0));
    });
    fc.assert(law, { numRuns: examples(100) });
  });

  it('is found for patterns of any length, however many words of 32 bits they fill', () => {
    const lengths = fc.constantFrom(31, 32, 33, 63, 64, 65, 70).chain((length) => letters(length, length));
    const edit = fc.record({ at: fc.nat({ max: 60 }), character: fc.constantFrom('', 'a', 'x', 'yz') });
    const law = fc.property(lengths, fc.array(edit, { maxLength: 5 }), (pattern, edits) => {
      let text = pattern;
      for (const { at, character } of edits) text = text.slice(0, at) + character + text.slice(at + 1);
      const { start, end, errors } = nearestStretch(`--${text}--`, pattern);
      assert.equal(distance(`--${text}--`.slice(start, end), pattern), errors);
      assert.ok(errors <= distance(text, pattern));
    });
    fc.assert(law, { numRuns: examples(100) });
  });
});

describe('the words that a stretch of them touches', () => {
  const words = ['one', 'of', 'three'];
  const touched = (start: number, end: number): string =>
    words.slice(...wordsIn(words, { start, end, errors: 0 })).join();

  it('are those of which it has a character', () => {
    assert.equal(touched(0, 1), 'one');
    assert.equal(touched(2, 5), 'one,of');
    assert.equal(touched(5, 8), 'of,three');
    assert.equal(touched(0, 12), 'one,of,three');
  });

  it('are not those that it begins behind or ends before, with the space or without', () => {
    assert.equal(touched(3, 6), 'of');
    assert.equal(touched(4, 7), 'of');
    assert.equal(touched(4, 6), 'of');
    assert.equal(touched(6, 12), 'three');
  });
});
