/**
 * A key, or the beginning of several, for what belongs somewhere. Whatever the parts are called, no two places share
 * one, and nothing throws.
 */
export function storageKey(kind: string, ...parts: readonly string[]): string {
  return ['colloquy', kind, ...parts.map(escaped)].join(':');
}

/** Without a colon in it. `encodeURIComponent` throws where half a character stands alone. */
export function escaped(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, (half) => `\ufffd${half.charCodeAt(0)}`));
}
