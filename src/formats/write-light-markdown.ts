import type { Block, Inline } from '../model/body.js';
import { plainText } from '../model/plain-text.js';
import { shown } from './edits/shown.js';
import { escapeInline, escapeLine, escapeStart } from './write-quotation.js';

/** How much of the marks is written: what cannot be read back with all of them is tried with fewer. */
type Marks = 'all' | 'links' | 'none';

/**
 * A body as light Markdown, as a reader would type it. Read again, it shows the words of the body: where signs cannot
 * say what a word is, it is written without them. Headings are strong lines, pictures links, rows of tables lines.
 */
export const writeLightMarkdown = (blocks: readonly Block[]): string =>
  blocks
    .map(block)
    .filter((written) => written !== '')
    .join('\n\n');

function block(node: Block): string {
  switch (node.type) {
    case 'paragraph':
      return line(node.children);
    case 'heading':
      return line([{ type: 'strong', children: node.children }]);
    case 'blockquote':
      return writeLightMarkdown(node.children).replace(/^/gm, '> ').replace(/ +$/gm, '');
    case 'code': {
      const runs = [...node.value.matchAll(/`{3,}/g)].map(([run]) => run.length + 1);
      const fence = '`'.repeat(Math.max(3, ...runs));
      return `${fence}${node.lang ?? ''}\n${node.value}\n${fence}`;
    }
    case 'list':
      return node.children
        .map((item, i) => listItem(item.children, node.ordered ? (node.start ?? 1) + i : undefined))
        .join('\n');
    case 'table':
      return node.children.map((row) => row.children.map((cell) => line(cell.children)).join(' | ')).join('\n');
    default:
      return 'value' in node ? node.value : '';
  }
}

/** An item takes lines and lists, and nothing else. */
function listItem(children: readonly Block[], number: number | undefined): string {
  const parts = children.map(block).filter((written) => written !== '');
  return `${number === undefined ? '-' : `${number}.`} ${parts.join('\n').replace(/\n+/g, '\n  ')}`;
}

/** Words with the most marks that can be read back. */
function line(nodes: readonly Inline[]): string {
  const words = wordsOf(nodes);
  for (const marks of ['all', 'links', 'none'] as const) {
    const written = inlines(nodes, marks)
      .trim()
      .split('\n')
      .map((one) => escapeStart(one.trim()))
      .join('\n');
    if (wordsOf([{ type: 'text', value: shown(written).signs }]) === words) return written;
  }
  return escapeLine(plainText({ type: 'root', children: [{ type: 'paragraph', children: nodes }] }));
}

const wordsOf = (nodes: readonly Inline[]): string =>
  plainText({ type: 'root', children: [{ type: 'paragraph', children: nodes }] })
    .replace(/\s+/g, ' ')
    .trim();

const inlines = (nodes: readonly Inline[], marks: Marks): string =>
  nodes.map((node, i) => inline(node, marks, nodes[i - 1])).join('');

/** The signs stand beside the words: white space within goes outside. */
function around(written: string, sign: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(written) ?? [];
  return words === '' ? before + after : before + sign + words + sign + after;
}

function inline(node: Inline, marks: Marks, before: Inline | undefined): string {
  switch (node.type) {
    case 'text':
      return escapeInline(node.value.replace(/\s*\n\s*/g, ' '));
    case 'break':
      return '\n';
    case 'inlineCode':
      return marks === 'none' || /[`\n]/.test(node.value) ? escapeInline(node.value) : `\`${node.value}\``;
    case 'strong':
    case 'emphasis': {
      const written = inlines(node.children, marks);
      if (marks !== 'all') return written;
      // Two that touch would run together.
      const touches = before?.type === 'strong' || before?.type === 'emphasis';
      return around(written, node.type === 'strong' ? '**' : touches || /^\*|\*$/.test(written) ? '_' : '*');
    }
    case 'link': {
      const label = inlines(node.children, marks);
      const url = node.url.replace(/[()\s]/g, (sign) =>
        encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
      );
      if (marks === 'none' || label.trim() === '') return label.trim() === '' ? url : label;
      return label === node.url ? label : `[${label}](${url})`;
    }
    case 'image':
      return node.alt && marks !== 'none' ? `[${escapeInline(node.alt)}](${node.url})` : node.url;
    default:
      return 'children' in node ? inlines(node.children, marks) : 'value' in node ? escapeInline(node.value) : '';
  }
}
