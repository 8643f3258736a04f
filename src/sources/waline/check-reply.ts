import type { Reply, SourceCapabilities } from '../../model/source.js';
import { checkGuest } from '../shared/check-guest.js';

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

/** Who writes, in the words of Waline. */
export function checkReply(reply: Reply, fields: SourceCapabilities['fields']): Omit<WalineReply, 'comment'> {
  const { name, email, website } = checkGuest(reply, fields);
  return { nick: name, mail: email, link: website };
}
