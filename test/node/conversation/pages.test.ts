import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { joined, loadAllPages } from '../../../src/conversation/load-all-pages.js';
import { SourceError, type CommentBatch, type CommentSource, type QuoteLink } from '../../../src/model/index.js';
import { passage } from '../../../src/quotes/passages.js';
import { batch, person, StandInSource } from './stand-in-source.js';

type PageOf = (number: number) => Partial<CommentBatch> & { readonly ids?: readonly string[] };

/** Loads a thread whose pages are numbered from 1. It ends by itself at the latest with the page `last`. */
async function load(last: number, pageOf: PageOf, signal = new AbortController().signal) {
  const asked: (string | undefined)[] = [];
  const told: number[] = [];
  const load: CommentSource['load'] = async (_, { cursor } = {}) => {
    asked.push(cursor);
    const number = asked.length;
    const { ids = [], ...more } = pageOf(number);
    return batch(ids, { ...(number < last && { next: `page-${number + 1}` }), ...more });
  };
  const source = { name: 'live', capabilities: new StandInSource().capabilities, load };
  const result = await loadAllPages({ source, thread: 'essay', patience: 60_000, report: () => {} }, signal, (read) =>
    told.push(read.comments.length),
  ).catch((error: unknown) => error as SourceError);
  return { asked, told, result };
}

const refused = (result: CommentBatch | SourceError): string => {
  assert.ok(result instanceof SourceError, 'it is refused');
  assert.equal(result.kind, 'unreadable-response');
  return result.message;
};

const idsOf = (result: CommentBatch | SourceError): readonly string[] =>
  result instanceof Error ? assert.fail(result) : result.comments.map(({ id }) => id);

describe('a thread of several pages', () => {
  it('is asked for page after page, each by the name that the one before gives, up to the last', async () => {
    const { asked, told, result } = await load(3, (number) => ({ ids: [`${number}`] }));
    assert.deepEqual(asked, [undefined, 'page-2', 'page-3']);
    assert.deepEqual(idsOf(result), ['live:1', 'live:2', 'live:3']);
    assert.deepEqual(told, [1, 2], 'what has been read is told of after each page but the last');
  });

  it('may have nine pages in a row with nothing new, and again after something new', async () => {
    const { asked, result } = await load(19, (number) => ({ ids: number % 10 ? [] : [`${number}`] }));
    assert.deepEqual([asked.length, idsOf(result)], [19, ['live:10']]);
  });

  it('is read no further behind ten pages in a row with nothing new, and says how many there were', async () => {
    const { asked, result } = await load(60, (number) => ({ ids: number < 3 ? ['1'] : [] }));
    assert.equal(asked.length, 11);
    assert.match(refused(result), /`live`.* got 11 pages, the last 10 of which have nothing new$/);
  });

  const something: PageOf = (number) => ({ ids: number % 9 ? [] : [`${number}`] });
  it('may have a thousand', async () => {
    const { asked, result } = await load(1000, something);
    assert.deepEqual([asked.length, idsOf(result).length], [1000, 111]);
  });

  it('is read no further behind a thousand', async () => {
    const { asked, result } = await load(1010, something);
    assert.equal(asked.length, 1000);
    assert.match(refused(result), /got 1000 pages/);
  });

  it('is read no further where it names a page that has been read', async () => {
    const { asked, result } = await load(9, (number) => ({ ids: [`${number}`], next: number % 2 ? 'b' : 'a' }));
    assert.deepEqual(asked, [undefined, 'b', 'a']);
    assert.match(refused(result), /got "b" again$/);
  });

  it('keeps what its first page alone says of it', async () => {
    const { result } = await load(2, (number) => (number === 1 ? { ids: ['1'], total: 7 } : { ids: ['2'] }));
    assert.equal((result as CommentBatch).total, 7);
  });

  it('is not requested further once its load has been aborted', async () => {
    const leaving = new AbortController();
    const { asked, result } = await load(
      5,
      (number) => {
        if (number === 2) leaving.abort(new Error('gone'));
        return { ids: [`${number}`] };
      },
      leaving.signal,
    );
    assert.equal(asked.length, 2);
    assert.ok(result instanceof Error);
  });
});

describe('two pages that are joined', () => {
  const quotes = (from: string, to: string): QuoteLink => {
    const of = (source: string) => passage(source, 'words', [{ start: 0, end: 5 }]);
    return { id: `${from}→${to}`, origin: 'author', from: of(from), to: of(to), match: 'exact' };
  };
  const linksOf = ({ quoteLinks }: CommentBatch): readonly string[] | undefined => quoteLinks?.map(({ id }) => id);

  it('have each comment once, in its first place, as the second has it', () => {
    const again = {
      ...batch(['2', '3']),
      comments: [{ ...batch(['2']).comments[0]!, author: 'b' }, ...batch(['3']).comments],
    };
    const { comments } = joined(batch(['1', '2']), again);
    assert.deepEqual(
      comments.map(({ id, author }) => [id, author]),
      [
        ['1', undefined],
        ['2', 'b'],
        ['3', undefined],
      ],
    );
  });

  it('have the people of both', () => {
    const { people } = joined(batch([], { people: [person('a')] }), batch([], { people: [person('b')] }));
    assert.deepEqual(people, [person('a'), person('b')]);
  });

  it('have the quotations of both, and those alone of the second in comments that it has again', () => {
    const before = batch(['1', '2'], { quoteLinks: [quotes('1', 'x'), quotes('2', 'x')] });
    assert.deepEqual(linksOf(joined(before, batch(['2', '3'], { quoteLinks: [quotes('3', 'y')] }))), ['1→x', '3→y']);
    assert.deepEqual(linksOf(joined(before, batch(['3']))), ['1→x', '2→x']);
    assert.deepEqual(linksOf(joined(batch(['1']), batch(['3'], { quoteLinks: [quotes('3', 'y')] }))), ['3→y']);
    assert.ok(!('quoteLinks' in joined(batch(['1']), batch(['2']))), 'and none where there are none');
  });
});
