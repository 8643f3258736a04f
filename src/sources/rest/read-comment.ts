import { cleanText } from '../../formats/html/clean-text.js';
import type { lightMarkdown } from '../../formats/light-markdown.js';
import type { Comment, CommentStatus } from '../../model/comment.js';
import type { isAuthoredLink } from '../../model/is-quote-link.js';
import type { Person } from '../../model/person.js';
import type { QuoteLink } from '../../model/quote-link.js';
import { line, moment, webUrl } from '../shared/comment-fields.js';
import { isText, recordOf } from '../shared/json-value.js';

export interface ReadComment {
  readonly comment: Comment;
  readonly author: Person | undefined;
  readonly quotes: readonly QuoteLink[];
}

/**
 * A comment of an answer, with the source's own ids. What is wrong about it is left out; undefined when it then has
 * no id or no words, or is of a status nobody has heard of.
 */
export function readComment(value: unknown, read: typeof lightMarkdown, isLink: typeof isAuthoredLink): ReadComment | undefined {
  const { id, text, status, inReplyTo, ...rest } = recordOf(value);
  const isDeleted = status === 'deleted';
  // Ids stand in addresses: `..` would lead elsewhere.
  if (!isText(id) || !/^[\w-]{1,64}$/.test(id) || !/^(published|held|deleted)$/.test(`${status}`)) return undefined;
  if (!isDeleted && !isText(text)) return undefined;
  const author = isDeleted ? undefined : readAuthor(rest.author);
  const datePublished = moment(rest.datePublished);
  const dateModified = moment(rest.dateModified);
  const comment: Comment = {
    id,
    status: status as CommentStatus,
    ...(author && { author: author.id }),
    ...(datePublished && { datePublished }),
    ...(dateModified && { dateModified }),
    ...(isText(inReplyTo) && { inReplyTo }),
    body: isDeleted ? { type: 'root', children: [] } : read(cleanText(text as string)),
  };
  const quotes = Array.isArray(rest.quotes) && !isDeleted ? rest.quotes.filter(isLink) : [];
  return { comment, author, quotes: quotes.map((link) => ({ ...link, from: { ...link.from, source: id } })) };
}

/** Nobody signs in: the same name with the same address is taken for the same person. */
function readAuthor(value: unknown): Person | undefined {
  const { name: written, url: address } = recordOf(value);
  const name = line(written);
  const url = webUrl(address);
  return name ? { id: [name, url].join(' '), name, ...(url && { url }) } : undefined;
}
