import { bareAddress } from './light-markdown/bare-address.js';

/**
 * A block quotation in light Markdown, behind a line that says whose words they are. Read again, it says the very words
 * that were given: signs that would mean something get a backslash before them. Ends with an empty line, below which
 * the writer goes on.
 */
export function writeQuotation(words: string, introduction: string): string {
  const lines = words.split('\n').map((line) => `> ${escapeLine(line)}`.trimEnd());
  return `${escapeLine(introduction)}\n${lines.join('\n')}\n\n`;
}

const opensBlock = /^(\s*)([>-]|```)/;
const opensNumbered = /^(\s*\d{1,9})(\.\s)/;

const address = /https?:\/\/[^\s<>"`[\]]+/g;

/** One line whose words mean nothing but themselves. */
export const escapeLine = (line: string): string => escapeStart(escapeInline(line));

/** A line that begins nothing: no quotation, list or code. */
export const escapeStart = (line: string): string =>
  line.replace(opensBlock, '$1\\$2').replace(opensNumbered, '$1\\$2');

/** Words without any sign that has a meaning. An address stays as it is: in it, a backslash would be part of it. */
export function escapeInline(line: string): string {
  let escaped = '';
  let end = 0;
  for (const { 0: run, index } of line.matchAll(address)) {
    const found = bareAddress(run);
    escaped += escapeWords(line.slice(end, index)) + found;
    end = index + found.length;
  }
  return escaped + escapeWords(line.slice(end));
}

const escapeWords = (words: string): string =>
  words
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/[*`]|(?<![\p{Lu}\p{Ll}\p{N}])_|_(?![\p{Lu}\p{Ll}\p{N}])|\](?=\()/gu, '\\$&');
