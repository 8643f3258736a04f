import type { Body } from '../model/body.js';
import { blocks } from './light-markdown/blocks.js';

/**
 * What a reader typed, as a {@link Body}. Few signs have a meaning: `*emphasis*`, `_emphasis_`, `**strong**`,
 * `` `code` ``, `[words](https://…)`, a bare http or https address, and at the start of a line `>`, `-`, `1.` and
 * a fence of three backticks. A blank line parts paragraphs, a single line break stays one, and a backslash takes
 * the meaning from the sign after it. Everything else, HTML first of all, is the text it looks like: a sign that
 * opens nothing is kept as typed.
 *
 * Takes time in proportion to the length of the text, whatever the text is, and nests a fixed number of levels.
 */
export function lightMarkdown(text: string): Body {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trimEnd());
  return { type: 'root', children: blocks(lines) };
}
