import { baseOf } from '../shared/endpoint.js';
import { statusOf, type StatusAddress } from './status-address.js';

/** Where a post is, and where the replies to it are. */
export function threadAddresses({ server, id }: StatusAddress): readonly [post: string, replies: string] {
  const post = `${server}/api/v1/statuses/${id}`;
  return [post, `${post}/context`];
}

/** What a source of this endpoint asks for first. */
export function firstAddresses(endpoint: unknown, thread: string): readonly string[] {
  const base = baseOf(endpoint);
  const status = endpoint && !base ? undefined : statusOf(thread, base);
  return status ? threadAddresses(status) : [];
}
