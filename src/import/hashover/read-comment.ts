import { decodeEntities } from '../assemble/shown-words.js';
import type { ReadContext } from '../format.js';
import { countOf, textOf, timeOf, type Fields } from '../json/values.js';
import { dropPrivate } from '../private-fields.js';
import type { InputPlace, RawComment, RawStatus } from '../raw.js';

const statuses: Readonly<Record<string, RawStatus>> = { '': 'public', approved: 'public', deleted: 'deleted' };

/**
 * A comment, from the fields that HashOver stores. Its name is its path in the tree: `1-2` is the second reply to `1`.
 * Names and addresses are escaped; the words are HTML in which line ends stand for breaks.
 */
export function readComment(fields: Fields, name: string, place: InputPlace, { log }: ReadContext): RawComment {
  dropPrivate(fields, log);
  // The address is there, too, in ciphers of which the keys stand beside it.
  if (textOf(fields['login_id'])) log.dropPrivate('hash of a password');
  const [upvotes, downvotes] = [countOf(fields['likes']), countOf(fields['dislikes'])];
  const published = timeOf(fields['date']);
  return {
    id: name,
    parent: name.includes('-') ? name.replace(/-\d+$/, '') : '',
    author: {
      name: decodeEntities(textOf(fields['name'])).trim(),
      url: decodeEntities(textOf(fields['website'])).trim(),
    },
    ...(published !== undefined && { published }),
    status: statuses[textOf(fields['status']).trim().toLowerCase()] ?? 'held',
    text: { html: textOf(fields['body']), lineBreaks: true },
    ...(upvotes !== undefined && { upvotes }),
    ...(downvotes !== undefined && { downvotes }),
    place,
  };
}
