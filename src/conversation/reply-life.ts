import type { SourceError } from '../model/source-error.js';
import type { SourceCapabilities } from '../model/source.js';

/**
 * - `draft`: being written, stored with every change;
 * - `sending`: on its way;
 * - `published`: everyone can read it;
 * - `held`: it awaits moderation, and its writer sees it;
 * - `refused`: the source does not take it as it is;
 * - `challenged`: the source wants proof of a person first;
 * - `queued`: it waits on this device for a connection;
 * - `failed`: it has not been stored, and may be tried again as it is;
 * - `unsure`: no response came, and it may or may not have been stored.
 */
export type ReplyState =
  'draft' | 'sending' | 'published' | 'held' | 'refused' | 'challenged' | 'queued' | 'failed' | 'unsure';

/**
 * - `send`: the reader, or the return of the connection, sends it;
 * - `queue`: there is no connection;
 * - `publish`, `hold`, `refuse`, `challenge`: what the source made of it;
 * - `fail`: it has certainly not been stored, or trying once more cannot do harm;
 * - `lose`: its response was lost;
 * - `change`: its writer goes back to the words.
 */
export type ReplyEvent = 'send' | 'queue' | 'publish' | 'hold' | 'refuse' | 'challenge' | 'fail' | 'lose' | 'change';

/** All states of a reply and the events between them. Only the last state is final. */
export const replyLife: Readonly<Record<ReplyState, Readonly<Partial<Record<ReplyEvent, ReplyState>>>>> = {
  draft: { send: 'sending', queue: 'queued', change: 'draft' },
  sending: {
    publish: 'published',
    hold: 'held',
    refuse: 'refused',
    challenge: 'challenged',
    fail: 'failed',
    lose: 'unsure',
    queue: 'queued',
  },
  queued: { send: 'sending', change: 'draft' },
  // A reply whose response was lost may still be found.
  unsure: { send: 'sending', publish: 'published', hold: 'held', change: 'draft' },
  failed: { send: 'sending', queue: 'queued', change: 'draft' },
  refused: { send: 'sending', queue: 'queued', change: 'draft' },
  challenged: { send: 'sending', queue: 'queued', publish: 'published', hold: 'held', change: 'draft' },
  held: { publish: 'published', refuse: 'refused', change: 'draft' },
  published: {},
};

/** The state after an event. Throws where there is no such transition. */
export function nextState(state: ReplyState, event: ReplyEvent): ReplyState {
  const next = replyLife[state][event];
  if (!next) {
    const possible = Object.keys(replyLife[state]).join(', ') || 'nothing';
    throw new Error(`Expected one of ${possible} to happen to a reply that is ${state}, got ${event}`);
  }
  return next;
}

/** Whether the source may have stored a reply although it failed like this. */
export function mayBeStored({ kind }: SourceError): boolean {
  return ['offline', 'blocked-by-cors', 'server-fault', 'unreadable-response', 'lost', 'unknown'].includes(kind);
}

export interface Circumstances {
  /** Whether this device has a connection. */
  readonly online: boolean;
  readonly resend: SourceCapabilities['resend'];
  /** Whether the source was asked since, and does not have the reply. */
  readonly missing: boolean;
}

/** What a failure means for a reply that was being sent. */
export function eventOf(error: SourceError, { online, resend, missing }: Circumstances): ReplyEvent {
  if (error.kind === 'challenge') return 'challenge';
  if (['rate-limited', 'storage-unavailable', 'storage-full'].includes(error.kind)) return 'fail';
  if (!mayBeStored(error)) return 'refuse';
  if (resend !== 'safe' && !missing) return 'lose';
  return online ? 'fail' : 'queue';
}
