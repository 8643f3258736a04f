import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QuoteIndex } from '../../../src/quotes/index.js';
import { createQuoteHandler, createQuoteSteps, inSlices, type QuoteRequest } from '../../../src/quotes/worker.js';
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

test('a slice lasts as long as its budget, eight milliseconds if none is given, and the work goes on behind a pause', async () => {
  // Nine steps of so many milliseconds each.
  for (const [budget, unit, expected] of [
    [undefined, 4, 4],
    [4, 2, 4],
    [6, 2, 3],
  ] as const) {
    let [time, pauses] = [0, 0];
    const steps = (function* () {
      for (let i = 0; i < 9; i += 1) {
        time += unit;
        yield;
      }
      return 'done';
    })();
    const options = { now: () => time, pause: async () => void (pauses += 1), ...(budget && { budget }) };
    assert.equal(await inSlices(steps, options), 'done');
    assert.equal(pauses, expected, `${budget}`);
  }
});

test('slices stop between two of them, and reject with what a step throws', async () => {
  const leaving = new AbortController();
  let steps = 0;
  const work = inSlices(
    (function* () {
      for (;;) {
        if (steps > 9) throw new Error('not stopped');
        steps += 1;
        yield;
      }
    })(),
    { now: () => steps * 10, pause: async () => leaving.abort(new Error('gone')), signal: leaving.signal },
  );
  await assert.rejects(work, /gone/);
  assert.equal(steps, 1);
  const failing = (function* (): Generator<undefined, void> {
    yield;
    throw new Error('broken');
  })();
  await assert.rejects(inSlices(failing, { now: () => 0, pause: async () => {} }), /broken/);
});

test('comments whose quotations are known are searched for names, and cannot be quoted', () => {
  const handle = createQuoteHandler();
  const people = [{ id: 'ann', name: 'Ann Lee' }];
  handle({ id: 1, article: essay, people, comments: [{ ...comment('1', 'I say so'), author: 'ann' }] });
  const other = 'Nobody who counts money has ever said so in my presence';
  const { quoteLinks, mentions } = handle({ id: 2, named: [comment('2', 'Ann says so', other, quote(said))] });
  assert.deepEqual([quoteLinks.length, mentions.map(({ from }) => from.source)], [0, ['2']]);
  assert.equal(handle({ id: 3, comments: [comment('3', quote(other))] }).quoteLinks.length, 0);
  assert.deepEqual(handle({ id: 4, removed: ['2'] }).mentions, []);
});

test('the authors of the article can be named', () => {
  const handle = createQuoteHandler();
  const people = [{ id: 'ann', name: 'Ann Lee' }];
  handle({ id: 1, article: { ...essay, author: 'ann' }, people });
  assert.deepEqual(
    handle({ id: 2, comments: [comment('1', 'Ann says so')] }).mentions.map(({ wrote }) => wrote),
    [[essay.id]],
  );
});

test('work is done in a step for each comment, and one for each of its quotations', () => {
  const steps = createQuoteSteps();
  const count = (request: Partial<QuoteRequest>): number => {
    let done = 0;
    for (const work = steps({ id: 1, ...request }); !work.next().done;) done += 1;
    return done;
  };
  assert.equal(count({ article: essay }), 0);
  assert.equal(count({ comments: [comment('1', quote(said), 'and', quote(said)), comment('2', 'Well')] }), 4);
  assert.equal(count({ named: [comment('3', 'So'), comment('4', 'So')] }), 2);
  assert.equal(count({ removed: ['1', '2', '3'] }), 0);
});
