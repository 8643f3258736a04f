import type { Fetch } from '../../../src/testing/index.js';
import type { StoredComment, StoredThreads } from './stored-threads.js';

/** Lemmy's API, version 3, as https://join-lemmy.org/api documents it. */
export function documentedLemmy(threads: StoredThreads): Fetch {
  return async (input, init = {}) => {
    init.signal?.throwIfAborted();
    const { origin, pathname, searchParams } = new URL(input);
    const page = (id: string | null): string => `${origin}/post/${id}`;
    if (pathname === '/api/v3/post') {
      const thread = page(searchParams.get('id'));
      const post = {
        id: Number(searchParams.get('id')),
        name: 'A post',
        ap_id: thread,
        locked: threads.closed.has(thread),
      };
      return Response.json({ post_view: { post, counts: { comments: threads.shown(thread).length } } });
    }
    if (pathname !== '/api/v3/comment/list') return Response.json({ error: 'couldnt_find_object' }, { status: 404 });
    const thread = page(searchParams.get('post_id'));
    const rows = threads.withDeleted(thread);
    const pathOf = (row: StoredComment): string => {
      const above = rows.find(({ id }) => id === row.parent);
      return `${above ? pathOf(above) : row.parent === undefined ? '0' : `0.${row.parent}`}.${row.id}`;
    };
    return Response.json({
      comments: rows.map((row) => ({
        comment: {
          id: Number(row.id),
          creator_id: [...row.name].reduce((sum, sign) => sum + sign.codePointAt(0)!, 0),
          content: row.isDeleted ? '' : row.text,
          path: pathOf(row),
          published: new Date(row.date).toISOString().replace('Z', '000Z'),
          ap_id: `${origin}/comment/${row.id}`,
          deleted: row.isDeleted,
          removed: false,
          distinguished: false,
        },
        creator: {
          name: 'reader',
          display_name: row.name,
          actor_id: `${origin}/u/reader`,
          avatar: `${origin}/pictures/1`,
        },
        counts: { upvotes: 1, downvotes: 0 },
      })),
    });
  };
}
