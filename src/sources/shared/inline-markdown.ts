import type { Inline } from '../../model/body.js';
import { safeUrl } from '../../model/safe-url.js';

/** Writes a sign so that it is the sign and nothing else: mostly with a backslash before it. */
export type EscapeSign = (sign: string) => string;

type EmphasisSign = '*' | '_';

/** The words of a paragraph as Markdown. `around` is the sign of the emphasis that they are in. */
export function inlineMarkdown(nodes: readonly Inline[], escape: EscapeSign, around?: EmphasisSign): string {
  let written = '';
  nodes.forEach((node, index) => {
    written += inline(node, escape, around, written.at(-1) ?? '', nodes[index + 1]);
  });
  return written;
}

function inline(
  node: Inline,
  escape: EscapeSign,
  around: EmphasisSign | undefined,
  before: string,
  next: Inline | undefined,
): string {
  switch (node.type) {
    case 'text':
      return escapeText(node.value, escape);
    // The line end alone is a space to many a server.
    case 'break':
      return '  \n';
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'strong':
      return `**${inlineMarkdown(node.children, escape, around)}**`;
    case 'delete':
      return inlineMarkdown(node.children, escape, around); // cannot be typed
    case 'emphasis': {
      const sign = emphasisSign(around, before, next);
      return sign + inlineMarkdown(node.children, escape, sign) + sign;
    }
    case 'link':
      return link(node.url, inlineMarkdown(node.children, escape, around), node.children);
    case 'superscript':
    case 'subscript':
      return inlineMarkdown(node.children, escape, around); // cannot be typed
    case 'image':
    case 'inlineMath':
    case 'footnoteReference':
      return ''; // stands in articles alone
  }
}

/** An underscore stays apart from the asterisks of strong words, and has no meaning beside letters. */
function emphasisSign(around: EmphasisSign | undefined, before: string, next: Inline | undefined): EmphasisSign {
  if (around) return around === '_' ? '*' : '_';
  const after = next?.type === 'text' ? next.value : '';
  return /[\p{L}\p{N}_]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after) ? '*' : '_';
}

/** A bare address would not become a link everywhere. */
function link(url: string, label: string, children: readonly Inline[]): string {
  const [only] = children;
  const isBare =
    children.length === 1 && only?.type === 'text' && safeUrl(only.value) === url && /^[^\s<>\\]+$/.test(only.value);
  const encoded = url.replace(/[()<>\\\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return isBare ? `<${only.value}>` : `[${label}](${encoded})`;
}

function escapeText(text: string, escape: EscapeSign): string {
  return (
    text
      // An exclamation mark makes a picture of a link behind it.
      .replace(/[\\`*_[\]<~^]|&(?=#?\w+;)|!$/g, (sign) => escape(sign))
      .replace(/\b(https?|ftp|file|mailto):/gi, (_, scheme: string) => scheme + escape(':'))
  );
}
