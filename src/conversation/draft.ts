/** A reply that is being written. */
export interface Draft {
  /** Which form wrote it; unique within its place. */
  readonly id: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/**
 * The draft that a stored value holds, or undefined: other programs write into the same storage.
 *
 * @param escapedId As it stands in the key, escaped by `encodeURIComponent`.
 */
export function parseDraft(escapedId: string, value: string | null): Draft | undefined {
  try {
    const { text, savedAt } = JSON.parse(value ?? '') as Record<string, unknown>;
    if (typeof text !== 'string' || typeof savedAt !== 'number') return undefined;
    return { id: decodeURIComponent(escapedId), text, savedAt };
  } catch {
    return undefined;
  }
}
