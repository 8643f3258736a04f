import { update, type UseStore } from 'idb-keyval';
import { lightMarkdown } from '../../formats/light-markdown.js';
import { isAuthoredLink } from '../../model/is-quote-link.js';
import { SourceError } from '../../model/source-error.js';
import { checkReply } from './check-reply.js';
import { isStoredReply, recordsIn, type StoredReply } from './stored-reply.js';

/** Edits a stored reply, which may quote otherwise, or no longer. `now` is the date of the edit. */
export async function editReply(
  store: UseStore,
  thread: string,
  id: string,
  text: string,
  now: number,
): Promise<StoredReply> {
  const { authoredLinks } = await import('../../quotes/authored-links.js');
  let changed: StoredReply | undefined;
  await update(
    thread,
    (value: unknown) =>
      recordsIn(value).map((record) => {
        if (!isStoredReply(record) || record.key !== id) return record;
        const { datePublished, quotes = [] } = record;
        const quoted = quotes.filter(isAuthoredLink).map(({ to }) => to);
        const checked = checkReply({ ...record, text, quotes: authoredLinks(id, lightMarkdown(text), quoted) });
        return (changed = { ...checked, datePublished, dateModified: new Date(now).toISOString() });
      }),
    store,
  );
  if (!changed) throw new SourceError('not-found', `Expected ${id} to be a reply on this device, got none`);
  return changed;
}
