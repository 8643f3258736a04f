/** Letters and digits alone: typography, smilies and white space are a server's. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** Four letters in a row are common to few texts; two are common to nearly all long ones. */
const longestRun = 4;

function runsOf(letters: string, length: number): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let at = 0; at + length <= letters.length; at++) runs.add(letters.slice(at, at + length));
  return runs;
}

/**
 * Whether one text may be what a server made of the other: the one with fewer runs of four letters shares half of them
 * with the other. A server may change smilies, quotation marks, links and spaces, leave parts out or add its own; a text
 * that shares less was written by another person, or at another time. A text without letters is like any.
 */
export function isLike(a: string, b: string): boolean {
  const [first, second] = [lettersOf(a), lettersOf(b)];
  const length = Math.min(longestRun, first.length, second.length);
  if (length === 0) return true;
  const [fewer, more] = [runsOf(first, length), runsOf(second, length)].sort((x, y) => x.size - y.size) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  let common = 0;
  for (const run of fewer) if (more.has(run)) common += 1;
  return common * 2 >= fewer.size;
}
