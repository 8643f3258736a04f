/** Letters without accents, and digits: typography, smilies, addresses and escapes are a server's to change. */
const lettersOf = (text: string): string =>
  text
    .replace(/https?:\/\/\S+|&#?\w+;/gi, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * How many letters in a row are compared, where the longer text has so many. Two letters are common to few short texts, and
 * four to nearly all long ones.
 */
const runLength = (letters: number): number => Math.round(0.5 + Math.log2(letters) / 2);

function runsOf(letters: string, length: number): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let at = 0; at + length <= letters.length; at++) runs.add(letters.slice(at, at + length));
  return runs;
}

/**
 * Whether one text may be what a server made of the other: the one with fewer runs of letters shares half of them with the
 * other. A server may change smilies, quotation marks, links and spaces, leave parts out or add its own; a text that shares
 * less was written by another person, or at another time. A text of less than two letters is like any.
 */
export function isLike(a: string, b: string): boolean {
  const [first, second] = [lettersOf(a), lettersOf(b)];
  if (first.length < 2 || second.length < 2) return true;
  const length = Math.min(first.length, second.length, runLength(Math.max(first.length, second.length)));
  const [fewer, more] = [runsOf(first, length), runsOf(second, length)].sort((x, y) => x.size - y.size) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  let common = 0;
  for (const run of fewer) if (more.has(run)) common += 1;
  return common * 2 >= fewer.size;
}
