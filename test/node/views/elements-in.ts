import { flat, type ElementView, type View } from '../../../src/views/view.js';

/** Every element of a view, in the order in which they stand. */
export function elementsIn(...views: readonly View[]): ElementView[] {
  return flat(views).flatMap((view) => (typeof view === 'string' ? [] : [view, ...elementsIn(...view.children)]));
}

/** The words of a view, white space folded. */
export function wordsOf(...views: readonly View[]): string {
  const texts = (given: readonly View[]): string =>
    flat(given).map((view) => (typeof view === 'string' ? view : texts(view.children))).join('');
  return texts(views).replace(/\s+/g, ' ').trim();
}

/** The first element with a class, or with a value of another attribute. Throws where there is none. */
export function find(view: View, value: string, name = 'class'): ElementView {
  const all = elementsIn(view);
  const found = all.find(({ attributes }) => `${attributes[name] as string}`.split(' ').includes(value));
  if (!found) throw new Error(`Expected an element with ${name}="${value}", got ${all.map(({ tag }) => tag).join(', ')}`);
  return found;
}
