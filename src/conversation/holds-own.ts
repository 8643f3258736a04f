import type { KeyValueStorage } from './key-value-storage.js';
import type { ThreadPlace } from './records.js';
import { storageKey } from './storage-key.js';

/** Whether anything of the reader's own replies in a thread is stored. */
export function holdsOwn(storage: KeyValueStorage | undefined, { source, thread }: ThreadPlace): boolean {
  const prefixes = ['outbox', 'receipt'].map((kind) => `${storageKey(kind, source, thread)}:`);
  try {
    for (let index = 0; storage && index < storage.length; index++)
      if (prefixes.some((prefix) => storage.key(index)?.startsWith(prefix))) return true;
  } catch {
    // What cannot be read holds nothing.
  }
  return false;
}
