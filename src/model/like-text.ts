/** Letters and digits alone: typography, smilies and white space are a server's. */
const lettersOf = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

function pairsOf(letters: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at < letters.length - 1; at++) pairs.add(letters.slice(at, at + 2));
  return pairs;
}

/**
 * Whether one text may be what a server made of the other: they share half of their pairs of letters, by the
 * Sørensen–Dice coefficient. A server may change smilies, quotation marks, links and spaces; a text that shares less was
 * written by another person, or another time. A text without two letters is like any.
 */
export function isLike(a: string, b: string): boolean {
  const [first, second] = [pairsOf(lettersOf(a)), pairsOf(lettersOf(b))];
  if (first.size === 0 || second.size === 0) return true;
  let common = 0;
  for (const pair of first) if (second.has(pair)) common += 1;
  return (2 * common) / (first.size + second.size) >= 0.5;
}
