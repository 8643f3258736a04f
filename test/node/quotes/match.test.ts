import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measure, type Match } from '../../../src/quotes/match.js';
import { indexed, query, words } from './indexed.js';

const text = words.slice(0, 24).join(' ');

/** A quotation laid against a text: each of its words at the place that a list says, counted from 0. */
function laid(
  quotation: string,
  ...places: number[]
): Match & { readonly bits: readonly number[]; places: number[][] } {
  const { index, texts } = indexed('Something else', text);
  const own = texts[1]!;
  const asked = query(index, quotation);
  const match = measure(
    index,
    asked,
    own,
    Int32Array.from(places, (at) => (at < 0 ? -1 : own.base + at)),
  );
  const bits = asked.told.slice(1).map((told, i) => told - asked.told[i]!);
  return { ...match, bits, places: match.pieces.map(({ first, last }) => [first - own.base, last - own.base]) };
}
const sum = (bits: readonly number[]): number => bits.reduce((all, some) => all + some, 0);
const isNear = (a: number, b: number): void => assert.ok(Math.abs(a - b) < 1e-9, `${a} is not ${b}`);
const of = (...places: number[]): string => places.map((at) => words[at]).join(' ');

describe('a quotation laid against a passage', () => {
  it('is the same where each word is, one behind the other', () => {
    const match = laid(of(3, 4, 5, 6), 3, 4, 5, 6);
    assert.deepEqual([match.similarity, match.kind, match.places], [1, 'folded', [[3, 6]]]);
    assert.deepEqual([match.first, match.last], [0, 3]);
    isNear(match.told, sum(match.bits));
  });

  it('has half of a misspelt word in common, which tells four fifths', () => {
    const match = laid(`${of(3, 4)} villlage ${of(6)}`, 3, 4, 9, 10);
    const misspelt = laid(`${of(3, 4)} wimdow ${of(6)}`, 3, 4, 5, 6);
    assert.deepEqual([misspelt.similarity, misspelt.kind, misspelt.places], [3.5 / 4, 'modified', [[3, 6]]]);
    isNear(misspelt.told, sum(misspelt.bits) - 0.2 * misspelt.bits[2]!);
    assert.ok(match.similarity < misspelt.similarity);
  });

  it('has nothing of a word that is not there, and begins and ends with those that are', () => {
    const match = laid(`so ${of(3, 4)} or ${of(5)} it`, -1, 3, 4, -1, 5, -1);
    assert.deepEqual([match.similarity, match.first, match.last, match.places], [0.5, 1, 4, [[3, 5]]]);
    isNear(match.told, sum([1, 2, 4].map((i) => match.bits[i]!)));
  });

  it('pays half a word, and half a bit, for each that it leaves out without a mark', () => {
    const match = laid(of(3, 4, 7, 8), 3, 4, 7, 8);
    assert.deepEqual([match.similarity, match.kind, match.places], [4 / 5, 'modified', [[3, 8]]]);
    isNear(match.told, sum(match.bits) - 1);
  });

  it('is of two pieces where more than four are left out, for three bits', () => {
    const [four, five] = [laid(of(3, 4, 9, 10), 3, 4, 9, 10), laid(of(3, 4, 10, 11), 3, 4, 10, 11)];
    assert.deepEqual(
      [four.places, five.places],
      [
        [[3, 10]],
        [
          [3, 4],
          [10, 11],
        ],
      ],
    );
    isNear(four.told, sum(four.bits) - 2);
    isNear(five.told, sum(five.bits) - 2.5 - 3);
  });

  it('pays for no more than eight at a time', () => {
    for (const at of [13, 14, 20])
      assert.equal(laid(of(3, 4, at, at + 1), 3, 4, at, at + 1).similarity, 4 / (4 + Math.min(8, at - 5) / 2), `${at}`);
  });

  it('is elided, and the same, where it marks what it leaves out', () => {
    const match = laid(`${of(3, 4)} … ${of(6, 7)}`, 3, 4, 6, 7);
    assert.deepEqual(
      [match.similarity, match.kind, match.places],
      [
        1,
        'elided',
        [
          [3, 4],
          [6, 7],
        ],
      ],
    );
    isNear(match.told, sum(match.bits) - 3);
    assert.deepEqual(laid(`${of(3, 4)} … ${of(5)}`, 3, 4, 5).kind, 'folded', 'which may be nothing');
  });
});
