/**
 * Lets lit-html go on in nodes that others have changed. Translators and extensions replace texts by elements, join or
 * wrap them, and take nodes out. lit-html would write into a text that is no longer on the page, or throw where it puts
 * in or takes out nodes. What changes is rendered afresh where it has to be; all else stays as it was translated.
 *
 * This wraps a method of lit-html, as its own `polyfill-support.js` does. Parts whose nodes are as lit-html left them are
 * not affected, no matter which package rendered them.
 */
import { noChange, nothing } from '../../views/template.js';
import {
  ChildPart,
  committedValue,
  endNode,
  instanceTemplate,
  parentOf,
  partsOf,
  setValue,
  startNode,
  type Instance,
  type Part,
  type Template,
} from './lit-parts.js';

/** What a reader has typed into, and what is filled by others than lit-html: an element with any of it is not rebuilt. */
const holdsMore = 'input, textarea, select, slot, ol, iframe';

const isText = (value: unknown): boolean => Object(value) !== value && value !== nothing && value !== undefined;

const isInstance = (value: unknown): value is Instance => typeof value === 'object' && !!value && partsOf in value;

const startOf = (part: Part): ChildNode | undefined => part[startNode] as ChildNode | undefined;

/** The place of a part between its markers. */
class Place {
  readonly #part: Part;
  readonly #start: ChildNode;
  readonly #parent: Node;

  constructor(part: Part, parent: Node) {
    this.#part = part;
    this.#start = startOf(part)!;
    this.#parent = parent;
  }

  /** The first node behind the part: a static text or an element of the template, or the marker of another part. */
  get #end(): ChildNode | null {
    return this.#part[endNode] as ChildNode | null;
  }

  /** Puts the end right where its node is gone, or where it stands before the start. */
  mendEnd(isOrderChecked: boolean): void {
    const end = this.#end;
    if (!end) return;
    let around: Node | null = end;
    while (around && around.parentNode !== this.#parent) around = around.parentNode;
    const isBehind =
      !isOrderChecked || !around || this.#start.compareDocumentPosition(around) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (around && isBehind) this.#part[endNode] = around;
    else this.#last.after((this.#part[endNode] = document.createComment('')) as Comment);
  }

  /** The last node of what the part has rendered, as far as that can be told. */
  get #last(): ChildNode {
    const value = this.#part[committedValue];
    if (isText(value)) return this.#start.nextSibling ?? this.#start;
    const last = Array.isArray(value) ? (value as Part[]).at(-1)?.[endNode] : undefined;
    if (last) return last as ChildNode;
    return (isInstance(value) && (this.#start as Comment).nextElementSibling) || this.#start;
  }

  /** Whether the text that was rendered last is still where lit-html looks for it. */
  get hasText(): boolean {
    const text = this.#start.nextSibling;
    return text instanceof Text && text !== this.#end;
  }

  /** Whether no marker of a list has been moved or taken out. */
  holds(items: readonly Part[]): boolean {
    return items.every(
      (item) => startOf(item)?.parentNode === this.#parent && (item[endNode] as Node).parentNode === this.#parent,
    );
  }

  /** Whether the part can be rendered afresh without a loss. */
  get isSimple(): boolean {
    return this.#nodes.every(
      (node) => !(node instanceof Element) || !(node.matches(holdsMore) || node.querySelector(holdsMore)),
    );
  }

  /** Empties the place, so that lit-html renders afresh. */
  clear(): void {
    for (const node of this.#nodes) node.remove();
    this.#part[committedValue] = nothing;
  }

  get #nodes(): ChildNode[] {
    const nodes: ChildNode[] = [];
    for (let node = this.#start.nextSibling; node && node !== this.#end; node = node.nextSibling) nodes.push(node);
    return nodes;
  }
}

/** Parts that have to be rendered afresh, since something in them has lost its place. */
const broken = new Set<Part>();

/** Puts the marker of a part back into its element, whose content others have overwritten. */
function restore(part: Part, instance: Instance): boolean {
  const parts = instance[partsOf] as Part[];
  const { parts: places } = instance[instanceTemplate] as Template;
  const i = parts.indexOf(part);
  const element = parts[i - 1]?.['element'];
  // The node before the marker, as lit-html counts, is the element around it, if the marker comes first in there.
  if (!(element instanceof Element) || places[i]!.index - 1 !== places[i - 1]!.index) return false;
  if (!element.isConnected || part[endNode]) return false;
  element.replaceChildren(startOf(part)!);
  part[committedValue] = nothing;
  return true;
}

/** Where lit-html keeps the shadow roots of this package. Copies of the package may share one lit-html. */
const ownRoots = Symbol.for('colloquy-roots');

const prototype = ChildPart.prototype as { [ownRoots]?: WeakSet<Node> };

/** Whether a part is of this package. A page that shares lit-html may keep elements of its own aside. */
const isOwn = (part: Part): boolean => {
  const start = startOf(part)!;
  return prototype[ownRoots]!.has(start.getRootNode()) || !!start.parentElement?.closest('.colloquy-words');
};

/** Looks whether a part has been taken out together with what is around it. What is being rendered is not on the page yet. */
function mendLost(part: Part): void {
  const instance = part[parentOf] as Instance | undefined;
  if (!instance || !(partsOf in instance)) return;
  const around = instance[parentOf] as Part;
  if (around[committedValue] !== instance || !startOf(around)!.isConnected || !isOwn(around)) return;
  if (!restore(part, instance)) broken.add(around);
}

/** Makes a part such that a value can be set. False where it has no place any more. */
function mend(part: Part, value: unknown): boolean {
  const committed = part[committedValue];
  // What does not change stays as it is, in whatever language.
  if (value === committed || value === noChange) return true;
  const isPlain = committed === nothing || isText(committed);
  if (isPlain && !startOf(part)!.isConnected) mendLost(part);
  const parent = startOf(part)!.parentNode;
  if (!parent) return false;
  const end = part[endNode] as Node | null;
  if (isPlain) {
    const place = new Place(part, parent);
    if (end) place.mendEnd(true);
    if (isText(part[committedValue]) && !place.hasText) place.clear();
  } else {
    if (end && end.parentNode !== parent) new Place(part, parent).mendEnd(false);
    if (Array.isArray(committed) && (!Array.isArray(value) || value.length !== committed.length)) {
      const place = new Place(part, parent);
      if (!place.holds(committed as Part[])) place.clear();
    }
  }
  return true;
}

type SetValue = (this: Part, value: unknown, directive?: unknown) => void;

/** From now on lit-html finds its way in nodes that others have changed. Roots are those of elements of this package. */
export function guardParts(root?: ShadowRoot): void {
  const isGuarded = prototype[ownRoots] !== undefined;
  prototype[ownRoots] ??= new WeakSet();
  if (root) prototype[ownRoots].add(root);
  if (isGuarded) return;
  const methods = prototype as Record<string, SetValue>;
  const set = methods[setValue]!;
  methods[setValue] = function (this: Part, value, directive = this) {
    if (!mend(this, value)) return;
    set.call(this, value, directive);
    if (broken.size === 0 || !broken.delete(this)) return;
    const place = new Place(this, startOf(this)!.parentNode!);
    if (!place.isSimple) return;
    place.clear();
    set.call(this, value, directive);
  };
}
