import type { Head } from '../format.js';

/** How sure it is that a file is a discussion of this package, as JSON. */
export function detect({ text }: Head): number {
  if (!/^\uFEFF?\s*\{/.test(text) || /"@context"/.test(text)) return 0;
  if (/"body"\s*:\s*\{\s*"type"\s*:\s*"root"/.test(text) && /"(?:article|comments)"\s*:/.test(text)) return 0.95;
  return 0;
}
