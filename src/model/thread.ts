import type { Comment } from './comment.js';
import { cutLoops, distinct, type Entry } from './thread-entries.js';

/** `liked` is by votes in favour less those against, and the oldest first where they are as many. */
export type ThreadSort = 'oldest' | 'newest' | 'liked';

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
  /** The number of comments below it at any depth, without tombstones and replies that have not been sent. */
  readonly replyCount: number;
  /** The id of its parent, which is not in the list. Such a branch is a root. */
  readonly missingParent?: string;
  /** Its chain of parents led back to itself, so it was made a root. */
  readonly looped?: true;
}

export interface Thread {
  readonly roots: readonly Branch[];
  /** Every branch by its key. */
  readonly branches: ReadonlyMap<string, Branch>;
  /** The number of comments, without tombstones and replies that have not been sent. */
  readonly count: number;
}

/** A branch while its thread may still change. */
export interface Growing extends Branch {
  comment: Comment;
  readonly children: Growing[];
  readonly parent?: Growing;
  replyCount: number;
  /** The time by which it is ordered, in milliseconds since 1970. */
  readonly time: number;
}

/** A thread that {@link updateThread} can change. */
export interface GrowingThread extends Thread {
  readonly roots: Growing[];
  readonly branches: Map<string, Growing>;
  count: number;
}

/**
 * The comments of a flat list as a tree. No list can break it: a reply to a missing comment is a root, circles are
 * cut at the member that comes first, copies of one comment are dropped, and different comments
 * with one id are all kept. It takes O(n log n) time and no recursion, however deep the replies are.
 *
 * Order is by `datePublished`; a comment without one counts as written with the comment before it in the list.
 */
export function buildThread(comments: readonly Comment[], options: ThreadOptions = {}): Thread {
  const growth = growThread(comments, options);
  for (let step = growth.next(); ; step = growth.next()) if (step.done) return step.value;
}

/** Like {@link buildThread}, with a pause after each small step, for work in slices. */
export function* growThread(
  comments: readonly Comment[],
  { sort = 'oldest' }: ThreadOptions = {},
): Generator<void, GrowingThread> {
  const entries = yield* distinct(comments);
  const byId = new Map<string, Entry>();
  for (const entry of entries) {
    if (!byId.has(entry.comment.id)) byId.set(entry.comment.id, entry);
    yield;
  }
  for (const entry of entries) {
    const { id, inReplyTo } = entry.comment;
    if (inReplyTo !== undefined) entry.parent = inReplyTo === id ? entry : byId.get(inReplyTo);
    yield;
  }
  yield* cutLoops(entries);
  return yield* grow(entries, sort);
}

/** Whether a comment is one of those that are counted. */
export const counts = ({ status }: Comment): boolean => status !== 'deleted' && status !== 'queued';

function* grow(entries: readonly Entry[], sort: ThreadSort): Generator<void, GrowingThread> {
  const first: Entry[] = [];
  const replies = new Map<Entry, Entry[]>();
  // Entries of one time stay in the order of the list: sort() is stable.
  for (const entry of chronological(entries)) {
    const siblings = entry.parent ? replies.get(entry.parent) : first;
    if (siblings) siblings.push(entry);
    else if (entry.parent) replies.set(entry.parent, [entry]);
    yield;
  }
  // Read from the end, the last one is the first to come.
  if (sort !== 'newest') first.reverse();
  if (sort === 'liked') first.sort((a, b) => liking(a) - liking(b));

  const roots: Growing[] = [];
  const branches = new Map<string, Growing>();
  const inOrder: Growing[] = [];
  const waiting: { readonly entry: Entry; readonly parent?: Growing }[] = first.map((entry) => ({ entry }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { entry, parent } = next;
    const branch = branchOf(entry, parent, entry.parent !== undefined);
    (parent?.children ?? roots).push(branch);
    branches.set(branch.key, branch);
    inOrder.push(branch);
    const children = replies.get(entry) ?? [];
    for (let i = children.length - 1; i >= 0; i--) waiting.push({ entry: children[i]!, parent: branch });
    yield;
  }

  // Replies come after their parents, so going backwards every branch is complete before it is counted.
  let count = 0;
  for (let i = inOrder.length - 1; i >= 0; i--) {
    const { parent, comment, replyCount } = inOrder[i]!;
    const own = counts(comment) ? 1 : 0;
    count += own;
    if (parent) parent.replyCount += replyCount + own;
    yield;
  }
  return { roots, branches, count };
}

const liking = ({ comment: { upvoteCount = 0, downvoteCount = 0 } }: Entry): number => upvoteCount - downvoteCount;

/** In the order of their times: mostly that of the list, which then needs no sorting. */
function chronological(entries: readonly Entry[]): readonly Entry[] {
  const isSorted = entries.every((entry, i) => i === 0 || entries[i - 1]!.time <= entry.time);
  return isSorted ? entries : [...entries].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
}

/** A comment in its place, without replies yet. */
export function branchOf(
  { key, comment, time, looped }: Pick<Entry, 'key' | 'comment' | 'time' | 'looped'>,
  parent: Growing | undefined,
  hasParent = parent !== undefined,
): Growing {
  return {
    key,
    comment,
    depth: parent ? parent.depth + 1 : 0,
    ...(parent && { parent }),
    children: [],
    replyCount: 0,
    time,
    ...(comment.inReplyTo !== undefined && !hasParent && !looped && { missingParent: comment.inReplyTo }),
    ...(looped && { looped }),
  };
}
