import { createHash } from 'node:crypto';

/** Names the content of a response: https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3 */
export const entityTag = (bytes: Buffer): string =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;

/** Whether a client that has these responses has this one: RFC 9110, section 13.1.2. */
export const isCurrent = (ifNoneMatch: string | undefined, tag: string): boolean =>
  ifNoneMatch === '*' || (ifNoneMatch ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
