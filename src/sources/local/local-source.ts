import { get, getMany, update } from 'idb-keyval';
import { lightMarkdown } from '../../formats/light-markdown.js';
import { SourceError, toSourceError } from '../../model/source-error.js';
import type { CommentSource, SourceCapabilities } from '../../model/source.js';
import { Changes } from './changes.js';
import { checkReply, maxLength } from './check-reply.js';
import { connectionTo } from './connection.js';
import { isStoredReply, toBatch, type StoredReply } from './stored-reply.js';

export interface LocalSourceOptions {
  /** Two sources with one name share their replies. `colloquy` by default. */
  readonly databaseName?: string;
  /** Milliseconds since 1970. `Date.now` by default. */
  readonly now?: () => number;
}

/** What this device can do is always there. */
export type LocalSource = CommentSource & Required<Pick<CommentSource, 'send' | 'edit' | 'remove' | 'count' | 'subscribe'>>;

const capabilities: SourceCapabilities = {
  write: 'guest',
  fields: { name: 'required', email: 'absent', website: 'optional' },
  maxLength,
  reach: 'device',
  resend: 'safe',
  editWindow: Infinity,
  deleteWindow: Infinity,
};

const recordsIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What stands in the database as a quotation and is none is left out. Most readers have quoted nothing, and fetch nothing. */
async function withSoundQuotes(replies: readonly StoredReply[]): Promise<readonly StoredReply[]> {
  if (!replies.some(({ quotes }) => quotes)) return replies;
  const { isAuthoredLink } = await import('../../model/is-quote-link.js');
  return replies.map((reply) => (reply.quotes ? { ...reply, quotes: reply.quotes.filter(isAuthoredLink) } : reply));
}

/**
 * Keeps replies in this browser (IndexedDB) and nowhere else: nobody but its user ever sees them. They survive a
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
      if (signal?.aborted) throw toSourceError(signal.reason);
      return toBatch(await withSoundQuotes(recordsIn(await get(thread, store)).filter(isStoredReply)));
    },

    async send(thread, reply, { signal } = {}) {
      if (signal?.aborted) throw toSourceError(signal.reason);
      const checked = checkReply(reply);
      let stored: StoredReply = { ...checked, datePublished: new Date(now()).toISOString() };
      await update(thread, (value: unknown) => {
        const records = recordsIn(value);
        const earlier = records.find((record) => isStoredReply(record) && record.key === reply.key);
        if (!earlier) return [...records, stored];
        // The same reply once more, after an answer that never came: its words may have been corrected meanwhile.
        stored = { ...stored, datePublished: (earlier as StoredReply).datePublished };
        return records.map((record) => (record === earlier ? stored : record));
      }, store);
      changes.announce(thread);
      return toBatch([stored]);
    },

    async edit(thread, id, text, { signal } = {}) {
      if (signal?.aborted) throw toSourceError(signal.reason);
      // Other words may quote otherwise, or no longer.
      const [{ authoredLinks }, { isAuthoredLink }] = await Promise.all([
        import('../../quotes/authored-links.js'), import('../../model/is-quote-link.js'),
      ]);
      let changed: StoredReply | undefined;
      await update(thread, (value: unknown) => recordsIn(value).map((record) => {
        if (!isStoredReply(record) || record.key !== id) return record;
        const { datePublished, quotes = [] } = record;
        const quoted = quotes.filter(isAuthoredLink).map(({ to }) => to);
        return (changed = { ...checkReply({ ...record, text, quotes: authoredLinks(id, lightMarkdown(text), quoted) }), datePublished, dateModified: new Date(now()).toISOString() });
      }), store);
      if (!changed) throw new SourceError('not-found', `Expected ${id} to be a reply on this device, got none`);
      changes.announce(thread);
      return toBatch([changed]);
    },

    async remove(thread, id, { signal } = {}) {
      if (signal?.aborted) throw toSourceError(signal.reason);
      await update(thread, (value: unknown) =>
        recordsIn(value).filter((record) => !isStoredReply(record) || record.key !== id), store);
      changes.announce(thread);
    },

    async count(threads, { signal } = {}) {
      if (signal?.aborted) throw toSourceError(signal.reason);
      const stored = await getMany<unknown>([...threads], store);
      return new Map(threads.map((thread, index) => [thread, recordsIn(stored[index]).filter(isStoredReply).length]));
    },

    subscribe: (thread, changed) => changes.follow(thread, changed),
  };
}
