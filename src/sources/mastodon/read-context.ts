import type { CommentBatch, HtmlReader } from '../../model/source.js';
import { GatheredThread } from '../shared/gathered-thread.js';
import { countOf, recordOf, unreadable } from '../shared/json-value.js';
import { isPublic, isStatus, isUnindexed, pageOf, readAccount, readStatus } from './read-status.js';

export interface ContextOptions {
  readonly html: HtmlReader;
  /** What is before attachments that are sensitive in ways no one names. */
  readonly sensitive: string;
  /** Leaves out the words of accounts that want no search engine to have them. */
  readonly forSearchEngines: boolean;
}

export interface ReadContext {
  readonly batch: CommentBatch;
  /** The address of the post that is replied to. */
  readonly page: string | undefined;
}

/**
 * The replies to a post, from the flat list that https://docs.joinmastodon.org/entities/Context/ describes. The list is
 * cut off without a word, so the number of replies that each post states is compared with those at hand. `url` is
 * where the post was asked for.
 */
export function readContext(url: string, root: unknown, context: unknown, options: ContextOptions): ReadContext {
  const { descendants } = recordOf(context);
  if (!isStatus(root)) throw unreadable(url, 'a status with an id', root);
  if (!Array.isArray(descendants)) throw unreadable(`${url}/context`, '{ descendants: […] }', context);
  const thread = new GatheredThread('mastodon');
  const statuses = descendants.filter(isStatus);
  const replyCounts = new Map<unknown, number>();
  for (const { in_reply_to_id: parent } of statuses) replyCounts.set(parent, (replyCounts.get(parent) ?? 0) + 1);
  for (const status of [root, ...statuses]) {
    const { id, in_reply_to_id: parent } = status;
    thread.miss(countOf(status.replies_count) - (replyCounts.get(id) ?? 0));
    if (id === root.id) continue;
    const place = typeof parent === 'string' && parent !== root.id ? { inReplyTo: `mastodon:${parent}` } : {};
    if (!isPublic(status)) {
      thread.withhold({ id, ...place });
    } else if (options.forSearchEngines && isUnindexed(status)) {
      const page = pageOf(status);
      thread.miss(1);
      thread.withhold({ id, ...(page && { url: page }), ...place });
    } else {
      const comment = readStatus(status, options.html, options.sensitive);
      thread.add({ ...comment, ...place }, readAccount(recordOf(status.account)));
    }
  }
  const page = pageOf(root);
  return { batch: thread.batch(page), page };
}
