import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { GrowableIntegers } from '../../../src/quotes/growable-integers.js';
import { Postings } from '../../../src/quotes/postings.js';
import { TextIndex } from '../../../src/quotes/text-index.js';
import { Vocabulary } from '../../../src/quotes/vocabulary.js';
import { examples } from '../examples.js';
import { indexed, tokens } from './indexed.js';

describe('integers that grow', () => {
  it('are what was set last, and 0 elsewhere', () => {
    const index = fc.oneof(fc.nat({ max: 5 }), fc.integer({ min: 60, max: 70 }), fc.integer({ min: 120, max: 1000 }));
    const law = fc.property(fc.array(fc.tuple(index, fc.integer({ min: -9, max: 9 }))), (all) => {
      const [items, expected] = [new GrowableIntegers(), new Map<number, number>()];
      for (const [at, value] of all) {
        items.set(at, value);
        expected.set(at, value);
        for (const other of [0, 63, 64, 65, 128, at - 1, at + 1, ...expected.keys()])
          assert.equal(items.at(other), expected.get(other) ?? 0);
      }
      assert.deepEqual([items.at(-1), items.at(100_000)], [0, 0]);
    });
    fc.assert(law, { numRuns: examples(50) });
  });
});

describe('the places of a key', () => {
  it('are all where it was added, from the newest on, and none of a key below 0', () => {
    const law = fc.property(fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 90 }), (keys) => {
      const postings = new Postings();
      keys.forEach((key, position) => postings.add(key, position));
      for (let key = 0; key < 6; key += 1) {
        const places: number[] = [];
        for (let at = postings.newest(key); at >= 0; at = postings.before(at)) places.push(at);
        const expected = keys.flatMap((other, at) => (other === key ? [at] : [])).reverse();
        assert.deepEqual([places, postings.count(key)], [expected, expected.length]);
      }
      assert.deepEqual([postings.newest(-1), postings.count(-1)], [-1, 0]);
    });
    fc.assert(law, { numRuns: examples(50) });
  });
});

describe('a vocabulary', () => {
  it('has a number for each word, the first 0, and knows the word by it', () => {
    const words = new Vocabulary();
    assert.deepEqual([words.count('one', 1), words.count('two', 1), words.count('one', 1)], [0, 1, 0]);
    assert.deepEqual([words.find('one'), words.find('two'), words.find('three')], [0, 1, -2]);
    assert.deepEqual([words.word(0), words.word(1), words.word(7), words.total], ['one', 'two', '', 3]);
    assert.deepEqual([words.count('one', -1), words.total], [0, 2]);
    assert.deepEqual([words.count('three', 0), words.total], [2, 2]);
  });

  it('says that a word tells more the less common it is: twelve bits at most, and a single character half of a word', () => {
    const words = new Vocabulary();
    for (let i = 0; i < 9000; i += 1) words.count('common', 1);
    for (const word of ['rare', 'x']) words.count(word, 1);
    for (let i = 0; i < 40; i += 1) words.count('some', 1);
    assert.equal(words.bits('rare'), 12);
    assert.equal(words.bits('x'), 4.5);
    assert.equal(words.bits('unknown'), 12);
    assert.ok(Math.abs(words.bits('some') - Math.log2(9242 / 40.7)) < 1e-9);
    assert.ok(words.bits('common') > 0 && words.bits('common') < 0.1);
  });

  it('takes no word of a short thread for a rare one', () => {
    const words = new Vocabulary();
    words.count('one', 1);
    assert.ok(words.bits('one') < 7);
    assert.ok(words.bits('ab') > 4.5, 'two characters are a word');
  });
});

describe('an index of texts', () => {
  it('knows whose the word at each place is, and that there is none between two texts', () => {
    const { index, texts } = indexed('one two', '', 'two three');
    assert.deepEqual(
      texts.map(({ base }) => base),
      [0, 3, 4],
    );
    assert.deepEqual(
      [-1, 0, 1, 2, 3, 4, 5, 6].map((at) => index.wordAt(at)),
      [-1, 0, 1, -1, -1, 1, 2, -1],
    );
    assert.deepEqual(index.wordsBetween(0, 2), ['one', 'two']);
    assert.deepEqual(index.wordsBetween(5, 6), ['three']);
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 6].map((at) => index.textAt(at)?.id),
      ['0', '0', undefined, undefined, '2', '2', undefined],
    );
  });

  it('finds two words by a key that has to do with their order, and none of words that are not there', () => {
    const { index } = indexed('one two one', 'two one');
    const places = (first: string, second: string): number[] => {
      const found: number[] = [];
      const key = index.pairKey(index.vocabulary.find(first), index.vocabulary.find(second));
      for (let at = index.pairs.newest(key); at >= 0; at = index.pairs.before(at)) found.push(at);
      return found;
    };
    assert.deepEqual([places('one', 'two'), places('two', 'one'), places('one', 'one')], [[0], [4, 1], []]);
    assert.deepEqual([places('two', 'three'), places('three', 'two')], [[], []]);
    assert.deepEqual([index.pairKey(-1, 3), index.pairKey(3, -2)], [-1, -1]);
    assert.ok(index.pairKey(0, 0) >= 0 && index.pairKey(60_000, 60_000) < 2 ** 18);
  });

  it('does not find words that a text has borrowed, nor count them, though they stand beside its own', () => {
    const { index } = indexed('one two three');
    const text = index.add({ id: 'b', order: 1, text: 'so one two it' }, tokens('so one two it'), new Set([3, 7]));
    const { vocabulary, single, pairs } = index;
    assert.deepEqual([single.count(vocabulary.find('one')), vocabulary.total], [1, 5]);
    assert.deepEqual(index.wordsBetween(text.base, text.base + 4), ['so', 'one', 'two', 'it']);
    assert.deepEqual(
      [0, 1, 2, 3].map((at) => index.textAt(text.base + at)?.id),
      ['b', undefined, undefined, 'b'],
    );
    const [so, one, two, it] = ['so', 'one', 'two', 'it'].map((word) => vocabulary.find(word)) as [
      number,
      number,
      number,
      number,
    ];
    assert.deepEqual([pairs.count(index.pairKey(so, one)), pairs.count(index.pairKey(two, it))], [0, 0]);
    assert.equal(pairs.count(index.pairKey(one, two)), 1);
  });

  it('counts the own words of a text no more once it is taken out, and no others, and goes on behind it', () => {
    const index = new TextIndex();
    const add = (text: string, borrowed?: ReadonlySet<number>) =>
      index.add({ id: text, order: 0, text }, tokens(text), borrowed);
    add('one two');
    const gone = add('two three', new Set([0]));
    assert.equal(index.vocabulary.total, 3);
    index.remove(gone);
    assert.equal(index.vocabulary.total, 2);
    assert.deepEqual(
      [index.textAt(gone.base), index.textAt(gone.base + 1), index.textAt(1)?.id],
      [undefined, undefined, 'one two'],
    );
    assert.equal(add('four').base, gone.base + 3);
  });
});
