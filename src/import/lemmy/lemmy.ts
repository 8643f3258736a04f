import { roleOf } from '../author-roles.js';
import { lemmyComment } from '../../formats/remote/lemmy.js';
import type { ReadContext } from '../format.js';
import { flatFormat, type OnPage } from '../json/flat-format.js';
import { has } from '../json/json-head.js';
import { countOf, fieldsOf, textOf, type Fields } from '../json/values.js';
import type { InputPlace } from '../raw.js';

/** The responses of Lemmy with the comments of a post. */
export const format = flatFormat({
  system: 'lemmy',
  lists: ['', 'comments', 'items'],
  isComment: (fields) => has(fieldsOf(fields['comment']), 'content', 'path'),
  read: readComment,
});

function readComment(fields: Fields, place: InputPlace, _context: ReadContext): OnPage {
  const post = fieldsOf(fields['post']);
  const { id, ...comment } = lemmyComment(fields);
  const page = textOf(post['ap_id']);
  const reported = countOf(fieldsOf(fields['post_aggregates'])['comments'] ?? post['comments']);
  return {
    page: {
      id: page || textOf(fieldsOf(fields['comment'])['post_id']),
      title: textOf(post['name']),
      ...(reported !== undefined && { reported }),
    },
    comment: {
      ...(id && { id }),
      ...comment,
      ...roleOf(
        ['bot', fieldsOf(fields['creator'])['bot_account']],
        ['administrator', fields['creator_is_admin']],
        ['moderator', fields['creator_is_moderator']],
      ),
      place,
    },
  };
}
