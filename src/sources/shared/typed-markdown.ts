import { lightMarkdown } from '../../formats/light-markdown.js';
import type { Block, Inline } from '../../model/body.js';
import { inlineMarkdown, type EscapeSign } from './inline-markdown.js';

/**
 * What a reader typed, in the Markdown of servers: it reads there as its preview did here. Signs that mean something
 * there and nothing here are escaped, line breaks are hard, bare addresses are links.
 *
 * `escape` is given where a backslash would be seen before one of `` \ ` * _ [ ] < > ~ ^ & : # + - = | . ) ``.
 */
export function typedMarkdown(text: string, escape: EscapeSign = (sign) => `\\${sign}`): string {
  return blocksMarkdown(lightMarkdown(text).children, escape);
}

function blocksMarkdown(blocks: readonly Block[], escape: EscapeSign, gap = '\n\n'): string {
  return blocks.map((block, index) => blockMarkdown(block, blocks[index - 1], escape)).join(gap);
}

function blockMarkdown(block: Block, before: Block | undefined, escape: EscapeSign): string {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.children, escape);
    case 'blockquote':
      return blocksMarkdown(block.children, escape).replace(/^/gm, '> ');
    case 'code': {
      const runs = [...block.value.matchAll(/`+/g)].map(([run]) => run.length + 1);
      const fence = '`'.repeat(Math.max(3, ...runs));
      return `${fence}${[block.lang, block.meta].filter(Boolean).join(' ')}\n${block.value}\n${fence}`;
    }
    case 'list': {
      const { ordered, start = 1 } = block;
      const items = block.children.map(({ children }) => blocksMarkdown(children, escape, '\n'));
      if (!ordered) return items.map((item) => listItem('- ', item)).join('\n');
      // Servers count from 1, and through two lists that follow each other: there the numbers become words.
      const isCounted = start === 1 && !(before?.type === 'list' && before.ordered);
      return isCounted
        ? items.map((item, index) => listItem(`${index + 1}. `, item)).join('\n')
        : items.map((item, index) => `${start + index}${escape('.')} ${item}`).join('  \n');
    }
    default:
      return ''; // cannot be typed
  }
}

const listItem = (marker: string, item: string): string =>
  marker + item.replace(/\n/g, `\n${' '.repeat(marker.length)}`);

/** Escapes what would begin something at the start of a line, or underline the line above. */
function paragraph(children: readonly Inline[], escape: EscapeSign): string {
  return inlineMarkdown(children, escape)
    .replace(/^(\d+)([.)])(?=\s|$)/gm, (_, number: string, sign: string) => number + escape(sign))
    .replace(/^(?:[#>]|[+-](?=\s|$)|[-=|:](?=[-=|: ]*$))/gm, (sign) => escape(sign));
}
