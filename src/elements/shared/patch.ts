import { ElementView, isProperty, written } from '../../views/view.js';
import { create, setAttribute } from './create.js';

/** How often nodes were not what they were to be, since somebody last asked. What is built anew is no difference. */
export const differences = { count: 0 };

/**
 * What depends on the reader and the moment is no fault of who printed it: the time zone, and what can be done by now.
 * Nor is a slot that hands an anchor on, which is for pages without scripts.
 */
function differ(parent: Node, name = ''): void {
  if (!/^(time|footer|slot|part|aria-(busy|current))$/i.test(name) && !/^(time|footer)$/i.test(parent.nodeName)) differences.count += 1;
}

/**
 * Makes the content of a node what the views describe. Nodes that fit are kept, whoever made them: what a server has
 * printed is adopted in the same way as what was drawn before. Nothing is touched that is right already.
 */
export function patch(parent: Node, list: readonly (ElementView | string)[]): void {
  let node = parent.firstChild;
  list.forEach((view, i) => {
    const found = find(node, view, list, i);
    if (!found) {
      const made = create(view, parent);
      differ(parent, made.nodeName);
      parent.insertBefore(made, node);
      return;
    }
    node = removeUntil(node, found);
    if (view instanceof ElementView) patchElement(node as Element, view);
    else if ((node as Text).data !== view) {
      differ(parent);
      (node as Text).data = view;
    }
    node = node!.nextSibling;
  });
  removeUntil(node, null);
}

/** The next node that fits a view, unless what stands before it fits a view that is still to come. */
function find(from: ChildNode | null, view: ElementView | string, list: readonly (ElementView | string)[], at: number): ChildNode | undefined {
  for (let node = from; node; node = node.nextSibling) {
    if (fits(node, view)) return node;
    for (let later = at + 1; later < list.length; later++) if (fits(node, list[later]!)) return undefined;
  }
  return undefined;
}

/** Elements are the same by their tag, id and class: what has another class is another thing in the same place. */
function fits(node: Node, view: ElementView | string): boolean {
  if (!(view instanceof ElementView)) return node.nodeType === Node.TEXT_NODE;
  const { tag, attributes } = view;
  if (node.nodeType !== Node.ELEMENT_NODE || (node as Element).localName !== tag) return false;
  return ['id', 'class'].every((name) => ((node as Element).getAttribute(name) ?? '') === (written(name, attributes[name]) ?? ''));
}

/** Makes an element what a view of the same tag describes. */
export function patchElement(element: Element, { attributes, children, isKept }: ElementView): void {
  for (const name in attributes) patchAttribute(element, name, attributes[name]);
  if (!isKept) patch(element, children);
}

function patchAttribute(element: Element, name: string, value: unknown): void {
  if (!isProperty(name)) {
    if (element.getAttribute(name) === (written(name, value) ?? null)) return;
    differ(element, name);
  }
  setAttribute(element, name, value);
}

function removeUntil(node: ChildNode | null, end: ChildNode | null): ChildNode | null {
  while (node && node !== end) {
    const next: ChildNode | null = node.nextSibling;
    differ(node.parentNode!, node.nodeName);
    node.remove();
    node = next;
  }
  return end;
}
