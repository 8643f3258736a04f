import { reportOnce, type Report } from './environment.js';
import type { KeyValueStorage } from './key-value-storage.js';
import { storageKey } from './storage-key.js';

/** Which thread of which source something belongs to. */
export interface ThreadPlace {
  readonly source: string;
  readonly thread: string;
}

/**
 * Objects of one kind that belong to a thread, kept in a storage, each under an id. Where the storage fails they are
 * kept in memory, and {@link save} says so. Nothing here throws.
 */
export class Records<T extends object> {
  readonly #storage: KeyValueStorage | undefined;
  readonly #prefix: string;
  readonly #isRecord: (value: object) => value is T;
  readonly #report: Report;
  readonly #unstored = new Map<string, T>();

  constructor(
    storage: KeyValueStorage | undefined,
    kind: string,
    { source, thread }: ThreadPlace,
    isRecord: (value: object) => value is T,
    report: Report = reportOnce,
  ) {
    this.#report = report;
    this.#storage = storage;
    this.#prefix = `${storageKey(kind, source, thread)}:`;
    this.#isRecord = isRecord;
  }

  list(): readonly T[] {
    const found = new Map<string, T>();
    this.#attempt((storage) => {
      for (let index = 0; index < storage.length; index++) {
        const key = storage.key(index);
        const record = key?.startsWith(this.#prefix) ? this.#parse(key, storage.getItem(key)) : undefined;
        if (key && record) found.set(key, record);
      }
    });
    for (const [key, record] of this.#unstored) found.set(key, record);
    return [...found.values()];
  }

  get(id: string): T | undefined {
    const key = this.#prefix + id;
    let stored: T | undefined;
    this.#attempt((storage) => (stored = this.#parse(key, storage.getItem(key))));
    return this.#unstored.get(key) ?? stored;
  }

  /** False when it is only in memory: it will not outlive the page. */
  save(id: string, record: T): boolean {
    const key = this.#prefix + id;
    const stored = this.#attempt((storage) => storage.setItem(key, JSON.stringify(record)));
    if (stored) this.#unstored.delete(key);
    else this.#unstored.set(key, record);
    return stored;
  }

  remove(id: string): void {
    const key = this.#prefix + id;
    this.#unstored.delete(key);
    this.#attempt((storage) => storage.removeItem(key));
  }

  #parse(key: string, value: string | null): T | undefined {
    if (value === null) return undefined;
    try {
      const record: unknown = JSON.parse(value);
      if (typeof record === 'object' && record !== null && this.#isRecord(record)) return record;
    } catch {
      // It is not JSON.
    }
    this.#report(`Colloquy left out what is stored under "${key}": another version or another program has written it.`);
    return undefined;
  }

  #attempt(action: (storage: KeyValueStorage) => void): boolean {
    if (!this.#storage) return false;
    try {
      action(this.#storage);
      return true;
    } catch {
      return false;
    }
  }
}
