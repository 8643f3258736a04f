import type {
  Block,
  Body,
  Code,
  DefinitionDescription,
  DefinitionTerm,
  Figcaption,
  Inline,
  ListItem,
  MathBlock,
  TableCell,
  TableRow,
} from '../../model/body.js';
import { isLine, isSource, type Line } from '../../model/node-types.js';
import { notesLast } from '../../model/notes-last.js';
import { Wrapped } from '../body/inlines.js';
import { html, type TemplateResult, type View } from '../template.js';
import type { Wrapper } from './quote-views.js';

/** Words of a body to be put into an element, by their places in its canonical text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /**
   * Makes the element, without its words. Those that stand in several blocks, or partly in an emphasis, take several;
   * `isFirst` is true for one of them. Inside a link there can be no other.
   */
  readonly wrap: (isFirst: boolean, isInLink: boolean) => Wrapper;
  /** Makes what stands below a code block that the words end in, if anything has to. */
  readonly below?: () => TemplateResult | undefined;
}

/** Something that stands at the end of the paragraph, or heading, in which a place of the text lies; below a code block. */
export interface Addition {
  readonly at: number;
  readonly view: TemplateResult;
}

/** What holds lines, or is one. */
type BlockNode = Block | ListItem | TableRow | TableCell | Figcaption | DefinitionTerm | DefinitionDescription;

const isLineNode = (node: BlockNode): node is Line => isLine(node.type);
const isSourceNode = (node: BlockNode): node is Code | MathBlock => isSource(node.type);

interface Piece {
  readonly node: Inline;
  readonly marks: readonly Mark[];
}

// As deep as bodies are drawn.
const maxDepth = 100;

/**
 * The same body with elements around the words of its marks. Its text stays as it is: nodes are split and wrapped, and
 * what is added draws no text. The elements are views among the nodes, with nodes for children, which no data can
 * forge: the result goes where bodies are drawn and nowhere else.
 *
 * Code blocks stay as they are: nothing stands among code that does not belong to it. What is said of its words
 * stands in a paragraph of its own below it.
 */
export function decorate(body: Body, marks: readonly Mark[], additions: readonly Addition[] = []): Body {
  const wanted = marks.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end);
  if (wanted.length + additions.length === 0) return body;
  const read = notesLast(body);
  return { ...read, children: new Decoration(wanted, additions).blocks(read.children, 0) };
}

class Decoration {
  readonly #marks: readonly Mark[];
  readonly #additions: readonly Addition[];
  readonly #begun = new Set<Mark>();
  /** How much of the canonical text has been passed, and the empty line that the next words put before themselves. */
  #position = 0;
  #gap = 0;

  constructor(marks: readonly Mark[], additions: readonly Addition[]) {
    this.#marks = marks;
    this.#additions = additions;
  }

  blocks(nodes: readonly Block[], depth: number): Block[] {
    return this.#nodes(nodes, depth) as Block[];
  }

  #nodes(nodes: readonly BlockNode[], depth: number): BlockNode[] {
    return nodes.flatMap((node) => (isSourceNode(node) ? this.#code(node) : this.#block(node, depth)));
  }

  #block(node: BlockNode, depth: number): BlockNode {
    if (isLineNode(node)) {
      this.#gap = this.#position && 2;
      const start = this.#position;
      const children = this.#inlines(node.children, this.#marks, depth, false);
      return { ...node, children: [...children, ...this.#added(start)] };
    }
    if (!('children' in node) || depth > maxDepth) {
      this.#pass(lengthOf(node));
      return node;
    }
    // As many nodes of the same types, below a code block one more.
    return { ...node, children: this.#nodes(node.children, depth + 1) } as BlockNode;
  }

  #code(node: Code | MathBlock): Block[] {
    this.#gap = this.#position && 2;
    const start = this.#pass(node.value.length);
    const below = this.#marks.flatMap(({ end, below }) => (end > start && end <= this.#position && below?.()) || []);
    const words = [...below.map(alone), ...this.#added(start)];
    if (words.length === 0) return [node];
    return [
      node,
      { type: 'paragraph', children: [wrapped((views) => html`<span class="below-code">${views}</span>`, words)] },
    ];
  }

  /** What belongs to the block that has just been passed. */
  #added(start: number): Inline[] {
    return this.#additions.filter(({ at }) => at > start && at <= this.#position).map(({ view }) => alone(view));
  }

  /** Passes words, and returns where they begin. */
  #pass(length: number): number {
    if (length === 0) return this.#position + this.#gap;
    const start = this.#position + this.#gap;
    this.#position = start + length;
    this.#gap = 0;
    return start;
  }

  #inlines(nodes: readonly Inline[], marks: readonly Mark[], depth: number, isInLink: boolean): Inline[] {
    const pieces = nodes.flatMap((node) => this.#pieces(node, marks, depth, isInLink));
    return this.#wrapped(pieces, isInLink);
  }

  /** A node, split where a mark begins or ends in it, with the marks around each piece. */
  #pieces(node: Inline, marks: readonly Mark[], depth: number, isInLink: boolean): Piece[] {
    const length = lengthOf(node);
    const start = this.#position + (length && this.#gap);
    const end = start + length;
    const touching = length > 0 ? marks.filter((mark) => mark.start < end && mark.end > start) : [];
    if (touching.length === 0 || depth > maxDepth || node.type === 'break') {
      this.#pass(length);
      return [{ node, marks: touching }];
    }
    if ('children' in node) {
      const outside = touching.filter((mark) => mark.start <= start && mark.end >= end);
      const inside = touching.filter((mark) => !outside.includes(mark));
      const children = this.#inlines(node.children, inside, depth + 1, isInLink || node.type === 'link');
      return [{ node: { ...node, children }, marks: outside }];
    }
    this.#pass(length);
    // What a formula looks like cannot be parted where its source can.
    if (!('value' in node) || (node.type === 'inlineMath' && node.mathml)) return [{ node, marks: touching }];
    const parts = split(node.value, start, touching);
    if (node.type === 'text') return parts.map(({ text, marks }) => ({ node: { ...node, value: text }, marks }));
    const words = parts.map(({ text, marks }): Piece => ({ node: { type: 'text', value: text }, marks }));
    const element = (views: View): TemplateResult =>
      node.type === 'inlineMath' ? html`<code class="math" dir="ltr">${views}</code>` : html`<code>${views}</code>`;
    return [{ node: wrapped(element, this.#wrapped(words, isInLink)), marks: [] }];
  }

  /** Neighbours that share a mark share its element. */
  #wrapped(pieces: readonly Piece[], isInLink: boolean, level = 0): Inline[] {
    const nodes: Inline[] = [];
    for (let i = 0; i < pieces.length;) {
      const mark = pieces[i]!.marks[level];
      let end = i + 1;
      while (mark && end < pieces.length && pieces[end]!.marks[level] === mark) end += 1;
      if (mark) nodes.push(this.#wrap(mark, this.#wrapped(pieces.slice(i, end), isInLink, level + 1), isInLink));
      else nodes.push(pieces[i]!.node);
      i = end;
    }
    return nodes;
  }

  #wrap(mark: Mark, words: readonly Inline[], isInLink: boolean): Inline {
    const isFirst = !this.#begun.has(mark);
    this.#begun.add(mark);
    const { around, isLink } = mark.wrap(isFirst, isInLink || holdsLink(words));
    return wrapped(around, words, isLink);
  }
}

/** Whether there is a link among what will be wrapped, however deep: a link must not stand in a link. */
function holdsLink(nodes: readonly Inline[]): boolean {
  return nodes.some((node) => {
    const {
      type,
      isLink,
      children = [],
    } = node as { readonly type?: string; readonly isLink?: boolean; readonly children?: readonly Inline[] };
    return (node instanceof Wrapped ? isLink : type === 'link') || holdsLink(children);
  });
}

/** Nodes inside an element. Where bodies are rendered, an instance of this class stands among the nodes. */
const wrapped = (around: (words: View) => TemplateResult, nodes: readonly Inline[], isLink = false): Inline =>
  new Wrapped(around, nodes, isLink) as unknown as Inline;

/** An element without words. */
const alone = (view: TemplateResult): Inline => wrapped(() => view, []);

interface Part {
  readonly text: string;
  readonly marks: readonly Mark[];
}

function split(text: string, start: number, marks: readonly Mark[]): Part[] {
  const cuts = new Set([0, text.length]);
  for (const mark of marks)
    for (const at of [mark.start - start, mark.end - start]) if (at > 0 && at < text.length) cuts.add(whole(text, at));
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((to, i) => {
    const from = places[i]!;
    // Each end where it was cut: not within a character.
    const covering = marks.filter(
      (mark) => whole(text, mark.start - start) <= from && whole(text, mark.end - start) >= to,
    );
    return { text: text.slice(from, to), marks: covering };
  });
}

/** A place that does not part the two halves of a character outside the Basic Multilingual Plane. */
const whole = (text: string, at: number): number =>
  /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, at - 1), at + 1)) && at > 0 ? at - 1 : at;

/** How much of the canonical text a node says. */
function lengthOf(root: BlockNode | Inline): number {
  const unread: (BlockNode | Inline)[] = [root];
  let length = 0;
  for (let node = unread.pop(); node; node = unread.pop()) {
    length += node.type === 'break' ? 1 : 'value' in node ? node.value.length : 0;
    // A server's list may have more items than a call takes arguments.
    if ('children' in node) for (const child of node.children) unread.push(child);
  }
  return length;
}
