import { isBlank } from '../../model/is-blank.js';
import type { Block, Blockquote, Image, List } from '../../model/body.js';
import type { Person } from '../../model/person.js';
import { heading } from '../heading.js';
import { html, nothing, type View } from '../template.js';
import { inEssays } from './closed-union.js';
import { inlines } from './inlines.js';

export interface BodyView {
  readonly people: ReadonlyMap<string, Person>;
  /** The level of the heading above this body; a heading of depth 2 stands one below it. */
  readonly headingLevel: number;
  /** Draws a picture that is a block. Left out, there is none: those of comments are drawn by `comment-blocks.ts`. */
  readonly picture?: (node: Image) => View;
}

/**
 * A block that has been drawn already, among nodes of a body. A class: data can have the same shape, but is never an
 * instance.
 */
export class Drawn {
  readonly view: View;

  constructor(view: View) {
    this.view = view;
  }
}

// Validated data stops at 64; this only keeps unvalidated, cyclic data from taking the page down.
const maxDepth = 100;

/**
 * Blocks as views. Never as HTML strings: what is not in the union cannot be drawn. What the data gives as words is
 * made a string first, so that nothing but words is drawn.
 */
export function blocks(nodes: readonly Block[], view: BodyView, depth = 0): View {
  if (depth > maxDepth) return undefined;
  return nodes.length === 1 ? block(nodes[0]!, view, depth) : nodes.map((node) => block(node, view, depth));
}

function block(node: Block, view: BodyView, depth: number): View {
  if (node instanceof Drawn) return node.view;
  switch (node.type) {
    case 'paragraph':
      return html`<p>${inlines(node.children)}</p>`;
    case 'heading':
      return heading(view.headingLevel + node.depth - 1, inlines(node.children));
    case 'blockquote':
      return blockquote(node, view, depth);
    case 'list':
      return list(node, view, depth);
    case 'code':
      return html`<pre tabindex="0" dir="ltr"><code>${`${node.value}`}</code></pre>`;
    case 'thematicBreak':
      return html`<hr>`;
    case 'image':
      return view.picture?.(node);
    default:
      return inEssays(node);
  }
}

function blockquote(node: Blockquote, view: BodyView, depth: number): View {
  const quotation = html`<blockquote part="quotation">${blocks(node.children, view, depth + 1)}</blockquote>`;
  const person = node.data && view.people.get(node.data.attribution);
  return person && !isBlank(`${person.name}`)
    ? html`<figure>${quotation}<figcaption part="attribution"><bdi>${`${person.name}`}</bdi></figcaption></figure>`
    : quotation;
}

function list(node: List, view: BodyView, depth: number): View {
  const items = node.children.map(
    (item) =>
      html`<li data-checked=${item.checked === undefined ? nothing : `${item.checked}`}>${blocks(item.children, view, depth + 1)}</li>`,
  );
  return node.ordered ? html`<ol start=${node.start ?? nothing}>${items}</ol>` : html`<ul>${items}</ul>`;
}
