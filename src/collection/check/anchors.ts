import type { Block, Discussion } from '../../model/index.js';
import { plainText } from '../../model/index.js';

/** The fragments that lead to a place on the page of an essay: its headings, as GitHub names them, and its replies. */
export function anchorsOf({ article, comments = [] }: Discussion): ReadonlySet<string> {
  const anchors = new Set<string>();
  const headings = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type === 'heading') add(anchors, slugOf(plainText({ type: 'root', children: [block] })));
      else if (block.type === 'blockquote') headings(block.children);
    }
  };
  headings(article?.body.children ?? []);
  for (const { id } of comments) anchors.add(`comment-${id}`);
  return anchors;
}

/** A second heading of the same words gets a number. */
function add(anchors: Set<string>, slug: string): void {
  let anchor = slug;
  for (let number = 1; anchors.has(anchor); number += 1) anchor = `${slug}-${number}`;
  anchors.add(anchor);
}

/** The anchor of a heading, as GitHub makes it: in lower case, without punctuation, with hyphens for spaces. */
export const slugOf = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
