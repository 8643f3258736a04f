import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Match } from '../../../src/quotes/match.js';
import { noisyMatches } from '../../../src/quotes/noisy-matches.js';
import { indexed, query, words } from './indexed.js';

const others = Array.from({ length: 40 }, (_, i) => `other${i}`);

/** Where a quotation is found in a text that stands between others: the best match, and its pieces as words. */
function found(text: string, quotation: string): { readonly match: Match; readonly pieces: string[] } | undefined {
  const { index, texts } = indexed(others.join(' '), text, others.toReversed().join(' '));
  const asked = query(index, quotation);
  const matches = noisyMatches(index, asked, () => true);
  const match = matches.toSorted((a, b) => b.similarity - a.similarity)[0];
  if (!match) return undefined;
  assert.equal(match.text, texts[1]);
  assert.deepEqual([match.first, match.last, match.kind], [0, asked.ids.length - 1, 'modified']);
  return { match, pieces: match.pieces.map(({ first, last }) => index.wordsBetween(first, last + 1).join(' ')) };
}
const pieces = (text: string, quotation: string): readonly string[] => found(text, quotation)?.pieces ?? [];

const text = words.slice(0, 30).join(' ');
/** Every word but each third has its second letter replaced. */
const noisy = (said: string): string =>
  said
    .split(' ')
    .map((word, i) => (i % 3 ? `${word[0]}q${word.slice(2)}` : word))
    .join(' ');

describe('a quotation that is spelt like a passage', () => {
  it('is found with hardly a word that is whole, from its first word to its last', () => {
    const said = words.slice(4, 16).join(' ');
    assert.deepEqual(pieces(text, noisy(said)), [said]);
  });

  it('is found at the beginning and at the end of a text, and not beyond', () => {
    for (const said of [words.slice(0, 9), words.slice(21, 30)])
      assert.deepEqual(pieces(text, noisy(said.join(' '))), [said.join(' ')]);
  });

  it('is as similar as the share of characters that are the same', () => {
    const said = words.slice(4, 10).join(' ');
    assert.equal(found(text, noisy(said))!.match.similarity, 1 - 4 / said.length);
    assert.equal(found(text, said)!.match.similarity, 1);
  });

  it('tells less the more errors and pieces it has, and never more than its words', () => {
    const told = (quotation: string): number => found(text, quotation)!.match.told;
    const [a, b] = [words.slice(4, 8).join(' '), words.slice(8, 12).join(' ')];
    const [whole, one, cut] = [told(`${a} ${b}`), told(`${a} ${noisy(b)}`), told(`${a} … ${b}`)];
    const { index } = indexed(others.join(' '), text, others.toReversed().join(' '));
    const bits = query(index, `${a} ${b}`).told.at(-1)!;
    assert.ok(Math.abs(whole - bits) < 1e-9, `${whole} of ${bits}`);
    assert.ok(Math.abs(cut - (bits - 3)) < 1e-9, `three bits less for a second piece: ${cut} of ${bits}`);
    assert.ok(one < whole && told(`${noisy(a)} ${noisy(b)}`) < one && one > 0);
  });

  it('is found by what most of its words say, though some stand elsewhere too', () => {
    const said = words.slice(4, 13);
    const scattered = words.slice(4, 13).map((word, i) => `${word} ${others.slice(i * 4, i * 4 + 4).join(' ')}`);
    const long = `${scattered.join(' ')} ${text}`;
    assert.deepEqual(pieces(long, noisy(said.join(' '))), [said.join(' ')]);
    const repeated = `${said.join(' ')} ${`${others.slice(0, 20).join(' ')} ${said[0]} `.repeat(12)}`.trim();
    assert.deepEqual(pieces(repeated, noisy(said.join(' '))), [said.join(' ')]);
  });
});

describe('the words that may stand where a noisy quotation is looked for', () => {
  it('are no more than it has, and as many as an elision may stand for', () => {
    const [a, b] = [words.slice(0, 5).join(' '), words.slice(5, 10).join(' ')];
    const between = (count: number): string =>
      `${a} ${Array.from({ length: count }, (_, i) => `between${i}`).join(' ')} ${b}`;
    const quotation = `${noisy(a)} … ${noisy(b)}`;
    assert.deepEqual(pieces(between(60), quotation), [a, b]);
    assert.deepEqual(pieces(between(150), quotation), []);
  });

  it('come in the order of the parts', () => {
    const [a, b] = [words.slice(0, 5).join(' '), words.slice(5, 10).join(' ')];
    assert.deepEqual(pieces(`${b} ${a}`, `${noisy(a)} … ${noisy(b)}`), []);
  });
});

describe('no quotation is', () => {
  const elided = (count: number): string =>
    Array.from({ length: count + 1 }, (_, i) => words.slice(i * 5, i * 5 + 4).join(' ')).join(' … ');

  it('what has fewer than 24 characters', () => {
    assert.deepEqual(pieces('mountain garden children', 'mountain gardqn children'), ['mountain garden children']);
    assert.deepEqual(pieces('mountain garden childre', 'mountain gardqn childre'), []);
  });

  it('what has more than 1200', () => {
    const long = Array.from({ length: 150 }, (_, i) =>
      `${String.fromCharCode(97 + (i % 26))}${1000000 + i * 7919}`.slice(0, 7),
    );
    const [most, more] = [long.join(' ').slice(0, 1199) + 'x', long.join(' ').slice(0, 1199) + 'xy'];
    assert.deepEqual([most.length, more.length], [1200, 1201]);
    assert.deepEqual(pieces(most, most), [most]);
    assert.deepEqual(pieces(more, more), []);
  });

  it('what leaves something out more than four times', () => {
    assert.equal(pieces(text, elided(4)).length, 5);
    assert.equal(pieces(text, elided(5)).length, 0);
  });

  it('what has more than 22 of 100 characters wrong', () => {
    const wrong = (count: number): string => {
      const said = words.slice(4, 16).join(' ');
      // Two in each word, so that each is still like the one it was.
      let left = count;
      const changed = said.split(' ').map((word) => {
        const some = Math.min(left, 2);
        left -= some;
        return `${'xz'.slice(0, some)}${word.slice(some)}`;
      });
      assert.equal(left, 0);
      return changed.join(' ');
    };
    const most = Math.floor(words.slice(4, 16).join(' ').length * 0.22);
    assert.equal(pieces(text, wrong(most)).length, 1);
    assert.equal(pieces(text, wrong(most + 1)).length, 0);
  });

  it('what has another word in place of more than one in eight', () => {
    const said = words.slice(4, 12);
    const with_ = (...strangers: string[]): string => [...said.slice(strangers.length), ...strangers].join(' ');
    assert.equal(pieces(text, with_('buzz')).length, 1);
    assert.equal(pieces(text, with_('buzz', 'pfff')).length, 0);
    assert.equal(pieces(text, with_('zzz', 'fff')).length, 1, 'short words are like others by chance');
  });
});
