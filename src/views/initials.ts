// Letters of other scripts join or stack, so that two of them side by side no longer read as initials.
const separateLetters = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u;
const firstLetter = /[\p{L}\p{N}]\p{M}*/u;

/** One or two letters to stand for a name: "Lance E Osborne" is LO. Empty when the name has no letter. */
export function initials(name: string): string {
  const letters = name.split(/\s+/).flatMap((word) => firstLetter.exec(word)?.[0] ?? []);
  const first = letters[0] ?? '';
  const last = letters.length > 1 && separateLetters.test(first) ? letters.at(-1)! : '';
  return (first + last).toLocaleUpperCase();
}
