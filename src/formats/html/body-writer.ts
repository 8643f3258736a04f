import type {
  Block,
  Blockquote,
  Body,
  Heading,
  Image,
  Inline,
  List,
  ListItem,
  TableAlignment,
} from '../../model/body.js';
import { cleanText, collapse } from './clean-text.js';
import { createInlineBuilder, type Style } from './inline-builder.js';

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
  /** Begins a table whose cells hold nothing but lines. With a single column, its cells are paragraphs. */
  table(): End | undefined;
  row(): End;
  /**
   * Begins a cell, and says on which side its words stand. Outside of a table that is being read, cells stand in one
   * line, as plain text parts them.
   */
  cell(side?: TableAlignment): End | undefined;
  /** Writes a picture, where there can be one. */
  picture(image: Image): boolean;
  break(): void;
  rule(): void;
  quote(): End | undefined;
  /** Begins a list, an ordered one if it has a number to begin with, counted on by `step` (1 or -1). */
  list(start?: number, step?: number): End | undefined;
  /** Begins an item, with a number of its own if it has one. */
  item(number?: number): End;
  heading(depth: Heading['depth']): End;
  /** Begins a block of code, in which every word is taken as it stands, white space included. */
  code(lang: string): End | undefined;
  /** Begins code among other words; or says the language of the block of code around it. */
  inlineCode(lang: string): End | undefined;
  style(style: Style): End | undefined;
  /** How many texts have been written so far. */
  written(): number;
  body(): Body;
}

interface Container {
  /** Where the next block goes: into the quote itself, and in a list into its last item. */
  children: Block[];
  list?: Numbered;
}

/** A list that is being read, which mdast numbers by its first item alone. */
interface Numbered {
  readonly isOrdered: boolean;
  /** The number of the next item. */
  next: number;
  readonly step: number;
  /** The lists that its items make: one, unless the numbers go another way. */
  readonly lists: (List & { readonly children: ListItem[] })[];
}

/** A block of code that is being read. */
interface Code {
  lang: string;
  value: string;
}

/** @param wordsOnly - Whether nothing but words is wanted. */
export function createBodyWriter(wordsOnly = false): BodyWriter {
  const root: Container = { children: [] };
  const outer: Container[] = [];
  const styles: Style[] = [];
  let innermost = root;
  let depth: Heading['depth'] | undefined;
  let code: Code | undefined;
  let line = createInlineBuilder();
  let nodes = 0;
  let written = 0;
  /** The rows of the table that is being read, by their cells. */
  let rows: (readonly Inline[])[][] | undefined;
  /** How the columns of it are aligned: as the first cell that says so. */
  let sides: (TableAlignment | undefined)[] = [];
  let isInCell = false;

  const isFull = (): boolean => nodes > maxNodes;

  const beginItem = ({ lists, isOrdered, ...list }: Numbered, start = list.next): void => {
    let last = lists.at(-1);
    if (!last || (isOrdered && start !== (last.start ?? 1) + last.children.length)) {
      last = { type: 'list', ...(isOrdered && { ordered: true, ...(start !== 1 && { start }) }), children: [] };
      lists.push(last);
    }
    last.children.push({ type: 'listItem', children: (innermost.children = []) });
    (innermost.list as Numbered).next = start + list.step;
    nodes += 1;
  };

  const add = (block: Block): void => {
    if (innermost.list?.lists.length === 0) beginItem(innermost.list);
    innermost.children.push(block);
    nodes += 1;
  };

  const endLine = (): void => {
    const { children } = line;
    line = createInlineBuilder();
    const [only] = children;
    if (only)
      add(
        depth
          ? { type: 'heading', depth, children }
          : only.type === 'image' && !children[1]
            ? only
            : { type: 'paragraph', children },
      );
  };

  const boundary = (): void => {
    if (code) code.value += code.value && !code.value.endsWith('\n') ? '\n' : '';
    else if (isFull() || isInCell) line.space();
    else endLine();
  };

  /** Begins a quote or a list, which becomes this block if anything stands in it. */
  const open = (container: Container, made: readonly (Blockquote | List)[]): End | undefined => {
    boundary();
    if (code || isFull() || outer.length >= maxDepth) return boundary;
    outer.push(innermost);
    innermost = container;
    return () => {
      endLine();
      innermost = outer.pop() as Container;
      for (const block of made) if (block.children.length > 0) add(block);
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
      written += 1;
      return;
    }
    const words = collapse(clean);
    // A no-break space alone is what editors fill empty places with.
    const blank = !words.trim();
    if (words.startsWith(' ') || (blank && words)) line.space();
    if (blank) return;
    written += 1;
    if (line.breaks() > 1) boundary();
    nodes += line.write(words.replace(/^ | $/g, ''), isFull() ? [] : styles);
    if (words.endsWith(' ')) line.space();
  };

  return {
    text,
    boundary,
    style,
    table() {
      boundary();
      if (wordsOnly || code || rows || isFull()) return boundary;
      const read: (readonly Inline[])[][] = (rows = []);
      sides = [];
      return () => {
        boundary();
        rows = undefined;
        if (read.some(({ length }) => length > 1))
          add({
            type: 'table',
            ...(sides.length > 0 && { align: Array.from(sides, (side) => side ?? null) }),
            children: read.map((row) => ({
              type: 'tableRow',
              children: row.map((children) => ({ type: 'tableCell', children })),
            })),
          });
        else for (const [children] of read) if (children?.[0]) add({ type: 'paragraph', children });
      };
    },
    row() {
      boundary();
      if (!isFull()) rows?.push([]);
      nodes += 1;
      return boundary;
    },
    cell(side) {
      const row = isFull() ? undefined : rows?.at(-1);
      nodes += 1;
      if (!row) {
        if (code) text(' ');
        else line.space(' | ');
        return undefined;
      }
      if (side) sides[row.length] ??= side;
      isInCell = true;
      return () => {
        row.push(line.children);
        line = createInlineBuilder();
        isInCell = false;
      };
    },
    picture(image) {
      if (wordsOnly || code || isFull()) return false;
      written += 1;
      nodes += line.write(image, styles);
      return true;
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
      return open({ children }, [{ type: 'blockquote', children }]);
    },
    list(start, step = 1) {
      const lists: Numbered['lists'] = [];
      const list = { isOrdered: start !== undefined, next: start ?? 1, step, lists };
      return open({ children: [], list }, lists);
    },
    item(number) {
      boundary();
      if (innermost.list && !code && !isFull()) beginItem(innermost.list, number);
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
    written: () => written,
    body() {
      endLine();
      return { type: 'root', children: root.children };
    },
  };
}
