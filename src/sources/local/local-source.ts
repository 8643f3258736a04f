import { get, getMany, update } from 'idb-keyval';
import type { CommentSource, SourceCapabilities } from '../../model/source.js';
import { Changes } from './changes.js';
import { checkReply, maxLength } from './check-reply.js';
import { connectionTo } from './connection.js';
import { isStoredReply, recordsIn, toBatch, type StoredReply } from './stored-reply.js';

export interface LocalSourceOptions {
  /** Two sources with one name share their replies. `colloquy` by default. */
  readonly databaseName?: string;
  /** Milliseconds since 1970. `Date.now` by default. */
  readonly now?: () => number;
}

/** What this device can do is always there. */
export type LocalSource = CommentSource &
  Required<Pick<CommentSource, 'send' | 'edit' | 'remove' | 'count' | 'subscribe'>>;

const capabilities: SourceCapabilities = {
  write: 'guest',
  fields: { name: 'required', email: 'absent', website: 'optional' },
  maxLength,
  reach: 'device',
  resend: 'safe',
  editWindow: Infinity,
  deleteWindow: Infinity,
};

/** Whether replies can never have been kept: every browser has IndexedDB, but a simulated DOM may have none. */
const keepsNone = (): boolean => globalThis.indexedDB === undefined;

/**
 * Keeps replies in this browser (IndexedDB) and nowhere else: only its user ever sees them. They survive a
 * reload and show in other tabs at once. Fails with `storage-unavailable`, `storage-full` or `invalid-field`.
 */
export function localSource(options: LocalSourceOptions = {}): LocalSource {
  const { databaseName = 'colloquy', now = Date.now } = options;
  const store = connectionTo(databaseName);
  const changes = new Changes(databaseName);

  return {
    name: 'local',
    capabilities,

    async load(thread, { signal } = {}) {
      signal?.throwIfAborted();
      if (keepsNone()) return toBatch([]);
      return toBatch(recordsIn(await get(thread, store)).filter(isStoredReply));
    },

    async send(thread, reply, { signal } = {}) {
      signal?.throwIfAborted();
      const checked = checkReply(reply);
      let stored: StoredReply = { ...checked, datePublished: new Date(now()).toISOString() };
      await update(
        thread,
        (value: unknown) => {
          const records = recordsIn(value);
          const earlier = records.find((record) => isStoredReply(record) && record.key === reply.key);
          if (!earlier) return [...records, stored];
          // The same reply again, after a response that was lost: its words may have been corrected meanwhile.
          stored = { ...stored, datePublished: (earlier as StoredReply).datePublished };
          return records.map((record) => (record === earlier ? stored : record));
        },
        store,
      );
      changes.announce(thread);
      return toBatch([stored]);
    },

    async edit(thread, id, text, { signal } = {}) {
      signal?.throwIfAborted();
      const { editReply } = await import('./edit-reply.js');
      const changed = await editReply(store, thread, id, text, now());
      changes.announce(thread);
      return toBatch([changed]);
    },

    async remove(thread, id, { signal } = {}) {
      signal?.throwIfAborted();
      await update(
        thread,
        (value: unknown) => recordsIn(value).filter((record) => !isStoredReply(record) || record.key !== id),
        store,
      );
      changes.announce(thread);
    },

    async count(threads, { signal } = {}) {
      signal?.throwIfAborted();
      const stored = keepsNone() ? [] : await getMany<unknown>([...threads], store);
      return new Map(threads.map((thread, index) => [thread, recordsIn(stored[index]).filter(isStoredReply).length]));
    },

    subscribe: (thread, changed) => changes.follow(thread, changed),
  };
}
