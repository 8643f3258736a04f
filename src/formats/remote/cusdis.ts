import { given, type RemoteComment } from './remote-comment.js';
import { fieldsOf, textOf, type Fields } from './values.js';

/** A comment of Cusdis, without its HTML. What a moderator says has the moderator's own name. */
export function cusdisComment(comment: Fields): RemoteComment {
  const moderator = fieldsOf(comment['moderator']);
  const isHeld = comment['approved'] === false && !comment['moderatorId'];
  return {
    id: textOf(comment['id']),
    parent: textOf(comment['parentId']) || textOf(comment['parent_id']),
    author: { name: textOf(moderator['displayName']) || textOf(comment['by_nickname']) },
    ...given('published', textOf(comment['createdAt']) || textOf(comment['created_at'])),
    status: (comment['deletedAt'] ?? comment['deleted_at']) ? 'deleted' : isHeld ? 'held' : 'public',
    text: { markdown: textOf(comment['content']) },
  };
}
