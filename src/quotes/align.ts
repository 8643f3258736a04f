/** Which words of two texts are the same, in order. */
export type Alignment = readonly { readonly here: number; readonly there: number }[];

/**
 * The most words that two lists have in common in the same order. A list that is in the other as a whole is found
 * as a whole, and not with its first word somewhere before. Takes time in proportion to the product of their lengths.
 */
export function align(here: readonly string[], there: readonly string[]): Alignment {
  for (let from = 0; from <= there.length - here.length; from += 1) {
    if (here.every((word, at) => there[from + at] === word))
      return here.map((_, at) => ({ here: at, there: from + at }));
  }
  const width = there.length + 1;
  // How many words the rests of both lists have in common.
  const common = new Uint16Array((here.length + 1) * width);
  for (let i = here.length - 1; i >= 0; i -= 1) {
    for (let j = there.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        here[i] === there[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const alignment: { here: number; there: number }[] = [];
  for (let i = 0, j = 0; i < here.length && j < there.length;) {
    if (here[i] === there[j]) alignment.push({ here: i++, there: j++ });
    else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return alignment;
}
