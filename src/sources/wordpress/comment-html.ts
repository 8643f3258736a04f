import type { Block, Body, Inline } from '../../model/body.js';

// Numbered as WordPress numbers them. It would take `&amp;#39;` for an apostrophe, and strip a bare backslash when it
// looks for duplicates.
const signs: Readonly<Record<string, string>> = {
  '&': '&#038;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\\': '&#092;',
};

const escape = (text: string, which: RegExp): string => text.replace(which, (sign) => signs[sign] as string);

/** Without what WordPress takes out and what JSON in PHP cannot hold: control characters, halves of an emoji. */
const clean = (text: string): string => text.replace(/[\0-\x08\v\f\x0e-\x1f]|\p{Surrogate}/gu, '');

const dash = '&#045;';

/** The text as HTML that is between tags. WordPress would make other signs of `--help` and `a - b`. */
export const escapeText = (text: string): string =>
  escape(clean(text), /[&<>\\]/g).replace(/--+|(?<!\S)-(?!\S)/g, (dashes) => dash.repeat(dashes.length));

/** Space at the start of a line of code, and lines that hold nothing, would be lost. */
const codeLine = (line: string): string =>
  escapeText(line.replace(/^\s+|^$/, (space) => '\u00a0'.repeat(space.replaceAll('\t', '    ').length || 1)));

/**
 * The HTML that WordPress keeps of guests, for what a reader typed: `a`, `em`, `strong`, `code` and `blockquote`, with
 * empty lines between paragraphs and line ends for breaks. Lists, which it takes away, are lines of text.
 *
 * WordPress tells a second try by its HTML, and compares what was sent with what it made of the first. So this is
 * written exactly as its filters (kses, wp_rel_ugc) leave it: links elsewhere have the `rel` that they would be given.
 *
 * @param host Of the site itself.
 */
export function commentHtml({ children }: Pick<Body, 'children'>, host: string): string {
  const inline = (node: Inline): string => {
    switch (node.type) {
      case 'text':
        return escapeText(node.value);
      case 'break':
        return '\n';
      case 'inlineCode':
        return `<code>${escapeText(node.value)}</code>`;
      case 'emphasis':
        return `<em>${inlines(node.children)}</em>`;
      case 'strong':
        return `<strong>${inlines(node.children)}</strong>`;
      case 'delete':
        return `<del>${inlines(node.children)}</del>`;
      case 'link': {
        const { hostname, protocol } = new URL(node.url);
        const rel = hostname === host && protocol !== 'mailto:' ? '' : ' rel="nofollow ugc"';
        // An address among the words would become a link within the link.
        const words = inlines(node.children).replaceAll('://', '&#058;//');
        return `<a href="${escape(node.url, /[&<>"]/g)}"${rel}>${words}</a>`;
      }
      case 'superscript':
      case 'subscript':
        return inlines(node.children);
      case 'image':
        return escapeText(node.alt);
      case 'inlineMath':
      case 'footnoteReference':
        return ''; // stands in articles alone
    }
  };
  const inlines = (nodes: readonly Inline[]): string => nodes.map(inline).join('');

  const block = (node: Block): string => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return inlines(node.children);
      case 'blockquote':
        return `<blockquote>${blocks(node.children)}</blockquote>`;
      case 'list':
        return node.children
          .map((item, index) => `${node.ordered ? `${(node.start ?? 1) + index}.` : dash} ${listItem(item.children)}`)
          .join('\n');
      case 'math':
      case 'code':
        return node.value
          .split('\n')
          .map((line) => `<code>${codeLine(line)}</code>`)
          .join('\n');
      case 'thematicBreak':
        return `${dash}${dash}${dash}`;
      case 'image':
        return escapeText(node.alt);
      case 'table':
      case 'figure':
      case 'defList':
      case 'footnoteDefinition':
        return ''; // stand in articles alone
    }
  };
  /** Lists in it are indented. */
  const listItem = (nodes: readonly Block[]): string =>
    nodes.map((node) => (node.type === 'list' ? block(node).replace(/^/gm, '\u00a0\u00a0') : block(node))).join('\n');
  const blocks = (nodes: readonly Block[]): string => nodes.map(block).join('\n\n');

  return blocks(children);
}
