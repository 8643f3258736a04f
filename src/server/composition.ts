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

/** What a discussion's wrapper may be given, and hands on to the wrappers in its standard composition. */
interface Given extends Composed {
  readonly headingLevel?: unknown;
  readonly maxDepth?: unknown;
  readonly sort?: unknown;
  readonly contents?: unknown;
  readonly embeds?: unknown;
  readonly commentHeadings?: unknown;
  readonly shortcuts?: unknown;
  readonly toolbar?: unknown;
  readonly density?: unknown;
  readonly avatars?: unknown;
  readonly pictures?: unknown;
  readonly cite?: unknown;
  readonly fold?: unknown;
  readonly open?: unknown;
  readonly strings?: unknown;
}

type Properties = Readonly<Record<string, unknown>>;

const defined = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));

/** The properties of article, thread and form in the standard composition, as the element hands them on. */
export function standardProperties(given: Given): {
  /** Undefined where there is no article. */
  readonly article: Properties | undefined;
  readonly thread: Properties;
  readonly form: Properties;
} {
  const { headingLevel = 2, maxDepth = 4, sort = 'oldest', strings } = given;
  const { contents, embeds, commentHeadings, shortcuts, toolbar, density, avatars, pictures, cite, fold, open } = given;
  const level = Number(headingLevel);
  const below = levelsBelow(hasArticle(given), level);
  const settings = { maxDepth, sort, commentHeadings, shortcuts, toolbar, density, avatars, pictures, cite, fold };
  return {
    article: hasArticle(given) ? defined({ headingLevel: level, contents, embeds, cite, strings }) : undefined,
    thread: defined({ headingLevel: below.thread, ...settings, strings }),
    form: defined({ headingLevel: below.form, open, toolbar, strings }),
  };
}
