import { nothing, type TemplateResult } from '../../views/template.js';
import { placesOf, writtenAttribute, type Places } from '../../views/places.js';
import { createCopies, StampSource, type Copies, type Hole, type Placed } from './stamp-source.js';

/** What a child place holds where it is no template: nothing, a text, or several of anything. */
type Filling = 'none' | 'text' | 'several';

/** Templates of one shape have the same templates in the same places: they differ in texts and attributes alone. */
interface Shape {
  /** By what comes next: the strings of a template, the filling of a child place, or the length of a short list. */
  readonly next: Map<TemplateStringsArray | Filling | number, Shape>;
  template?: Places;
  copies?: Copies;
}

const start: Shape = { next: new Map() };
/** Lists up to this length are part of a shape: most paragraphs hold a text, most comments a few paragraphs. */
const shortList = 4;
/** So many shapes are kept; what is of yet another one is put together from smaller ones. */
const mostShapes = 500;
let shapeCount = 0;

/**
 * Makes the nodes of a template without markers, and keeps nothing for updates, as if a server had printed them: for
 * comments that are far away and mostly stay as they are. What has to change is hydrated first. What is of one shape
 * is copied as a whole, with the templates in it.
 *
 * @throws {TypeError} where the template has listeners: nothing would take them away again.
 */
export function stamp(result: TemplateResult): Node {
  const values: unknown[] = [];
  const shape = collect(result, start, values);
  const { content, holes, isRagged } = (shape.copies ??= prepare(result));
  const copy = content.cloneNode(true);
  // All nodes first: what comes in moves them.
  const nodes: Node[] = [];
  let node: Node = copy;
  for (const { steps } of holes) {
    for (const step of steps) node = node[step]!;
    nodes.push(node);
  }
  for (let i = 0; i < holes.length; i += 1) fill(nodes[i]!, holes[i]!, values);
  if (isRagged) copy.normalize();
  return copy;
}

function prepare(result: TemplateResult): Copies {
  shapeCount += 1;
  const source = new StampSource();
  collect(result, start, [], source);
  return createCopies(source);
}

function follow(shape: Shape, key: TemplateStringsArray | Filling | number): Shape {
  let next = shape.next.get(key);
  if (!next) shape.next.set(key, (next = { next: new Map() }));
  return next;
}

/** Finds the shape of a template, and puts its values in a row. Where a source is given, it writes that, too. */
function collect({ strings, values }: TemplateResult, from: Shape, row: unknown[], source?: StampSource): Shape {
  let shape = follow(from, strings);
  const { texts, places } = (shape.template ??= placesOf(strings));
  source?.write(texts[0]!);
  let at = 0;
  for (let i = 0; i < places.length; i += 1) {
    const place = places[i]!;
    if (place.kind === 'child') shape = collectChild(values[at], shape, row, source);
    else {
      source?.markPlace(place, row.length);
      for (let j = 0; j < place.count; j += 1) row.push(values[at + j]);
    }
    source?.write(texts[i + 1]!);
    at += place.count;
  }
  return shape;
}

function collectChild(value: unknown, from: Shape, row: unknown[], source?: StampSource): Shape {
  if (isEmpty(value)) return follow(from, 'none');
  if (Array.isArray(value)) {
    const { length } = value;
    if (length <= shortList && (from.next.has(length) || shapeCount < mostShapes)) {
      let shape = follow(from, length);
      for (let i = 0; i < length; i += 1) shape = collectChild(value[i], shape, row, source);
      return shape;
    }
  } else if (typeof value === 'object') return collect(value as TemplateResult, from, row, source);
  const filling = Array.isArray(value) ? 'several' : 'text';
  source?.markChild(filling, row.length);
  row.push(value);
  return follow(from, filling);
}

const isEmpty = (value: unknown): boolean => value === nothing || value === undefined || value === null || value === '';

function fill(node: Node, { places, texts, at }: Hole, values: readonly unknown[]): void {
  if (places) for (const place of places) setPlace(node as Element, place, values);
  else if (texts) {
    let data = texts[0]!;
    for (let i = 1; i < texts.length; i += 1) data += `${values[at + i - 1] as string}${texts[i]!}`;
    (node as Text).data = data;
  } else {
    put(values[at], node.parentNode!, node);
    (node as ChildNode).remove();
  }
}

function setPlace(element: Element, place: Placed, values: readonly unknown[]): void {
  const value = values[place.at];
  if (place.kind === 'attribute') {
    const text = writtenAttribute(place, values, place.at);
    if (text !== undefined) element.setAttribute(place.name, text);
  } else if (place.kind === 'property') Reflect.set(element, place.name, value);
  else if (value && value !== nothing) element.setAttribute(place.name, '');
}

function put(value: unknown, parent: Node, before: Node): void {
  if (isEmpty(value)) return;
  if (Array.isArray(value)) for (const one of value) put(one, parent, before);
  else if (typeof value === 'object') parent.insertBefore(stamp(value as TemplateResult), before);
  else parent.insertBefore(document.createTextNode(`${value as string}`), before);
}
