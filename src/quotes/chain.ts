import type { Anchor, Candidate } from './anchors.js';
import { gapBetween, type Query } from './query.js';

// Anchors further apart in the list than this are not tried as neighbours, which keeps chaining linear.
const lookback = 64;

/**
 * Joins the anchors that best make up one quotation: in the same order in both texts, words skipped on either side
 * being paid for in bits, unless the quotation marks that it left some out. Returns for each word of the quotation the
 * position it is at, or -1.
 */
export function chain(query: Query, { anchors }: Candidate): Int32Array {
  const { told } = query;
  const inOrder = anchors.toSorted((a, b) => a.position - b.position);
  const scores: number[] = [];
  const previous: number[] = [];
  let best = 0;
  inOrder.forEach((anchor, x) => {
    const end = anchor.at + anchor.length;
    scores.push(told[end]! - told[anchor.at]!);
    previous.push(-1);
    for (let y = x - 1; y >= 0 && x - y <= lookback; y -= 1) {
      const before = inOrder[y]!;
      const overlap = overlapOf(before, anchor);
      if (overlap >= anchor.length || before.at >= anchor.at || before.position >= anchor.position) continue;
      const skipped = Math.abs(anchor.position - anchor.at - (before.position - before.at));
      const gap = gapBetween(query, before.at + before.length - 1, anchor.at + overlap);
      const cost = Math.min(60, skipped * (gap ? 0.02 : 2));
      const score = scores[y]! + told[end]! - told[anchor.at + overlap]! - cost;
      if (score <= scores[x]!) continue;
      scores[x] = score;
      previous[x] = y;
    }
    if (scores[x]! > scores[best]!) best = x;
  });

  const matched = new Int32Array(query.ids.length).fill(-1);
  for (let x = best; x >= 0; x = previous[x]!) {
    const { at, position, length } = inOrder[x]!;
    const y = previous[x]!;
    for (let i = y < 0 ? 0 : overlapOf(inOrder[y]!, inOrder[x]!); i < length; i += 1) matched[at + i] = position + i;
  }
  return matched;
}

/** How many of the first words of an anchor the one before it has already, in either text. */
function overlapOf(before: Anchor, anchor: Anchor): number {
  const { at, position, length } = before;
  return Math.max(0, at + length - anchor.at, position + length - anchor.position);
}
