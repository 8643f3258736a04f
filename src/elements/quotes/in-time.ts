import type { Comment } from '../../model/comment.js';

/**
 * Comments in the order they were written, as the thread shows them: one without a date counts as written with the one
 * before it in the list. Sources may give the newest first.
 */
export function inTime(comments: readonly Comment[]): readonly Comment[] {
  let time = -Infinity;
  const times = new Map<Comment, number>();
  let isSorted = true;
  for (const comment of comments) {
    const before = time;
    const written = Date.parse(comment.datePublished ?? '');
    if (!Number.isNaN(written)) time = written;
    isSorted &&= before <= time;
    times.set(comment, time);
  }
  if (isSorted) return comments;
  return [...comments].sort((a, b) => (times.get(a)! < times.get(b)! ? -1 : times.get(a)! > times.get(b)! ? 1 : 0));
}
