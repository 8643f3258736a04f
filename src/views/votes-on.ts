import type { Comment } from '../model/comment.js';
import type { CommentSource } from '../model/source.js';

/** Which votes readers can give a comment here; undefined where none can be given. */
export function votesOn(
  { id, status }: Comment,
  sources: readonly CommentSource[] = [],
): 'up' | 'up-and-down' | undefined {
  if (status && status !== 'published') return undefined;
  const source = sources.find(({ name }) => id.startsWith(`${name}:`));
  return source?.vote && source.capabilities.votes;
}
