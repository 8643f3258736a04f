import { headingAnchors } from '../../model/heading-anchors.js';
import type { Block, Discussion } from '../../model/index.js';
import { plainText } from '../../model/index.js';

/** The fragments that lead to a place on the page of an essay: its headings, as GitHub names them, and its replies. */
export function anchorsOf({ article, comments = [] }: Discussion): ReadonlySet<string> {
  const headings = (blocks: readonly Block[]): readonly string[] =>
    blocks.flatMap((block) => {
      if (block.type === 'heading') return plainText({ type: 'root', children: [block] });
      return block.type === 'blockquote' ? headings(block.children) : [];
    });
  return new Set([
    ...headingAnchors(headings(article?.body.children ?? [])),
    ...comments.map(({ id }) => `comment-${id}`),
  ]);
}
