/** Who can read something at its server. `deleted` stands in a thread as a tombstone, or not at all. */
export type RemoteStatus = 'public' | 'held' | 'private' | 'deleted';

/** A comment as a server gives it, before anything of it has been checked: the same for an import and for a live thread. */
export interface RemoteComment {
  readonly id: string;
  /** The id of the comment that it replies to. Empty for a reply to the article. */
  readonly parent: string;
  readonly author?: {
    readonly name: string;
    readonly url?: string;
    readonly image?: string;
    /** What the server tells this person from others by; never an e-mail address. */
    readonly key?: string;
  };
  /** ISO 8601. */
  readonly published?: string;
  readonly modified?: string;
  readonly status: RemoteStatus;
  readonly text: { readonly html: string } | { readonly markdown: string };
  readonly url?: string;
  readonly upvotes?: number;
  readonly downvotes?: number;
  readonly isPinned?: boolean;
}

/** A property that is left out where its value is empty. */
export const given = <Name extends string, Value extends string | number>(
  name: Name,
  value: Value | undefined,
): { readonly [K in Name]?: Value } =>
  (value === '' || value === undefined ? {} : { [name]: value }) as { readonly [K in Name]?: Value };
