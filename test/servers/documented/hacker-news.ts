import type { Fetch } from '../../../src/testing/index.js';
import type { StoredComment, StoredThreads } from './stored-threads.js';

/** Algolia's index of Hacker News as https://hn.algolia.com/api documents it. */
export function documentedHackerNews(threads: StoredThreads): Fetch {
  return async (input, init = {}) => {
    init.signal?.throwIfAborted();
    const [, story] = /\/api\/v1\/items\/(\d+)$/.exec(input) ?? [];
    if (!story) return Response.json({ status: 404, error: 'Not Found' }, { status: 404 });
    const rows = threads.withDeleted(story);
    // What has gone stands there without a word as long as there are replies to it.
    const gone = new Set(
      rows.flatMap(({ parent }) => (parent && !rows.some(({ id }) => id === parent) ? [parent] : [])),
    );
    const item = ({ id, name, text, date, isDeleted }: StoredComment, parent: string): object => ({
      id: Number(id),
      type: 'comment',
      author: isDeleted ? null : name,
      text: isDeleted ? null : text,
      created_at: new Date(date).toISOString(),
      created_at_i: date / 1000,
      parent_id: Number(parent),
      story_id: Number(story),
      children: rows.filter((row) => row.parent === id).map((row) => item(row, id)),
    });
    const blank = { thread: story, name: '', text: '', date: 0, isHeld: false, isDeleted: true };
    const roots = rows.filter(({ parent }) => parent === undefined);
    const children = [...roots.map((row) => item(row, story)), ...[...gone].map((id) => item({ ...blank, id }, story))];
    return Response.json({
      id: Number(story),
      type: 'story',
      title: 'A story',
      author: 'ada',
      url: null,
      points: 1,
      children,
    });
  };
}
