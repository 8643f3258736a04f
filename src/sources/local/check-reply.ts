import { isBlank } from '../../model/is-blank.js';
import { webUrl } from '../../model/safe-url.js';
import { SourceError } from '../../model/source-error.js';
import type { Reply } from '../../model/source.js';
import type { StoredReply } from './stored-reply.js';

export const maxLength = 10_000;

/** The reply in the form in which it is kept: names without space around them, nothing that was not asked for. */
export function checkReply({ key, text, inReplyTo, quotes = [], ...guest }: Reply): Omit<StoredReply, 'datePublished'> {
  if (isBlank(text)) {
    throw new SourceError('invalid-field', 'Expected `text` to hold at least one word, got none', { field: 'text' });
  }
  if (text.length > maxLength) {
    const message = `Expected \`text\` to have ${maxLength} characters at most, got ${text.length}`;
    throw new SourceError('invalid-field', message, { field: 'text' });
  }

  const name = guest.name?.trim() ?? '';
  if (name === '') throw new SourceError('invalid-field', 'Expected `name` to be given, got none', { field: 'name' });

  const typed = guest.website?.trim() ?? '';
  const website = webUrl(typed);
  if (typed !== '' && !website) {
    const message = `Expected \`website\` to be an absolute http or https URL, got "${typed}"`;
    throw new SourceError('invalid-field', message, { field: 'website' });
  }

  return {
    key,
    text,
    name,
    ...(website && { website }),
    ...(inReplyTo !== undefined && { inReplyTo }),
    ...(quotes.length > 0 && { quotes }),
  };
}
