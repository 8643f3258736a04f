import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import { webUrl } from '../../model/safe-url.js';
import type { HtmlReader } from '../../model/source.js';
import type { ReadComment } from '../shared/batch.js';
import { recordOf, textOf, type JsonRecord } from '../shared/json-value.js';

const isId = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;

/** A comment as WordPress delivers it. Undefined when it has no id or no words. */
export function readComment(value: unknown, html: HtmlReader): ReadComment | undefined {
  const { id, parent, date_gmt, content, link, ...from } = recordOf(value);
  const { rendered } = recordOf(content);
  if (!isId(id) || typeof rendered !== 'string') return undefined;
  const author = readAuthor(from, html);
  const url = webUrl(link);
  // UTC, without saying so. An import may have lost it.
  const time = Date.parse(`${date_gmt as string}Z`);
  const comment: Comment = {
    id: String(id),
    ...(author && { author: author.id }),
    ...(time > 0 && { datePublished: new Date(time).toISOString() }),
    ...(isId(parent) && { inReplyTo: `wordpress:${parent}` }),
    ...(url && { url }),
    body: html.body(withBreaks(rendered), url),
  };
  return { comment, author };
}

/** Where a site leaves out WordPress's own paragraphs, a line end is what it was typed as. */
const withBreaks = (rendered: string): string =>
  /<(p|br|div|pre|.l)\b/i.test(rendered) ? rendered : rendered.replaceAll('\n', '<br>');

/** Guests do not sign in: the same name with the same address is taken for one person. No one where it is empty. */
export function guest(name: string, website: unknown): Person | undefined {
  const url = webUrl(website);
  return name ? { id: `guest-${name} ${url ?? ''}`, name, ...(url && { url }) } : undefined;
}

/** Names and addresses are HTML. */
function readAuthor({ author, author_name, author_url }: JsonRecord, html: HtmlReader): Person | undefined {
  const person = guest(html.text(textOf(author_name)), html.text(textOf(author_url)));
  return person && isId(author) ? { ...person, id: `user-${author}` } : person;
}
