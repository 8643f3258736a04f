import { isBlank } from '../../model/is-blank.js';
import { webUrl } from '../../model/safe-url.js';
import { SourceError } from '../../model/source-error.js';
import type { Reply, SourceCapabilities } from '../../model/source.js';

/** A guest's reply in the words of Waline. */
export interface WalineReply {
  /** Markdown. */
  readonly comment: string;
  readonly nick?: string | undefined;
  readonly mail?: string | undefined;
  readonly link?: string | undefined;
  /** The id of the comment that is replied to, as the server writes it. */
  readonly pid?: unknown;
  /** The id of the root under which that one stands. */
  readonly rid?: unknown;
}

/** Who writes. Rejects with an `invalid-field` error what the form should not have sent: the server takes anything. */
export function checkReply(reply: Reply, fields: SourceCapabilities['fields']): Omit<WalineReply, 'comment'> {
  const fault = (field: 'text' | 'name' | 'email' | 'website', expected: string): SourceError => {
    const message = `Expected \`${field}\` to be ${expected}, got ${JSON.stringify(reply[field]) ?? 'none'}`;
    return new SourceError('invalid-field', message, { field });
  };
  if (isBlank(reply.text)) throw fault('text', 'at least one word');
  const given = (field: 'name' | 'email' | 'website'): string | undefined => {
    const value = reply[field]?.trim();
    if (fields[field] === 'required' && !value) throw fault(field, 'given');
    return fields[field] === 'absent' ? undefined : value || undefined;
  };
  const website = given('website');
  const link = webUrl(website);
  if (website && !link) throw fault('website', 'an absolute http or https URL');
  return { nick: given('name'), mail: given('email'), link };
}
