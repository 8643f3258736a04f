import type { Head } from '../format.js';

/** How sure it is that a file is an export of Disqus. */
export function detect({ text }: Head): number {
  if (/<disqus[\s>]/.test(text) && /disqus\.com/.test(text)) return 1;
  return /<disqus[\s>]/.test(text) ? 0.8 : 0;
}
