import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QuoteIndex } from '../../../src/quotes/index.js';
import { createQuoteHandler, inSlices } from '../../../src/quotes/worker.js';
import { article, comment, filler, quote } from './thread.js';

const said = 'The ability to let go of a particular outcome is essential for whoever sells';
const essay = article(filler, said);

test('a worker keeps the thread between messages, and returns what can be cloned', () => {
  const handle = createQuoteHandler();
  assert.deepEqual(handle({ id: 1, article: essay, people: [] }), { id: 1, quoteLinks: [], mentions: [] });
  const second = handle({
    id: 2,
    people: [{ id: 'ann', name: 'Ann Lee' }],
    comments: [{ ...comment('1', quote(said)), author: 'ann' }],
  });
  assert.equal(second.quoteLinks.length, 1);
  assert.deepEqual(structuredClone(second), second);
  const third = handle({ id: 3, comments: [comment('2', 'Ann Lee quotes well.')] });
  assert.deepEqual([third.quoteLinks.length, third.mentions.length], [1, 1]);
  assert.deepEqual(handle({ id: 4, removed: ['1', '2'] }), { id: 4, quoteLinks: [], mentions: [] });
});

test('a new article clears the thread', () => {
  const handle = createQuoteHandler();
  handle({ id: 1, article: essay, comments: [comment('1', quote(said))] });
  assert.equal(handle({ id: 2, article: article(filler), comments: [comment('2', quote(said))] }).quoteLinks.length, 0);
});

test('in slices the page gets a turn whenever the budget is used up', async () => {
  const index = new QuoteIndex();
  index.addArticle(essay);
  let [time, pauses] = [0, 0];
  const options = {
    budget: 8,
    now: () => (time += 3),
    pause: async () => {
      pauses += 1;
    },
  };
  const links = await inSlices(index.adding(comment('1', ...Array.from({ length: 30 }, () => quote(said)))), options);
  assert.equal(links.length, 30);
  assert.ok(pauses >= 9, `${pauses}`);
});

test('slices stop when they are told to', async () => {
  const index = new QuoteIndex();
  const aborted = AbortSignal.abort(new Error('gone'));
  const work = inSlices(index.adding(comment('1', quote(said))), {
    now: () => 0,
    pause: async () => {},
    signal: aborted,
  });
  await assert.rejects(work, /gone/);
});
