import { SourceError, toSourceError } from '../model/source-error.js';
import type { Reply, SentBatch } from '../model/source.js';
import { ask, withComment, type Asked } from './ask.js';
import type { Network } from './environment.js';
import { eventOf, mayBeStored, type ReplyEvent } from './reply-life.js';

/** Where a reply goes. */
export interface Destination extends Asked {
  readonly thread: string;
  readonly network: Network;
}

/** What became of one try. */
export type Attempt = { readonly answer: SentBatch } | FailedAttempt;

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
 * Sends a reply once; a second time at once where that cannot store it twice and only the answer seems to have been
 * lost. After a failure that may hide a success, the source is asked whether it has the reply.
 */
export async function attempt(to: Destination, reply: Reply, { tried, signal }: AttemptOptions): Promise<Attempt> {
  const { resend, pending } = to.source.capabilities;
  const sent = await post(to, reply, tried, signal);
  if (!(sent instanceof Error)) return { answer: sent };
  if (!mayBeStored(sent)) return failed(sent, { online: true, resend, missing: false });
  const wasCutOff = sent.kind === 'offline' || sent.kind === 'unreadable-response';
  if (resend === 'safe' && to.network.online && wasCutOff && !tried) return attempt(to, reply, { tried: true, signal });
  const found = await find(to, reply);
  if (found) return { answer: found };
  // A source that holds replies back may have it all the same.
  const missing = found === null && pending === undefined;
  return failed(sent, { online: to.network.online, resend, missing });
}

/** A reply whose answer was lost. Null when the source shows none like it, undefined when it could not be asked. */
export async function find(to: Destination, reply: Reply): Promise<SentBatch | null | undefined> {
  const { source, thread, network } = to;
  if (!source.find || !network.online) return undefined;
  try {
    const found = await ask(to, async () => source.find!(thread, reply));
    return found ? await withComment(to, found) : null;
  } catch {
    return undefined; // as little is known as before
  }
}

function failed(error: SourceError, circumstances: Parameters<typeof eventOf>[1]): Attempt {
  return { event: eventOf(error, circumstances), error };
}

async function post(
  to: Destination,
  reply: Reply,
  again: boolean,
  signal: AbortSignal | undefined,
): Promise<SentBatch | SourceError> {
  const { source, thread } = to;
  try {
    if (!source.send) throw new SourceError('refused', `The source \`${source.name}\` takes no replies`);
    const options = { ...(signal && { signal }), ...(again && { again }) };
    return await withComment(to, await ask(to, async () => source.send!(thread, reply, options), options));
  } catch (thrown) {
    return toSourceError(thrown);
  }
}
