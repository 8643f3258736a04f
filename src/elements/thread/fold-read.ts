import type { Branch } from '../../model/thread.js';
import { branchesToFold } from '../arrival/fold-read.js';
import type { ReaderPlace } from '../arrival/reader-place.js';
import { findComment } from '../shared/words-of.js';
import type { CollapsedBranches } from './collapsed-branches.js';
import type { ThreadContent } from './thread-content.js';

/** The keys that stay in sight, whatever was read: of the comment that is gone to, and of the one that is replied to. */
type Kept = readonly (string | undefined)[];

/**
 * Folds what the reader has read at the last visit, once, when all of the thread is here. From then on branches are the
 * reader's. Returns what has been folded.
 */
export function foldRead(
  content: ThreadContent,
  roots: readonly Branch[],
  collapsed: CollapsedBranches,
  place: ReaderPlace,
  kept: Kept,
): readonly Branch[] {
  const { returned = false, unseen = new Set<string>() } = content.snapshot ?? {};
  const hasActed = place.hasScrolled || place.hasFocused;
  const folded = branchesToFold(roots, {
    hasReturned: returned,
    unseen,
    kept: new Set(kept.filter((key) => key !== undefined)),
    // What is below the window can be folded without moving anything in it.
    moves: ({ key }) => {
      const comment = hasActed ? findComment(content.host, key) : undefined;
      return !!comment && comment.getBoundingClientRect().top < innerHeight;
    },
  });
  for (const branch of folded) if (!collapsed.has(branch.key)) collapsed.toggle(branch);
  return folded;
}
