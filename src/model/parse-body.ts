import { contents, inArticles, isFigure, remedies, type Content, type Kind, type Node } from './body-kinds.js';
import type { Body } from './body.js';
import { ParseError, refuse } from './parse-error.js';
import { Notes } from './parse-notes.js';
import { below, items, note, object, readable, SizeError, unfit, type Check } from './parse-shape.js';
import { asBlocks, bodyLike, remainsOf } from './remains.js';

const isBlocks = (content: Content): boolean => content === 'block' || content === 'top';

/** The walk has come this far among the children of one node. */
interface Step {
  readonly node: Node;
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
 * Reads a body, that of an article or that of a comment. It is the one shape that nests without end. Of a
 * node that is unfit the words are kept, as far as they can be found.
 */
export const body =
  (isArticle: boolean): Check<Body> =>
  (value, path, context) => {
    // A list of steps instead of recursion: depth is in the hands of anyone who wrote the data.
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
      const step: Step = { node, source, path: place, holds, unread, index: 0, done: [], isNoted };
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
      const isAllowed = (choice: string): boolean => isArticle || !inArticles.has(choice);
      const known = typeof type === 'string' && Object.hasOwn(kinds, type) && isAllowed(type);
      const found = known ? kinds[type] : undefined;
      if (!found) {
        const choices = Object.keys(kinds)
          .filter(isAllowed)
          .map((choice) => `"${choice}"`);
        const remedy = typeof type === 'string' && Object.hasOwn(remedies, type) ? ` (${remedies[type]})` : '';
        return refuse(typePath, choices.join(' or ') + remedy, type);
      }
      const node = found.check(foreign, place, context);
      notes.see(node, place);
      return found.holds ? descend(node, source, `${place}.children`, found.holds, node.children ?? [], isNoted) : node;
    };

    /** What is left of a node that is unfit: its words, or what it holds. */
    const salvage = (source: unknown, place: string, content: Content): Node | undefined => {
      if (open.has(source) || steps.length > context.depth) return undefined;
      const remains = remainsOf(source);
      if (content === 'listItem') return descend({ type: 'listItem' }, {}, place, 'block', [source], true);
      if (content === 'row') return descend({ type: 'tableRow' }, {}, place, 'cell', [source], true);
      if (content === 'cell') return descend({ type: 'tableCell' }, {}, place, 'inline', [source], true);
      if (content !== 'inline' && !isBlocks(content)) return undefined;
      if (remains.children) {
        const isParagraph = isBlocks(content) && remains.children.some((child) => remainsOf(child).isInline);
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

    const notes = new Notes();
    const root = readRoot(value, path);
    for (let step = steps.at(-1); step; step = steps.at(-1)) {
      if (step.index < step.unread.length) {
        const index = step.index++;
        const child = attempt(step.unread[index], `${step.path}[${index}]`, step.holds, step.isNoted);
        if (child) step.done.push(child);
      } else {
        open.delete(step.source);
        steps.pop();
        if (step.node.type === 'figure' && !isFigure(step.done)) {
          if (!step.isNoted) note(context, step.path, 'an image or a table, and a figcaption behind it', step.unread);
          unwrapped.add(step.node);
          for (const child of step.done) if (child.type === 'figcaption') Object.assign(child, { type: 'paragraph' });
        }
        if (step.done.some((node) => unwrapped.has(node))) {
          const whole = step.done.flatMap((node) =>
            unwrapped.has(node) ? (node.children as readonly Node[]) : [node],
          );
          step.done.splice(0, step.done.length, ...whole);
        }
      }
    }
    notes.check(context);
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
        'top',
        items(unread.children, place, context),
        false,
      );
    }
  };
