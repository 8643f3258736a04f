import type { ReplyField } from './source.js';

/**
 * Why a request to a source failed. Compare `kind`, never use `instanceof`: two copies of this
 * package may be loaded at once.
 *
 * - `authentication-needed`: only people who have signed in may do this;
 * - `closed`: the thread takes no more replies;
 * - `refused`: the source does not want this reply, and sending it again would change nothing;
 * - `duplicate`: it says that it has this very reply already;
 * - `rate-limited`: it wants a pause first, of `retryAfter` seconds if it says so;
 * - `invalid-field`: `field` is at fault;
 * - `challenge`: it wants proof that a person is writing, which has to be given on its own page;
 * - `not-found`: there is no such thread or comment;
 * - `offline`: it could not be reached;
 * - `blocked-by-cors`: it was reached, and does not let this page read its response;
 * - `server-fault`: it failed, or did not respond in time;
 * - `unreadable-response`: its response is not what it should be;
 * - `lost`: no response came, and whether it has the reply is not known;
 * - `misconfigured`: the page names it wrongly;
 * - `storage-unavailable`, `storage-full`: this browser cannot keep what it should.
 */
export type SourceErrorKind = (typeof kinds)[number];

const kinds = [
  'authentication-needed',
  'closed',
  'refused',
  'duplicate',
  'rate-limited',
  'invalid-field',
  'challenge',
  'not-found',
  'offline',
  'blocked-by-cors',
  'server-fault',
  'unreadable-response',
  'lost',
  'misconfigured',
  'storage-unavailable',
  'storage-full',
  'unknown',
] as const;

/** Another way to send a reply: a page to open, or a form to post by navigating. */
export interface WayOut {
  /** An absolute http or https URL. */
  readonly url: string;
  /** What a form posts there, by name. Left out when the page is merely opened. */
  readonly fields?: Readonly<Record<string, string>>;
}

export interface SourceErrorOptions {
  /** What caused it, kept for the console. */
  readonly cause?: unknown;
  /** The field of the form that is at fault, for `invalid-field`. */
  readonly field?: ReplyField;
  /** What the server itself said about it, as plain text, to be shown beside our words. */
  readonly said?: string;
  /** How many seconds to wait before the next try, for `rate-limited`. */
  readonly retryAfter?: number;
  /** Another way to send the reply. */
  readonly wayOut?: WayOut;
  /** Whether only a change of the page can help, so that a retry is not offered: nothing was requested. */
  readonly isFinal?: boolean;
}

export class SourceError extends Error {
  override readonly name: string = 'SourceError';
  readonly kind: SourceErrorKind;
  readonly field: ReplyField | undefined;
  readonly said: string | undefined;
  readonly retryAfter: number | undefined;
  readonly wayOut: WayOut | undefined;
  readonly isFinal: boolean | undefined;

  constructor(kind: SourceErrorKind, message: string, options: SourceErrorOptions = {}) {
    super(message, options);
    this.kind = kind;
    Object.assign(this, options);
  }
}

/** The same failure as a {@link SourceError}, whatever was thrown. */
export function toSourceError(thrown: unknown): SourceError {
  const kind = (thrown as { kind?: unknown } | undefined)?.kind;
  if (thrown instanceof Error && (kinds as readonly unknown[]).includes(kind)) return thrown as SourceError;
  return new SourceError('unknown', thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown });
}
