import { isProperty, type ElementView } from '../../views/view.js';
import { create, setAttribute } from './create.js';

/** A view, and the element that was made of it. */
interface Sample {
  readonly view: ElementView;
  readonly element: Element;
}

/**
 * Makes elements that are much like each other: each is a copy of the first one of its tag and class, changed where its
 * view is another. Only views are compared, so that the document is touched for nothing but what differs; making a
 * comment takes half the time that way.
 */
export class Copier {
  readonly #samples = new Map<string, Sample>();

  create(view: ElementView): Element {
    const kind = `${view.tag} ${view.attributes.class as string}`;
    const sample = this.#samples.get(kind);
    if (sample) {
      const copy = sample.element.cloneNode(true) as Element;
      this.#change(copy, sample.view, view);
      return copy;
    }
    const made = create(view) as Element;
    // A copy of a picture is fetched before it is another, and of a long comment most would be copied in vain.
    if (!made.matches('img, :has(img)') && made.getElementsByTagName('*').length < 100) {
      this.#samples.set(kind, { view, element: made.cloneNode(true) as Element });
    }
    return made;
  }

  #change(element: Element, { attributes: from, children: before }: ElementView, { attributes, children }: ElementView): void {
    for (const name in attributes) {
      const value = attributes[name];
      if (value !== from[name] || isProperty(name)) setAttribute(element, name, value);
    }
    for (const name in from) if (!(name in attributes)) setAttribute(element, name, undefined);
    let node = element.firstChild;
    for (let i = 0; i < children.length; i += 1) {
      const [view, old] = [children[i]!, before[i]];
      const next: ChildNode | null = node?.nextSibling ?? null;
      if (node && typeof view === 'string' && typeof old === 'string') {
        if (view !== old) (node as Text).data = view;
      } else if (node && typeof view === 'object' && typeof old === 'object' && isAlike(view, old)) this.#change(node as Element, old, view);
      else {
        const made = typeof view === 'string' ? view : this.create(view);
        if (node) node.replaceWith(made);
        else element.append(made);
      }
      node = next;
    }
    while (node) {
      const next: ChildNode | null = node.nextSibling;
      node.remove();
      node = next;
    }
  }
}

/** A quotation and another link have attributes of different names. */
const isAlike = (view: ElementView, old: ElementView): boolean =>
  view.tag === old.tag && view.attributes.class === old.attributes.class;
