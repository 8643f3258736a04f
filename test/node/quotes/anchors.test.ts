import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { anchoredTexts, type Anchor } from '../../../src/quotes/anchors.js';
import { chain } from '../../../src/quotes/chain.js';
import { gapBetween, type Query } from '../../../src/quotes/query.js';
import type { IndexedText, TextIndex } from '../../../src/quotes/text-index.js';
import { examples } from '../examples.js';
import { indexed, query, words } from './indexed.js';

/** Few words, so that they are said again and again. */
const saying = (most: number): fc.Arbitrary<string[]> =>
  fc.array(fc.constantFrom(...words.slice(0, 5)), { maxLength: most });

/** All runs of two words or more that a text and a quotation have in common, and that cannot be made longer. */
function runsIn(index: TextIndex, { ids }: Query, { base, starts }: IndexedText): Anchor[] {
  const runs: Anchor[] = [];
  for (let at = 0; at < ids.length; at += 1)
    for (let position = base; position < base + starts.length; position += 1) {
      const isSame = (i: number): boolean => ids[at + i] === index.wordAt(position + i);
      if (isSame(-1)) continue;
      let length = 0;
      while (isSame(length)) length += 1;
      if (length > 1) runs.push({ at, position, length });
    }
  return runs;
}

const inOrder = (anchors: readonly Anchor[]): Anchor[] =>
  anchors.toSorted((a, b) => a.at - b.at || a.position - b.position);

/** What those words of a quotation tell that are in one of these runs. */
const toldIn = ({ told, ids }: Query, runs: readonly Anchor[]): number =>
  ids.reduce((sum, _, i) => {
    const isIn = runs.some(({ at, length }) => at <= i && i < at + length);
    return sum + (isIn ? told[i + 1]! - told[i]! : 0);
  }, 0);

describe('the texts that a quotation may be of', () => {
  it('are given with each run of words in common, at its full length and once', () => {
    const law = fc.property(fc.array(saying(12), { maxLength: 4 }), saying(9), (said, quoted) => {
      const { index, texts } = indexed(...said.map((text) => text.join(' ')));
      const asked = query(index, quoted.join(' '));
      const found = anchoredTexts(index, asked, () => true);
      // First those that say the most of it, each word counted once.
      const told = found.map(({ anchors }) => toldIn(asked, anchors));
      for (const [i, one] of told.entries()) assert.ok(i === 0 || one <= told[i - 1]! + 1e-9, `${told.join()}`);
      for (const text of texts) {
        const runs = runsIn(index, asked, text);
        const isTelling = toldIn(asked, runs) * 8 > asked.told.at(-1)!;
        const candidate = found.find((one) => one.text === text);
        assert.deepEqual(inOrder(candidate?.anchors ?? []), isTelling ? inOrder(runs) : []);
      }
    });
    fc.assert(law, { numRuns: examples(100) });
  });

  it('have the whole of a run, also where it begins with words that are too common to be looked up', () => {
    const common = 'silver bridge';
    const { index, texts } = indexed(...Array<string>(700).fill(common), `${common} monastery orchard`);
    const found = anchoredTexts(index, query(index, `${common} monastery orchard`), () => true);
    assert.deepEqual(
      found.map(({ text, anchors }) => [text.order, anchors]),
      [[700, [{ at: 0, position: texts.at(-1)!.base, length: 4 }]]],
    );
  });

  it('are those that are admitted', () => {
    const { index, texts } = indexed('a silver bridge', 'a silver bridge', 'a silver bridge');
    const asked = query(index, 'a silver bridge');
    const found = anchoredTexts(index, asked, ({ order }) => order !== 1);
    assert.deepEqual(new Set(found.map(({ text }) => text)), new Set([texts[0], texts[2]]));
  });

  it('are the twelve that say the most of it', () => {
    const more = Array.from({ length: 20 }, (_, i) => words.slice(0, 2 + (i % 20)).join(' '));
    const { index, texts } = indexed(...more);
    const found = anchoredTexts(index, query(index, words.slice(0, 21).join(' ')), () => true);
    assert.deepEqual(
      found.map(({ text }) => text.order),
      texts
        .map(({ order }) => order)
        .slice(-12)
        .reverse(),
    );
  });

  it('say more than an eighth of it: one of two words in twenty is none of them', () => {
    const { index } = indexed(words.slice(0, 20).join(' '), `${words[3]} ${words[4]}`);
    const found = anchoredTexts(index, query(index, words.slice(0, 20).join(' ')), () => true);
    assert.deepEqual(
      found.map(({ text }) => text.order),
      [0],
    );
  });
});

describe('the runs that make up one quotation', () => {
  /** What a chain tells: its words, less two bits for each that either side skips, or next to none where that is marked. */
  function worth(asked: Query, matched: ArrayLike<number>): number {
    let [told, last] = [0, -1];
    for (let i = 0; i < matched.length; i += 1) {
      if (matched[i]! < 0) continue;
      told += asked.told[i + 1]! - asked.told[i]!;
      const skipped = last < 0 ? 0 : Math.abs(matched[i]! - i - (matched[last]! - last));
      told -= Math.min(60, skipped * (last >= 0 && gapBetween(asked, last, i) ? 0.02 : 2));
      last = i;
    }
    return told;
  }

  /** Every chain of runs that begin one behind the other in both texts, as the positions of its words. */
  function* chains(count: number, anchors: readonly Anchor[], from = -1, begun?: number[]): Generator<number[]> {
    if (begun) yield begun;
    for (const [x, { at, position, length }] of anchors.entries()) {
      const before = anchors[from];
      if (before && (at <= before.at || position <= before.position)) continue;
      const longer = begun ? [...begun] : Array<number>(count).fill(-1);
      const last = longer.findLastIndex((one) => one >= 0);
      let isLonger = false;
      for (let i = 0; i < length; i += 1)
        if (at + i > last && position + i > (longer[last] ?? -1)) {
          longer[at + i] = position + i;
          isLonger = true;
        }
      if (isLonger) yield* chains(count, anchors, x, longer);
    }
  }

  it('are those that tell the most together', () => {
    const text = fc.array(fc.constantFrom(...words.slice(0, 7)), { minLength: 8, maxLength: 16 });
    // Parts of it, in any order, which may overlap.
    const part = fc.record({
      from: fc.nat({ max: 12 }),
      length: fc.integer({ min: 2, max: 5 }),
      isMarked: fc.boolean(),
    });
    const law = fc.property(text, fc.array(part, { minLength: 2, maxLength: 4 }), (said, parts) => {
      const { index } = indexed('Something else', said.join(' '));
      const quoted = parts.map(({ from, length, isMarked }) =>
        [...(isMarked ? ['…'] : []), ...said.slice(from, from + length)].join(' '),
      );
      const asked = query(index, quoted.join(' '));
      for (const candidate of anchoredTexts(index, asked, () => true)) {
        const { anchors } = candidate;
        if (anchors.length > 9) continue;
        let most = -Infinity;
        for (const one of chains(asked.ids.length, anchors)) most = Math.max(most, worth(asked, one));
        const matched = chain(asked, candidate);
        assert.ok(
          Math.abs(worth(asked, matched) - most) < 1e-9,
          `${matched.join()} is ${worth(asked, matched)} of ${most}`,
        );
        const found = [...matched].filter((position) => position >= 0);
        assert.ok(
          found.every((position, i) => i === 0 || position > found[i - 1]!),
          'in their order',
        );
        matched.forEach((position, i) => assert.ok(position < 0 || index.wordAt(position) === asked.ids[i]));
      }
    });
    fc.assert(law, { numRuns: examples(100) });
  });

  it('may be as far apart as they like, for the worth of five rare words at most', () => {
    const many = Array.from({ length: 200 }, (_, i) => `filling${i}`).join(' ');
    const [a, b] = [words.slice(0, 8).join(' '), words.slice(8, 16).join(' ')];
    const { index, texts } = indexed(`${a} ${many} ${b}`);
    const [candidate] = anchoredTexts(index, query(index, `${a} ${b}`), () => true);
    const matched = chain(query(index, `${a} ${b}`), candidate!);
    assert.deepEqual([matched[0], matched[7], matched[8], matched[15]], [0, 7, 208, 215]);
    assert.equal(texts[0]!.starts.length, 216);
  });
});
