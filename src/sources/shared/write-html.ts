/** A node of what was typed. */
export interface TypedNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly lang?: string;
  readonly ordered?: boolean;
  readonly start?: number;
  readonly children?: readonly TypedNode[];
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

/** What was typed as HTML in a single line, for servers that store HTML. */
export const writeHtml = (nodes: readonly TypedNode[]): string => nodes.map(elementOf).join('');

/** Light Markdown nests a fixed number of levels. */
function elementOf(node: TypedNode): string {
  const inner = node.children ? writeHtml(node.children) : escaped(node.value ?? '');
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

/** An empty line would end the HTML where a server reads Markdown. */
const escaped = (text: string): string => text.replace(/[&<>"\r\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
