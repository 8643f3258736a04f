import type { Block, Blockquote, Body, Code, Heading, Image, Inline, InlineCode, Link, List, Text } from './body.js';
import { ParseError, refuse } from './parse-error.js';
import { below, items, note, object, readable, record, SizeError, unfit } from './parse-shape.js';
import type { Check, OptionalChecks, RequiredChecks } from './parse-shape.js';
import { count, flag, link, oneOf, person, picture, size, text } from './parse-value.js';
import { asBlocks, bodyLike, remainsOf } from './remains.js';

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
    code: kind<Code>('code', undefined, { value: text }, { lang: text, meta: text }),
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
  index: number;
  done: Node[];
  /** Whether what holds these is unfit itself, which is mistake enough. */
  readonly isNoted: boolean;
}

/**
 * Reads a body, in an article with images and in a comment without. It is the one shape that nests without end. Of a
 * node that is unfit the words are kept, as far as they can be found.
 */
export const body =
  (images: boolean): Check<Body> =>
  (value, path, context) => {
    // A list of steps instead of recursion: depth is in the hands of whoever wrote the data.
    const steps: Step[] = [];
    const open = new Set<unknown>();
    /** Nodes that are unfit, and whose children take their place. */
    const unwrapped = new Set<Node>();

    const descend = (
      node: Node,
      source: unknown,
      place: string,
      holds: Content,
      unread: readonly unknown[],
      isNoted: boolean,
    ): Node => {
      const step: Step = { source, path: place, holds, unread, index: 0, done: [], isNoted };
      steps.push(step);
      open.add(source);
      node.children = step.done;
      return node;
    };

    const read = (source: unknown, place: string, content: Content, isNoted: boolean): Node => {
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
      return found.holds ? descend(node, source, `${place}.children`, found.holds, node.children ?? [], isNoted) : node;
    };

    /** What is left of a node that is unfit: its words, or what it holds. */
    const salvage = (source: unknown, place: string, content: Content): Node | undefined => {
      if (open.has(source) || steps.length > context.depth) return undefined;
      const remains = remainsOf(source);
      if (content === 'listItem') return descend({ type: 'listItem' }, {}, place, 'block', [source], true);
      if (remains.children) {
        const isParagraph = content === 'block' && remains.children.some((child) => remainsOf(child).isInline);
        const node: Node = { type: isParagraph ? 'paragraph' : 'unwrapped' };
        if (!isParagraph) unwrapped.add(node);
        context.read += remains.children.length;
        if (context.read > context.nodes)
          throw new SizeError(place, `within the limit of ${context.nodes} nodes in all`, `${context.read} up to here`);
        return descend(node, source, `${place}.children`, isParagraph ? 'inline' : content, remains.children, true);
      }
      if (!remains.words) return undefined;
      const words = { type: 'text', value: remains.words };
      return content === 'inline' ? words : { type: 'paragraph', children: [words] };
    };

    const attempt = (source: unknown, place: string, content: Content, isNoted: boolean): Node | undefined => {
      try {
        return read(source, place, content, isNoted);
      } catch (error) {
        if (error instanceof SizeError || (!(error instanceof ParseError) && error !== unfit)) throw error;
        if (error !== unfit && !isNoted) context.mistakes.add(error as ParseError);
        return salvage(source, place, content);
      }
    };

    const root = readRoot(value, path);
    for (let step = steps.at(-1); step; step = steps.at(-1)) {
      if (step.index < step.unread.length) {
        const index = step.index++;
        const child = attempt(step.unread[index], `${step.path}[${index}]`, step.holds, step.isNoted);
        if (child) step.done.push(child);
      } else {
        open.delete(step.source);
        steps.pop();
        if (step.done.some((node) => unwrapped.has(node))) {
          const whole = step.done.flatMap((node) =>
            unwrapped.has(node) ? (node.children as readonly Node[]) : [node],
          );
          step.done.splice(0, step.done.length, ...whole);
        }
      }
    }
    // The checks above are the proof; the compiler cannot follow it through the table.
    return root as unknown as Body;

    function readRoot(source: unknown, place: string): Node {
      if (typeof source === 'string' && source.trim() !== '') {
        note(context, place, 'an object', source);
        return { type: 'root', children: asBlocks(source) };
      }
      const unread = bodyLike(source);
      if (!unread) return read(source, place, 'root', false);
      const isList = Array.isArray(source);
      note(
        context,
        isList ? place : below(place, 'type'),
        isList ? 'an object' : '"root"',
        isList ? source : unread.type,
      );
      return descend(
        { type: 'root' },
        source,
        isList ? place : `${place}.children`,
        'block',
        items(unread.children, place, context),
        false,
      );
    }
  };
