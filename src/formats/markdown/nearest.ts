/** How many letters have to be changed, left out, put in or swapped to make one word of another. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

/** The known word that a mistyped one is likely to be, letter case aside; undefined where none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const folded = word.toLowerCase().slice(0, 100);
  let best: string | undefined;
  // Of a word of one letter nothing would be left.
  let least = Math.min(Math.max(1, Math.floor(folded.length / 3)) + 0.5, folded.length - 0.5);
  for (const one of known) {
    const other = one.toLowerCase();
    if (Math.abs(other.length - folded.length) > least) continue;
    const far = distance(folded, other);
    if (far < least) [best, least] = [one, far];
  }
  return best;
}
