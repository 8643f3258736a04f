import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { align } from '../../../src/quotes/align.js';
import { examples } from '../examples.js';

const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 });

/** The most words that two lists have in common in the same order, by trying everything. */
function mostInCommon([first, ...here]: readonly string[], there: readonly string[]): number {
  if (first === undefined) return 0;
  const at = there.indexOf(first);
  const without = mostInCommon(here, there);
  return at < 0 ? without : Math.max(without, 1 + mostInCommon(here, there.slice(at + 1)));
}

test('two lists are laid against each other by the most words in common, each once and in order', () => {
  const law = fc.property(words, words, (here, there) => {
    const alignment = align(here, there);
    assert.equal(alignment.length, mostInCommon(here, there));
    alignment.forEach((pair, i) => {
      assert.equal(here[pair.here], there[pair.there]);
      const before = alignment[i - 1];
      assert.ok(!before || (before.here < pair.here && before.there < pair.there));
    });
  });
  fc.assert(law, { numRuns: examples(300) });
});

test('a list that is in another as a whole is found there as a whole, and at its first place', () => {
  const law = fc.property(words, words, words, (before, here, behind) => {
    const there = [...before, ...here, ...behind];
    const [first, ...more] = align(here, there);
    more.forEach((pair, i) => assert.equal(pair.there, first!.there + i + 1));
    const places = there.flatMap((_, at) => (here.every((word, i) => there[at + i] === word) ? [at] : []));
    if (first) assert.equal(first.there, places[0]);
  });
  fc.assert(law, { numRuns: examples(300) });
});
