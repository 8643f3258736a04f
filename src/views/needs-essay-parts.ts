import type { Article } from '../model/article.js';

interface Node {
  readonly type: string;
  readonly url?: unknown;
  readonly children?: readonly Node[];
}

// As deep as bodies are drawn.
const maxDepth = 100;

/**
 * Whether there is anything in a body that `blocks` does not draw. `holder` is what a node stands in: a picture in a line
 * is drawn like other special nodes, one that is a block is not, and a link that stands alone may lead to what plays.
 */
const isSpecial = ({ type, children }: Node, holder: string, depth: number): boolean =>
  /^(?:table|figure|defList|footnote|math|inlineMath)/.test(type) ||
  (type === 'paragraph' &&
    children?.length === 1 &&
    /youtu|vimeo|soundcloud|spotify|codepen/.test(`${children[0]!.url}`)) ||
  (type === 'image' && !/^(?:root|blockquote|listItem)$/.test(holder)) ||
  (depth < maxDepth && !!children?.some((child) => isSpecial(child, type, depth + 1)));

/** Whether an article has anything that `essay-parts.ts` draws, or is shown with it. */
export const needsEssayParts = (
  { alternativeHeadline, author, dateModified, workTranslation, body }: Article,
  contents?: string,
): boolean =>
  contents === 'on' ||
  !!(alternativeHeadline ?? dateModified ?? workTranslation) ||
  typeof author === 'object' ||
  isSpecial(body, 'root', 0);
