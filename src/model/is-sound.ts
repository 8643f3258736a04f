import type { Discussion } from './discussion.js';
import { longestId, longestName } from './limits.js';

/** Anything, looked at as the object that it should be. */
type Shape = Readonly<Record<string, unknown>>;

/**
 * What each node stands among, its type, and what it holds: blocks (b), inlines (i), list items (l), rows (w), cells
 * (c), what is in a figure (f) or a definition list (d), a text of its own (t), or nothing. Behind a plus sign is what
 * stands in articles alone.
 */
const types = new Map(
  (
    'r:root=b b:paragraph=i b:heading=i b:blockquote=b b:list=l b:code=t b:thematicBreak= b:image= b:table=w l:listItem=b ' +
    'i:text=t i:break= i:inlineCode=t i:emphasis=i i:strong=i i:delete=i i:link=i i:superscript=i i:subscript=i i:image= w:tableRow=c c:tableCell=i ' +
    '+b:figure=f +b:defList=d +b:footnoteDefinition=b +i:footnoteReference= +b:math=t +i:inlineMath=t ' +
    'f:image= f:table=w f:figcaption=i d:defListTerm=i d:defListDescription=b'
  )
    .split(' ')
    .map((rule) => rule.split('=') as [string, string]),
);

/** What a comment or an article may say of itself. */
const ofTexts = [
  'alternativeHeadline',
  'datePublished',
  'inLanguage',
  'url',
  'inReplyTo',
  'contentWarning',
  'status',
  'dateModified',
];

/** How many nodes of a body are looked at: one that contains itself has no end. */
const most = 100_000;
let looked = 0;
/** Whether it is the body of an article that is looked at. */
let isOfArticle = false;

/** What has been found to be sound, so that one more comment costs what one comment costs. */
const known = new WeakSet<object>();

const isString = (value: unknown): boolean => typeof value === 'string';
const isShort = (value: unknown, most: number): boolean => isString(value) && (value as string).length <= most;
const isOptional = (value: unknown): boolean => value === undefined || isString(value);
const isWritable = (value: unknown): boolean => isOptional(value) || typeof value === 'number';

/** Unlike `every`, finds holes. */
function isListOf(list: unknown, isItem: (item: Shape) => boolean): boolean {
  if (!Array.isArray(list)) return false;
  for (const item of list) if (!isItem(item as Shape)) return false;
  return true;
}

/** Whether a node can be drawn where this content stands; `room` is how much deeper it may nest. */
function isNode(node: Shape, content: string, room: number): boolean {
  const { type, value, children } = node;
  const place = `${content}:${type as string}`;
  const holds = types.get(place) ?? (isOfArticle ? types.get(`+${place}`) : undefined);
  return (
    holds !== undefined &&
    room >= 0 &&
    ++looked <= most &&
    isOptional(node.title) &&
    isWritable(node.start) &&
    isWritable(node.width) &&
    isWritable(node.height) &&
    (type !== 'heading' || [2, 3, 4, 5, 6].includes(node.depth as number)) &&
    (type !== 'image' || isString(node.alt)) &&
    (!holds || (holds === 't' ? isString(value) : isListOf(children, (child) => isNode(child, holds, room - 1))))
  );
}

const once =
  (isIt: (value: Shape) => boolean) =>
  (value: Shape): boolean =>
    known.has(value) || (isIt(value) && !!known.add(value));

function isText(value: Shape, isArticle: boolean): boolean {
  looked = 0;
  isOfArticle = isArticle;
  return (
    isShort(value.id, longestId) &&
    [value.author].flat().every(isOptional) &&
    ofTexts.every((name) => isOptional(value[name])) &&
    isNode(value.body as Shape, 'r', 64)
  );
}

const isComment = once((value) => value.id !== '' && isText(value, false));

const isArticle = once(
  (value) =>
    isString(value.headline) &&
    isText(value, true) &&
    !!(value.headline || ((value.body as Shape).children as unknown[])[0]),
);

const isPerson = once(
  ({ id, name, aliases }) => isString(id) && isShort(name, longestName) && isListOf(aliases ?? [], isString),
);

/** Of a link as much as its ends: what finds it looks at the passages. */
const isLink = (value: Shape): boolean =>
  isString(value.id) &&
  [value.from, value.to].every((end) => isString((end as Shape).source) && Array.isArray((end as Shape).selector));

/** The parts of a discussion that a page has given; `null` is as good as left out. */
export type GivenParts = { readonly [Part in keyof Discussion]?: Discussion[Part] | null | undefined };

/**
 * Whether what is called a discussion, or its parts, can be shown without surprises. It is quick, and looks at no more
 * than would break something: {@link salvageDiscussion} tells what is wrong, and saves the rest.
 */
export function isSound(given: unknown): given is GivenParts {
  try {
    const { article, people, comments, commentCount, quoteLinks } = given as Shape;
    return (
      typeof given === 'object' &&
      ((article ?? null) === null || isArticle(article as Shape)) &&
      isListOf(people ?? [], isPerson) &&
      isListOf(comments ?? [], isComment) &&
      isListOf(quoteLinks ?? [], isLink) &&
      Number(commentCount ?? 0) >= 0 &&
      commentCount !== Infinity
    );
  } catch {
    return false; // it is no object, or reading it throws
  }
}
