import type { Fetch } from '../../model/source.js';

/** What was asked for on behalf of an element before its class came. */
export interface EarlyRequest {
  /** What the element has to ask for, so that the response is the one that it wants. */
  readonly key: string;
  /** A `fetch` that uses the response once, and asks the server for everything else. */
  readonly fetch: Fetch;
  giveUp(): void;
}

/** The file that `src` names, and the comments of a backend. */
export type EarlyRequests = Partial<Record<'file' | 'comments', EarlyRequest>>;

/** By element. Only the embed asks early. */
export const earlyRequests = new Map<Element, EarlyRequests>();

/** By what a thread is known: elements that agree in this show the same comments. */
export const threadKey = (backend: string, endpoint: string | undefined, thread: string): string =>
  JSON.stringify([backend, endpoint, thread]);

/** The `fetch` to ask with, if just this has been asked for already. A request for anything else is given up. */
export function claimEarly(host: Element, kind: keyof EarlyRequests, key: string): Fetch | undefined {
  const requests = earlyRequests.get(host);
  const request = requests?.[kind];
  delete requests?.[kind];
  if (request?.key === key) return request.fetch;
  request?.giveUp();
  return undefined;
}

/** Gives up what the element has not asked for so far. */
export function abandonEarly(host: Element): void {
  for (const request of Object.values(earlyRequests.get(host) ?? {})) request.giveUp();
  earlyRequests.delete(host);
}
