import { printTemplate } from '../../../src/server/print-template.js';
import type { View } from '../../../src/views/template.js';

/** An element as a server prints it. */
export interface PrintedElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (PrintedElement | string)[];
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#13;': '\r',
};
const decoded = (text: string): string => text.replace(/&[#a-z0-9]+;/g, (entity) => entities[entity]!);

/** The printed nodes of a view. Not by an HTML parser, which would mend what is nested wrongly. */
export function treeOf(view: View): (PrintedElement | string)[] {
  const root: PrintedElement = { tag: '', attributes: {}, children: [] };
  const open = [root];
  for (const [, end, tag, attributes, text] of printTemplate(view).matchAll(
    /<(\/?)([a-z][a-z0-9-]*)((?:\s[^<>]*)?)>|([^<]+)/g,
  )) {
    const { children } = open.at(-1)!;
    if (tag === undefined) children.push(decoded(text!));
    else if (end) {
      if (open.pop()!.tag !== tag) throw new Error(`Expected the end of <${tag}> where it is open`);
    } else {
      const pairs = [...attributes!.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, name, value = '']) => [
        name!,
        decoded(value),
      ]);
      const element: PrintedElement = {
        tag,
        attributes: Object.fromEntries(pairs) as Record<string, string>,
        children: [],
      };
      children.push(element);
      if (!/^(br|hr|img|input)$/.test(tag)) open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`Expected the end of <${open.at(-1)!.tag}>`);
  return root.children;
}

type Shown = View | PrintedElement | readonly (PrintedElement | string)[];

function nodesOf(given: Shown): (PrintedElement | string)[] {
  if (typeof given === 'object' && 'tag' in given) return [given];
  if (
    Array.isArray(given) &&
    given.every((one: unknown) => (typeof one === 'object' && one !== null && 'tag' in one) || typeof one === 'string')
  ) {
    return given as (PrintedElement | string)[];
  }
  return treeOf(given as View);
}

/** Every element of a view, in the order in which they stand. */
export function elementsIn(given: Shown): PrintedElement[] {
  return nodesOf(given).flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsIn(node.children)]));
}

const textOf = (given: Shown): string =>
  nodesOf(given)
    .map((node) => (typeof node === 'string' ? node : textOf(node.children)))
    .join('');

/** The words of a view, white space folded. */
export const wordsOf = (given: Shown): string => textOf(given).replace(/\s+/g, ' ').trim();

/** The first element with a class, or with a value of another attribute. Throws where there is none. */
export function find(given: Shown, value: string, name = 'class'): PrintedElement {
  const all = elementsIn(given);
  const found = all.find(({ attributes }) => `${attributes[name]}`.split(' ').includes(value));
  if (!found)
    throw new Error(`Expected an element with ${name}="${value}", got ${all.map(({ tag }) => tag).join(', ')}`);
  return found;
}
