import { SourceError } from '../../model/source-error.js';
import type { Fetch } from '../../model/source.js';
import { reading } from './reading.js';

export type { Fetch };

export interface HttpOptions {
  /** The page's own `fetch` by default. */
  readonly fetch?: Fetch | undefined;
  /** How long to wait for the whole response, in milliseconds. 20,000 by default. */
  readonly patience?: number | undefined;
}

export interface HttpRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly credentials?: 'omit' | 'include' | 'same-origin';
  readonly signal?: AbortSignal | undefined;
}

/** A response that has arrived completely. */
export interface HttpResponse {
  readonly url: string;
  /** Where redirects led, if there were any. */
  readonly redirectedTo: string | false;
  readonly status: number;
  readonly ok: boolean;
  readonly headers: Headers;
  readonly text: string;
}

/** How many bytes of a response are read, uncompressed. */
const most = 64_000_000;

/**
 * Sends a request and waits for the whole response, whatever its status. Rejects with a {@link SourceError} when none
 * came: `offline`, `blocked-by-cors`, or `server-fault` after too long a wait; `unreadable-response` when it is too large;
 * with the signal's reason when aborted.
 */
export async function request(url: string, asked: HttpRequest = {}, options: HttpOptions = {}): Promise<HttpResponse> {
  const { fetch = globalThis.fetch, patience = 20_000 } = options;
  const { method = 'GET', json, headers, credentials = reading.credentials, signal } = asked;
  signal?.throwIfAborted();
  const timeout = AbortSignal.timeout(patience);
  const body = json === undefined ? null : JSON.stringify(json);
  try {
    const response = await fetch(url, {
      method,
      credentials,
      body,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      headers: { ...reading.headers, ...(body && { 'Content-Type': 'application/json' }), ...headers },
    });
    // A body that is cut off rejects here, like a connection that never was.
    return {
      url,
      redirectedTo: response.redirected && response.url,
      status: response.status,
      ok: response.ok,
      headers: response.headers,
      text: await boundedText(response),
    };
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    // What a failure means is fetched when there is one. Where that cannot be fetched, nothing can.
    const late = await import('./request-error.js').catch(() => undefined);
    if (!late) throw new SourceError('offline', `Expected a response from ${url}, got none`, { cause });
    throw await late.requestError(cause, { url, method, fetch, patience, timeout, most });
  }
}

/** Test environments with a simulated DOM have a `fetch` of the test's own, and no streams. */
function boundedText(response: Response): Promise<string> {
  let left = most;
  const bounded =
    globalThis.TransformStream &&
    response.body?.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, to) {
          if ((left -= chunk.length) < 0) to.error(most);
          else to.enqueue(chunk);
        },
      }),
    );
  return (bounded ? new Response(bounded) : response).text();
}

/** Parses the JSON of a response. Throws a {@link SourceError} that shows how the response begins. */
export function jsonOf({ url, text, status }: HttpResponse): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const start = JSON.stringify(text.slice(0, 60));
    throw new SourceError('unreadable-response', `Expected JSON from ${url}, got HTTP ${status} and ${start}`, {
      cause,
    });
  }
}
