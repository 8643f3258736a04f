import { isPassage } from '../model/is-quote-link.js';
import type { Passage } from '../model/quote-link.js';

/** A reply that is being written. */
export interface Draft {
  /** Which form wrote it; unique within its place. */
  readonly id: string;
  readonly text: string;
  /** What was quoted into it, and where from. */
  readonly quoted?: readonly Passage[];
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/**
 * The draft that a stored value holds, or undefined: other programs write into the same storage.
 *
 * @param escapedId As it is in the key, escaped by `encodeURIComponent`.
 */
export function parseDraft(escapedId: string, value: string | null): Draft | undefined {
  try {
    const { text, savedAt, quoted } = JSON.parse(value ?? '') as Record<string, unknown>;
    if (typeof text !== 'string' || typeof savedAt !== 'number') return undefined;
    return {
      id: decodeURIComponent(escapedId),
      text,
      savedAt,
      ...(Array.isArray(quoted) && { quoted: quoted.filter(isPassage) }),
    };
  } catch {
    return undefined;
  }
}
