import type { ReadContext } from '../format.js';
import { has } from '../json/json-head.js';
import { countOf, textOf, timeOf, type Fields } from '../json/values.js';
import { dropPrivate } from '../private-fields.js';
import type { InputPlace, RawComment, RawStatus } from '../raw.js';

const modes: Readonly<Record<string, RawStatus>> = { '': 'public', '1': 'public', '2': 'held', '4': 'deleted' };

/** A row of the table of comments, or an object of the JSON with the same names. */
export function readComment(row: Fields, place: InputPlace, { log, options }: ReadContext): RawComment {
  dropPrivate(row, log);
  const id = textOf(row['id']);
  const [published, modified] = [timeOf(row['created']), timeOf(row['modified'])];
  const text = textOf(row['text']);
  const [upvotes, downvotes] = [countOf(row['likes']), countOf(row['dislikes'])];
  // Only the server makes HTML of it, and a hash of who wrote it.
  const isHtml = options.text === 'html' || (options.text === undefined && has(row, 'hash'));
  return {
    ...(id && { id }),
    parent: textOf(row['parent']),
    author: { name: textOf(row['author']), url: textOf(row['website']) },
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    status: modes[textOf(row['mode'])] ?? 'held',
    text: isHtml ? { html: text } : { markdown: text },
    ...(upvotes !== undefined && { upvotes }),
    ...(downvotes !== undefined && { downvotes }),
    place,
  };
}
