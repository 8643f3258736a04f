import type { Comment } from '../../model/comment.js';

const parsed = new WeakMap<Comment, number>();

/** The date of a comment in milliseconds since 1970; parsed once. */
function writtenAt(comment: Comment): number {
  let time = parsed.get(comment);
  if (time === undefined) parsed.set(comment, (time = Date.parse(comment.datePublished ?? '')));
  return time;
}

/**
 * Comments in the order they were written, as the thread shows them: one without a date counts as written with the one
 * before it in the list. Sources may give the newest first.
 */
export function chronological(comments: readonly Comment[]): readonly Comment[] {
  let time = -Infinity;
  const times = comments.map((comment) => {
    const written = writtenAt(comment);
    if (!Number.isNaN(written)) time = written;
    return time;
  });
  if (times.every((one, i) => i === 0 || times[i - 1]! <= one)) return comments;
  const order = times.map((_, i) => i).sort((a, b) => (times[a]! < times[b]! ? -1 : times[a]! > times[b]! ? 1 : 0));
  return order.map((i) => comments[i]!);
}
