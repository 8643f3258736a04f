import type { Comment } from '../model/comment.js';

/** Whether a comment has anything that `comment-marks.ts` draws. */
export const hasMarks = ({ authorRole, kind, isPinned, upvoteCount, downvoteCount, reactions }: Comment): boolean =>
  [authorRole, kind, isPinned, upvoteCount, downvoteCount, reactions].some(Boolean);
