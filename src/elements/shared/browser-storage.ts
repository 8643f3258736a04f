/** This browser's `localStorage`, or undefined where even asking for it fails. */
export function browserStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined; // blocked by a setting, or an opaque origin
  }
}

/** Whether a draft or a name may have been kept here: only then does a page that is merely read need to look closer. */
export function mayHoldWords(): boolean {
  try {
    return Object.keys(browserStorage() ?? {}).some((key) => /^colloquy:(draft|profile)/.test(key));
  } catch {
    return false;
  }
}
