import { parse, type DefaultTreeAdapterTypes as Tree } from '../parse5.js';
import type { HtmlParser } from './create-html-reader.js';

/**
 * A parser of HTML for where there is no browser. Its documents have what {@link createHtmlReader} reads of them, and
 * nothing else of the DOM.
 */
export const parse5Parser: HtmlParser = {
  parseFromString: (html) => new InertDocument(parse(html, { scriptingEnabled: false })) as unknown as Document,
};

class InertNode {
  #parent: InertElement | null = null;
  #previous: InertNode | null = null;
  #next: InertNode | null = null;

  get parentElement(): InertElement | null {
    return this.#parent;
  }

  get previousSibling(): InertNode | null {
    return this.#previous;
  }

  get nextSibling(): InertNode | null {
    return this.#next;
  }

  get previousElementSibling(): InertElement | null {
    let node = this.#previous;
    while (node && !(node instanceof InertElement)) node = node.#previous;
    return node;
  }

  get nextElementSibling(): InertElement | null {
    let node = this.#next;
    while (node && !(node instanceof InertElement)) node = node.#next;
    return node;
  }

  /** Puts it behind the last node of an element. */
  place(parent: InertElement, previous: InertNode | null): void {
    this.#parent = parent;
    this.#previous = previous;
    if (previous) previous.#next = this;
  }
}

class InertText extends InertNode {
  readonly #data: string;

  constructor(data: string) {
    super();
    this.#data = data;
  }

  get nodeType(): number {
    return 3;
  }

  get data(): string {
    return this.#data;
  }
}

class InertElement extends InertNode {
  readonly #element: Tree.Element;
  #first: InertNode | null = null;
  #last: InertNode | null = null;

  constructor(element: Tree.Element) {
    super();
    this.#element = element;
  }

  get nodeType(): number {
    return 1;
  }

  get localName(): string {
    return this.#element.tagName;
  }

  get firstChild(): InertNode | null {
    return this.#first;
  }

  get lastChild(): InertNode | null {
    return this.#last;
  }

  get childElementCount(): number {
    return this.#element.childNodes.filter((node) => 'tagName' in node).length;
  }

  get textContent(): string {
    return textOf(this.#element);
  }

  getAttribute(name: string): string | null {
    return this.#element.attrs.find((one) => one.name === name)?.value ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  /** The first element in it that has one of these names, which commas part. */
  querySelector(names: string): InertElement | null {
    const wanted = names.split(',');
    for (let node: InertNode | null = this.#first; node; node = following(node, this)) {
      if (node instanceof InertElement && wanted.includes(node.localName)) return node;
    }
    return null;
  }

  append(node: InertNode): void {
    node.place(this, this.#last);
    this.#first ??= node;
    this.#last = node;
  }
}

/** The node behind another, in the order of the text, within an element. */
function following(node: InertNode, root: InertElement): InertNode | null {
  if (node instanceof InertElement && node.firstChild) return node.firstChild;
  let at: InertNode | null = node;
  while (at && at !== root && !at.nextSibling) at = at.parentElement;
  return at && at !== root ? at.nextSibling : null;
}

class InertDocument {
  readonly #body: InertElement | null;

  constructor(document: Tree.Document) {
    const root = document.childNodes.find((node): node is Tree.Element => 'tagName' in node && node.tagName === 'html');
    const body = root?.childNodes.find((node): node is Tree.Element => 'tagName' in node && node.tagName === 'body');
    this.#body = body ? inert(body) : null;
  }

  get body(): InertElement | null {
    return this.#body;
  }
}

function inert(root: Tree.Element): InertElement {
  const top = new InertElement(root);
  // A list of what is still to be done instead of recursion: depth is in the hands of the author of the HTML.
  const steps: [Tree.Element, InertElement][] = [[root, top]];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const [element, copy] = step;
    for (const child of element.childNodes) {
      if ('value' in child) copy.append(new InertText(child.value));
      else if ('tagName' in child) {
        const made = new InertElement(child);
        copy.append(made);
        steps.push([child, made]);
      }
    }
  }
  return top;
}

function textOf(root: Tree.Element): string {
  let text = '';
  const steps: Tree.ChildNode[] = [root];
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('value' in step) text += step.value;
    else if ('childNodes' in step) steps.push(...[...step.childNodes].reverse());
  }
  return text;
}
