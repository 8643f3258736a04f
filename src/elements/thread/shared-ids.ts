import type { Thread } from '../../model/thread.js';
import { warnOnce } from '../shared/warn-once.js';

/** The ids that several comments of a thread carry, where these are no copies of one comment. */
export function sharedIds({ branches }: Thread): ReadonlySet<string> {
  const shared = new Set<string>();
  for (const { key, comment } of branches.values()) if (key !== comment.id) shared.add(comment.id);
  return shared;
}

/** Says once that comments share an id: all are shown, and what names one of them leads to the first. */
export function tellSharedIds(thread: Thread): void {
  const ids = [...sharedIds(thread)];
  if (ids.length === 0) return;
  const named = ids.slice(0, 5).map((id) => JSON.stringify(id));
  warnOnce(
    `Expected the ids of comments to be unique in a thread, got several comments with the id ${named.join(', ')}${ids.length > 5 ? `, and ${ids.length - 5} more` : ''}. All are shown; permalinks, replies and quotations lead to the first.`,
  );
}
