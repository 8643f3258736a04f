import type { Branch } from '../../model/thread.js';

/** What is known when a thread opens, of which branches may be folded. */
export interface FoldSituation {
  /** Whether the reader has been here before. On a first visit nothing is read. */
  readonly hasReturned: boolean;
  /** The ids of the comments that came since. */
  readonly unseen: ReadonlySet<string>;
  /** The keys of comments that stay in sight: the one that the address points to, or that the reader is in, or replies to. */
  readonly kept: ReadonlySet<string>;
  /** Whether folding a branch would move what the reader looks at. */
  readonly moves: (branch: Branch) => boolean;
}

/**
 * Which branches are folded when a thread opens: those in which all has been read at the last visit, each as a whole. What
 * is new, what the reader is taken to, and what would move under the eyes of a reader who has gone there stays open.
 */
export function branchesToFold(
  roots: readonly Branch[],
  { hasReturned, unseen, kept, moves }: FoldSituation,
): readonly Branch[] {
  if (!hasReturned) return [];
  const order: Branch[] = [];
  const waiting = [...roots];
  // A stack and no recursion: a thread may be as deep as it is long.
  for (let branch = waiting.pop(); branch; branch = waiting.pop()) {
    order.push(branch);
    for (const child of branch.children) waiting.push(child);
  }
  /** Branches that hold something below their comment that stays in sight. */
  const open = new Set<Branch>();
  const folded = new Set<Branch>();
  // From the leaves up: what is below has been decided on.
  for (const branch of order.reverse()) {
    const { key, comment, parent, children } = branch;
    if (parent && (open.has(branch) || unseen.has(comment.id) || kept.has(key))) open.add(parent);
    if (children.length > 0 && !open.has(branch) && !moves(branch)) folded.add(branch);
  }
  return order.filter((branch) => folded.has(branch) && !isInside(branch, folded));
}

function isInside({ parent }: Branch, folded: ReadonlySet<Branch>): boolean {
  for (let above = parent; above; above = above.parent) if (folded.has(above)) return true;
  return false;
}
