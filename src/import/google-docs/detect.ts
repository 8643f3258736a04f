import type { Head } from '../format.js';

/** How sure it is that a page is a document that Google Docs exported. */
export function detect({ text }: Head): number {
  if (!/<style[^>]*>[^<]*\.c\d+\s*\{/.test(text) || !/class="[^"]*\bc\d+\b/.test(text)) return 0;
  const signs = [
    /\bdoc-content\b/,
    /\blst-kix_/,
    /themes\.googleusercontent\.com/,
    /id="(?:cmnt|ftnt)_ref\d+"/,
    /www\.google\.com\/url\?q=/,
    /<p class="c\d[^"]*"><span class="c\d/,
  ];
  const found = signs.filter((sign) => sign.test(text)).length;
  return found >= 2 || /\bdoc-content\b/.test(text) ? 0.9 : 0;
}
