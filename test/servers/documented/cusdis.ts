import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Fetch } from '../../../src/testing/index.js';
import type { StoredComment, StoredThreads } from './stored-threads.js';

const marked = (text: string): string => micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** The open API of Cusdis as its own client and server have it. It approves what it is not told to hold. */
export function documentedCusdis(threads: StoredThreads): Fetch {
  return async (input, init = {}) => {
    init.signal?.throwIfAborted();
    const { pathname, searchParams } = new URL(input);
    if (pathname !== '/api/open/comments') return new Response('Not found', { status: 404 });
    if (init.method === 'POST') {
      const {
        pageId: thread,
        nickname: name,
        content: text,
        parentId: parent,
      } = JSON.parse(init.body as string) as Record<string, string>;
      const row = threads.add({ thread: thread!, name: name!, text: text!, parent });
      const created = {
        id: `c${row.id}`,
        content: row.text,
        createdAt: new Date(row.date).toISOString(),
        approved: !row.isHeld,
      };
      return Response.json({
        data: { ...created, by_nickname: row.name, by_email: '', parentId: parent ?? null, moderatorId: null },
      });
    }
    const thread = searchParams.get('pageId')!;
    const shown = threads.shown(thread);
    const wrapped = (rows: readonly StoredComment[], page: number): object => ({
      commentCount: rows.length,
      pageSize: 10,
      pageCount: Math.ceil(rows.length / 10) || 1,
      data: [...rows]
        .sort((a, b) => b.date - a.date)
        .slice((page - 1) * 10, page * 10)
        .map((row) => ({
          id: `c${row.id}`,
          content: row.text,
          createdAt: new Date(row.date).toISOString(),
          by_nickname: row.name,
          moderatorId: null,
          moderator: null,
          parsedContent: row.text.startsWith('<') ? row.text : marked(row.text),
          parsedCreatedAt: '2026-01-01 00:00',
          replies: wrapped(
            shown.filter(({ parent }) => parent === `c${row.id}`),
            page,
          ),
        })),
    });
    return Response.json({
      data: wrapped(
        shown.filter(({ parent }) => parent === undefined),
        Number(searchParams.get('page')),
      ),
    });
  };
}
