import type { ReadContext } from '../format.js';
import { pageKey } from '../page-key.js';
import type { InputPlace, RawArticle, RawComment, RawThread } from '../raw.js';

/** What a feed says of a page. */
export interface PageEntry {
  readonly id: string;
  readonly title?: string;
  readonly url?: string;
  readonly slug?: string;
  readonly status: 'public' | 'private' | 'trash';
  readonly article?: RawArticle;
  readonly reported?: number;
  readonly place: InputPlace;
}

/** A comment, and the names of what it replies to: the page, and where the feed says it a comment. */
export interface CommentEntry {
  /** As the feed names it, which others refer to. */
  readonly name: string;
  readonly refs: readonly { readonly ref: string; readonly href?: string }[];
  readonly comment: RawComment;
}

/** Puts the entries of a feed together as threads: what replies to what is known when all are read. */
export function* threadsOf(
  pages: readonly PageEntry[],
  comments: readonly CommentEntry[],
  { log }: Pick<ReadContext, 'log'>,
): Iterable<RawThread> {
  const byName = new Map<string, CommentEntry>();
  for (const one of comments) if (!byName.has(one.name)) byName.set(one.name, one);
  const found = new Map<string, { page: PageEntry; readonly comments: RawComment[] }>();
  for (const page of pages) {
    if (!found.has(page.id)) found.set(page.id, { page, comments: [] });
    else {
      log.readThread();
      log.leaveOutThread('duplicate');
    }
  }
  const byUrl = new Map(pages.flatMap(({ id, url }) => (url === undefined ? [] : [[pageKey(url), id] as const])));
  for (const entry of comments) {
    const parent = parentIn(entry, byName);
    const root = rootOf(entry, byName);
    const id = found.has(root.ref) ? root.ref : (byUrl.get(pageKey(root.href ?? root.ref)) ?? root.ref);
    const known = found.get(id);
    const { comment } = entry;
    const placed = parent && comment.parent === undefined ? { ...comment, parent: parent.comment.id! } : comment;
    if (known) known.comments.push(placed);
    else {
      const url = root.href ?? (/^https?:/i.test(root.ref) ? root.ref : undefined);
      const page: PageEntry = { id, ...(url !== undefined && { url }), status: 'public', place: comment.place };
      found.set(id, { page, comments: [placed] });
    }
  }
  for (const { page, comments: own } of found.values()) yield { ...page, comments: own };
}

const parentIn = (
  { name, refs }: CommentEntry,
  byName: ReadonlyMap<string, CommentEntry>,
): CommentEntry | undefined => {
  const [parent] = refs.flatMap(({ ref }) => (ref === name ? [] : (byName.get(ref) ?? [])));
  return parent;
};

/** What the first comment of a line of replies replies to. */
function rootOf(
  entry: CommentEntry,
  byName: ReadonlyMap<string, CommentEntry>,
): { readonly ref: string; readonly href?: string } {
  const seen = new Set<CommentEntry>();
  let at = entry;
  for (;;) {
    seen.add(at);
    const page = at.refs.find(({ ref }) => !byName.has(ref));
    const parent = parentIn(at, byName);
    if (page && (!parent || at.refs.length > 1)) return page;
    if (!parent || seen.has(parent)) return page ?? { ref: 'page' };
    at = parent;
  }
}
