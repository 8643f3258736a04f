import { readThreads, type ReadThreadsOptions } from '../../import/index.js';
import type { Discussion } from '../../model/discussion.js';

/** What is compared of an import: all but its words. */
export interface ReadShape {
  readonly counts: string;
  readonly threads: readonly string[];
}

/** How an input is read, without its words: counts, and of each comment its times, status, kind and place in the tree. */
export async function shapeOf(input: Uint8Array | string, options: ReadThreadsOptions): Promise<ReadShape> {
  const reading = readThreads(input, { ...options, include: ['held', 'trash', 'spam', 'private'], verify: false });
  const threads: string[] = [];
  for await (const { discussion } of reading) threads.push(shapeOfThread(discussion));
  const { read, written, leftOut, pings, threads: pages } = reading.report();
  return { counts: JSON.stringify({ read, written, leftOut, pings, pages }), threads };
}

function shapeOfThread({ article, comments = [], commentCount }: Discussion): string {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const own = (comment: (typeof comments)[number]): string => {
    const { datePublished, dateModified, status, kind, upvoteCount, downvoteCount, isPinned, author } = comment;
    return JSON.stringify([
      datePublished,
      dateModified,
      status,
      kind,
      upvoteCount,
      downvoteCount,
      isPinned,
      author !== undefined,
    ]);
  };
  const chain = (id: string | undefined, depth = 0): readonly string[] => {
    const comment = id === undefined ? undefined : byId.get(id);
    if (!comment) return id === undefined ? [] : ['missing'];
    return depth > 50 ? ['deep'] : [own(comment), ...chain(comment.inReplyTo, depth + 1)];
  };
  const { datePublished, dateModified, author } = article ?? {};
  // Comments of one time stand in the order of their ids, which may be words.
  const all = comments.map(({ id }) => chain(id).join(' ')).sort();
  return JSON.stringify([article !== undefined, datePublished, dateModified, author !== undefined, commentCount, all]);
}
