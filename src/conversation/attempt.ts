import { SourceError, toSourceError } from '../model/source-error.js';
import type { CommentSource, Reply, SentBatch } from '../model/source.js';
import type { Network } from './environment.js';
import { eventOf, mayBeStored, type ReplyEvent } from './reply-life.js';

/** Where a reply goes. */
export interface Destination {
  readonly source: CommentSource;
  readonly thread: string;
  readonly network: Network;
  /** How long to wait for an answer, in milliseconds. A source should give up sooner, and say why. */
  readonly patience: number;
}

/** What became of one try. */
export type Attempt =
  | { readonly event: 'publish' | 'hold'; readonly answer: SentBatch }
  | { readonly event: Exclude<ReplyEvent, 'publish' | 'hold'>; readonly error: SourceError };

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
  if (!(sent instanceof Error)) return arrived(sent);
  if (!mayBeStored(sent)) return failed(sent, { online: true, resend, missing: false });
  const wasCutOff = sent.kind === 'offline' || sent.kind === 'unreadable-answer';
  if (resend === 'safe' && to.network.online && wasCutOff && !tried) return attempt(to, reply, { tried: true, signal });
  const found = await find(to, reply);
  if (found) return arrived(found);
  // A source that holds replies back may have it all the same.
  const missing = found === null && pending === undefined;
  return failed(sent, { online: to.network.online, resend, missing });
}

/** A reply whose answer was lost. Null when the source shows none like it, undefined when it could not be asked. */
export async function find({ source, thread, network }: Destination, reply: Reply): Promise<SentBatch | null | undefined> {
  if (!source.find || !network.online) return undefined;
  try {
    return (await source.find(thread, reply)) ?? null;
  } catch {
    return undefined; // as little is known as before
  }
}

export function arrived(answer: SentBatch): Attempt {
  return { event: answer.comments[0]?.status === 'held' ? 'hold' : 'publish', answer };
}

function failed(error: SourceError, circumstances: Parameters<typeof eventOf>[1]): Attempt {
  return { event: eventOf(error, circumstances) as Exclude<ReplyEvent, 'publish' | 'hold'>, error };
}

async function post(
  { source, thread, patience }: Destination, reply: Reply, again: boolean, signal: AbortSignal | undefined,
): Promise<SentBatch | SourceError> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `Expected \`${source.name}\` to answer within ${patience / 1000} s, got nothing`;
    timer = setTimeout(() => reject(new SourceError('server-fault', message)), patience);
  });
  try {
    if (!source.send) throw new SourceError('refused', `The source \`${source.name}\` takes no replies`);
    const options = { ...(signal && { signal }), ...(again && { again }) };
    const answer = await Promise.race([source.send(thread, reply, options), late]);
    if (answer?.comments?.[0]) return answer;
    const message = `Expected \`${source.name}\` to answer with the comment it stored, got none`;
    throw new SourceError('unreadable-answer', message);
  } catch (thrown) {
    return toSourceError(thrown);
  } finally {
    clearTimeout(timer);
  }
}
