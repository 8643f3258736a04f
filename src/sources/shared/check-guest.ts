import { isBlank } from '../../model/is-blank.js';
import { webUrl } from '../../model/safe-url.js';
import { SourceError } from '../../model/source-error.js';
import type { Reply, ReplyField, SourceCapabilities } from '../../model/source.js';

/** Who writes a reply, as far as the form asks for it. */
export interface Guest {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly website?: string | undefined;
}

/**
 * Who writes. Rejects with an `invalid-field` error what the form should not have sent, for servers that take
 * anything: a blank text, a required field that is missing, a website that is no address.
 */
export function checkGuest(reply: Reply, fields: SourceCapabilities['fields']): Guest {
  const fault = (field: ReplyField, expected: string): SourceError => {
    const message = `Expected \`${field}\` to be ${expected}, got ${JSON.stringify(reply[field]) ?? 'none'}`;
    return new SourceError('invalid-field', message, { field });
  };
  if (isBlank(reply.text)) throw fault('text', 'at least one word');
  const given = (field: 'name' | 'email' | 'website'): string | undefined => {
    const value = reply[field]?.trim();
    if (fields[field] === 'required' && !value) throw fault(field, 'given');
    return fields[field] === 'absent' ? undefined : value || undefined;
  };
  const typed = given('website');
  const website = webUrl(typed);
  if (typed && !website) throw fault('website', 'an absolute http or https URL');
  return { name: given('name'), email: given('email'), website };
}
