import type { Inline } from '../../model/body.js';
import { isPlainUrl, safeUrl } from '../../model/safe-url.js';
import { html, nothing, type TemplateResult, type View } from '../template.js';
import { inEssays } from './closed-union.js';

const maxDepth = 100;

/**
 * An element that this package puts around nodes of a body. A class: data can have the same shape, but is never an
 * instance.
 */
export class Wrapped {
  readonly wrap: (content: View) => TemplateResult;
  readonly children: readonly Inline[];
  /** Whether the element is a link. */
  readonly isLink: boolean;

  constructor(wrap: (content: View) => TemplateResult, children: readonly Inline[], isLink: boolean) {
    this.wrap = wrap;
    this.children = children;
    this.isLink = isLink;
  }
}

/** Inlines as views. Values become strings first, for the reason that blocks have. */
export function inlines(nodes: readonly Inline[], depth = 0): View {
  if (depth > maxDepth) return undefined;
  const views: View[] = [];
  for (const node of nodes) {
    const view = inline(node, depth + 1);
    const last = views.length - 1;
    // Texts that follow each other are one, as they are to a parser. To join their nodes later would lay them out twice.
    if (typeof view === 'string' && typeof views[last] === 'string') views[last] += view;
    else views.push(view);
  }
  // Lit keeps two markers and a part for each member of a list, and most paragraphs hold one text.
  return views.length === 1 ? views[0] : views;
}

function inline(node: Inline, depth: number): View {
  if (node instanceof Wrapped) return node.wrap(inlines((node as Wrapped).children, depth));
  switch (node.type) {
    case 'text':
      return `${node.value}`;
    case 'break':
      return html`<br>`;
    case 'inlineCode':
      return html`<code>${`${node.value}`}</code>`;
    case 'emphasis':
      return html`<em>${inlines(node.children, depth)}</em>`;
    case 'strong':
      return html`<strong>${inlines(node.children, depth)}</strong>`;
    case 'delete':
      return html`<del>${inlines(node.children, depth)}</del>`;
    case 'superscript':
      return html`<sup>${inlines(node.children, depth)}</sup>`;
    case 'subscript':
      return html`<sub>${inlines(node.children, depth)}</sub>`;
    case 'link': {
      // A link whose address is not allowed keeps its words and loses its address.
      const href = isPlainUrl(node.url) ? node.url : safeUrl(node.url);
      const words = inlines(node.children, depth);
      return href
        ? html`<a href=${href} title=${node.title ?? nothing} rel="nofollow ugc noopener">${words}</a>`
        : words;
    }
    default:
      return inEssays(node);
  }
}
