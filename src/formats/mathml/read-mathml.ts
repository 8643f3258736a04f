import { mathAttributes, mathGroups, mathMarks, mathTokens } from '../../model/mathml-names.js';
import type { MathAttributes, MathMl } from '../../model/mathml.js';
import { parseFragment, type DefaultTreeAdapterTypes as Parse5 } from '../parse5.js';

type Element = Parse5.Element;
type Attributes = Record<string, string>;

const isElement = (node: Parse5.ChildNode): node is Element => 'tagName' in node;
const textOf = (node: Parse5.ChildNode): string =>
  'value' in node ? node.value : isElement(node) ? node.childNodes.map(textOf).join('') : '';

/**
 * What a formula looks like, out of its MathML: the elements and attributes that a body holds. Of others, what stands in
 * them; colours, styles and annotations are left out. What Temml says in classes and styles becomes attributes.
 */
export function readMathMl(mathml: string): readonly MathMl[] {
  const [math] = parseFragment(mathml).childNodes;
  return math && isElement(math) ? math.childNodes.filter(isElement).flatMap(read) : [];
}

function read(element: Element): readonly MathMl[] {
  const { tagName: type, childNodes } = element;
  const given = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
  const attributes = attributesOf(type, given);
  const more = Object.keys(attributes).length > 0 ? { attributes: attributes as MathAttributes } : {};
  if (mathTokens.includes(type)) return [{ type, value: childNodes.map(textOf).join(''), ...more } as MathMl];
  if (mathMarks.includes(type)) return [{ type, ...more } as MathMl];
  const children = childNodes.filter(isElement).flatMap(read);
  if (type === 'mtable') return [{ type, children, ...more, ...closeColumns(element, attributes) }];
  if (type === 'mtd') return [{ type, children: inRow([...indent(given), ...children]), ...more }];
  if (type === 'menclose') return [{ type: 'mrow', children, ...more }];
  if (!Object.hasOwn(mathGroups, type)) return type.startsWith('annotation') || isEmptyRow(given) ? [] : children;
  // Temml strikes with an empty row behind what is struck.
  if (type === 'mrow' && isEmptyRow(given)) return [];
  const count = mathGroups[type]!;
  return count === 0 || children.length === count ? [{ type, children, ...more } as MathMl] : children;
}

const isEmptyRow = ({ class: names = '' }: Attributes): boolean => /\btml-cancel\b/.test(names);

function attributesOf(type: string, given: Attributes): Attributes {
  const { class: names = '', style = '' } = given;
  const lines = [...style.matchAll(/border-(top|bottom|left|right):/g)].map(([, side]) => side).join(' ');
  const side = /(?:tml-|text-align:)(left|right|center)/.exec(`${names} ${style}`)?.[1];
  const meant: Attributes = {
    ...given,
    ...(type === 'mtd' && lines && { lines }),
    ...(type === 'mtd' && side && { columnalign: side }),
    ...(type === 'mrow' && /border:1px solid/.test(style) && { notation: 'box' }),
    ...(type === 'mtable' && /(?:^|;)width:100%/.test(style) && { width: '100%' }),
  };
  return Object.fromEntries(
    Object.entries(meant).filter(
      ([name, value]) => Object.hasOwn(mathAttributes, name) && mathAttributes[name]!.test(value),
    ),
  );
}

/** In Chromium, the elements of a cell stand below each other where they are not in a row. */
const inRow = (children: readonly MathMl[]): readonly MathMl[] =>
  children.length > 1 ? [{ type: 'mrow', children }] : children;

/** Columns that stand close together, as on both sides of an equals sign. */
function closeColumns(table: Element, attributes: Attributes): { readonly attributes?: MathAttributes } {
  const cells = table.childNodes.filter(isElement).flatMap((row) => row.childNodes.filter(isElement));
  const isClose = cells.some(({ attrs }) =>
    attrs.some(({ name, value }) => name === 'style' && /padding-left:0em;padding-right:0em/.test(value)),
  );
  return isClose ? { attributes: { ...attributes, columnspacing: '0em' } as MathAttributes } : {};
}

/** The room before a pair of columns, as something that stands in the cell. */
function indent({ style = '' }: Attributes): readonly MathMl[] {
  const [, width] = /padding-left:([12]em);padding-right:0em/.exec(style) ?? [];
  return width ? [{ type: 'mspace', attributes: { width } }] : [];
}
