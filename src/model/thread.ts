import type { Comment } from './comment.js';
import { cutLoops, distinct, type Entry } from './thread-entries.js';

export type ThreadSort = 'oldest' | 'newest';

export interface ThreadOptions {
  /** Which of the roots comes first; `oldest` when left out. Replies always read oldest first. */
  readonly sort?: ThreadSort;
}

/** A comment in its place, with the replies to it. */
export interface Branch {
  /** Unique in the thread: the comment's id, or `id~2` and so on where several comments carry the same one. */
  readonly key: string;
  readonly comment: Comment;
  /** 0 at the root. */
  readonly depth: number;
  readonly parent?: Branch;
  readonly children: readonly Branch[];
  /** How many comments stand below it at any depth, tombstones and what has not been sent not counted. */
  readonly replyCount: number;
  /** The id it answers, which is not in the list. Such a branch stands at the root. */
  readonly missingParent?: string;
  /** Its line of answers led back to itself, so that it was put at the root. */
  readonly looped?: true;
}

export interface Thread {
  readonly roots: readonly Branch[];
  /** Every branch by its key, in reading order. */
  readonly branches: ReadonlyMap<string, Branch>;
  /** How many comments there are, tombstones and what has not been sent not counted. */
  readonly count: number;
}

interface Growing extends Branch {
  readonly children: Growing[];
  readonly parent?: Growing;
  replyCount: number;
}

/**
 * The comments of a flat list as a tree. No list can break it: a comment that answers a missing one stands at the
 * root, circles are cut at the member that comes first, copies of one comment are dropped, and different comments
 * with one id are all kept. It takes O(n log n) time and no recursion, however deep the answers go.
 *
 * Order is by `datePublished`; a comment without one counts as written with the comment before it in the list.
 */
export function buildThread(comments: readonly Comment[], options: ThreadOptions = {}): Thread {
  const entries = distinct(comments);
  const byId = new Map<string, Entry>();
  for (const entry of entries) if (!byId.has(entry.comment.id)) byId.set(entry.comment.id, entry);
  for (const entry of entries) {
    const { id, inReplyTo } = entry.comment;
    if (inReplyTo !== undefined) entry.parent = inReplyTo === id ? entry : byId.get(inReplyTo);
  }
  cutLoops(entries);
  return grow(entries, options.sort ?? 'oldest');
}

const isTombstone = (comment: Comment): boolean => comment.status === 'deleted';

function grow(entries: readonly Entry[], sort: ThreadSort): Thread {
  const roots: Entry[] = [];
  const replies = new Map<Entry, Entry[]>();
  // Entries of one time stay in the order of the list: sort() is stable.
  for (const entry of [...entries].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))) {
    const siblings = entry.parent ? replies.get(entry.parent) : roots;
    if (siblings) siblings.push(entry);
    else if (entry.parent) replies.set(entry.parent, [entry]);
  }
  if (sort === 'newest') roots.reverse();

  const branches = new Map<string, Growing>();
  const waiting: { readonly entry: Entry; readonly parent?: Growing }[] = [];
  for (const entry of roots.toReversed()) waiting.push({ entry });
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { entry, parent } = next;
    const { key, comment } = entry;
    const branch: Growing = {
      key,
      comment,
      depth: parent ? parent.depth + 1 : 0,
      ...(parent && { parent }),
      children: [],
      replyCount: 0,
      ...(comment.inReplyTo !== undefined && !entry.parent && !entry.looped && { missingParent: comment.inReplyTo }),
      ...(entry.looped && { looped: true }),
    };
    parent?.children.push(branch);
    branches.set(key, branch);
    for (const reply of replies.get(entry)?.toReversed() ?? []) waiting.push({ entry: reply, parent: branch });
  }

  // Replies come after what they answer, so going backwards every branch is complete before it is counted.
  let count = 0;
  for (const branch of [...branches.values()].reverse()) {
    const own = isTombstone(branch.comment) || branch.comment.status === 'queued' ? 0 : 1;
    count += own;
    if (branch.parent) branch.parent.replyCount += branch.replyCount + own;
  }
  return { roots: [...branches.values()].filter((branch) => !branch.parent), branches, count };
}
