import type { Emphasis, Inline, Link } from '../../model/body.js';
import { isPlainUrl, safeUrl } from '../../model/safe-url.js';
import { ElementView, h, type View } from '../view.js';
import { outsideTheUnion } from './closed-union.js';

const maxDepth = 100;

/** Inlines as views. Values become strings first, for the reason that blocks have. */
export function inlines(nodes: readonly Inline[], depth = 0): View {
  return depth > maxDepth ? undefined : nodes.map((node) => inline(node, depth + 1));
}

function inline(node: Inline, depth: number): View {
  // Put around nodes by this package: data can be shaped like a view, but is never an instance.
  if (node instanceof ElementView) return h(node.tag, node.attributes, inlines((node as Emphasis).children, depth));
  switch (node.type) {
    case 'text': return `${node.value}`;
    case 'break': return h('br');
    case 'inlineCode': return h('code', null, `${node.value}`);
    case 'emphasis': return h('em', null, inlines(node.children, depth));
    case 'strong': return h('strong', null, inlines(node.children, depth));
    case 'delete': return h('del', null, inlines(node.children, depth));
    case 'link': return link(node, depth);
    default: return outsideTheUnion(node);
  }
}

/** A link whose address is not allowed keeps its words and loses its address. */
function link(node: Link, depth: number): View {
  const href = isPlainUrl(node.url) ? node.url : safeUrl(node.url);
  const words = inlines(node.children, depth);
  return href ? h('a', { href, title: node.title, rel: 'nofollow ugc noopener' }, words) : words;
}
