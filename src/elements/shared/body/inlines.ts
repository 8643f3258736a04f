import { html, nothing, type TemplateResult } from 'lit';
import type { Inline, Link } from '../../../model/body.js';
import { safeUrl } from '../../../model/safe-url.js';
import { outsideTheUnion } from './closed-union.js';

const maxDepth = 100;

/** Inlines as templates. Values become strings first, for the reason that blocks have. */
export function inlines(nodes: readonly Inline[], depth = 0): unknown {
  return depth > maxDepth ? nothing : nodes.map((node) => inline(node, depth + 1));
}

function inline(node: Inline, depth: number): TemplateResult | string | typeof nothing {
  switch (node.type) {
    case 'text': return `${node.value}`;
    case 'break': return html`<br>`;
    case 'inlineCode': return html`<code>${`${node.value}`}</code>`;
    case 'emphasis': return html`<em>${inlines(node.children, depth)}</em>`;
    case 'strong': return html`<strong>${inlines(node.children, depth)}</strong>`;
    case 'delete': return html`<del>${inlines(node.children, depth)}</del>`;
    case 'link': return link(node, depth);
    default: return outsideTheUnion(node);
  }
}

/** A link whose address is not allowed keeps its words and loses its address. */
function link(node: Link, depth: number): TemplateResult {
  const url = safeUrl(node.url);
  const words = inlines(node.children, depth);
  return url
    ? html`<a href=${url} title=${node.title ?? nothing} rel="nofollow ugc noopener">${words}</a>`
    : html`${words}`;
}
