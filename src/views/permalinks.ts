/** How a comment's place is written into an address, and read out of one. Replace it where a router owns the fragment. */
export interface Permalinks {
  /** What stands in the `href` of a comment's permalink. */
  readonly write: (id: string) => string;
  /** The id of the comment that an address points to, if it points to one. */
  readonly read: (address: string) => string | undefined;
}

// Half of a surrogate pair cannot be encoded, and one comment must not take the whole thread down. ES2024.
const wellFormed = (id: string): string => (`${id}` as string & { toWellFormed(): string }).toWellFormed();

/** Permalinks as fragments: `#comment-3`, or with another prefix. Ids are percent-encoded, so that any id will do. */
export function fragmentPermalinks(prefix = 'comment-'): Permalinks {
  return {
    write: (id) => `#${prefix}${encodeURIComponent(wellFormed(id))}`,
    read: (address) => {
      const fragment = new URL(address).hash.slice(1);
      if (!fragment.startsWith(prefix)) return undefined;
      try {
        return decodeURIComponent(fragment.slice(prefix.length));
      } catch {
        return undefined; // not an address this function has written
      }
    },
  };
}
