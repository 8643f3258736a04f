import { SourceError } from '../model/source-error.js';
import type { CommentBatch } from '../model/source.js';
import { ask } from './ask.js';
import type { Destination } from './attempt.js';
import { fitBatch } from './fit-batch.js';
import { withMergedIds } from './merged-ids.js';

/** A server that names page after page is asked for so many, and for so many in turn that have nothing new. */
const mostPages = 1000;
const mostEmptyPages = 10;

export const nothing: CommentBatch = { comments: [], people: [] };

/** Later copies of a comment in the places of the earlier ones; new ones behind them. */
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
  };
}

/**
 * Reads a thread page after page, and tells what it has read after each page but the last. Rejects with a
 * SourceError, or when aborted; then nothing more is asked for.
 */
export async function sweep(
  to: Pick<Destination, 'source' | 'thread' | 'patience' | 'report'>,
  signal: AbortSignal,
  tell: (read: CommentBatch) => void,
): Promise<CommentBatch> {
  const { source, thread } = to;
  const cursors = new Set<string>();
  let read = nothing;
  let empty = 0;
  for (let cursor: string | undefined; ;) {
    const options = { signal, ...(cursor !== undefined && { cursor }) };
    const page = await fitBatch(source, await ask(to, async () => source.load(thread, options), options), to.report);
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
