import type { Body } from '../../model/body.js';
import { writeHtml } from '../shared/write-html.js';

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
  return writeHtml((await readTyped(words)).children);
}

/** What was typed, as the preview of the form shows it; that has fetched what it takes. */
export async function readTyped(text: string): Promise<Body> {
  const { lightMarkdown } = await import('../../formats/light-markdown.js');
  return lightMarkdown(text);
}
