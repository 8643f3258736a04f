import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MentionIndex } from '../../../src/quotes/mentions.js';
import type { Person } from '../../../src/model/index.js';
import { comment, quote } from './thread.js';

const people: Person[] = [
  { id: 'rich', name: 'Rich Sternhell' },
  { id: 'andrea', name: 'Andrea M. Howe', aliases: ['Andy'] },
  { id: 'jim', name: 'Jim Smith' },
  { id: 'loogle', name: 'loogle' },
  { id: 'ann1', name: 'Ann Lee' },
  { id: 'ann2', name: 'Ann Bell' },
  { id: 'silent', name: 'Edward Hall' },
];

/** Whom a comment names, in a thread in which all but Edward Hall have written. */
function named(text: string, author?: string): string[] {
  const index = new MentionIndex(people);
  for (const { id } of people.slice(0, -1)) index.add({ ...comment(`by-${id}`, 'Words'), author: id });
  const mentions = index.add({ ...comment('last', text), ...(author && { author }) });
  return mentions.map(({ from, person }) => `${from.selector[0]![1].exact}: ${person}`);
}

test('full names are references, however they are followed', () => {
  assert.deepEqual(named('I side with Rich Sternhell, Andrea Howe’s friend.'), [
    'Rich Sternhell: rich',
    'Andrea Howe: andrea',
  ]);
});

test('a capitalised first name that only one person bears is one', () => {
  assert.deepEqual(named('Thanks Andrea! Jim was right'), ['Andrea: andrea', 'Jim: jim']);
  assert.deepEqual(named('andrea with a small letter, or Ann, of whom there are two'), []);
});

test('a name that is an ordinary word needs an ’s, a comma or a verb of speech behind it', () => {
  assert.deepEqual(named('Rich’s point'), ['Rich: rich']);
  assert.deepEqual(named('Rich, you are right'), ['Rich: rich']);
  assert.deepEqual(named('Rich says so'), ['Rich: rich']);
  assert.deepEqual(named('Rich people buy houses'), []);
});

test('another person of the same first name is not meant', () => {
  assert.deepEqual(named('Jim Peterson told me a story'), []);
  assert.deepEqual(named('we met Uncle Jim there'), []);
});

test('aliases and handles are references', () => {
  assert.deepEqual(named('Andy and @loogle, and @RichSternhell too'), [
    'Andy: andrea',
    'loogle: loogle',
    'RichSternhell: rich',
  ]);
});

test('surnames and bare handles are none', () => {
  assert.deepEqual(named('Sternhell and Howe; try loogle for that'), []);
});

test('a writer mentions neither themselves nor anyone who has not written', () => {
  assert.deepEqual(named('Jim here. I agree with Edward Hall', 'jim'), []);
});

test('a name in a block quotation is mentioned by the one who is quoted', () => {
  const index = new MentionIndex(people);
  index.add({ ...comment('1', 'Words'), author: 'jim' });
  assert.deepEqual(index.add(comment('2', quote('Jim said so'))), []);
});

test('a mention lists what the person wrote before, the comment replied to first', () => {
  const index = new MentionIndex(people);
  for (const id of ['1', '2', '3']) index.add({ ...comment(id, 'Words'), author: 'jim' });
  const [mention] = index.add({ ...comment('4', 'Jim is right'), inReplyTo: '2' });
  assert.deepEqual(mention!.wrote, ['2', '3', '1']);
  index.remove('3');
  assert.deepEqual(index.mentions[0]!.wrote, ['2', '1']);
});
