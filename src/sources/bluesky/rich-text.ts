import { cleanText } from '../../formats/html/clean-text.js';
import type { Inline, Paragraph } from '../../model/body.js';
import { safeUrl } from '../../model/safe-url.js';
import { singleLine } from '../shared/single-line.js';
import { segmentsOf } from './segments.js';

/** Text with its facets as paragraphs: an empty line begins another, a line feed is a break. */
export function richText(text: string, facets: unknown): readonly Paragraph[] {
  let children: Inline[] = [];
  const paragraphs = [children];
  let feeds = 0;
  const push = (node: Inline): void => {
    if (feeds > 1 && children[0]) paragraphs.push((children = []));
    if (feeds > 0 && children[0]) children.push({ type: 'break' });
    children.push(node);
    feeds = 0;
  };
  for (const segment of segmentsOf(text, facets)) {
    const url = safeUrl(segment.url);
    if (url) {
      push({ type: 'link', url, children: [{ type: 'text', value: singleLine(segment.text) || url }] });
      continue;
    }
    cleanText(segment.text)
      .split(/\r?\n/)
      .forEach((value, index) => {
        if (index > 0) feeds += 1;
        // What is blank and alone on its line is no words.
        if (feeds ? value.trim() : value) push({ type: 'text', value });
      });
  }
  return paragraphs.filter(([first]) => first).map((nodes) => ({ type: 'paragraph', children: nodes }));
}
