import { SourceError } from '../../model/source-error.js';
import type { Fetch } from './request.js';

/** A request that failed. */
export interface FailedRequest {
  readonly url: string;
  readonly method: string;
  readonly fetch: Fetch;
  readonly patience: number;
  /** Aborted when the wait for it is over. */
  readonly timeout: AbortSignal;
  /** How many bytes a response may have. A request rejects with this number where there are more. */
  readonly most: number;
}

/** Says why no response has come, or not to its end. `cause` is what the request rejected with. */
export async function requestError(cause: unknown, request: FailedRequest): Promise<SourceError> {
  const { url, patience, timeout, most } = request;
  const expected = `Expected a response from ${url}`;
  if (cause === most) {
    return new SourceError('unreadable-response', `${expected} of at most ${most / 1e6} MB, got more`);
  }
  if (timeout.aborted)
    return new SourceError('server-fault', `${expected} within ${patience / 1000} s, got none`, { cause });
  if (await isHiddenByCors(request)) {
    return new SourceError('blocked-by-cors', `${expected} that this page may read (CORS), got none`, { cause });
  }
  return new SourceError('offline', `${expected}, got none`, { cause });
}

/** Whether a server responds, but a page may not read it: an opaque request (`no-cors`) gets through. */
async function isHiddenByCors({ url, method, fetch, patience }: FailedRequest): Promise<boolean> {
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
