import type { Head } from '../format.js';

/** How sure it is that a file is a saved page: less than any format that is HTML too. */
export function detect({ file, text }: Head): number {
  const start = text.replace(/^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*/, '');
  if (/^<!doctype\s+html|^<html[\s>]/i.test(start)) return 0.3;
  if (/^<(?:head|body|meta|title|link|script|style|div|article|main|section|p|h1|h2)[\s>]/i.test(start)) return 0.2;
  return /\.x?html?$/i.test(file) && /<[a-z][\w-]*[\s>]/i.test(start) ? 0.1 : 0;
}
