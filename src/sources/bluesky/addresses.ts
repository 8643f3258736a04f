import { baseOf } from '../shared/endpoint.js';
import { uriIn } from './post-address.js';

/** The server that is asked where a page names none. */
export const publicServer = 'https://public.api.bsky.app';

/** Where a post with its replies is, as deep as the server goes. */
export const threadAddress = (server: string, uri: string): string =>
  `${server}/xrpc/app.bsky.feed.getPostThread?${new URLSearchParams({ uri, depth: '1000', parentHeight: '0' })}`;

/** What a source of this endpoint asks for first. */
export function firstAddresses(endpoint: unknown, thread: string): readonly string[] {
  const server = baseOf(endpoint || publicServer);
  const uri = uriIn(thread);
  return server && uri ? [threadAddress(server, uri)] : [];
}
