import type { Comment } from '../model/comment.js';

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
}

// As deep as bodies are drawn.
const maxDepth = 100;

// Not shared with `needs-essay-parts.ts`: bundlers would divide the first load into more files, which weigh more.
const isRich = ({ type, children }: Node, depth: number): boolean =>
  type === 'table' || type === 'image' || (depth < maxDepth && !!children?.some((child) => isRich(child, depth + 1)));

/** Whether a comment has anything that `comment-marks.ts` draws. */
export const hasMarks = ({
  authorRole,
  kind,
  isPinned,
  upvoteCount,
  downvoteCount,
  reactions,
  body,
}: Comment): boolean =>
  [authorRole, kind, isPinned, upvoteCount, downvoteCount, reactions].some(Boolean) || isRich(body, 0);
