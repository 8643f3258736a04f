import { htmlReader } from './html/html-reader.js';
import { shown } from './edits/shown.js';
import { writeLightMarkdown } from './write-light-markdown.js';

/** What has a meaning that plain words lose. */
const meansMore = /<(?:a|b|strong|i|em|code|pre|kbd|samp|ul|ol|blockquote|h[1-6]|table)[\s>]|font-(?:weight|style)/i;

// Google Docs wraps what it copies into a <b> that is not bold, and says by styles what is; others say it by both.
const notBold = /<b\b[^>]*font-weight:\s*(?:normal|400)[^>]*>/gi;
const styledWords = /<span\b([^>]*)>([^<]*)<\/span>/gi;

/** HTML whose styles say by tags what they mean, without comments. */
function withTags(html: string): string {
  return html
    .replace(/<!--[^]*?-->/g, '')
    .replace(notBold, '<span>')
    .replace(styledWords, (_, attributes: string, words: string) => {
      const isBold = /font-weight:\s*(?:bold|[6-9]00)/i.test(attributes);
      const isItalic = /font-style:\s*italic/i.test(attributes);
      const inner = isItalic ? `<em>${words}</em>` : words;
      return isBold ? `<strong>${inner}</strong>` : inner;
    });
}

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.normalize('NFKC').match(/[\p{L}\p{N}\p{M}]+/gu));

/**
 * What was copied, as light Markdown; undefined where that says no more than the plain text that came with it, or less:
 * every word of the plain text is in it.
 *
 * @throws {Error} When the page's policy lets no HTML be read.
 */
export function markdownOf(html: string, plain: string): string | undefined {
  if (!meansMore.test(html)) return undefined;
  const body = htmlReader().body(withTags(html));
  const markdown = writeLightMarkdown(body.children).trim();
  if (markdown === '') return undefined;
  const { signs, marks, blocks } = shown(markdown);
  if (marks.every((held) => held.length === 0) && blocks.every((path) => path.startsWith('/paragraph')))
    return undefined;
  const there = wordsIn(`${signs}\n${markdown}`);
  return [...wordsIn(plain)].every((word) => there.has(word)) ? markdown : undefined;
}
