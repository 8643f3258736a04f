import { parseDraft, type Draft } from './draft.js';
import type { Passage } from '../model/quote-link.js';
import type { KeyValueStorage } from './key-value-storage.js';
import { escaped, storageKey } from './storage-key.js';

export type { Draft } from './draft.js';

/** Where a reply is being written: under which comment, or under the article when `parent` is left out. */
export interface DraftPlace {
  readonly source: string;
  readonly thread: string;
  /** The id, within the merged thread, of the comment that is replied to. */
  readonly parent?: string;
}

export interface DraftsOptions {
  /** Milliseconds since 1970. `Date.now` by default. */
  readonly now?: () => number;
}

const prefixOf = ({ source, thread, parent = '' }: DraftPlace): string =>
  `${storageKey('draft', source, thread, parent)}:`;

const keyOf = (place: DraftPlace, id: string): string => prefixOf(place) + escaped(id);

/**
 * Replies that are being written, kept in a storage until they are sent. Each form writes under an id of its own, so
 * that two tabs in the same place keep two drafts. Nothing here throws: a storage that is full, switched off or
 * missing shows in the return value, and the caller can still warn the writer.
 */
export class Drafts {
  readonly #storage: KeyValueStorage | undefined;
  readonly #now: () => number;

  constructor(storage: KeyValueStorage | undefined, options: DraftsOptions = {}) {
    this.#storage = storage;
    this.#now = options.now ?? Date.now;
  }

  /** The drafts for this place, the newest first. */
  list(place: DraftPlace): readonly Draft[] {
    const drafts: Draft[] = [];
    this.#attempt((storage) => {
      const prefix = prefixOf(place);
      for (let index = 0; index < storage.length; index++) {
        const key = storage.key(index);
        if (!key?.startsWith(prefix)) continue;
        const draft = parseDraft(key.slice(prefix.length), storage.getItem(key));
        if (draft) drafts.push(draft);
      }
    });
    return drafts.sort((a, b) => b.savedAt - a.savedAt);
  }

  /** Stores this text synchronously; removes a text without a word in it. False when it could not be stored. */
  save(place: DraftPlace, id: string, text: string, quoted: readonly Passage[] = []): boolean {
    if (text.trim() === '') return this.remove(place, id);
    const value = JSON.stringify({ text, savedAt: this.#now(), ...(quoted.length > 0 && { quoted }) });
    return this.#attempt((storage) => storage.setItem(keyOf(place, id), value));
  }

  /** Takes a draft to another place. False when it could not be stored there: then it stays where it was. */
  move(id: string, from: DraftPlace, to: DraftPlace): boolean {
    return this.#attempt((storage) => {
      const [source, target] = [keyOf(from, id), keyOf(to, id)];
      const value = storage.getItem(source);
      if (value === null || source === target) return;
      storage.setItem(target, value);
      storage.removeItem(source);
    });
  }

  remove(place: DraftPlace, id: string): boolean {
    return this.#attempt((storage) => storage.removeItem(keyOf(place, id)));
  }

  /** Removes every draft for this place that has this very text: what was sent needs no copy, whichever tab kept it. */
  removeEqual(place: DraftPlace, text: string): void {
    for (const draft of this.list(place)) if (draft.text === text) this.remove(place, draft.id);
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
