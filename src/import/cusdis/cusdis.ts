import { roleOf } from '../author-roles.js';
import type { ReadContext } from '../format.js';
import { flatFormat, type OnPage } from '../json/flat-format.js';
import { has } from '../json/json-head.js';
import { fieldsOf, flagOf, rowsOf, textOf, timeOf, type Fields } from '../json/values.js';
import { pageOfInput } from '../page-of-input.js';
import { dropPrivate } from '../private-fields.js';
import type { InputPlace, RawStatus } from '../raw.js';

/** Comments of Cusdis: the responses of its server, or the rows of its table. */
export const format = flatFormat({
  system: 'cusdis',
  lists: ['', 'data.data', 'data', 'comments'],
  isComment: (fields) => has(fields, 'content') && has(fields, 'by_nickname'),
  children: ({ replies }) => rowsOf(Array.isArray(replies) ? replies : fieldsOf(replies)['data']),
  read: readComment,
});

function readComment(fields: Fields, place: InputPlace, { log, options }: ReadContext): OnPage {
  dropPrivate(fields, log);
  const [page, moderator] = [fieldsOf(fields['page']), fieldsOf(fields['moderator'])];
  dropPrivate(moderator, log);
  const slug = textOf(page['slug']) || textOf(fields['pageId']) || textOf(fields['page_id']);
  const [id, published] = [textOf(fields['id']), timeOf(fields['createdAt'] ?? fields['created_at'])];
  const isHeld = has(fields, 'approved') && !flagOf(fields['approved']) && !fields['moderatorId'];
  const status: RawStatus = (fields['deletedAt'] ?? fields['deleted_at']) ? 'deleted' : isHeld ? 'held' : 'public';
  return {
    page: slug
      ? { id: slug, url: textOf(page['url']), title: textOf(page['title']) }
      : pageOfInput(place.file ?? '', options),
    comment: {
      ...(id && { id }),
      parent: textOf(fields['parentId']) || textOf(fields['parent_id']),
      author: { name: textOf(moderator['displayName']) || textOf(fields['by_nickname']) },
      ...(published !== undefined && { published }),
      ...roleOf(['moderator', Boolean(fields['moderatorId']) || Boolean(textOf(moderator['displayName']))]),
      status,
      text: { markdown: textOf(fields['content']) },
      place,
    },
  };
}
