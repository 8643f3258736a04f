import type { Block, Blockquote, Body, Heading, List, ListItem } from '../../model/body.js';
import { cleanText, collapse } from './clean-text.js';
import { createLine, type Style } from './line.js';

/** How many quotes and lists stand in one another at most. A list takes two of the 64 levels that the model allows. */
const maxDepth = 20;

/** How many nodes a body has, about. What comes behind them is a run of words. */
const maxNodes = 20_000;

/** Ends what was begun. What is begun last ends first. */
export type End = () => void;

/** A body as it comes, piece by piece. What has no room any more is not begun, and its words stand where they are. */
export interface BodyWriter {
  text(value: string): void;
  /** The end of a block, or the start of another. */
  boundary(): void;
  /** Parts the cells of a table, which stand in one line, as plain text parts them. */
  cell(): void;
  break(): void;
  rule(): void;
  quote(): End | undefined;
  list(numbering: Numbering): End | undefined;
  item(): End;
  heading(depth: Heading['depth']): End;
  /** Begins a block of code, in which every word is taken as it stands, white space included. */
  code(lang: string): End | undefined;
  /** Begins code among other words; or says the language of the block of code around it. */
  inlineCode(lang: string): End | undefined;
  style(style: Style): End | undefined;
  body(): Body;
}

export type Numbering = Pick<List, 'ordered' | 'start'>;

interface Container {
  /** Where the next block goes: into the quote itself, and in a list into its last item. */
  children: Block[];
  /** The items, when it is a list. */
  readonly items?: ListItem[];
}

/** A block of code that is being read. */
interface Code {
  lang: string;
  value: string;
}

export function createBodyWriter(): BodyWriter {
  const root: Container = { children: [] };
  const outer: Container[] = [];
  const styles: Style[] = [];
  let innermost = root;
  let depth: Heading['depth'] | undefined;
  let code: Code | undefined;
  let line = createLine();
  let nodes = 0;

  const isFull = (): boolean => nodes > maxNodes;

  const beginItem = (): void => {
    innermost.children = [];
    innermost.items?.push({ type: 'listItem', children: innermost.children });
    nodes += 1;
  };

  const add = (block: Block): void => {
    if (innermost.items?.length === 0) beginItem();
    innermost.children.push(block);
    nodes += 1;
  };

  const endLine = (): void => {
    const { children } = line;
    line = createLine();
    if (children.length > 0) add(depth ? { type: 'heading', depth, children } : { type: 'paragraph', children });
  };

  const boundary = (): void => {
    if (code) code.value += code.value && !code.value.endsWith('\n') ? '\n' : '';
    else if (isFull()) line.space();
    else endLine();
  };

  /** Begins a quote or a list, which becomes this block if anything stands in it. */
  const open = (container: Container, block: Blockquote | List): End | undefined => {
    boundary();
    if (code || isFull() || outer.length >= maxDepth) return boundary;
    outer.push(innermost);
    innermost = container;
    return () => {
      endLine();
      innermost = outer.pop() as Container;
      if (block.children.length > 0) add(block);
    };
  };

  const style = (added: Style): End | undefined => {
    // Nothing is twice emphasised, and no link holds another.
    if (styles.some(({ type }) => type === added.type)) return undefined;
    styles.push(added);
    return () => void styles.pop();
  };

  const text = (value: string): void => {
    const clean = cleanText(value);
    if (code) {
      code.value += clean.replace(/[\f\r]/g, '');
      return;
    }
    const words = collapse(clean);
    // A no-break space alone is what editors fill empty places with.
    const blank = !words.trim();
    if (words.startsWith(' ') || (blank && words)) line.space();
    if (blank) return;
    if (line.breaks() > 1) boundary();
    nodes += line.write(words.replace(/^ | $/g, ''), isFull() ? [] : styles);
    if (words.endsWith(' ')) line.space();
  };

  return {
    text,
    boundary,
    style,
    cell() {
      if (code) text(' ');
      else line.space(' | ');
    },
    break() {
      if (code) text('\n');
      else if (isFull()) line.space();
      else line.break();
    },
    rule() {
      boundary();
      if (!code && !isFull()) add({ type: 'thematicBreak' });
    },
    quote() {
      const children: Block[] = [];
      return open({ children }, { type: 'blockquote', children });
    },
    list(numbering) {
      const items: ListItem[] = [];
      return open({ children: [], items }, { type: 'list', ...numbering, children: items });
    },
    item() {
      boundary();
      if (innermost.items && !code && !isFull()) beginItem();
      return boundary;
    },
    heading(level) {
      boundary();
      depth = level;
      return () => {
        boundary();
        depth = undefined;
      };
    },
    code(language) {
      boundary();
      if (code || isFull()) return boundary;
      code = { lang: language, value: '' };
      return () => {
        const { lang, value } = code as Code;
        code = undefined;
        if (value.trim()) add({ type: 'code', ...(lang && { lang }), value: value.trimEnd() });
      };
    },
    inlineCode(lang) {
      if (!code) return style({ type: 'inlineCode' });
      code.lang ||= lang;
      return undefined;
    },
    body() {
      endLine();
      return { type: 'root', children: root.children };
    },
  };
}
