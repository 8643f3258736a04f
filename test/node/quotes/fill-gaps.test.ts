import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fillGaps } from '../../../src/quotes/fill-gaps.js';
import { examples } from '../examples.js';
import { indexed, query, words } from './indexed.js';

const strangers = ['xylophone', 'quizzical', 'buffoonery', 'zeppelin', 'jukebox'];

/**
 * Fills the gaps of a quotation in which one or more words have a place already: those with a `!`. Returns, for each
 * word, the number of its word in the text, from 0, or -1. Texts stand before and behind it in the index.
 */
function filled(text: string, quotation: string): number[] {
  const neighbours = [`${strangers.join(' ')} before`, `behind ${strangers.join(' ')}`];
  const { index, texts } = indexed(neighbours[0]!, text, neighbours[1]!);
  const own = texts[1]!;
  const asked = query(index, quotation.replaceAll('!', ''));
  const known = text.split(' ');
  const matched = new Int32Array(
    quotation.split(' ').map((word) => (word.endsWith('!') ? own.base + known.indexOf(word.slice(0, -1)) : -1)),
  );
  fillGaps(index, asked, own, matched);
  return [...matched].map((position) => (position < 0 ? -1 : position - own.base));
}

const misspelt = (word: string): string => `${word.slice(0, 2)}q${word.slice(3)}`;

describe('words beside those that have a place', () => {
  it('have theirs, misspelt or not, where no more than two in a row were left out or put in', () => {
    const change = fc.record({
      isMisspelt: fc.boolean(),
      isKnown: fc.boolean(),
      leftOut: fc.nat({ max: 2 }),
      putIn: fc.nat({ max: 2 }),
    });
    const law = fc.property(
      fc.array(change, { minLength: 1, maxLength: 7 }),
      fc.nat(),
      fc.array(fc.nat({ max: 6 }), { maxLength: 2 }),
      (changes, known, cuts) => {
        const [said, expected]: [string[], number[]] = [[], []];
        let [place, stranger] = [0, 0];
        changes.forEach(({ isMisspelt, isKnown, leftOut, putIn }, i) => {
          for (let n = 0; n < putIn; n += 1) {
            said.push(strangers[(stranger += 1) % strangers.length]!);
            expected.push(-1);
          }
          // Two that are known stand at both sides of what was left out as a whole.
          const isCut = cuts.includes(i);
          place += isCut ? 5 : leftOut;
          const isFixed = i === known % changes.length || isCut || cuts.includes(i + 1) || isKnown;
          const word = words[place]!;
          said.push(isFixed ? `${word}!` : isMisspelt ? misspelt(word) : word);
          expected.push(place);
          place += 1;
        });
        assert.deepEqual(filled(words.join(' '), said.join(' ')), expected, said.join(' '));
      },
    );
    fc.assert(law, { numRuns: examples(150) });
  });

  const [a, b, c, d, e, f, g, h] = words as [string, ...string[]] & Record<number, string>;
  const text = words.slice(0, 8).join(' ');

  it('are looked for from both sides of what was left out', () => {
    const long = words.slice(0, 20).join(' ');
    const quotation = `${a}! ${misspelt(b!)} ${c} ${words[15]} ${misspelt(words[16]!)} ${words[17]}!`;
    assert.deepEqual(filled(long, quotation), [0, 1, 2, 15, 16, 17]);
  });

  it('have none where three were left out on that side', () => {
    assert.deepEqual(filled(text, `${a}! ${e}`), [0, -1]);
    assert.deepEqual(filled(text, `${d} ${h}!`), [-1, 7]);
    assert.deepEqual(filled(text, `${a}! ${d} ${h}!`), [0, 3, 7]);
    assert.deepEqual(filled(text, `${a}! ${e} ${h}!`), [0, 4, 7]);
  });

  it('have none behind five that have none', () => {
    const [four, five] = [4, 5].map((count) => strangers.slice(0, count).join(' '));
    assert.deepEqual(filled(text, `${a}! ${four} ${f}`), [0, -1, -1, -1, -1, 5]);
    assert.deepEqual(filled(text, `${a}! ${five} ${g}`), [0, -1, -1, -1, -1, -1, -1]);
    assert.deepEqual(filled(text, `${b} ${four} ${g}!`), [1, -1, -1, -1, -1, 6]);
    assert.deepEqual(filled(text, `${a} ${five} ${g}!`), [-1, -1, -1, -1, -1, -1, 6]);
  });

  it('have theirs beside the very first word of a thread too', () => {
    const { index, texts } = indexed(text);
    const matched = Int32Array.from([0, -1, -1, 3]);
    fillGaps(index, query(index, [a, misspelt(b!), misspelt(c!), d].join(' ')), texts[0]!, matched);
    assert.deepEqual([...matched], [0, 1, 2, 3]);
    const alone = Int32Array.from([-1, 0, -1]);
    fillGaps(index, query(index, ['jukebox', a, misspelt(b!)].join(' ')), texts[0]!, alone);
    assert.deepEqual([...alone], [-1, 0, 1]);
  });

  it('have none in the texts before and behind', () => {
    assert.deepEqual(filled(text, `before ${a}!`), [-1, 0]);
    assert.deepEqual(filled(text, `jukebox before ${a} ${b}!`), [-1, -1, 0, 1]);
    assert.deepEqual(filled(text, `${h}! behind`), [7, -1]);
    assert.deepEqual(filled(text, `${g}! ${h} behind xylophone`), [6, 7, -1, -1]);
  });

  it('have none beyond the words that have one: each has a place of its own, in their order', () => {
    assert.deepEqual(filled(text, `${a}! ${c} ${b}!`), [0, -1, 1]);
    assert.deepEqual(filled(text, `${b}! ${a} ${c}!`), [1, -1, 2]);
    assert.deepEqual(filled(text, `${a}! ${b} ${b} ${c}!`), [0, 1, -1, 2]);
  });
});

describe('a misspelt word', () => {
  const isFound = (word: string, as: string): boolean => filled(`mountain ${word}`, `mountain! ${as}`)[1] === 1;

  it('has a third of the letters of the longer one wrong, and no more', () => {
    assert.ok(isFound('garden', 'gaxxen'));
    assert.ok(!isFound('garden', 'gaxxxn'));
    assert.ok(isFound('and', 'anf'));
    assert.ok(!isFound('is', 'it'));
    assert.ok(isFound('harbour', 'harbr'));
    assert.ok(!isFound('harbour', 'harb'));
    assert.ok(isFound('harb', 'harbor'));
    assert.ok(!isFound('harb', 'harbour'));
  });

  it('has no third that is as long as a sentence: such are compared as a whole', () => {
    const long = 'abcdefghij'.repeat(6);
    assert.ok(isFound(long.slice(2), `x${long.slice(3)}`));
    assert.ok(!isFound(long, `x${long.slice(1)}`));
    assert.ok(isFound(long, long));
  });
});
