import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QuoteIndex } from '../../../src/quotes/index.js';
import { article, comment, filler, quote } from './thread.js';

/**
 * Milliseconds of the processor for an article of this text, a comment of it, and one that quotes it: those do not
 * depend on what else the machine has to do.
 */
function timeOf(text: string): number {
  const start = process.cpuUsage();
  const index = new QuoteIndex();
  index.addArticle(article(filler, text));
  index.add(comment('1', text));
  index.add(comment('2', quote(text)));
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const hostile: Readonly<Record<string, (length: number) => string>> = {
  'opening brackets': (length) => '['.repeat(length),
  'pairs of brackets': (length) => '[a]'.repeat(length / 3),
  'opening quotation marks': (length) => '“a '.repeat(length / 3),
  'straight quotation marks': (length) => '"'.repeat(length),
  'quoted letters': (length) => '"a" '.repeat(length / 4),
  'apostrophes behind an s': (length) => "'as' ".repeat(length / 5),
  dots: (length) => '.'.repeat(length),
  'dots apart': (length) => '. '.repeat(length / 2),
  spaces: (length) => `[${' '.repeat(length)}`,
  'one word': (length) => 'a'.repeat(length),
  'one word with apostrophes': (length) => "a'".repeat(length / 2),
  'combining marks': (length) => `a${'\u0301'.repeat(length)}`,
  'addresses that end in dots': (length) => `http://${'.'.repeat(length)}`,
  'one sentence over and over': (length) => 'We said so then and we say so now. '.repeat(length / 35),
  'one quoted sentence over and over': (length) => '“We said so then and we say so now.” '.repeat(length / 37),
  'nearly one sentence': (length) =>
    Array.from({ length: length / 40 }, (_, i) => `“We said s${i}o then ${i} and we say so nw.” `).join(''),
  'misspelt words between elisions': (length) => '“We sadi so thne … adn we sya so nwo … to all” '.repeat(length / 47),
  elisions: (length) => 'no … '.repeat(length / 5),
  'two words': (length) => 'no no yes no '.repeat(length / 13),
  'at signs': (length) => '@a'.repeat(length / 2),
};
for (const [what, build] of Object.entries(hostile)) {
  test(`four times as many ${what} take no more than about four times as long`, () => {
    timeOf(build(5_000));
    // The best of three: collecting garbage comes when it comes.
    const best = (length: number): number => Math.min(...[1, 2, 3].map(() => timeOf(build(length))));
    const [short, long] = [best(25_000), best(100_000)];
    // Quadratic time would be sixteen times as long. Short times are noise.
    assert.ok(long < 150 || long < short * 11, `${short} ms, then ${long} ms`);
  });
}

test('a comment of a megabyte is read in seconds', () => {
  const words = Array.from({ length: 170_000 }, (_, i) => `w${(i * 7919) % 30011}`).join(' ');
  assert.ok(timeOf(words) < 15_000);
});

test('a body nested a hundred thousand deep does not exhaust the stack', () => {
  let block = quote('The ability to let go of a particular outcome is essential');
  for (let i = 0; i < 100_000; i += 1) block = { type: 'blockquote', children: [block] };
  const index = new QuoteIndex();
  index.addArticle(article(filler, 'The ability to let go of a particular outcome is essential'));
  assert.equal(index.add(comment('1', block)).length, 1);
});

test('what a comment costs does not depend on how many there are before it', () => {
  const index = new QuoteIndex();
  const said = (i: number): string =>
    Array.from({ length: 40 }, (_, j) => `w${(i * 7919 + j * j * 31) % 5003}`).join(' ');
  const time = (from: number, to: number): number => {
    const start = performance.now();
    for (let i = from; i < to; i += 1) index.add(comment(`${i}`, said(i), quote(said(Math.floor(i / 2)))));
    return performance.now() - start;
  };
  time(0, 1_000);
  const early = time(1_000, 2_000);
  time(2_000, 9_000);
  const late = time(9_000, 10_000);
  assert.ok(late < 500 || late < early * 4, `${early} ms for the second thousand, ${late} ms for the tenth`);
});
