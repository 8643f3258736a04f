/** The fragment that leads to a heading, as GitHub makes it: in lower case, without punctuation, with hyphens for spaces. */
export const slugOf = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');

/** The fragments of headings in their order, none twice: a second heading of the same words gets a number. */
export function headingAnchors(headings: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headings.map((words) => {
    const slug = slugOf(words);
    let anchor = slug;
    for (let number = 1; taken.has(anchor); number += 1) anchor = `${slug}-${number}`;
    taken.add(anchor);
    return anchor;
  });
}
