import { SourceError, type SourceErrorKind } from '../../model/source-error.js';

/** What `fetch` is asked of a source; a test or a server may hand in its own. */
export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

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

/**
 * Sends a request and waits for the whole response, whatever its status. Rejects with a {@link SourceError} when none
 * came: `offline`, `blocked-by-cors`, or `server-fault` after too long a wait; with the signal's reason when aborted.
 */
export async function request(url: string, asked: HttpRequest = {}, options: HttpOptions = {}): Promise<HttpResponse> {
  const { fetch = globalThis.fetch, patience = 20_000 } = options;
  const { method = 'GET', json, headers, credentials = 'omit', signal } = asked;
  signal?.throwIfAborted();
  const timeout = AbortSignal.timeout(patience);
  const init: RequestInit = { method, credentials, signal: signal ? AbortSignal.any([signal, timeout]) : timeout };
  if (json !== undefined) init.body = JSON.stringify(json);
  try {
    const response = await fetch(url, {
      ...init,
      headers: { Accept: 'application/json', ...(init.body && { 'Content-Type': 'application/json' }), ...headers },
    });
    // A body that is cut off rejects here, like a connection that never was.
    const redirectedTo = response.redirected && response.url;
    return {
      url,
      redirectedTo,
      status: response.status,
      ok: response.ok,
      headers: response.headers,
      text: await response.text(),
    };
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    const [kind, wanted]: [SourceErrorKind, string] = timeout.aborted
      ? ['server-fault', ` within ${patience / 1000} s`]
      : (await isHiddenByCors(url, method, fetch, patience))
        ? ['blocked-by-cors', ' that this page may read (CORS)']
        : ['offline', ''];
    throw new SourceError(kind, `Expected a response from ${url}${wanted}, got none`, { cause });
  }
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

/** Whether a server responds, but a page may not read it: an opaque request (`no-cors`) gets through. */
async function isHiddenByCors(url: string, method: string, fetch: Fetch, patience: number): Promise<boolean> {
  // Outside of pages, and within one origin, every response can be read.
  const { location } = globalThis as { location?: { origin: string } };
  if (method !== 'GET' || !location || new URL(url).origin === location.origin) return false;
  try {
    await fetch(url, { mode: 'no-cors', credentials: 'omit', signal: AbortSignal.timeout(patience) });
    return true;
  } catch {
    return false;
  }
}
