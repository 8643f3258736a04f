import type { DefaultTreeAdapterTypes as Parse5 } from '../parse5.js';

type Tree = Parse5.ChildNode;
type Element = Parse5.Element;

/** A formula that stands in HTML. */
export interface Formula {
  /** In TeX. */
  readonly value: string;
  /** Whether it is a block of its own. */
  readonly isBlock: boolean;
}

const isElement = (node: Tree): node is Element => 'tagName' in node;
const attribute = ({ attrs }: Element, name: string): string => attrs.find((one) => one.name === name)?.value ?? '';
const hasClass = (element: Element, name: string): boolean => attribute(element, 'class').split(/\s+/).includes(name);

function find(element: Element, isIt: (one: Element) => boolean): Element | undefined {
  if (isIt(element)) return element;
  for (const child of element.childNodes) {
    const found = isElement(child) ? find(child, isIt) : undefined;
    if (found) return found;
  }
  return undefined;
}

const textOf = (node: Tree): string =>
  'value' in node ? node.value : isElement(node) ? node.childNodes.map(textOf).join('') : '';

/**
 * The formula that an element shows, where its TeX is at hand: MathML with an annotation or an `alttext`, what KaTeX and
 * MathJax make, and code that is said to be `language-math`, as remark writes it. Undefined of anything else.
 */
export function formulaIn(element: Element): Formula | undefined {
  const { tagName } = element;
  if (tagName === 'script') {
    const [whole, mode] = /^math\/tex(;\s*mode=display)?$/.exec(attribute(element, 'type')) ?? [];
    return whole ? formula(textOf(element), mode !== undefined) : undefined;
  }
  if (tagName === 'pre' || tagName === 'code') {
    const code = find(element, (one) => hasClass(one, 'language-math'));
    return code && formula(textOf(code).replace(/\n$/, ''), tagName === 'pre');
  }
  const isDrawn = tagName === 'mjx-container' || hasClass(element, 'katex') || hasClass(element, 'katex-display');
  const math = tagName === 'math' ? element : isDrawn ? find(element, (one) => one.tagName === 'math') : undefined;
  if (!math) return undefined;
  const annotation = find(
    math,
    (one) => one.tagName === 'annotation' && attribute(one, 'encoding') === 'application/x-tex',
  );
  const isBlock =
    hasClass(element, 'katex-display') ||
    attribute(element, 'display') === 'true' ||
    attribute(math, 'display') === 'block';
  return formula(annotation ? textOf(annotation) : attribute(math, 'alttext'), isBlock);
}

const formula = (source: string, isBlock: boolean): Formula | undefined => {
  const value = source.trim();
  return value ? { value, isBlock } : undefined;
};
