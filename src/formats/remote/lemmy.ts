import { given, type RemoteComment } from './remote-comment.js';
import { countOf, fieldsOf, textOf, type Fields } from './values.js';

/** Older servers write times of UTC without saying so; newer ones call them `published_at`. */
function instant(fields: Fields, name: string): string {
  const time = textOf(fields[`${name}_at`]) || textOf(fields[name]);
  return /T[\d:.]+$/.test(time) ? `${time}Z` : time;
}

/** A comment in a response of Lemmy, with its writer and its counts beside it. */
export function lemmyComment(view: Fields): RemoteComment {
  const [comment, creator] = [fieldsOf(view['comment']), fieldsOf(view['creator'])];
  const counts = { ...comment, ...fieldsOf(view['counts']) };
  const key = textOf(comment['creator_id']);
  return {
    id: textOf(comment['id']),
    // `0.11.12` is the way from the post; the last is the comment itself.
    parent: textOf(comment['path']).split('.').slice(1).at(-2) ?? '',
    author: {
      name: textOf(creator['display_name']) || textOf(creator['name']),
      url: textOf(creator['actor_id'] ?? creator['ap_id']),
      image: textOf(creator['avatar']),
      ...given('key', key && `user ${key}`),
    },
    ...given('published', instant(comment, 'published')),
    ...given('modified', instant(comment, 'updated')),
    status: comment['deleted'] === true || comment['removed'] === true ? 'deleted' : 'public',
    text: { markdown: textOf(comment['content']) },
    ...given('url', textOf(comment['ap_id'])),
    ...given('upvotes', countOf(counts['upvotes'])),
    ...given('downvotes', countOf(counts['downvotes'])),
    isPinned: comment['distinguished'] === true,
  };
}
