import type { Comment, EssayDiscussion } from '../../../src/model/index.js';

/** A comment that replies to the article, with all that follows from it, in the order of the discussion. */
export interface Nest {
  readonly root: Comment;
  readonly replies: readonly Comment[];
}

export function nests({ comments }: EssayDiscussion): Nest[] {
  const found = new Map<string, { root: Comment; replies: Comment[] }>();
  const rootOf = new Map<string, string>();
  for (const comment of comments) {
    const root = comment.inReplyTo === undefined ? comment.id : rootOf.get(comment.inReplyTo)!;
    rootOf.set(comment.id, root);
    if (root === comment.id) found.set(root, { root: comment, replies: [] });
    else found.get(root)!.replies.push(comment);
  }
  return [...found.values()];
}
