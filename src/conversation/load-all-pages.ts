import { SourceError } from '../model/source-error.js';
import type { CommentBatch } from '../model/source.js';
import { callSource } from './call-source.js';
import type { ThreadAccess } from './attempt.js';
import { fitBatch } from './fit-batch.js';
import { withMergedIds } from './merged-ids.js';

/** Limits for a server that names page after page: pages in all, and pages in a row without a new comment. */
const mostPages = 1000;
const mostEmptyPages = 10;

export const nothing: CommentBatch = { comments: [], people: [] };

/** Merges two batches: later copies of a comment replace earlier ones, and new comments follow. */
export function joined(before: CommentBatch, after: CommentBatch): CommentBatch {
  const comments = new Map([...before.comments, ...after.comments].map((comment) => [comment.id, comment]));
  const again = new Set(after.comments.map(({ id }) => id));
  const quoteLinks = [
    ...(before.quoteLinks ?? []).filter(({ from }) => !again.has(from.source)),
    ...(after.quoteLinks ?? []),
  ];
  return {
    ...after,
    comments: [...comments.values()],
    people: [...before.people, ...after.people],
    ...(quoteLinks.length > 0 && { quoteLinks }),
    ...(after.votes && { votes: { ...before.votes, ...after.votes } }),
  };
}

/**
 * Loads a thread page after page, and reports what it has read after each page but the last. Rejects with a
 * SourceError, or when aborted; then no more pages are requested.
 */
export async function loadAllPages(
  to: Pick<ThreadAccess, 'source' | 'thread' | 'patience' | 'report'>,
  signal: AbortSignal,
  tell: (read: CommentBatch) => void,
): Promise<CommentBatch> {
  const { source, thread } = to;
  const cursors = new Set<string>();
  let read = nothing;
  let empty = 0;
  for (let cursor: string | undefined; ;) {
    const options = { signal, ...(cursor !== undefined && { cursor }) };
    const page = await fitBatch(
      source,
      await callSource(to, async () => source.load(thread, options), options),
      to.report,
    );
    signal.throwIfAborted();
    const before = read.comments.length;
    // What only the first page says of the thread holds for all of it.
    read = { ...read, ...joined(read, withMergedIds(source.name, page)) };
    empty = read.comments.length > before ? 0 : empty + 1;
    cursor = page.next;
    if (cursor === undefined) return read;
    // What has been read stays, whatever the rest is.
    tell(read);
    signal.throwIfAborted();
    const isAgain = cursors.has(cursor);
    const pages = cursors.size + 1;
    if (isAgain || pages >= mostPages || empty >= mostEmptyPages) {
      const got = isAgain ? `"${cursor}" again` : `${pages} pages, the last ${empty} of which have nothing new`;
      throw new SourceError(
        'unreadable-response',
        `Expected \`${source.name}\` to name a page not read yet, and to come to an end, got ${got}`,
      );
    }
    cursors.add(cursor);
  }
}
