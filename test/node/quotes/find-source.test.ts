import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../src/model/index.js';
import { QuoteIndex } from '../../../src/quotes/index.js';
import { article, body, comment, filler, quote, quoting, shown } from './thread.js';
import { words } from './indexed.js';

/** What a quotation is found to be of, where people say these in turn: the first is `0`. */
function sourceOf(quoted: Block | string, ...said: string[]): string {
  const index = new QuoteIndex();
  index.addArticle(article(filler));
  said.forEach((text, i) => index.add({ ...comment(`${i}`, text), author: `${i}` }));
  return shown(index.search(comment('last', 'I agree.', quoted, 'And so on.'))).join('; ');
}

/** A quotation that is said to be someone's. */
const by = (author: number, text: string): Block =>
  ({ type: 'blockquote', data: { attribution: `${author}` }, children: body(text).children }) as Block;

describe('how much of a quotation has to be right', () => {
  const strangers = ['quizzical', 'buffoonery', 'xylophone', 'zeppelin'];
  /** Whether so many words, of which some are others, are found to be of a passage. */
  const isFound = (count: number, other: number): boolean => {
    const said = words.slice(0, 20);
    const changed = said.slice(1, count + 1 - other);
    // Put in between, and not at the ends, where they would be left out of the passage.
    for (let i = 0; i < other; i += 1) changed.splice(2 + i * 3, 0, strangers[i]!);
    assert.equal(changed.length, count);
    return quoting(said.join(' '), quote(changed.join(' '))).length > 0;
  };

  it('is three in four, of twelve words or more', () => {
    assert.ok(isFound(12, 3));
    assert.ok(!isFound(12, 4));
    assert.ok(isFound(13, 3));
  });

  it('is more of fewer', () => {
    assert.ok(!isFound(11, 2));
    assert.ok(isFound(11, 1));
    assert.ok(isFound(7, 1));
    assert.ok(!isFound(6, 1));
  });

  it('is nearly all of five words or fewer, but a mark may stand for a long one', () => {
    const long = 'incomprehensibilities';
    const [a, b] = [words.slice(0, 3), words.slice(3, 6)];
    const found = (...quoted: string[]): number =>
      quoting([...a, long, ...b].join(' '), quote(quoted.join(' '))).length;
    assert.equal(found(...a, ...b.slice(0, 2)), 0);
    assert.equal(found(...a, ...b), 1);
    assert.equal(found(...a, '…', ...b.slice(0, 2)), 1);
  });

  it('are four words at least', () => {
    const said = words.slice(0, 9).join(' ');
    assert.equal(quoting(said, quote(words.slice(2, 6).join(' '))).length, 1);
    assert.equal(quoting(said, quote(words.slice(2, 5).join(' '))).length, 0);
  });
});

describe('of several texts that a quotation may be of', () => {
  const said = words.slice(0, 30).join(' ');
  const changed = (...at: number[]): string =>
    words
      .slice(0, 30)
      .map((word, i) => (at.includes(i) ? `${word[0]}q${word.slice(2)}` : word))
      .join(' ');

  it('the exact one is quoted, whoever else is named', () => {
    assert.equal(sourceOf(by(0, said), changed(9), said), `last→1 exact: ${said}`);
    assert.equal(sourceOf(by(1, said), said, changed(9)), `last→0 exact: ${said}`);
  });

  it('the one named is quoted, if it is nearly as like as the most like', () => {
    assert.match(sourceOf(by(0, said), changed(9, 12), changed(9)), /^last→0 modified: /);
    assert.match(sourceOf(by(0, said), changed(9, 12, 15), changed(9)), /^last→1 modified: /);
    assert.match(sourceOf(by(1, said), changed(9), changed(9, 12, 15)), /^last→0 modified: /);
  });

  it('the one with the same characters in front and behind is quoted, wherever it stands there', () => {
    const some = words.slice(4, 14).join(' ');
    const [plain, marked] = [`So ${some} and so on`, `That is (${some}), they say`];
    assert.equal(sourceOf(quote(`(${some})`), plain, marked), `last→1 exact: ${some}`);
    assert.equal(sourceOf(quote(some), plain, marked), `last→0 exact: ${some}`);
    assert.equal(sourceOf(quote(`${some}!`), `${plain}. ${some}?`, `Well: ${some}!`), `last→1 exact: ${some}`);
    assert.equal(sourceOf(`“${some}!” was said`, `${plain}. ${some}?`, `Well: ${some}!`), `last→1 exact: ${some}`);
    assert.equal(sourceOf(quote(`${some}! `), plain, `Well: ${some}!`), `last→1 exact: ${some}`);
  });
});
