import type { Block, Inline } from '../../model/body.js';
import { lightMarkdown } from '../light-markdown.js';

/** What a text shows, sign by sign in UTF-16 code units, and what each of them is: the blocks it is in, then its marks. */
export interface Shown {
  readonly signs: string;
  readonly blocks: readonly string[];
  readonly marks: readonly (readonly string[])[];
}

/** What a reader of the text will see, by the reading that every reply gets. */
export function shown(text: string): Shown {
  let signs = '';
  const blocks: string[] = [];
  const marks: (readonly string[])[] = [];

  const write = (value: string, block: string, held: readonly string[]): void => {
    signs += value;
    for (let i = 0; i < value.length; i++) {
      blocks.push(block);
      marks.push(held);
    }
  };
  const inlines = (nodes: readonly Inline[], block: string, held: readonly string[]): void => {
    for (const node of nodes) {
      if (node.type === 'break') write('\n', block, []);
      else if ('value' in node) write(node.value, block, node.type === 'text' ? held : [...held, node.type]);
      else if ('children' in node)
        inlines(node.children, block, [...held, node.type === 'link' ? node.url : node.type]);
    }
  };
  const walk = (nodes: readonly Block[], path: string): void => {
    nodes.forEach((node, i) => {
      const block = `${path}/${node.type} ${i}`;
      if (node.type === 'paragraph') inlines(node.children, block, []);
      else if (node.type === 'code') write(node.value, block, []);
      else if (node.type === 'blockquote') walk(node.children, block);
      else if (node.type === 'list') node.children.forEach((item, j) => walk(item.children, `${block}.${j}`));
    });
  };
  walk(lightMarkdown(text).children, '');
  return { signs, blocks, marks };
}

/**
 * Whether two texts show the same words in the same blocks, and differ in nothing but in which of them carry this mark:
 * some that did not carry it do now, or the other way round.
 */
export function differInMarkAlone(before: string, after: string, mark: string, isOn: boolean): boolean {
  const [one, other] = [shown(before), shown(after)];
  if (one.signs !== other.signs) return false;
  let differences = 0;
  for (let i = 0; i < one.signs.length; i++) {
    if (one.blocks[i] !== other.blocks[i]) return false;
    const [less, more] = isOn ? [one.marks[i]!, other.marks[i]!] : [other.marks[i]!, one.marks[i]!];
    const rest = (marks: readonly string[]): string =>
      [...new Set(marks)]
        .filter((name) => name !== mark)
        .sort()
        .join();
    if (rest(less) !== rest(more) || (less.includes(mark) && !more.includes(mark))) return false;
    if (!less.includes(mark) && more.includes(mark)) differences++;
  }
  return differences > 0;
}
