import { trustedTypesPolicy } from '../../model/trusted-types.js';
import type { Place } from '../../views/places.js';

export interface Placed extends Place {
  /** Which value comes there, or comes first there. */
  readonly at: number;
}

/** A node that depends on values. */
export interface Hole {
  /** The steps to it from the hole before. */
  readonly steps: readonly ('firstChild' | 'nextSibling' | 'parentNode')[];
  /** Of an element: what of its tag depends on values. */
  readonly places?: readonly Placed[];
  /** Of a text: what stands around its values, one text more than there are values. */
  readonly texts?: readonly string[];
  /** The value that a text begins with, or that stands before a node which only keeps its place. */
  readonly at: number;
}

/** What a template is copied from. */
export interface Copies {
  readonly content: Node;
  readonly holes: readonly Hole[];
  /** Whether texts of a list may come to stand side by side. */
  readonly isRagged: boolean;
}

type Mark =
  { readonly kind: 'text' | 'several'; readonly at: number } | { readonly kind: 'tag'; readonly place: Placed };
type Unreached = Omit<Hole, 'steps'>;

/** The HTML of a template and of those in it, with markers where values come. */
export class StampSource {
  html = '';
  readonly marks: Mark[] = [];

  write(text: string): void {
    this.html += text;
  }

  markPlace(place: Place, at: number): void {
    if (place.kind === 'listener' || place.kind === 'element')
      throw new TypeError(`Expected a stamped template without listeners, got a place of the kind "${place.kind}"`);
    this.html += ` h${this.marks.push({ kind: 'tag', place: { ...place, at } }) - 1}`;
  }

  markChild(kind: 'text' | 'several', at: number): void {
    this.html += `<!--h${this.marks.push({ kind, at }) - 1}-->`;
  }
}

/** Makes the nodes that copies are made of. */
export function createCopies({ html, marks }: StampSource): Copies {
  const element = document.createElement('template');
  element.innerHTML = trustedTypesPolicy()?.createHTML(html) ?? html;
  // Of this document, as the copies will be.
  const content = document.importNode(element.content, true);
  // One element alone needs no fragment around each copy.
  const only =
    content.childNodes.length === 1 && content.firstChild instanceof Element ? content.firstChild : undefined;
  const holes: Hole[] = [];
  let before: readonly number[] = [];
  const walk = (parent: Node, path: readonly number[]): void => {
    const texts = joinTexts(parent, marks);
    parent.childNodes.forEach((node, i) => {
      const to = only && parent === content ? path : [...path, i];
      const hole = texts.get(node) ?? holeAt(node, marks);
      if (hole) {
        holes.push({ ...hole, steps: stepsBetween(before, to) });
        before = to;
      }
      walk(node, to);
    });
  };
  walk(content, []);
  return { content: only ?? content, holes, isRagged: marks.some(({ kind }) => kind === 'several') };
}

const markAt = (node: Node, marks: readonly Mark[]): Mark | undefined =>
  node instanceof Comment ? marks[+node.data.slice(1)] : undefined;

/** Makes one text of all that stand side by side, static or not. Returns those that depend on values. */
function joinTexts(parent: Node, marks: readonly Mark[]): Map<Node, Unreached> {
  const found = new Map<Node, Unreached>();
  let text: Text | undefined;
  let texts: string[] = [];
  for (const node of [...parent.childNodes]) {
    const mark = markAt(node, marks);
    if (!(node instanceof Text) && mark?.kind !== 'text') {
      text = undefined;
      continue;
    }
    if (!text) {
      text = node instanceof Text ? node : document.createTextNode('');
      texts = [''];
    }
    if (mark?.kind === 'text') {
      found.set(text, { texts, at: found.get(text)?.at ?? mark.at });
      texts.push('');
    } else texts.push(`${texts.pop()!}${(node as Text).data}`);
    if (node !== text) {
      if (text.parentNode) node.remove();
      else node.replaceWith(text);
    }
  }
  return found;
}

/** What of a node depends on values, if it is no text. Takes the markers out of a tag. */
function holeAt(node: Node, marks: readonly Mark[]): Unreached | undefined {
  const mark = markAt(node, marks);
  if (mark?.kind === 'several') return { at: mark.at };
  if (!(node instanceof Element)) return undefined;
  const places: Placed[] = [];
  for (const name of node.getAttributeNames()) {
    const found = /^h\d+$/.test(name) ? marks[+name.slice(1)] : undefined;
    if (found?.kind !== 'tag') continue;
    places.push(found.place);
    node.removeAttribute(name);
  }
  return places[0] && { places, at: places[0].at };
}

/** The steps from one node to another that comes after it, where each is named by its indexes from the root on. */
function stepsBetween(from: readonly number[], to: readonly number[]): Hole['steps'] {
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same += 1;
  const isBelow = same === from.length;
  const steps: Hole['steps'][number][] = [];
  for (let level = from.length; level > same + 1; level -= 1) steps.push('parentNode');
  for (let level = same; level < to.length; level += 1) {
    const isAcross = level === same && !isBelow;
    if (!isAcross) steps.push('firstChild');
    for (let i = isAcross ? from[level]! : 0; i < to[level]!; i += 1) steps.push('nextSibling');
  }
  return steps;
}
