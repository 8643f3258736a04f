import { SourceError, toSourceError } from '../model/source-error.js';
import type { CommentBatch, CommentSource, RequestOptions } from '../model/source.js';
import type { Report } from './environment.js';
import { fitBatch } from './fit-batch.js';

/** A source, and how long to wait for it, in milliseconds. A source should time out earlier, and give the reason. */
export interface SourceAccess {
  readonly source: CommentSource;
  readonly patience: number;
  readonly report: Report;
}

/**
 * Calls a source. Rejects with a SourceError: what the source threw, whatever it was; a `server-fault` after the
 * timeout; at once when aborted, since a source may be slow to notice its signal.
 */
export async function callSource<T>(
  { source, patience }: Omit<SourceAccess, 'report'>,
  question: () => Promise<T>,
  { signal }: RequestOptions = {},
): Promise<T> {
  const timeout = AbortSignal.timeout(patience);
  const ended = new Promise<never>((_, reject) => {
    for (const end of [timeout, signal])
      end?.addEventListener('abort', () => reject(end.reason as Error), { once: true });
  });
  try {
    return await Promise.race([question(), ended]);
  } catch (thrown) {
    if (!thrown || thrown !== timeout.reason) throw toSourceError(thrown);
    const message = `Expected \`${source.name}\` to respond within ${patience / 1000} s, got nothing`;
    throw new SourceError('server-fault', message, { cause: thrown });
  }
}

/**
 * Checks the response to a reply that was sent, looked for or changed: it must be a comment of these words, as far as
 * servers keep words. A cache may respond with another comment, which says nothing of the reply.
 */
export async function withReply<T extends CommentBatch>(
  { source, report }: SourceAccess,
  response: T | undefined | Promise<T | undefined>,
  text: string,
): Promise<T> {
  // The check is fetched during the request. Where it cannot be fetched, the source is believed.
  const [batch, check] = await Promise.all([response, import('./same-reply.js').catch(() => undefined)]);
  const fit = batch && (await fitBatch(source, batch, report));
  if (fit?.comments[0] && check?.isSameReply(fit, text) !== false) return fit;
  const message = `Expected \`${source.name}\` to return the comment it stored, got none`;
  throw new SourceError('unreadable-response', message);
}
