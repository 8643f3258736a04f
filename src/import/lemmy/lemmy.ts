import type { ReadContext } from '../format.js';
import { flatFormat, type OnPage } from '../json/flat-format.js';
import { has } from '../json/json-head.js';
import { countOf, fieldsOf, flagOf, textOf, timeOf, type Fields } from '../json/values.js';
import type { InputPlace, RawStatus } from '../raw.js';

/** The answers of Lemmy with the comments of a post. */
export const format = flatFormat({
  system: 'lemmy',
  lists: ['', 'comments', 'items'],
  isComment: (fields) => has(fieldsOf(fields['comment']), 'content', 'path'),
  read: readComment,
});

function readComment(fields: Fields, place: InputPlace, _context: ReadContext): OnPage {
  const [comment, creator, post] = [fieldsOf(fields['comment']), fieldsOf(fields['creator']), fieldsOf(fields['post'])];
  const counts = has(fields, 'counts') ? fieldsOf(fields['counts']) : comment;
  const [id, key, url] = [textOf(comment['id']), textOf(comment['creator_id']), textOf(comment['ap_id'])];
  const [published, modified] = [instant(comment, 'published'), instant(comment, 'updated')];
  const [upvotes, downvotes] = [countOf(counts['upvotes']), countOf(counts['downvotes'])];
  const status: RawStatus = flagOf(comment['deleted']) || flagOf(comment['removed']) ? 'deleted' : 'public';
  const page = textOf(post['ap_id']);
  const reported = countOf(fieldsOf(fields['post_aggregates'])['comments'] ?? post['comments']);
  return {
    page: {
      id: page || textOf(comment['post_id']),
      title: textOf(post['name']),
      ...(reported !== undefined && { reported }),
    },
    comment: {
      ...(id && { id }),
      // `0.11.12` is the way from the post; the last is the comment itself.
      parent: textOf(comment['path']).split('.').at(-2) ?? '',
      author: {
        name: textOf(creator['display_name']) || textOf(creator['name']),
        ...{ url: textOf(creator['actor_id'] ?? creator['ap_id']), image: textOf(creator['avatar']) },
        ...(key && { key: `user ${key}` }),
      },
      ...(published !== undefined && { published }),
      ...(modified !== undefined && { modified }),
      status,
      text: { markdown: textOf(comment['content']) },
      ...(url && { url }),
      ...(upvotes !== undefined && { upvotes }),
      ...(downvotes !== undefined && { downvotes }),
      isPinned: flagOf(comment['distinguished']),
      place,
    },
  };
}

/** Older servers write times of UTC without saying so; newer ones call them `published_at`. */
function instant(fields: Fields, name: string): string | undefined {
  const time = timeOf(fields[`${name}_at`]) ?? timeOf(fields[name]);
  return time !== undefined && /T[\d:.]+$/.test(time) ? `${time}Z` : time;
}
