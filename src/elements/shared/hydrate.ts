/**
 * Makes HTML that a server printed, or that was stamped, Lit's own: without markers in the HTML. Lit's parsed template
 * and the nodes are walked side by side, and each place of the template becomes the part that Lit would have made.
 * Nodes stay the same; what differs is mended where it differs, and counted.
 */
import type { RenderOptions } from 'lit';
import { noChange, nothing, type TemplateResult } from '../../views/template.js';
import { Cursor, withTypedWords } from './hydration-cursor.js';
import {
  ChildPart,
  committedValue,
  ElementPart,
  endNode,
  partsOf,
  resolveDirective,
  rootPart,
  setValue,
  TemplateInstance,
  templateOf,
  type Instance,
  type Part,
  type Template,
  type TemplatePart,
} from './lit-parts.js';

type SetValue = (value: unknown, part?: unknown, at?: number, isSilent?: boolean) => void;

/** Part types of lit-html that are markup. */
const [attributeType, booleanType] = [1, 4];

const isResult = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && '_$litType$' in value;

/** Makes the nodes at a cursor those of a content part. */
function hydrateValue(part: Part, given: unknown, at: Cursor, options: RenderOptions): void {
  const value = resolveDirective(part, given);
  if (value === nothing || value === noChange || value === undefined || value === null || value === '') return;
  if (isResult(value)) {
    const template = templateOf(value);
    const instance = new TemplateInstance(template, part);
    part[committedValue] = instance;
    new Walk(template, instance, value.values, options).children(template.el.content, at);
  } else if (Array.isArray(value)) {
    part[committedValue] = value.map((one: unknown) => {
      const end = document.createComment('');
      const item = new ChildPart(at.mark(), end, part, options);
      hydrateValue(item, one, at, options);
      at.mark(end);
      return item;
    });
  } else if (typeof value === 'object')
    throw new TypeError('Expected a template or text as the value of a place, got a node or another object');
  else {
    at.text(`${value as string}`);
    part[committedValue] = value;
  }
}

/** The way through one template and the nodes that stand for it. */
class Walk {
  readonly #template: Template;
  readonly #instance: Instance;
  readonly #values: readonly unknown[];
  readonly #options: RenderOptions;
  /** The node of the template, as lit-html counts, and the part and the value that come next. */
  #index = -1;
  #part = 0;
  #value = 0;

  constructor(template: Template, instance: Instance, values: readonly unknown[], options: RenderOptions) {
    this.#template = template;
    this.#instance = instance;
    this.#values = values;
    this.#options = options;
  }

  get #parts(): Part[] {
    return this.#instance[partsOf] as Part[];
  }

  get #next(): TemplatePart | undefined {
    return this.#template.parts[this.#part];
  }

  children(from: Node, at: Cursor): void {
    // A part ends where the next node of the template is, which may be the marker of another part.
    let open: Part | undefined;
    const close = (node: ChildNode): void => {
      if (open) open[endNode] = node;
      open = undefined;
    };
    for (let node = from.firstChild; node; node = node.nextSibling) {
      if (node instanceof Comment) {
        const marker = at.mark();
        close(marker);
        open = this.#child(marker, at);
      } else close(node instanceof Text ? at.text(node.data) : this.#element(node as Element, at));
    }
  }

  #child(marker: Comment, at: Cursor): Part | undefined {
    this.#index += 1;
    // Behind a part that comes last, lit-html puts a comment that stands for nothing.
    if (this.#next?.index !== this.#index) return undefined;
    this.#part += 1;
    const part = new ChildPart(marker, at.end, this.#instance, this.#options);
    this.#parts.push(part);
    hydrateValue(part, this.#values[this.#value++], at, this.#options);
    return part;
  }

  #element(from: Element, at: Cursor): Element {
    this.#index += 1;
    const found = at.element(from.localName, this.#written(from, 'id'), this.#written(from, 'class'));
    if (!found) return this.#create(from, at);
    for (const { name, value } of from.attributes) at.mend(found, name, value);
    this.#attributes(found, at);
    // What is empty in a template is filled by others: a list that grows, a field that a reader types into.
    if (!from.firstChild) return found;
    const inside = new Cursor(found, found.firstChild, null);
    this.children(from, inside);
    inside.finish();
    return found;
  }

  /** What an attribute of an element will be, to tell the element from its neighbours. */
  #written(from: Element, name: string): string {
    let value = this.#value;
    for (let i = this.#part; this.#template.parts[i]?.index === this.#index; i += 1) {
      const part = this.#template.parts[i]!;
      if (part.name === name && part.strings)
        return joined(part.strings, this.#values.slice(value, value + part.strings.length - 1)) ?? '';
      value += part.strings ? part.strings.length - 1 : 1;
    }
    return from.getAttribute(name) ?? '';
  }

  /** Makes the parts of an element's tag. Where the cursor is given, its attributes are compared instead of set. */
  #attributes(element: Element, at?: Cursor): void {
    for (let found = this.#next; found?.index === this.#index && (found.ctor ?? found.type === 6); found = this.#next) {
      this.#part += 1;
      if (!found.ctor) {
        const part = new ElementPart(element, this.#instance, this.#options);
        (part[setValue] as SetValue).call(part, this.#values[this.#value++]);
        this.#parts.push(part);
        continue;
      }
      const part = new found.ctor(element, found.name, found.strings, this.#instance, this.#options);
      const isCompared = at !== undefined && (part.type === attributeType || part.type === booleanType);
      const value = part.strings === undefined ? this.#values[this.#value] : this.#values;
      (part[setValue] as SetValue).call(part, value, part, this.#value, isCompared);
      // Some attributes only a server knows: where a form is sent without a script.
      if (isCompared && value !== noChange) at.mend(element, found.name!, writtenAs(part, found));
      this.#value += found.strings!.length - 1;
      this.#parts.push(part);
    }
  }

  /** Makes an element that is missing, with what is in it. */
  #create(from: Element, at: Cursor): Element {
    const element = document.importNode(from, true);
    this.#attributes(element);
    const fill = (parent: Node): void => {
      for (let node: ChildNode | null = parent.firstChild, next: ChildNode | null; node; node = next) {
        next = node.nextSibling;
        if (node instanceof Text) continue;
        this.#index += 1;
        if (node instanceof Comment) {
          if (this.#next?.index !== this.#index) continue;
          this.#part += 1;
          const part = new ChildPart(node, next, this.#instance, this.#options);
          this.#parts.push(part);
          (part[setValue] as SetValue).call(part, this.#values[this.#value++]);
        } else {
          this.#attributes(node as Element);
          fill(node);
        }
      }
    };
    fill(element);
    at.insert(element);
    return element;
  }
}

/** What a part has just been set to, as an attribute; null where there is none. */
function writtenAs(part: Part, { strings }: TemplatePart): string | null {
  const value = part[committedValue];
  if (part.type === booleanType) return value && value !== nothing ? '' : null;
  if (Array.isArray(value)) return joined(strings!, value);
  return value === nothing ? null : `${(value ?? '') as string}`;
}

function joined(strings: readonly string[], values: readonly unknown[]): string | null {
  let text = strings[0]!;
  for (const [i, value] of values.entries()) {
    if (value === nothing) return null;
    text += `${(value ?? '') as string}${strings[i + 1]!}`;
  }
  return text;
}

/** Makes the nodes at a cursor those of a part, and mends what differs. */
function hydratePart(part: Part, view: unknown, at: Cursor, options: RenderOptions): void {
  withTypedWords(() => {
    hydrateValue(part, view, at, options);
    at.finish();
  });
}

/** Hydrates what stands in a container: from then on `render()` into it changes what is there. */
export function hydrate(view: unknown, container: HTMLElement | DocumentFragment, options: RenderOptions = {}): void {
  const at = new Cursor(container, container.firstChild, null);
  const part = new ChildPart(at.mark(), null, undefined, options);
  hydratePart(part, view, at, options);
  Object.assign(container, { [rootPart]: part });
}

/**
 * Hydrates one element among others. Views of it have to be of one template, that of the element.
 *
 * @returns What `render()` takes as the container, to change the element from then on, wherever it stands.
 */
export function hydrateElement(view: TemplateResult, element: Element): DocumentFragment {
  const container = document.createDocumentFragment();
  const part = new ChildPart(container.appendChild(document.createComment('')), null, undefined, {});
  hydratePart(part, view, new Cursor(element.parentNode!, element as ChildNode, element.nextSibling), {});
  return Object.assign(container, { [rootPart]: part });
}

/** Takes the markers out of what Lit rendered or hydrated, and its parts out of memory: it is plain HTML again. */
export function release(container: Node): void {
  // Not a node iterator: every removal in the document would have to tell each one that was ever made.
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) (comment as Comment).remove();
  // Lit has a text of its own for each place, also for an empty one.
  container.normalize();
  Reflect.deleteProperty(container, rootPart);
}
