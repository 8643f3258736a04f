import type { Discussion } from './discussion.js';

/** Anything, looked at as the object that it should be. */
type Shape = Readonly<Record<string, unknown>>;

/**
 * Each type of node: what it stands among, and what it holds. Blocks (b), inlines (i), list items (l), the root (r), or
 * a text of its own (t).
 */
const kinds = new Map(('root:rb paragraph:bi heading:bi blockquote:bb list:bl listItem:lb code:bt thematicBreak:b image:b '
  + 'text:it break:i inlineCode:it emphasis:ii strong:ii delete:ii link:ii').split(' ').map((kind) => kind.split(':') as [string, string?]).map(([type, [place, holds] = '']) => [type, [place, holds]] as const));

/** How many nodes of a body are looked at: one that contains itself has no end. */
const most = 100_000;
let looked = 0;

/** What has been found to be sound, so that one more comment costs what one comment costs. */
const known = new WeakSet<object>();

const isWritable = (value: unknown): boolean => value === undefined || typeof value === 'string' || typeof value === 'number';
const isString = (value: unknown): boolean => typeof value === 'string';
const isOptional = (value: unknown): boolean => value === undefined || typeof value === 'string';

/** Whether a node can be drawn where this content stands; `room` is how much deeper it may nest. */
function isNode(node: Shape, content: string, room: number): boolean {
  const { type } = node;
  const kind = kinds.get(type as string);
  if (!kind || kind[0] !== content || room < 0 || ++looked > most) return false;
  const holds = kind[1];
  if (holds === 't') return isString(node.value);
  if (type === 'heading' && !([2, 3, 4, 5, 6] as unknown[]).includes(node.depth)) return false;
  if (type === 'link' && !isOptional(node.title)) return false;
  if (type === 'list' && !isWritable(node.start)) return false;
  if (type === 'image' && !(isString(node.alt) && isWritable(node.width) && isWritable(node.height))) return false;
  if (!holds) return true;
  const { children } = node;
  if (!Array.isArray(children)) return false;
  for (const child of children) if (!isNode(child as Shape, holds, room - 1)) return false;
  return true;
}

/** Like `every`, which skips holes. */
function isListOf(list: unknown, isItem: (item: Shape) => boolean): boolean {
  if (!Array.isArray(list)) return false;
  for (const item of list) if (!isItem(item as Shape)) return false;
  return true;
}

const once = (isIt: (value: Shape) => boolean) => (value: Shape): boolean => known.has(value) || (isIt(value) && !!known.add(value));

function isText(value: Shape): boolean {
  looked = 0;
  return isString(value.id) && isOptional(value.author) && isOptional(value.datePublished)
    && isOptional(value.inLanguage) && isOptional(value.url) && isNode(value.body as Shape, 'r', 64);
}

const isComment = once((value) => value.id !== '' && isText(value) && isOptional(value.inReplyTo)
  && isOptional(value.contentWarning) && isOptional(value.status) && isOptional(value.dateModified));

const isArticle = once((value) => isString(value.headline) && isText(value) && !!(value.headline || ((value.body as Shape).children as unknown[])[0]));

const isPerson = once((value) =>
  typeof value.id === 'string' && typeof value.name === 'string'
  && (value.aliases === undefined || isListOf(value.aliases, (alias: unknown) => typeof alias === 'string')));

/** Of a link as much as its ends: what finds it looks at the passages. */
const isLink = (value: Shape): boolean => isString(value.id) && [value.from, value.to].every((end) => isString((end as Shape).source) && Array.isArray((end as Shape).selector));

/** Stands for an article that is left out. */
const nothing = {};
known.add(nothing);

/** The parts of a discussion that somebody has given; `null` is as good as left out. */
export type GivenParts = { readonly [Part in keyof Discussion]?: Discussion[Part] | null | undefined };

/**
 * Whether what is called a discussion, or its parts, can be shown without surprises. It is quick, and looks at no more
 * than would break something: {@link salvageDiscussion} tells what is wrong, and saves the rest.
 */
export function isSound(given: unknown): given is GivenParts {
  try {
    const { article, people, comments, commentCount, quoteLinks } = given as Shape;
    return typeof given === 'object' && isArticle((article ?? nothing) as Shape)
      && isListOf(people ?? [], isPerson) && isListOf(comments ?? [], isComment)
      && isListOf(quoteLinks ?? [], isLink) && Number(commentCount ?? 0) >= 0;
  } catch {
    return false; // it is no object, or reading it throws
  }
}
