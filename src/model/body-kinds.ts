import type {
  Block,
  Blockquote,
  Code,
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Image,
  Inline,
  InlineCode,
  InlineMath,
  Link,
  List,
  ListItem,
  MathBlock,
  Table,
  Text,
} from './body.js';
import type { MathMl } from './mathml.js';
import { items, record } from './parse-shape.js';
import type { Check, OptionalChecks, RequiredChecks } from './parse-shape.js';
import { align, count, depth, flag, link, name, oneOf, person, picture, size, text } from './parse-value.js';

/** A node as it is read. */
export interface Node {
  readonly type: string;
  /** Unread as they come out of a check: the walk below replaces them with what it has read. */
  children?: readonly unknown[];
}

/** A type of node. */
export interface Kind {
  readonly check: Check<Node>;
  readonly holds: Content | undefined;
}

type Note = FootnoteDefinition['type'];

/** What may stand where: the types of the children of a node, by what their parent holds. */
interface Contents {
  readonly root: Record<'root', Kind>;
  /** At the top of a body. */
  readonly top: Record<Block['type'], Kind>;
  readonly block: Record<Exclude<Block['type'], Note>, Kind>;
  readonly inline: Record<Inline['type'], Kind>;
  readonly listItem: Record<'listItem', Kind>;
  readonly row: Record<'tableRow', Kind>;
  readonly cell: Record<'tableCell', Kind>;
  /** In a figure, which holds two of these. */
  readonly figure: Record<'image' | 'table' | 'figcaption', Kind>;
  readonly definition: Record<'defListTerm' | 'defListDescription', Kind>;
}

export type Content = keyof Contents;
type Own<T> = Omit<T, 'type' | 'children'>;

/** What parsers of Markdown add to their nodes. */
const ignored = new Set(['position', 'spread']);

/** What parsers write where there is nothing is as good as left out. */
const unlessNull =
  <T>(check: Check<T>): Check<T> =>
  (value, path, context) =>
    value === null ? (undefined as T) : check(value, path, context);

/** A type of node: what its children are, if it can have any, and the checks of the fields of its own. */
function kind<T extends { readonly type: string }>(
  type: T['type'],
  holds: Content | undefined,
  required: RequiredChecks<Own<T>>,
  optional: OptionalChecks<Own<T>>,
): Kind {
  const checks = { type: oneOf(type), ...(holds && { children: items }), ...required };
  const others = Object.entries<Check<unknown>>(optional).map(([key, check]) => [key, unlessNull(check)]);
  return { check: record<object>(checks, Object.fromEntries(others), ignored) as Check<Node>, holds };
}

const mathml: Check<readonly MathMl[]> = (value, path, context) =>
  context.mathml ? context.mathml(value, path, context) : (value as readonly MathMl[]);

const plain = (type: string, holds?: Content): Kind => kind(type, holds, {}, {});

const image = kind<Image>('image', undefined, { url: picture, alt: text }, { width: size, height: size, title: text });
const table = kind<Table>('table', 'row', {}, { align });
const noteNames = [{ identifier: name }, { label: text }] as const;

const block: Contents['block'] = {
  paragraph: plain('paragraph', 'inline'),
  heading: kind<Heading>('heading', 'inline', { depth }, {}),
  blockquote: kind<Blockquote>('blockquote', 'block', {}, { data: record({ attribution: person }, {}) }),
  list: kind<List>('list', 'listItem', {}, { ordered: flag, start: count }),
  code: kind<Code>('code', undefined, { value: text }, { lang: text, meta: text }),
  math: kind<MathBlock>('math', undefined, { value: text }, { mathml }),
  thematicBreak: plain('thematicBreak'),
  image,
  table,
  figure: plain('figure', 'figure'),
  defList: plain('defList', 'definition'),
};

export const contents: Contents = {
  root: { root: plain('root', 'top') },
  top: { ...block, footnoteDefinition: kind<FootnoteDefinition>('footnoteDefinition', 'block', ...noteNames) },
  block,
  inline: {
    text: kind<Text>('text', undefined, { value: text }, {}),
    break: plain('break'),
    inlineCode: kind<InlineCode>('inlineCode', undefined, { value: text }, {}),
    inlineMath: kind<InlineMath>('inlineMath', undefined, { value: text }, { mathml }),
    emphasis: plain('emphasis', 'inline'),
    strong: plain('strong', 'inline'),
    delete: plain('delete', 'inline'),
    link: kind<Link>('link', 'inline', { url: link }, { title: text }),
    superscript: plain('superscript', 'inline'),
    subscript: plain('subscript', 'inline'),
    image,
    footnoteReference: kind<FootnoteReference>('footnoteReference', undefined, ...noteNames),
  },
  listItem: { listItem: kind<ListItem>('listItem', 'block', {}, { checked: flag }) },
  row: { tableRow: plain('tableRow', 'cell') },
  cell: { tableCell: plain('tableCell', 'inline') },
  figure: { image, table, figcaption: plain('figcaption', 'inline') },
  definition: {
    defListTerm: plain('defListTerm', 'inline'),
    defListDescription: plain('defListDescription', 'block'),
  },
};

/** Whether these are what a figure holds. */
export const isFigure = ([shown, caption, ...others]: readonly Node[]): boolean =>
  (shown?.type === 'image' || shown?.type === 'table') && caption?.type === 'figcaption' && others.length === 0;

/** What an article may hold and a comment may not. */
export const inArticles = new Set([
  'figure',
  'defList',
  'math',
  'inlineMath',
  'footnoteDefinition',
  'footnoteReference',
]);

/** What to do about nodes that parsers of Markdown make, and that a body does not know. */
export const remedies: Readonly<Record<string, string>> = {
  html: 'HTML is read by `colloquy/formats/html`',
  definition: 'give each `link` and `image` its own address',
  linkReference: 'make it a `link` with its own address',
  imageReference: 'make it an `image` with its own address',
  footnoteDefinition: 'footnotes stand at the top of an article’s body',
};
