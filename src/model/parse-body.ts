import type { Block, Blockquote, Body, Code, Heading, Image, Inline, InlineCode, Link, List, Text } from './body.js';
import { ParseError, refuse } from './parse-error.js';
import { below, items, object, readable, record } from './parse-shape.js';
import type { Check, OptionalChecks, RequiredChecks } from './parse-shape.js';
import { count, flag, link, oneOf, person, picture, size, text } from './parse-value.js';

interface Node {
  readonly type: string;
  /** Unread as they come out of a check: the walk below replaces them with what it has read. */
  children?: readonly unknown[];
}

interface Kind {
  readonly check: Check<Node>;
  readonly holds: Content | undefined;
}

interface Contents {
  readonly root: { readonly root: Kind };
  readonly block: Readonly<Record<Block['type'], Kind>>;
  readonly listItem: { readonly listItem: Kind };
  readonly inline: Readonly<Record<Inline['type'], Kind>>;
}

type Content = keyof Contents;
type Own<T> = Omit<T, 'type' | 'children'>;

/** A type of node: what its children are, if it can have any, and the checks of the fields of its own. */
function kind<T extends { readonly type: string }>(
  type: T['type'],
  holds: Content | undefined,
  required: RequiredChecks<Own<T>>,
  optional: OptionalChecks<Own<T>>,
): Kind {
  const checks = { type: oneOf(type), ...(holds && { children: items }), ...required };
  return { check: record<object>(checks, optional) as Check<Node>, holds };
}

const plain = (type: string, holds?: Content): Kind => kind(type, holds, {}, {});

const contents: Contents = {
  root: { root: plain('root', 'block') },
  block: {
    paragraph: plain('paragraph', 'inline'),
    heading: kind<Heading>('heading', 'inline', { depth: oneOf(2, 3, 4, 5, 6) }, {}),
    blockquote: kind<Blockquote>('blockquote', 'block', {}, { data: record({ attribution: person }, {}) }),
    list: kind<List>('list', 'listItem', {}, { ordered: flag, start: count }),
    code: kind<Code>('code', undefined, { value: text }, { lang: text }),
    thematicBreak: plain('thematicBreak'),
    image: kind<Image>('image', undefined, { url: picture, alt: text }, { width: size, height: size }),
  },
  listItem: { listItem: plain('listItem', 'block') },
  inline: {
    text: kind<Text>('text', undefined, { value: text }, {}),
    break: plain('break'),
    inlineCode: kind<InlineCode>('inlineCode', undefined, { value: text }, {}),
    emphasis: plain('emphasis', 'inline'),
    strong: plain('strong', 'inline'),
    delete: plain('delete', 'inline'),
    link: kind<Link>('link', 'inline', { url: link }, { title: text }),
  },
};

/** The walk has come this far among the children of one node. */
interface Step {
  readonly source: unknown;
  readonly path: string;
  readonly holds: Content;
  readonly unread: readonly unknown[];
  readonly done: Node[];
}

/** Reads a body, in an article with images and in a comment without. It is the one shape that nests without end. */
export const body = (images: boolean): Check<Body> => (value, path, context) => {
  // A list of steps instead of recursion: depth is in the hands of whoever wrote the data.
  const steps: Step[] = [];
  const open = new Set<unknown>();

  const read = (source: unknown, place: string, content: Content): Node => {
    if (open.has(source)) throw new ParseError(place, 'free of loops', 'an object that contains itself');
    if (steps.length > context.depth) throw new ParseError(place, `at most ${context.depth} levels deep`, 'one more');
    const kinds: Readonly<Record<string, Kind>> = contents[content];
    const typePath = below(place, 'type');
    const foreign = object(source, place, context);
    const type = readable(typePath, () => foreign['type']);
    const known = typeof type === 'string' && Object.hasOwn(kinds, type) && (images || type !== 'image');
    const found = known ? kinds[type] : undefined;
    if (!found) {
      const choices = Object.keys(kinds).filter((choice) => images || choice !== 'image');
      return refuse(typePath, choices.map((choice) => `"${choice}"`).join(' or '), type);
    }
    const node = found.check(foreign, place, context);
    if (found.holds) {
      const done: Node[] = [];
      steps.push({ source, path: `${place}.children`, holds: found.holds, unread: node.children ?? [], done });
      open.add(source);
      node.children = done;
    }
    return node;
  };

  const root = read(value, path, 'root');
  for (let step = steps.at(-1); step; step = steps.at(-1)) {
    const index = step.done.length;
    if (index < step.unread.length) {
      step.done.push(read(step.unread[index], `${step.path}[${index}]`, step.holds));
    } else {
      open.delete(step.source);
      steps.pop();
    }
  }
  // The checks above are the proof; the compiler cannot follow it through the table.
  return root as unknown as Body;
};
