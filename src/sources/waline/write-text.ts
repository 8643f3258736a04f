import type { Body } from '../../model/body.js';

/** What means the same in every Markdown: letters, and signs that only end a clause, in lines that are paragraphs. */
const prose = /^(?:[A-Za-z\d]|\P{ASCII}|[.,:;!?](?=\s|$)| (?=\S)|\n\n(?=\S))+$/u;

/**
 * What was typed, for Waline to read as we do. Its Markdown has formulas, emoji, subscripts, tables, raw HTML and
 * curly quotation marks, and makes a heart of `<3`; so all but plain prose goes as HTML, in a single line: within that
 * nothing else has a meaning.
 */
export async function writeText(text: string): Promise<string> {
  const words = text.trim();
  if (prose.test(words) && !/^\d+\./m.test(words)) return words;
  return htmlOf((await readTyped(words)).children);
}

/** What was typed, as the preview of the form shows it; that has fetched what it takes. */
export async function readTyped(text: string): Promise<Body> {
  const { lightMarkdown } = await import('../../formats/light-markdown.js');
  return lightMarkdown(text);
}

/** A node of what was typed. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly lang?: string;
  readonly ordered?: boolean;
  readonly start?: number;
  readonly children?: readonly Node[];
}

const tags: Readonly<Record<string, string>> = {
  paragraph: 'p',
  blockquote: 'blockquote',
  listItem: 'li',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  inlineCode: 'code',
};

const htmlOf = (nodes: readonly Node[]): string => nodes.map(elementOf).join('');

/** Light Markdown nests a fixed number of levels. */
function elementOf(node: Node): string {
  const inner = node.children ? htmlOf(node.children) : escaped(node.value ?? '');
  switch (node.type) {
    case 'break':
      return '<br>';
    case 'code':
      return `<pre><code${node.lang ? ` class="language-${escaped(node.lang)}"` : ''}>${inner}</code></pre>`;
    case 'link':
      return `<a href="${escaped(node.url!)}">${inner}</a>`;
    case 'list':
      return node.ordered ? `<ol start="${node.start ?? 1}">${inner}</ol>` : `<ul>${inner}</ul>`;
  }
  const tag = tags[node.type];
  return tag ? `<${tag}>${inner}</${tag}>` : inner;
}

/** An empty line would end the HTML. */
const escaped = (text: string): string => text.replace(/[&<>"\r\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
