import { compile, type Options } from 'css-select';
import { attribute, elementsIn, isElement, wordsOf, type HtmlElement, type HtmlNode, type HtmlParent } from './tree.js';

type Any = HtmlNode | HtmlParent;

const childrenOf = (node: Any): HtmlNode[] => ('childNodes' in node ? node.childNodes : []);

const options: Options<Any, HtmlElement> = {
  adapter: {
    isTag: (node): node is HtmlElement => isElement(node),
    getAttributeValue: attribute,
    getChildren: childrenOf,
    getName: ({ tagName }) => tagName,
    getParent: ({ parentNode }) => parentNode,
    getSiblings: (node) => ('parentNode' in node && node.parentNode ? childrenOf(node.parentNode) : [node as HtmlNode]),
    getText: wordsOf,
    hasAttrib: (element, name) => attribute(element, name) !== undefined,
    removeSubsets: (nodes) => nodes,
  },
};

const compiled = new Map<string, (element: HtmlElement) => boolean>();

/**
 * Whether an element is one that a CSS selector means.
 *
 * Throws a `RangeError` for what is no selector.
 */
export function matches(element: HtmlElement, selector: string): boolean {
  let test = compiled.get(selector);
  if (!test) {
    test = compileSelector(selector);
    compiled.set(selector, test);
  }
  return test(element);
}

function compileSelector(selector: string): (element: HtmlElement) => boolean {
  try {
    return compile<Any, HtmlElement>(selector, options);
  } catch (error) {
    throw new RangeError(`Expected a CSS selector, got ${JSON.stringify(selector)}: ${(error as Error).message}`);
  }
}

/** All elements below that a selector means, in the order of the text. */
export const selectAll = (root: HtmlParent, selector: string): readonly HtmlElement[] =>
  [...elementsIn(root)].filter((element) => matches(element, selector));

/** The first element of those below that a selector means. */
export function selectOne(root: HtmlParent, selector: string): HtmlElement | undefined {
  for (const element of elementsIn(root)) if (matches(element, selector)) return element;
  return undefined;
}
