import type { DefinitionList, Figure, Image, Inline, Block } from '../../model/body.js';

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\n/g, '&#10;');

/** A picture with all that Markdown has no words for. */
export function imageHtml({ url, alt, title, width, height }: Image): string {
  const attributes = Object.entries({ src: url, alt, title, width, height });
  return `<img${attributes.map(([name, value]) => (value === undefined ? '' : ` ${name}="${escape(`${value}`)}"`)).join('')}>`;
}

const tags = {
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  superscript: 'sup',
  subscript: 'sub',
} as const;

const lineHtml = (nodes: readonly Inline[]): string => nodes.map(inlineHtml).join('');

function inlineHtml(node: Inline): string {
  switch (node.type) {
    case 'text':
      return escape(node.value);
    case 'break':
      return '<br>';
    case 'inlineCode':
      return `<code>${escape(node.value)}</code>`;
    case 'inlineMath':
      return `<code class="language-math math-inline">${escape(node.value)}</code>`;
    case 'link':
      return `<a href="${escape(node.url)}"${node.title === undefined ? '' : ` title="${escape(node.title)}"`}>${lineHtml(node.children)}</a>`;
    case 'image':
      return imageHtml(node);
    case 'footnoteReference':
      return escape(`[^${node.label ?? node.identifier}]`);
    default:
      return `<${tags[node.type]}>${lineHtml(node.children)}</${tags[node.type]}>`;
  }
}

function blockHtml(node: Block): string {
  switch (node.type) {
    case 'paragraph':
      return `<p>${lineHtml(node.children)}</p>`;
    case 'heading':
      return `<h${node.depth}>${lineHtml(node.children)}</h${node.depth}>`;
    case 'blockquote':
      return `<blockquote>\n${blocksHtml(node.children)}\n</blockquote>`;
    case 'list': {
      const tag = node.ordered ? 'ol' : 'ul';
      const start = node.start === undefined ? '' : ` start="${node.start}"`;
      return `<${tag}${start}>\n${node.children.map((item) => `<li>${blocksHtml(item.children)}</li>`).join('\n')}\n</${tag}>`;
    }
    case 'code':
      return `<pre><code>${escape(node.value)}</code></pre>`;
    case 'math':
      return `<pre><code class="language-math math-display">${escape(node.value)}</code></pre>`;
    case 'thematicBreak':
      return '<hr>';
    case 'image':
      return imageHtml(node);
    case 'table': {
      const rows = node.children.map(
        ({ children }, index) =>
          `<tr>${children
            .map((cell, column) => {
              const tag = index === 0 ? 'th' : 'td';
              const side = node.align?.[column];
              return `<${tag}${side ? ` align="${side}"` : ''}>${lineHtml(cell.children)}</${tag}>`;
            })
            .join('')}</tr>`,
      );
      return `<table>\n${rows.join('\n')}\n</table>`;
    }
    case 'figure':
      return figureHtml(node);
    case 'defList':
      return definitionsHtml(node);
    case 'footnoteDefinition':
      return blocksHtml(node.children);
  }
}

const blocksHtml = (nodes: readonly Block[]): string => nodes.map(blockHtml).join('\n');

/** A figure as HTML, which stands among Markdown. */
export const figureHtml = ({ children: [shown, caption] }: Figure): string =>
  `<figure>\n${blockHtml(shown)}\n<figcaption>${lineHtml(caption.children)}</figcaption>\n</figure>`;

/** A definition list as HTML. */
export const definitionsHtml = ({ children }: DefinitionList): string =>
  `<dl>\n${children
    .map((child) =>
      child.type === 'defListTerm' ? `<dt>${lineHtml(child.children)}</dt>` : `<dd>${blocksHtml(child.children)}</dd>`,
    )
    .join('\n')}\n</dl>`;
