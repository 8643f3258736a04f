import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eachOccurrence } from '../../../src/quotes/occurrences.js';
import { indexed, query } from './indexed.js';

/** The words of a quotation that are visited, as often as they are, in a thread of these texts. */
function visited(quotation: string, ...texts: string[]): string {
  const { index } = indexed(...texts);
  const { ids, tokens } = query(index, quotation);
  const seen: string[] = [];
  eachOccurrence(
    index,
    index.single,
    ids,
    ({ order }) => order !== 1,
    (at) => seen.push(tokens.words[at]!),
  );
  return seen.join('');
}

const times = (word: string, count: number): string => `${word} `.repeat(count);

describe('the words of a quotation', () => {
  it('are visited in their order, wherever they occur', () => {
    assert.equal(visited('a b c', 'c b a a', '', 'a b'), 'aaabbc');
  });

  it('are visited in texts that are admitted alone', () => {
    assert.equal(visited('a b c', 'a', 'b a', 'c'), 'ac');
  });

  it('are passed over, the most common first, where there are more than 500 and 32 for each word', () => {
    const most = 500 + 3 * 32;
    assert.equal(visited('b a c', times('a', most - 2) + 'b c').length, most);
    assert.equal(visited('b a c', times('a', most - 1) + 'b c'), 'bc');
    assert.equal(visited('a b c', times('a', most - 1) + 'b c'), 'bc');
    assert.equal(visited('a b c', times('a', most + 1) + times('b', most - 1) + 'c').length, most);
  });
});
