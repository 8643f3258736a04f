import type { Comment } from './comment.js';
import { branchOf, counts, type Branch, type Growing, type GrowingThread, type ThreadSort } from './thread.js';

/** What has changed in a thread. */
export interface ThreadChange {
  /** Whose comment is another one now, or the number of whose replies. */
  readonly changed: ReadonlySet<Branch>;
  /** Under which branches some came or went; undefined stands for the roots. */
  readonly parents: ReadonlySet<Branch | undefined>;
}

/** From here on a new thread costs less than many changes to the old one. */
const most = 2000;

/**
 * Changes a thread where its list of comments has changed, so that one more comment costs what one comment costs.
 * Returns what is different; undefined where the change goes deeper, and the thread has to be built again. Then the
 * thread may be half changed, and must not be used any longer.
 */
export function updateThread(
  thread: GrowingThread,
  before: readonly Comment[],
  after: readonly Comment[],
  sort: ThreadSort = 'oldest',
): ThreadChange | undefined {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let [beforeEnd, afterEnd] = [before.length, after.length];
  while (beforeEnd > start && afterEnd > start && before[beforeEnd - 1] === after[afterEnd - 1]) {
    beforeEnd -= 1;
    afterEnd -= 1;
  }
  if (beforeEnd + afterEnd - 2 * start > most) return undefined;
  const gone = new Map(before.slice(start, beforeEnd).map((comment) => [comment.id, comment]));
  const came = after.slice(start, afterEnd);
  if (gone.size !== beforeEnd - start) return undefined; // several of one id
  const update = new Update(thread, sort);
  for (const comment of came) {
    const former = gone.get(comment.id);
    gone.delete(comment.id);
    if (!(former ? update.replace(former, comment) : update.add(comment, after))) return undefined;
  }
  // What comes behind an undated comment counts as written with it.
  const next = after[afterEnd];
  if (came.length + gone.size > 0 && next && !next.datePublished) return undefined;
  for (const comment of gone.values()) if (!update.remove(comment)) return undefined;
  return update;
}

class Update implements ThreadChange {
  readonly changed = new Set<Branch>();
  readonly parents = new Set<Branch | undefined>();
  readonly #thread: GrowingThread;
  readonly #sort: ThreadSort;

  constructor(thread: GrowingThread, sort: ThreadSort) {
    this.#thread = thread;
    this.#sort = sort;
  }

  /** Replaces a comment by an edited one. One with another parent or another date cannot be replaced. */
  replace(former: Comment, comment: Comment): boolean {
    const branch = this.#of(former);
    if (!branch || former.inReplyTo !== comment.inReplyTo || former.datePublished !== comment.datePublished)
      return false;
    branch.comment = comment;
    this.changed.add(branch);
    for (const child of branch.children) this.changed.add(child); // they name the author of their parent
    this.#count(branch, Number(counts(comment)) - Number(counts(former)));
    return true;
  }

  /** Adds a comment that comes after its siblings, and that is no missing parent of others. */
  add(comment: Comment, all: readonly Comment[]): boolean {
    const { roots, branches } = this.#thread;
    const { id, inReplyTo } = comment;
    const parent = inReplyTo === undefined ? undefined : branches.get(inReplyTo);
    const time = Date.parse(comment.datePublished ?? '');
    const isAwaited = inReplyTo === id || roots.some(({ missingParent }) => missingParent === id);
    if (branches.has(id) || isAwaited || Number.isNaN(time) || (parent && parent.comment.id !== inReplyTo))
      return false;
    const siblings = parent?.children ?? roots;
    const isReversed = !parent && this.#sort === 'newest';
    const last = isReversed ? siblings[0] : siblings.at(-1);
    // By votes it stands last, where it has none yet, until the thread is sorted once more.
    const isOrdered = parent || this.#sort !== 'liked';
    if (isOrdered && last && (time < last.time || (time === last.time && all.at(-1) !== comment))) return false;
    const branch = branchOf({ key: id, comment, time }, parent);
    if (isReversed) siblings.unshift(branch);
    else siblings.push(branch);
    branches.set(id, branch);
    this.parents.add(parent);
    this.#count(branch, Number(counts(comment)));
    return true;
  }

  /** Removes a comment without replies, also none that a circle hides. */
  remove(comment: Comment): boolean {
    const { roots } = this.#thread;
    const branch = this.#of(comment);
    const hasLoopedReply = roots.some(({ looped, comment: { inReplyTo } }) => looped && inReplyTo === comment.id);
    if (!branch || branch.children.length > 0 || hasLoopedReply) return false;
    const siblings = branch.parent?.children ?? roots;
    siblings.splice(siblings.indexOf(branch), 1);
    this.#thread.branches.delete(branch.key);
    this.changed.delete(branch);
    this.parents.add(branch.parent);
    this.#count(branch, -Number(counts(comment)));
    return true;
  }

  #of(comment: Comment): Growing | undefined {
    const branch = this.#thread.branches.get(comment.id);
    return branch?.comment === comment ? branch : undefined;
  }

  #count(branch: Growing, difference: number): void {
    this.#thread.count += difference;
    for (let above = branch.parent; difference !== 0 && above; above = above.parent) {
      above.replyCount += difference;
      this.changed.add(above);
    }
  }
}
