import { parse, serialize, serializeOuter, type DefaultTreeAdapterTypes as Parse5 } from '../../formats/parse5.js';

export type HtmlDocument = Parse5.Document;
export type HtmlNode = Parse5.ChildNode;
export type HtmlElement = Parse5.Element;
export type HtmlParent = Parse5.ParentNode;

/** Elements are no deeper than this; of what is in deeper ones the text is kept. Serializing goes by recursion. */
const deepest = 600;

/** Parses a page. Elements know their lines. */
export function parseHtml(html: string): HtmlDocument {
  const document = parse(html, { sourceCodeLocationInfo: true });
  flatten(document);
  return document;
}

export const isElement = (node: Parse5.Node | null | undefined): node is HtmlElement =>
  node !== null && node !== undefined && 'tagName' in node;

export const attribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

export function setAttribute(element: HtmlElement, name: string, value: string): void {
  const known = element.attrs.find((one) => one.name === name);
  if (known) known.value = value;
  else element.attrs.push({ name, value });
}

export const hasClass = (element: HtmlElement, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(/\s+/).includes(name);

/** The element that an element or text stands in. */
export const parentOf = (node: HtmlNode): HtmlElement | undefined =>
  isElement(node.parentNode) ? node.parentNode : undefined;

/** The elements that it stands in, the nearest first. */
export function* ancestorsOf(node: HtmlNode): Iterable<HtmlElement> {
  for (let at = parentOf(node); at; at = parentOf(at)) yield at;
}

/** All nodes below, in the order of the text; those of which `isLeftOut` is true without what is in them. */
export function* nodesIn(root: HtmlParent, isLeftOut?: (element: HtmlElement) => boolean): Iterable<HtmlNode> {
  const steps: HtmlNode[] = [...root.childNodes].reverse();
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (isElement(step)) {
      if (isLeftOut?.(step)) continue;
      yield step;
      steps.push(...[...step.childNodes].reverse());
    } else yield step;
  }
}

export function* elementsIn(root: HtmlParent, isLeftOut?: (element: HtmlElement) => boolean): Iterable<HtmlElement> {
  for (const node of nodesIn(root, isLeftOut)) if (isElement(node)) yield node;
}

const silent = new Set(['script', 'style', 'template', 'noscript', 'head', 'title', 'textarea', 'select']);

/** The words of a node on one line, without those of scripts and what is left out. */
export function wordsOf(node: HtmlNode | HtmlParent, isLeftOut?: (element: HtmlElement) => boolean): string {
  if ('value' in node) return folded(node.value);
  let text = '';
  if (!('childNodes' in node)) return '';
  for (const one of nodesIn(node, (element) => silent.has(element.tagName) || isLeftOut?.(element) === true)) {
    if ('value' in one) text += one.value;
    else if (isElement(one) && (one.tagName === 'br' || one.tagName === 'p' || one.tagName === 'li')) text += ' ';
  }
  return folded(text);
}

/** The text of an element as it stands, such as that of a script. */
export const textIn = (element: HtmlElement): string =>
  [...nodesIn(element)].map((node) => ('value' in node ? node.value : '')).join('');

export const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What is in an element, as HTML. */
export const innerHtml = (element: HtmlParent): string => serialize(element);

/** Nodes as HTML. */
export const outerHtml = (nodes: readonly HtmlNode[]): string =>
  nodes.map((node) => ('value' in node || isElement(node) ? serializeOuter(node) : '')).join('');

/** Takes a node out of its place. */
export function detach(node: HtmlNode): void {
  const siblings = node.parentNode?.childNodes;
  const index = siblings?.indexOf(node) ?? -1;
  if (index >= 0) siblings!.splice(index, 1);
  node.parentNode = null;
}

/** Puts a text in the place of a node; returns it. */
export function replaceByText(node: HtmlNode, value: string): HtmlNode {
  const text = { nodeName: '#text', value, parentNode: null } as Parse5.TextNode;
  replaceNode(node, text);
  return text;
}

/** Puts a node in the place of another. */
export function replaceNode(node: HtmlNode, other: HtmlNode): void {
  const { parentNode } = node;
  if (!parentNode) return;
  parentNode.childNodes.splice(parentNode.childNodes.indexOf(node), 1, other);
  other.parentNode = parentNode;
  node.parentNode = null;
}

/** The line of the input that a node begins in. */
export const lineOf = (node: HtmlNode): number | undefined => node.sourceCodeLocation?.startLine;

function flatten(document: HtmlDocument): void {
  const steps: [HtmlParent, number][] = [[document, 0]];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const [parent, depth] = step;
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue;
      if (depth < deepest) steps.push([child, depth + 1]);
      else {
        const value = wordsOf(child);
        child.childNodes = [{ nodeName: '#text', value, parentNode: child } as Parse5.TextNode];
      }
    }
  }
}
