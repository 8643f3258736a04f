import { roleOf } from '../author-roles.js';
import type { ReadContext } from '../format.js';
import { flatFormat, type OnPage } from '../json/flat-format.js';
import { has } from '../json/json-head.js';
import { countOf, flagOf, listOf, rowsOf, textOf, timeOf, type Fields } from '../json/values.js';
import { pageOfInput } from '../page-of-input.js';
import { dropPrivate } from '../private-fields.js';
import type { InputPlace } from '../raw.js';

/** The export of Twikoo: a list, or JSON lines of its cloud. */
export const format = flatFormat({
  system: 'twikoo',
  lists: ['', 'data'],
  isComment: (fields) => has(fields, 'comment') && (has(fields, '_id') || has(fields, 'id')),
  children: ({ replies }) => rowsOf(replies),
  read: readComment,
});

function readComment(fields: Fields, place: InputPlace, { log, options }: ReadContext): OnPage {
  dropPrivate(fields, log);
  const id = textOf(fields['_id']) || textOf(fields['id']);
  const [url, href] = [textOf(fields['url']), textOf(fields['href']).replace(/#.*$/, '')];
  const published = timeOf(fields['created']);
  // Those who are in favour are listed by their ids, or counted.
  const votes = (value: unknown): number | undefined => (Array.isArray(value) ? listOf(value).length : countOf(value));
  if (listOf(fields['ups']).length + listOf(fields['like']).length > 0) log.dropPrivate('voters');
  const [upvotes, downvotes] = [votes(fields['ups'] ?? fields['like']), votes(fields['downs'])];
  const status = textOf(fields['status']);
  return {
    page:
      url || href
        ? { id: url || href, ...(/^https?:/.test(href) && { url: href }) }
        : pageOfInput(place.file ?? '', options),
    comment: {
      ...(id && { id }),
      parent: textOf(fields['pid']) || textOf(fields['rid']),
      author: { name: textOf(fields['nick']), url: textOf(fields['link']), image: textOf(fields['avatar']) },
      ...(published !== undefined && { published }),
      ...roleOf(['administrator', fields['master']]),
      status: flagOf(fields['isSpam']) || status === 'spam' ? 'spam' : 'public',
      text: options.text === 'markdown' ? { markdown: textOf(fields['comment']) } : { html: textOf(fields['comment']) },
      ...(upvotes !== undefined && { upvotes }),
      ...(downvotes !== undefined && { downvotes }),
      isPinned: flagOf(fields['top']),
      place,
    },
  };
}
