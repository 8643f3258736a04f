import { ElementView, flat, isProperty, type View } from '../../views/view.js';
import { create, setAttribute } from './create.js';

/** A view, with the list of its children made once for all that are compared with it. */
interface Sample {
  readonly view: ElementView;
  readonly children: readonly (Sample | string)[];
}

const sampleOf = (view: ElementView): Sample => ({
  view,
  children: flat(view.children).map((child) => (typeof child === 'string' ? child : sampleOf(child))),
});

/**
 * Makes elements that are much like each other: each is a copy of a first one, changed where its view is another. Only
 * views are compared, so that the document is touched for nothing but what differs; making a comment takes half the
 * time that way.
 */
export class Copier {
  #sample: Sample | undefined;
  #element: Element | undefined;

  create(view: ElementView): Element {
    if (this.#element && this.#sample) {
      const copy = this.#element.cloneNode(true) as Element;
      change(copy, this.#sample, view);
      return copy;
    }
    const made = create(view) as Element;
    // A copy of a picture is fetched before it is another, and of a long comment most would be copied in vain.
    if (!made.querySelector('img') && made.getElementsByTagName('*').length < 100) {
      this.#sample = sampleOf(view);
      this.#element = made.cloneNode(true) as Element;
    }
    return made;
  }
}

function change(element: Element, sample: Sample, to: ElementView): void {
  const from = sample.view.attributes;
  for (const name in to.attributes) {
    const value = to.attributes[name];
    if (value !== from[name] || isProperty(name)) setAttribute(element, name, value);
  }
  for (const name in from) if (!(name in to.attributes)) setAttribute(element, name, undefined);
  changeChildren(element, sample.children, to.children);
}

/** A quotation and another link have attributes of different names. */
const isAlike = (view: ElementView, old: ElementView): boolean =>
  view.tag === old.tag && view.attributes.class === old.attributes.class;

/** Most lists of children have neither gaps nor lists in them, and are as they are to be. */
const isFlat = (views: readonly View[]): views is readonly (ElementView | string)[] =>
  views.every((view, i) => view instanceof ElementView || (typeof view === 'string' && view !== '' && typeof views[i - 1] !== 'string'));

function changeChildren(element: Element, from: readonly (Sample | string)[], views: readonly View[]): void {
  const to = isFlat(views) ? views : flat(views);
  let node = element.firstChild;
  for (let i = 0; i < to.length; i += 1) {
    const [view, old] = [to[i]!, from[i]];
    const next: ChildNode | null = node?.nextSibling ?? null;
    if (!node || old === undefined) element.append(create(view, element));
    else if (typeof view === 'string') {
      if (typeof old !== 'string') node.replaceWith(view);
      else if (view !== old) (node as Text).data = view;
    } else if (typeof old !== 'string' && isAlike(view, old.view)) change(node as Element, old, view);
    else node.replaceWith(create(view, element));
    node = next;
  }
  while (node) {
    const next: ChildNode | null = node.nextSibling;
    node.remove();
    node = next;
  }
}
