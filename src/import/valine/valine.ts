import type { ReadContext } from '../format.js';
import { flatFormat, type OnPage } from '../json/flat-format.js';
import { has } from '../json/json-head.js';
import { flagOf, textOf, timeOf, type Fields } from '../json/values.js';
import { dropPrivate } from '../private-fields.js';
import type { InputPlace } from '../raw.js';

/** The export of LeanCloud with the comments of Valine: a list, `{"results": […]}`, or JSON lines. */
export const format = flatFormat({
  system: 'valine',
  lists: ['', 'results'],
  isComment: (fields) => has(fields, 'comment') && (has(fields, 'objectId') || has(fields, 'nick')),
  read: readComment,
});

function readComment(fields: Fields, place: InputPlace, { log, options }: ReadContext): OnPage {
  dropPrivate(fields, log);
  const [id, url] = [textOf(fields['objectId']), textOf(fields['url'])];
  const parent = textOf(fields['pid']) || textOf(fields['rid']);
  const published = timeOf(fields['insertedAt'] ?? fields['createdAt']);
  const text = withoutMention(textOf(fields['comment']), parent);
  return {
    page: { id: url },
    comment: {
      ...(id && { id }),
      parent,
      author: { name: textOf(fields['nick']), url: textOf(fields['link']) },
      ...(published !== undefined && { published }),
      status: flagOf(fields['isSpam']) ? 'spam' : 'public',
      text: options.text === 'markdown' ? { markdown: text } : { html: text },
      place,
    },
  };
}

/** The text without the link to its parent that Valine puts before a reply. */
function withoutMention(html: string, parent: string): string {
  const found = /^\s*(?:<p>\s*)?<a class="at" href=["']#([^"']*)["'][^>]*>[^<]*<\/a>\s*[,，]?\s*/.exec(html);
  if (!found || !parent || found[1] !== parent) return html;
  return `${/^\s*<p>/.test(html) ? '<p>' : ''}${html.slice(found[0].length)}`;
}
