import { trustedTypesPolicy } from '../../model/trusted-types.js';
import { placesOf, writtenAttribute, type Place } from '../../views/places.js';
import { nothing, type TemplateResult } from '../../views/template.js';

/** A node of a template that has places, and which values come there. */
interface Hole {
  /** The way from the root to the node: one index among the children for each level. */
  readonly path: readonly number[];
  readonly places: readonly PlacedValue[];
}

interface PlacedValue extends Place {
  /** Which value of the template comes first. */
  readonly at: number;
  /** Whether nothing else stands in the element. */
  readonly isAll: boolean;
}

interface Stamp {
  readonly content: Node;
  readonly holes: readonly Hole[];
}

const known = new WeakMap<TemplateStringsArray, Stamp>();

/**
 * Makes the nodes of a template without markers, and keeps nothing for updates, as if a server had printed them: for
 * comments that are far away and mostly stay as they are. What has to change is hydrated first.
 *
 * @throws {TypeError} where the template has listeners: nothing would take them away again.
 */
export function stamp({ strings, values }: TemplateResult): Node {
  const { content, holes } = known.get(strings) ?? read(strings);
  const root = content.cloneNode(true);
  // All nodes first: what comes in moves them.
  const nodes = holes.map(({ path }) => find(root, path));
  for (let i = 0; i < holes.length; i += 1) {
    const node = nodes[i]!;
    for (const place of holes[i]!.places) {
      if (place.kind !== 'child') setPlace(node as Element, place, values, place.at);
      else if (place.isAll) put(values[place.at], node, null);
      else {
        put(values[place.at], node.parentNode!, node);
        (node as ChildNode).remove();
      }
    }
  }
  return root;
}

function find(root: Node, path: readonly number[]): Node {
  let node = root;
  for (let i = 0; i < path.length; i += 1) {
    let left = path[i]!;
    for (node = node.firstChild!; left > 0; left -= 1) node = node.nextSibling!;
  }
  return node;
}

function setPlace(element: Element, place: Place, values: readonly unknown[], at: number): void {
  if (place.kind === 'attribute') {
    const text = writtenAttribute(place, values, at);
    if (text !== undefined) element.setAttribute(place.name, text);
  } else if (place.kind === 'boolean') {
    if (values[at] && values[at] !== nothing) element.setAttribute(place.name, '');
  } else if (place.kind === 'property') Reflect.set(element, place.name, values[at]);
  else throw new TypeError(`Expected a stamped template without listeners, got a place of the kind "${place.kind}"`);
}

function put(value: unknown, parent: Node, before: Node | null): void {
  if (value === nothing || value === undefined || value === null || value === '') return;
  if (Array.isArray(value)) for (const one of value) put(one, parent, before);
  else if (typeof value === 'object') parent.insertBefore(stamp(value as TemplateResult), before);
  else parent.insertBefore(document.createTextNode(`${value as string}`), before);
}

function read(strings: TemplateStringsArray): Stamp {
  const { texts, places } = placesOf(strings);
  let source = texts[0]!;
  places.forEach(({ kind }, i) => (source += (kind === 'child' ? `<!--h${i}-->` : ` h${i}`) + texts[i + 1]!));
  const element = document.createElement('template');
  element.innerHTML = trustedTypesPolicy()?.createHTML(source) ?? source;
  let at = 0;
  const starts = places.map(({ count }) => (at += count) - count);
  const placed = (i: number, isAll = false): PlacedValue => ({ ...places[i]!, at: starts[i]!, isAll });
  const holes: Hole[] = [];
  const walk = (node: Node, path: readonly number[]): void => {
    const own: PlacedValue[] = [];
    if (node instanceof Element) {
      for (const name of node.getAttributeNames()) {
        if (!/^h\d+$/.test(name)) continue;
        own.push(placed(+name.slice(1)));
        node.removeAttribute(name);
      }
      const only = node.childNodes.length === 1 ? node.firstChild : undefined;
      if (only instanceof Comment) {
        // Nothing has to stand in for what will be all that is there.
        own.push(placed(+only.data.slice(1), true));
        only.remove();
      }
    } else if (node instanceof Comment) own.push(placed(+node.data.slice(1)));
    if (own.length > 0) holes.push({ path, places: own });
    node.childNodes.forEach((child, i) => walk(child, [...path, i]));
  };
  element.content.childNodes.forEach((child, i) => walk(child, [i]));
  // One element alone needs no fragment around each copy.
  const { childNodes } = element.content;
  const single = childNodes.length === 1 && childNodes[0] instanceof Element ? childNodes[0] : undefined;
  const stamp: Stamp = single
    ? { content: single, holes: holes.map(({ path, places: all }) => ({ path: path.slice(1), places: all })) }
    : { content: element.content, holes };
  known.set(strings, stamp);
  return stamp;
}
