/** The longest slug that is made of a title, in letters. */
const longest = 80;

/**
 * The name of an essay's folder, and the end of its address: the words of its title in lower case, with hyphens
 * between them. Letters of every script stay; marks on Latin letters go.
 */
export function slugFrom(title: string): string {
  const words = title
    .normalize('NFD')
    // Marks of other scripts, such as the vowels of Devanagari, are part of the word.
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    if (slug && slug.length + word.length >= longest) break;
    slug = slug ? `${slug}-${word}` : [...word].slice(0, longest).join('');
  }
  return slug;
}
