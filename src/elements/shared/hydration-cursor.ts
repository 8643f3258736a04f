import { warnOnce } from './warn-once.js';

/** How many nodes were not what they should be since the count was last set to 0. */
export const differences = { count: 0 };

/** What is no fault of the server: the time zone, what can be done at the moment, where anchors are, comments. */
const varies = /^(time|footer|slot|#comment|part|aria-(busy|current))$/i;

/** A server may have printed a few nodes more before an element; further than this, the element is taken to be missing. */
const reach = 16;

type Field = HTMLInputElement | HTMLTextAreaElement;

const fields = 'input, textarea';
const fieldsIn = (node: Node): Field[] =>
  node instanceof Element
    ? [...(node.matches(fields) ? [node as Field] : []), ...node.querySelectorAll<Field>(fields)]
    : [];

/** Fields that were taken out or put in during the hydration that is going on. */
let removed: Field[] = [];
let inserted: Field[] = [];

/** Hydrates, and brings what was typed into fields that were taken out into those that take their places. */
export function withTypedWords(hydrate: () => void): void {
  removed = [];
  inserted = [];
  hydrate();
  for (const field of inserted)
    takeOver(
      field,
      removed.find(({ id, name }) => id === field.id && name === field.name),
    );
}

/** The place that hydration has come to among the children of a node. What does not fit there is mended. */
export class Cursor {
  readonly parent: Node;
  /** Where the children that are hydrated end; null for the end of the parent. */
  readonly end: ChildNode | null;
  #node: ChildNode | null;

  constructor(parent: Node, node: ChildNode | null, end: ChildNode | null) {
    this.parent = parent;
    this.end = end;
    this.#node = node;
  }

  /** Puts in a marker, as lit-html has them around each place. */
  mark(marker = document.createComment('')): Comment {
    return this.parent.insertBefore(marker, this.#node);
  }

  /** Goes past a text. A parser may have joined it with the next one, or cut it where it is long. */
  text(expected: string): Text {
    while (this.#node instanceof Comment && this.#node !== this.end) this.#removeUntil(this.#node.nextSibling);
    let node = this.#node;
    if (!(node instanceof Text) || node === this.end) {
      node = document.createTextNode(expected);
      this.insert(node);
      return node as Text;
    }
    const text = node;
    while (text.data.length < expected.length && text.nextSibling instanceof Text && text.nextSibling !== this.end) {
      text.appendData(text.nextSibling.data);
      text.nextSibling.remove();
    }
    // A parser reads another character in place of NUL.
    if (!text.data.startsWith(expected.replaceAll('\0', '\ufffd'))) {
      this.#count();
      text.data = expected;
    } else if (text.data.length > expected.length) text.splitText(expected.length);
    if (expected.includes('\0')) text.data = expected;
    this.#node = text.nextSibling;
    return text;
  }

  /** Goes past an element, taking out what stands before it. Undefined where there is no such element near. */
  element(tag: string, id: string, name: string): Element | undefined {
    let left = reach;
    for (let node = this.#node; node && node !== this.end && left > 0; node = node.nextSibling, left -= 1) {
      if (!(node instanceof Element) || node.localName !== tag) continue;
      if ((node.getAttribute('id') ?? '') !== id || (node.getAttribute('class') ?? '') !== name) continue;
      this.#removeUntil(node);
      this.#node = node.nextSibling;
      return node;
    }
    return undefined;
  }

  /** Puts in a node that is missing. */
  insert(node: ChildNode): void {
    this.#count(node.nodeName);
    inserted.push(...fieldsIn(node));
    this.parent.insertBefore(node, this.#node);
  }

  /** Makes an attribute what it should be; null for none. */
  mend(element: Element, name: string, value: string | null): void {
    if (element.getAttribute(name) === value) return;
    // A page that can stand anywhere has relative addresses: what matters is where they lead.
    if (/^(?:href|src)$/.test(name) && (element as Element & Record<string, unknown>)[name] === value) return;
    if (!varies.test(name)) differences.count += 1;
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }

  /** Takes out what is left over. */
  finish(): void {
    this.#removeUntil(this.end);
  }

  #removeUntil(end: ChildNode | null): void {
    while (this.#node && this.#node !== end) {
      const node: ChildNode = this.#node;
      this.#node = node.nextSibling;
      this.#count(node.nodeName);
      removed.push(...fieldsIn(node));
      node.remove();
    }
  }

  #count(name = ''): void {
    if (!varies.test(name) && !varies.test(this.parent.nodeName)) differences.count += 1;
  }
}

/** What a reader typed stays, though in another field. */
function takeOver(field: Field, former: Field | undefined): void {
  if (!former || former.type === 'hidden') return;
  // The value of a box that is ticked is an attribute.
  if (former.type === 'checkbox' || former.type === 'radio')
    (field as HTMLInputElement).checked = (former as HTMLInputElement).checked;
  else field.value = former.value;
}

/** Readers have no use for what is said to those who work on the page. */
const isDevelopment = (): boolean => /^(localhost|127\.|\[::1\])/.test(location.hostname);

/** Tells those who work on the page that the server printed something else than is shown, and that it is mended. */
export function warnOfDifferences(tag: string, count: number): void {
  if (count > 0 && isDevelopment())
    warnOnce(`<${tag}> was printed with ${count} differences to what it shows; they are mended.`);
}
