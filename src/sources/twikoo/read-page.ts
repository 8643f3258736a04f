import { countOf, recordsOf, type JsonRecord, unreadable } from '../shared/json-value.js';
import { askTwikoo, type TwikooThread } from './ask-twikoo.js';

/** Some of the roots of a thread, each with all its replies in `replies`. */
export interface Page {
  readonly roots: readonly JsonRecord[];
  /** Leads to the next page. Left out with the last one. */
  readonly next?: string;
}

/**
 * Reads the newest roots from before a moment. The next page begins at the last of them again, since several may have
 * been written within a millisecond. `token` is whose own held comments are read too.
 */
export async function readPage(thread: TwikooThread, cursor = '', token?: string): Promise<Page> {
  const before = countOf(Number(cursor));
  const json = await askTwikoo(thread, 'COMMENT_GET', {
    url: thread.path,
    ...(before && { before }),
    ...(token && { accessToken: token }),
  });
  if (!Array.isArray(json.data)) throw unreadable(thread.base, '{ data: […] }', json);
  const roots = recordsOf(json.data);
  // Pinned roots stand before all others on the first page, whenever they were written.
  const moments = roots.filter(({ top }) => top !== true).flatMap(({ created }) => countOf(created) || []);
  const last = Math.min(...moments);
  const next = before && last + 1 >= before ? last : last + 1;
  return { roots, ...(json.more === true && moments.length > 0 && { next: String(next) }) };
}

export const withReplies = (root: JsonRecord): readonly JsonRecord[] => [root, ...recordsOf(root.replies)];

/** The pages of a thread, one after the other. */
export async function* pagesOf(thread: TwikooThread, token?: string): AsyncGenerator<Page> {
  let cursor: string | undefined;
  do {
    const page = await readPage(thread, cursor, token);
    yield page;
    cursor = page.next;
  } while (cursor !== undefined);
}
