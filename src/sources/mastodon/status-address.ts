import { misconfigured } from '../shared/misconfigured.js';

export interface StatusAddress {
  /** The address of the server, without a slash at its end. */
  readonly server: string;
  readonly id: string;
}

// `/@user/1` and `/users/user/statuses/1` are Mastodon's own; GoToSocial and others mix them.
const statusPath = /^https?:\/\/[^/?#@]+\/(?:[^?#]*\/)?(?:@|users\/)[^/?#]+\/(?:statuses\/)?(\w+)\/?(?:[?#].*)?$/;

/**
 * The server and the id of the post that a thread names, by its address or, with an `endpoint`, by its id there;
 * undefined where it names none.
 */
export function statusOf(thread: string, endpoint: string | undefined): StatusAddress | undefined {
  if (endpoint && /^\w+$/.test(thread)) return { server: endpoint, id: thread };
  const id = URL.canParse(thread) ? statusPath.exec(thread)?.[1] : undefined;
  const origin = id ? new URL(thread).origin : '';
  // A server knows posts by ids of its own: those in the addresses of another server name something else there.
  return id && (!endpoint || new URL(endpoint).origin === origin) ? { server: endpoint ?? origin, id } : undefined;
}

/** The same, or a SourceError of the kind `misconfigured` that says what was expected. */
export function findStatus(thread: string, endpoint: string | undefined): StatusAddress {
  const status = statusOf(thread, endpoint);
  if (status) return status;
  const example = `${endpoint ?? 'https://mastodon.social'}/@user/123${endpoint ? ', or its id' : ''}`;
  throw misconfigured('mastodon', 'thread', `the address of a post such as ${example}`, thread);
}
