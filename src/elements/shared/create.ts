import { ElementView, isProperty, written } from '../../views/view.js';

const svg = 'http://www.w3.org/2000/svg';

/** Makes the node that a view describes, to stand in a parent. */
export function create(view: ElementView | string, parent?: Node): Node {
  if (!(view instanceof ElementView)) return document.createTextNode(view);
  const { tag, attributes, children } = view;
  const isSvg = tag === 'svg' || (parent as Element | undefined)?.namespaceURI === svg;
  const element = isSvg ? document.createElementNS(svg, tag) : document.createElement(tag);
  for (const name in attributes) if (attributes[name] !== undefined) setAttribute(element, name, attributes[name]);
  for (const child of children) element.appendChild(create(child, element));
  return element;
}

/** Sets an attribute, a listener or the value of a property, or takes it away. */
export function setAttribute(element: Element, name: string, value: unknown): void {
  if (isProperty(name)) {
    const property = name.replace('.', '');
    if (Reflect.get(element, property) !== value) Reflect.set(element, property, value ?? null);
    return;
  }
  const text = written(name, value);
  if (text !== undefined) element.setAttribute(name, text);
  else element.removeAttribute(name);
}
