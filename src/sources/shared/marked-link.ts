import type { Paragraph } from '../../model/body.js';
import { webUrl } from '../../model/safe-url.js';
import { singleLine } from './single-line.js';

/**
 * A line for what is attached to a comment: a sign for its kind, what is said about it, and its address. The sign
 * is an emoji since those need no translation: screen readers say them in their reader's language.
 */
export function markedLink(mark: string, words: unknown, url: unknown): Paragraph {
  const href = webUrl(url);
  const text = { type: 'text', value: `${mark} ${singleLine(words)}`.trim() } as const;
  return { type: 'paragraph', children: [href ? { type: 'link', url: href, children: [text] } : text] };
}
