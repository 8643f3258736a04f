const owners = new Map<string, object>();

/**
 * A prefix for the fragments of one thread, unlike those of the other threads on the page. The first thread has
 * `comment-`; a further one puts its own name before it, and a number if even that is taken.
 */
export function claimAnchorPrefix(owner: object, thread: string): string {
  for (let n = 0; ; n++) {
    const number = n > 1 ? `${n}-` : '';
    const prefix = `${number}${n > 0 ? `${encodeURIComponent(thread || 'thread')}-` : ''}comment-`;
    if ((owners.get(prefix) ?? owner) === owner) {
      owners.set(prefix, owner);
      return prefix;
    }
  }
}

export function releaseAnchorPrefix(owner: object): void {
  for (const [prefix, holder] of owners) if (holder === owner) owners.delete(prefix);
}
