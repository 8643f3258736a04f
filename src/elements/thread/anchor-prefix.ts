const owners = new Map<string, object>();

/**
 * A prefix for the fragments of one thread, unlike those of the other threads on the page. The first thread has
 * `comment-`; a further one puts its own name before it, and a number if even that is taken.
 */
export function claimAnchorPrefix(owner: object, thread: string): string {
  const own = thread ? `${encodeURIComponent(thread)}-comment-` : 'thread-comment-';
  for (let n = 0; ; n++) {
    const prefix = n === 0 ? 'comment-' : n === 1 ? own : `${n}-${own}`;
    if (owners.get(prefix) === owner || !owners.has(prefix)) {
      owners.set(prefix, owner);
      return prefix;
    }
  }
}

export function releaseAnchorPrefix(owner: object): void {
  for (const [prefix, holder] of owners) if (holder === owner) owners.delete(prefix);
}
