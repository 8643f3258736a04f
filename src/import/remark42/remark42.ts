import { roleOf } from '../author-roles.js';
import type { ReadContext } from '../format.js';
import { flatFormat, type OnPage } from '../json/flat-format.js';
import { has } from '../json/json-head.js';
import { fieldsOf, flagOf, isFields, numberOf, rowsOf, textOf, timeOf, type Fields } from '../json/values.js';
import { dropPrivate } from '../private-fields.js';
import type { InputPlace } from '../raw.js';

/** A backup of Remark42: JSON lines, of which the first says the version and the users; or the responses of its server. */
export const format = flatFormat({
  system: 'remark42',
  lists: ['', 'comments'],
  isComment: (fields) => has(commentOf(fields), 'locator', 'text') || has(commentOf(fields), 'id', 'text', 'user'),
  children: ({ replies }) => rowsOf(replies),
  read: (fields, place, context) => readComment(commentOf(fields), place, context),
});

/** In a tree of the server, a comment stands beside its replies. */
const commentOf = (fields: Fields): Fields => (isFields(fields['comment']) ? fields['comment'] : fields);

function readComment(fields: Fields, place: InputPlace, { log, options }: ReadContext): OnPage {
  const [user, locator] = [fieldsOf(fields['user']), fieldsOf(fields['locator'])];
  dropPrivate(fields, log);
  if (textOf(user['ip'])) log.dropPrivate('hash of an IP address');
  const [id, key, url] = [textOf(fields['id']), textOf(user['id']), textOf(locator['url'])];
  const [published, modified] = [timeOf(fields['time']), timeOf(fieldsOf(fields['edit'])['time'])];
  const score = numberOf(fields['score']) ?? 0;
  const [html, markdown] = [textOf(fields['text']), textOf(fields['orig'])];
  return {
    page: { id: url, title: textOf(fields['title']) },
    comment: {
      ...(id && { id }),
      parent: textOf(fields['pid']),
      author: { name: textOf(user['name']), image: textOf(user['picture']), ...(key && { key }) },
      ...(published !== undefined && { published }),
      ...(modified !== undefined && { modified }),
      ...roleOf(['administrator', user['admin']]),
      status: flagOf(fields['delete']) ? 'deleted' : 'public',
      text: options.text === 'markdown' && markdown ? { markdown } : { html },
      ...(score > 0 && { upvotes: Math.trunc(score) }),
      ...(score < 0 && { downvotes: Math.trunc(-score) }),
      isPinned: flagOf(fields['pin']),
      place,
    },
  };
}
