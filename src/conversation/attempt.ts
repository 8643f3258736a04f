import { SourceError, toSourceError } from '../model/source-error.js';
import type { Reply, SentBatch } from '../model/source.js';
import { callSource, withReply, type SourceAccess } from './call-source.js';
import type { Network } from './environment.js';
import { eventOf, mayBeStored, type ReplyEvent } from './reply-life.js';

/** A thread at its source. */
export interface ThreadAccess extends SourceAccess {
  readonly thread: string;
  readonly network: Network;
}

/** The outcome of one try. */
export type Attempt = { readonly sent: SentBatch } | FailedAttempt;

export interface FailedAttempt {
  readonly event: ReplyEvent;
  readonly error: SourceError;
}

interface AttemptOptions {
  /** Whether an earlier try may have reached the source. */
  readonly tried: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Sends a reply once; again at once where that cannot store it twice and only the response seems to have been lost.
 * After a failure that may hide a success, looks for the reply at the source.
 */
export async function attempt(to: ThreadAccess, reply: Reply, { tried, signal }: AttemptOptions): Promise<Attempt> {
  const { resend, pending } = to.source.capabilities;
  const sent = await post(to, reply, tried, signal);
  if (!(sent instanceof Error)) return { sent };
  if (!mayBeStored(sent)) return failed(sent, { online: true, resend, missing: false });
  const wasCutOff = sent.kind === 'offline' || sent.kind === 'unreadable-response';
  if (resend === 'safe' && to.network.online && wasCutOff && !tried) return attempt(to, reply, { tried: true, signal });
  const found = await find(to, reply);
  if (found) return { sent: found };
  // A source that holds replies for moderation may have it all the same.
  const missing = found === null && pending === undefined;
  return failed(sent, { online: to.network.online, resend, missing });
}

/** Finds a reply whose response was lost. Null when the source shows none like it, undefined when it cannot be asked. */
export async function find(to: ThreadAccess, reply: Reply): Promise<SentBatch | null | undefined> {
  const { source, thread, network } = to;
  if (!source.find || !network.online) return undefined;
  try {
    const found = await callSource(to, async () => source.find!(thread, reply));
    return found ? await withReply(to, found, reply.text) : null;
  } catch {
    return undefined; // as little is known as before
  }
}

function failed(error: SourceError, circumstances: Parameters<typeof eventOf>[1]): Attempt {
  return { event: eventOf(error, circumstances), error };
}

async function post(
  to: ThreadAccess,
  reply: Reply,
  again: boolean,
  signal: AbortSignal | undefined,
): Promise<SentBatch | SourceError> {
  const { source, thread } = to;
  try {
    if (!source.send) throw new SourceError('refused', `The source \`${source.name}\` takes no replies`);
    const options = { ...(signal && { signal }), ...(again && { again }) };
    const sending = callSource(to, async () => source.send!(thread, reply, options), options);
    return await withReply(to, sending, reply.text);
  } catch (thrown) {
    return toSourceError(thrown);
  }
}
