import { SourceError } from '../../model/source-error.js';
import { isRecord, recordOf, textOf, unreadable, type JsonRecord } from '../shared/json-value.js';
import { objectIn } from '../shared/refusal.js';
import { jsonOf, request, type HttpOptions } from '../shared/request.js';
import { statusError } from '../shared/status-error.js';
import { threadAddress } from './addresses.js';

export interface PostThread {
  /** A `threadViewPost`. */
  readonly thread: JsonRecord & { readonly post: JsonRecord };
  /** What the author lets others do, if anything is said about it. */
  readonly gate: JsonRecord;
}

/** Requests a post and, as deep as the server goes, its replies from `app.bsky.feed.getPostThread`. */
export async function askForThread(
  server: string,
  uri: string,
  signal: AbortSignal | undefined,
  http: HttpOptions,
): Promise<PostThread> {
  const url = threadAddress(server, uri);
  const response = await request(url, { signal }, http);
  if (!response.ok) {
    const { error, message } = objectIn(response);
    const said = textOf(message);
    const kind = error === 'NotFound' ? 'not-found' : error === 'InvalidRequest' ? 'misconfigured' : undefined;
    throw statusError(response, said ? { said } : {}, kind);
  }
  const json = jsonOf(response);
  const { thread, threadgate } = recordOf(json);
  const { post, notFound, blocked } = recordOf(thread);
  if (notFound || blocked) {
    throw new SourceError('not-found', `Expected a post from ${url}, got none that may be shown`);
  }
  if (!isRecord(thread) || !isRecord(post)) throw unreadable(url, '{ thread: { post: {…} } }', json);
  return { thread: { ...thread, post }, gate: recordOf(recordOf(threadgate).record) };
}
