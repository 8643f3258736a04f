import { ElementView, flat, isProperty, type View } from '../../views/view.js';
import { create, setAttribute } from './create.js';

/**
 * Makes elements that are much like each other: each is a copy of a first one, changed where its view is another. Only
 * views are compared, so that the document is touched for nothing but what differs; making a comment takes half the
 * time that way.
 */
export class Copier {
  #view: ElementView | undefined;
  #sample: Element | undefined;

  create(view: ElementView): Element {
    if (this.#sample && this.#view) {
      const copy = this.#sample.cloneNode(true) as Element;
      change(copy, this.#view, view);
      return copy;
    }
    const made = create(view) as Element;
    // A copy of a picture is fetched before it is another, and of a long comment most would be copied in vain.
    if (!made.querySelector('img') && made.getElementsByTagName('*').length < 100) {
      this.#view = view;
      this.#sample = made.cloneNode(true) as Element;
    }
    return made;
  }
}

function change(element: Element, from: ElementView, to: ElementView): void {
  for (const name in to.attributes) {
    const value = to.attributes[name];
    if (value !== from.attributes[name] || isProperty(name)) setAttribute(element, name, value);
  }
  for (const name in from.attributes) if (!(name in to.attributes)) setAttribute(element, name, undefined);
  changeChildren(element, from.children, to.children);
}

/** The words of an element that holds nothing else: most do, and need no list of their children. */
function onlyWords(views: readonly View[]): string | undefined {
  const [first] = views;
  if (views.length !== 1) return undefined;
  return Array.isArray(first) ? onlyWords(first as readonly View[]) : typeof first === 'string' && first !== '' ? first : undefined;
}

/** A quotation and another link have attributes of different names. */
const isAlike = (view: ElementView, old: ElementView): boolean =>
  view.tag === old.tag && view.attributes.class === old.attributes.class;

function changeChildren(element: Element, fromViews: readonly View[], toViews: readonly View[]): void {
  const [oldWords, words] = [onlyWords(fromViews), onlyWords(toViews)];
  if (oldWords !== undefined && words !== undefined) {
    if (words !== oldWords) (element.firstChild as Text).data = words;
    return;
  }
  const [from, to] = [flat(fromViews), flat(toViews)];
  let node = element.firstChild;
  for (const [i, view] of to.entries()) {
    const old = from[i];
    const next: ChildNode | null = node?.nextSibling ?? null;
    if (!node || old === undefined) element.append(create(view, element));
    else if (view instanceof ElementView && old instanceof ElementView && isAlike(view, old)) change(node as Element, old, view);
    else if (typeof view === 'string' && typeof old === 'string') {
      if (view !== old) (node as Text).data = view;
    } else node.replaceWith(create(view, element));
    node = next;
  }
  while (node) {
    const next: ChildNode | null = node.nextSibling;
    node.remove();
    node = next;
  }
}
