import type { Article } from '../model/article.js';

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
}

// As deep as bodies are drawn.
const maxDepth = 100;

/** Whether there is anything in a body that `blocks` does not draw. */
const isSpecial = ({ type, children }: Node, depth: number): boolean =>
  /^(?:table|image|figure|defList|footnote|math|inlineMath)/.test(type) ||
  (depth < maxDepth && !!children?.some((child) => isSpecial(child, depth + 1)));

/** Whether an article has anything that `essay-parts.ts` draws, or is shown with it. */
export const needsEssayParts = (
  { alternativeHeadline, author, dateModified, workTranslation, body }: Article,
  contents?: string,
): boolean =>
  contents === 'on' ||
  !!(alternativeHeadline ?? dateModified ?? workTranslation) ||
  typeof author === 'object' ||
  isSpecial(body, 0);
