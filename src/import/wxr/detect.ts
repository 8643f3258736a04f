import type { Head } from '../format.js';

/** How sure it is that a file is an export of WordPress, in WXR. */
export function detect({ text }: Head): number {
  if (/xmlns:wp\s*=\s*["']http:\/\/wordpress\.org\/export\//.test(text)) return 1;
  if (/<wp:wxr_version>|<wp:post_id>/.test(text)) return 0.9;
  return 0;
}
