import { given, type RemoteComment } from './remote-comment.js';
import { countOf, rowsOf, textOf, type Fields } from './values.js';

/** Who has written a post. */
export function discourseWriter(post: Fields): { readonly name: string; readonly key?: string } {
  const user = textOf(post['username']);
  return { name: textOf(post['name']) || user, ...given('key', user && `user ${user}`) };
}

/** A post of a topic of Discourse, without an id and a parent: a post is known by its id, and by its number in the topic. */
export function discoursePost(post: Fields): Omit<RemoteComment, 'id' | 'parent' | 'text'> & { readonly html: string } {
  const likes = rowsOf(post['actions_summary']).find((one) => one['id'] === 2);
  // 4 is a whisper among moderators; 3 says what was done, such as that the topic was closed.
  const isNotice = post['post_type'] === 4 || post['post_type'] === 3;
  const isDeleted = post['user_deleted'] === true || Boolean(post['deleted_at']);
  return {
    author: discourseWriter(post),
    ...given('published', textOf(post['created_at'])),
    ...(post['version'] !== 1 && given('modified', textOf(post['updated_at']))),
    status: isDeleted ? 'deleted' : isNotice ? 'private' : post['hidden'] === true ? 'held' : 'public',
    html: textOf(post['cooked']),
    ...given('upvotes', countOf(likes?.['count'])),
  };
}
