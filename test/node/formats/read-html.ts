import { JSDOM } from 'jsdom';
import { createHtmlReader } from '../../../src/formats/html/index.js';
import { parse5Parser } from '../../../src/formats/html/parse5-parser.js';
import type {
  Block,
  DefinitionList,
  Figcaption,
  Inline,
  ListItem,
  TableCell,
  TableRow,
} from '../../../src/model/body.js';

const { window } = new JSDOM('');

export const reader = createHtmlReader(new window.DOMParser());

/** The reader where there is no DOM at all. */
export const inertReader = createHtmlReader(parse5Parser);

const marks = { emphasis: '_', strong: '*', delete: '~', superscript: '^', subscript: ',' };

type Node = Block | Inline | ListItem | TableRow | TableCell | DefinitionList['children'][number] | Figcaption;

/** A body as one line of signs, so that a test shows what it expects at a glance. */
export function signs(node: Node): string {
  const inside = 'children' in node ? (node.children as readonly Node[]).map(signs) : [];
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return '⏎';
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'superscript':
    case 'subscript':
      return `${marks[node.type]}${inside.join('')}${marks[node.type]}`;
    case 'link':
      return `[${inside.join('')}](${node.url}${node.title === undefined ? '' : ` "${node.title}"`})`;
    case 'paragraph':
      return `p(${inside.join('')})`;
    case 'heading':
      return `h${node.depth}(${inside.join('')})`;
    case 'blockquote':
      return `quote(${inside.join(' ')})`;
    case 'list':
      return `${node.ordered ? `ol${node.start ?? ''}` : 'ul'}(${inside.join(' ')})`;
    case 'listItem':
      return `li(${inside.join(' ')})`;
    case 'code':
      return `code${node.lang === undefined ? '' : `:${node.lang}`}(${node.value})`;
    case 'thematicBreak':
      return 'hr';
    case 'image':
      return `![${node.alt}](${node.url})`;
    case 'table':
      return `table(${inside.join(' ')})`;
    case 'tableRow':
      return `row(${inside.join(' ')})`;
    case 'tableCell':
      return `(${inside.join('')})`;
    case 'inlineMath':
      return `$${node.value}$`;
    case 'math':
      return `$$${node.value}$$`;
    case 'footnoteReference':
      return `[^${node.label ?? node.identifier}]`;
    default:
      return `${node.type}(${inside.join(' ')})`;
  }
}

/** What a reader sees of this HTML, delivered by https://blog.example/posts/one/. */
export const read = (
  html: string,
  baseUrl: string | undefined = 'https://blog.example/posts/one/',
  by = reader,
): string => by.body(html, baseUrl).children.map(signs).join(' ');
