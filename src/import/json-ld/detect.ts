import type { Head } from '../format.js';

/** How sure it is that a file is JSON-LD in the words of schema.org. */
export function detect({ text }: Head): number {
  if (!/^\uFEFF?\s*[[{]/.test(text)) return 0;
  return /"@context"\s*:\s*(?:"https?:\/\/schema\.org|\[|\{)/.test(text) && /"@type"/.test(text) ? 0.9 : 0;
}
