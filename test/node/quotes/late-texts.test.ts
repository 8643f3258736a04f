import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Comment } from '../../../src/model/index.js';
import { detectQuotes } from '../../../src/quotes/index.js';
import { createQuoteHandler, type QuoteRequest } from '../../../src/quotes/worker.js';
import { article, body, comment, filler, quote, shown } from './thread.js';

const first = 'The ability to let go of a particular outcome is essential for whoever sells';
const second = 'A transaction is valued much more than a relationship by those who count money';
const essay = article(filler, first);

const on = (day: number, one: Comment, more: Partial<Comment> = {}): Comment => ({
  ...one,
  datePublished: `2024-05-${`${day}`.padStart(2, '0')}T12:00:00Z`,
  ...more,
});

/** What is found when comments come in these pages, one after the other. */
function found(...pages: (readonly Comment[] | Partial<QuoteRequest>)[]): string[] {
  const handle = createQuoteHandler();
  handle({ id: 0, article: essay });
  const last = pages.map((page, i) => handle({ id: i + 1, ...('length' in page ? { comments: page } : page) })).at(-1)!;
  return shown(last.quoteLinks).sort();
}

describe('a comment that comes late, and was written before', () => {
  it('is the source of what was quoted from it', () => {
    const pages = [[on(2, comment('2', quote(second)))], [on(1, comment('1', second))]];
    assert.deepEqual(found(...pages), [`2→1 exact: ${second}`]);
  });

  it('is the source of words between quotation marks, changed and shortened ones too', () => {
    const changed = second.replace('relationship', 'friendship');
    const late = [on(1, comment('1', second))];
    assert.deepEqual(found([on(2, comment('2', `“${changed}”, it says`))], late), [`2→1 modified: ${second}`]);
    assert.equal(
      found([on(2, comment('2', quote('A transaction is valued … by those who count money')))], late).length,
      1,
    );
  });

  it('takes the place of a source that says it less exactly', () => {
    const pages = [
      [on(2, comment('2', second.replace('relationship', 'friendship'))), on(3, comment('3', quote(second)))],
      [on(1, comment('1', second))],
    ];
    assert.deepEqual(found(pages[0]!), [`3→2 modified: ${second.replace('relationship', 'friendship')}`]);
    assert.deepEqual(found(...pages), [`3→1 exact: ${second}`]);
  });

  it('takes the place of one that said the same later, and not of one that said it before', () => {
    const quoting = [on(2, comment('2', second)), on(4, comment('4', quote(second)))];
    assert.deepEqual(found(quoting, [on(1, comment('1', second))]), [`4→1 exact: ${second}`]);
    assert.deepEqual(found(quoting, [on(3, comment('3', second))]), [`4→2 exact: ${second}`]);
    assert.deepEqual(found([on(2, comment('2', quote(first)))], [on(1, comment('1', first))]), [
      `2→article exact: ${first}`,
    ]);
  });

  it('is preferred where it is the one replied to', () => {
    const reply = on(4, comment('4', quote(second)), { inReplyTo: '3' });
    assert.deepEqual(found([on(1, comment('1', second)), reply], [on(3, comment('3', second))]), [
      `4→3 exact: ${second}`,
    ]);
  });

  it('is no source for what was written before it, though it came before', () => {
    assert.deepEqual(found([on(3, comment('3', second))], [on(2, comment('2', quote(second)))]), []);
  });

  it('may itself be what others were taken to quote: they are searched again', () => {
    const pages = [
      [on(2, comment('2', quote(second))), on(3, comment('3', quote(second)))],
      [on(1, comment('1', second))],
    ];
    assert.deepEqual(found(pages[0]!), [`3→2 exact: ${second}`]);
    assert.deepEqual(found(...pages), [`2→1 exact: ${second}`, `3→1 exact: ${second}`]);
  });

  it('is gone again when it is removed', () => {
    const pages = [[on(2, comment('2', quote(second)))], [on(1, comment('1', second))], { removed: ['1'] }];
    assert.deepEqual(found(...pages), []);
  });
});

describe('comments without dates', () => {
  it('count as written with those before them in the list, and those that come alone as the newest', () => {
    assert.deepEqual(found([comment('1', second), comment('2', quote(second))]), [`2→1 exact: ${second}`]);
    assert.deepEqual(found([on(1, comment('1', second)), comment('2', 'Hm')], [comment('3', quote(second))]), [
      `3→1 exact: ${second}`,
    ]);
    assert.deepEqual(found([comment('2', quote(second))], [comment('1', second)]), []);
  });
});

describe('pages in any order', () => {
  /** Everybody says something of their own, and some quote what was said before. */
  const word = (n: number): string => `w${((n * 7919) % 1297).toString(36)}`;
  const said = (i: number): string => Array.from({ length: 9 }, (_, k) => word(i * 9 + k)).join(' ');
  const thread = Array.from({ length: 120 }, (_, i): Comment => {
    const own = `As for me, ${said(i)} of course`;
    const other = Math.floor(i * ((i * 0.618) % 1));
    const dated = { datePublished: new Date(Date.UTC(2024, 0, 1, 0, 0, Math.floor(i / 2))).toJSON() };
    return {
      ...comment(`${i}`, own),
      ...dated,
      ...(i > 0 && i % 3 === 0 && { body: body(own, i % 2 ? quote(said(other)) : `“${said(other)}”, as was said`) }),
    };
  });
  const pages = Array.from({ length: 6 }, (_, i) => thread.slice(i * 20, i * 20 + 20));
  const expected = shown(detectQuotes({ article: essay, comments: thread })).sort();

  it('come to the same as in the order they were written', () => {
    assert.equal(expected.length, 39);
    assert.deepEqual(found(...pages), expected);
    assert.deepEqual(found(...pages.toReversed()), expected);
    assert.deepEqual(found(...[3, 0, 5, 1, 4, 2].map((i) => pages[i]!)), expected);
  });

  it('cost what they hold, and not all that is there for each', () => {
    const handle = createQuoteHandler();
    handle({ id: 0, article: essay });
    const many = Array.from({ length: 4000 }, (_, i) =>
      on(
        20,
        comment(`${i}`, `“Sentence ${i} of ${i * 31} others is not to be found”, said somebody who spoke of ${i}`),
      ),
    );
    handle({ id: 1, comments: many });
    handle({ id: 2, comments: [on(10, comment('late', 'Something altogether different about nothing'))] });
    const start = process.cpuUsage();
    for (let i = 0; i < 200; i += 1)
      handle({ id: i + 3, comments: [on(10, comment(`late ${i}`, `Something different, number ${i} of them`))] });
    const { user } = process.cpuUsage(start);
    assert.ok(user / 200 < 5000, `${user / 200} µs for each`);
  });
});
