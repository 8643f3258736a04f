import type { Comment, Inline } from '../../../src/model/index.js';

const inlines = (nodes: readonly Inline[], link: (url: string, words: string) => string): string =>
  nodes
    .map((node) =>
      node.type === 'text' ? node.value : node.type === 'link' ? link(node.url, inlines(node.children, link)) : '',
    )
    .join('');

const paragraphs = ({ body }: Comment, link: (url: string, words: string) => string): string[] =>
  body.children.flatMap((block) => (block.type === 'paragraph' ? [inlines(block.children, link)] : []));

/** The text of a measured comment as servers deliver it. Its words hold nothing that HTML or Markdown would read. */
export const asHtml = (comment: Comment): string =>
  paragraphs(comment, (url, words) => `<a href="${url}">${words}</a>`)
    .map((text) => `<p>${text}</p>\n`)
    .join('');

export const asMarkdown = (comment: Comment): string =>
  paragraphs(comment, (url, words) => `[${words}](${url})`).join('\n\n');
