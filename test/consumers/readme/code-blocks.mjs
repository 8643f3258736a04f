import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { root } from '../../package/packed.mjs';
import { parseInfo } from './info-string.mjs';

/**
 * @typedef {object} CodeBlock
 * @property {string} document the file it stands in, from the project's root
 * @property {number} line of the opening fence
 * @property {string} language
 * @property {Record<string, string | true>} attributes
 * @property {string} code
 * @property {number} start where the opening fence begins in the text of the document, in UTF-16 code units
 * @property {number} end after the closing fence
 */

/** The documents for users: the README, and every page below `docs/`. */
export function documents() {
  const docs = readdirSync(root).includes('docs') ? readdirSync(path.join(root, 'docs'), { recursive: true }) : [];
  const pages = docs.filter((name) => name.endsWith('.md')).map((name) => path.posix.join('docs', name.replaceAll('\\', '/')));
  return ['README.md', ...pages.sort()];
}

/** @returns {CodeBlock[]} every fenced or indented block of a document, in order, wherever it is nested */
export function codeBlocks(document) {
  const blocks = [];
  const visit = (node) => {
    if (node.type === 'code') {
      const { start, end } = node.position;
      blocks.push({
        document,
        line: start.line,
        language: node.lang ?? '',
        attributes: parseInfo(node.meta ?? '', `${document}:${start.line}`),
        code: node.value,
        start: start.offset,
        end: end.offset,
      });
    }
    node.children?.forEach(visit);
  };
  visit(fromMarkdown(readFileSync(path.join(root, document), 'utf8')));
  return blocks;
}

/**
 * What a block is run with: the block before it in the same chain, and so on, itself last. A block that
 * `continues` goes on from the nearest earlier block that it can go on from.
 *
 * @param {CodeBlock[]} blocks those of the document, up to this one
 * @param {CodeBlock} block
 * @returns {CodeBlock[]}
 */
export function chainOf(blocks, block) {
  if (!block.attributes.continues) return [block];
  const accepted = kindsBefore(block.language);
  const earlier = blocks.slice(0, blocks.indexOf(block)).findLast(({ language, attributes }) => {
    return accepted.includes(language) && !attributes.file;
  });
  if (!earlier) throw new Error(`${block.document}:${block.line} continues, but no ${accepted.join(' or ')} block stands before it`);
  return [...chainOf(blocks, earlier), block];
}

const script = ['js', 'ts', 'jsx', 'tsx'];

const kindsBefore = (language) => (language === 'html' || language === 'css' ? ['html'] : [...script, 'html']);
