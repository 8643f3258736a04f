import { articleSlots } from '../views/article.js';
import { levelsBelow } from '../views/discussion.js';
import { commentsSlot } from '../views/thread-frame.js';

/** Which slots hand on words of an element that stand in the light DOM. */
export const wordSlots: Readonly<Record<string, readonly string[]>> = {
  'colloquy-article': Object.values(articleSlots),
  'colloquy-thread': [commentsSlot],
};

/** What may stand in a discussion and shows nothing of it. */
const aside = new Set<unknown>(['noscript', 'style', 'link', 'template', 'script']);

/**
 * Whether the children of a discussion's wrapper make a composition of the page's own, as the element will see it: an
 * element of this package, at any depth. Anything else is a placeholder. What a component will draw is not known here,
 * so that it counts.
 */
export function isComposition(children: unknown): boolean {
  if (Array.isArray(children)) return children.some(isComposition);
  if (typeof children !== 'object' || children === null) return false;
  const { type, props } = children as { readonly type?: unknown; readonly props?: { readonly children?: unknown } };
  if (aside.has(type)) return false;
  // Tags and fragments are seen through.
  const isTransparent = typeof type === 'symbol' || (typeof type === 'string' && !type.startsWith('colloquy-'));
  return !isTransparent || isComposition(props?.children);
}

/** What says whether a discussion shows the standard composition. */
interface Composed {
  readonly data?: unknown;
  readonly src?: unknown;
  readonly source?: unknown;
  readonly backend?: unknown;
  readonly thread?: unknown;
  readonly children?: unknown;
}

/** Whether a discussion without data shows a conversation alone. What a file brings is not known here. */
export const isConversation = ({ src, source, backend, thread }: Composed): boolean =>
  !src && !!thread && (!!source || backend !== 'none');

/** Whether a discussion shows the standard composition from the start, in place of what stands inside. */
export const isStandard = (props: Composed): boolean =>
  !isComposition(props.children) && (!!props.data || isConversation(props));

export const hasArticle = ({ data }: Composed): boolean =>
  !!(data as { readonly article?: unknown } | undefined)?.article;

/** The levels of the headings of thread and form in the standard composition. */
export const standardLevels = (props: Composed, headingLevel: number): ReturnType<typeof levelsBelow> =>
  levelsBelow(hasArticle(props), headingLevel);
