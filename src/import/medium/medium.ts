import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { selectAll, selectOne } from '../html/select.js';
import {
  attribute,
  detach,
  folded,
  innerHtml,
  parseHtml,
  wordsOf,
  type HtmlDocument,
  type HtmlElement,
} from '../html/tree.js';
import { nameOfFile } from '../page-of-input.js';
import { wholeText } from '../peek-text.js';
import type { RawThread } from '../raw.js';

/**
 * A post of an export of Medium. What its owner has replied to others is a post like any other there: nothing says to
 * what it replies.
 */
export const format: ImportFormat = {
  system: 'medium',
  async *read({ file, text }: ImportInput, context: ReadContext): AsyncIterable<RawThread> {
    const html = await wholeText(text);
    if (html.trim()) yield readPost(html, file, context);
  },
};

function readPost(html: string, file: string, { log }: ReadContext): RawThread {
  const document = parseHtml(html);
  if (!/<\/html>|<\/article>/i.test(html))
    log.add('input/cut', 'lost', { file }, { expected: 'a whole page', got: 'its end within the text' });
  const words = (selector: string): string => {
    const found = selectOne(document, selector);
    return found ? wordsOf(found) : '';
  };
  const title = words('.p-name') || words('title');
  const subtitle = words('.p-summary');
  const author = selectOne(document, '.p-author');
  const canonical = selectOne(document, '.p-canonical');
  const url = canonical && attribute(canonical, 'href');
  const time = selectOne(document, '.dt-published');
  const published = time && attribute(time, 'datetime');
  const [, id = ''] = /-([\da-f]{8,12})(?:[?#]|$)/.exec(url ?? '') ?? [];
  const name = nameOfFile(file);
  const isDraft = /^draft_/.test(name) || (!url && !published);
  const body = selectOne(document, 'section[data-field="body"]') ?? selectOne(document, '.e-content');
  if (body) tidy(body, title, subtitle);
  const profile = author && attribute(author, 'href');
  return {
    id: id || name,
    ...(title && { title }),
    ...(url && { url }),
    status: isDraft ? 'private' : 'public',
    article: {
      text: { html: body ? innerHtml(body) : '' },
      ...(author && { authors: [{ name: wordsOf(author), ...(profile && { url: profile }) }] }),
      ...(published && { published }),
      ...(subtitle && subtitle !== title && { subtitle }),
      ...keywordsOf(document),
    },
    comments: [],
    place: { file },
  };
}

/** The title and subtitle stand again in the body, and a rule before every part of it. */
function tidy(body: HtmlElement, title: string, subtitle: string): void {
  const [firstRule] = selectAll(body, 'hr.section-divider');
  if (firstRule) detach(firstRule);
  const same = (element: HtmlElement | undefined, words: string): boolean =>
    element !== undefined && words !== '' && folded(wordsOf(element)) === folded(words);
  const heading = selectOne(body, '.graf--title') ?? selectOne(body, 'h1, h2, h3, h4');
  const isFirst = heading && folded(wordsOf(body)).startsWith(folded(wordsOf(heading)));
  if (heading && isFirst && same(heading, title)) detach(heading);
  const below = selectOne(body, '.graf--subtitle');
  if (below && same(below, subtitle)) detach(below);
}

function keywordsOf(document: HtmlDocument): { readonly keywords?: readonly string[] } {
  const keywords = selectAll(document, '.p-category, .p-tags a')
    .map((tag) => wordsOf(tag))
    .filter(Boolean);
  return keywords.length > 0 ? { keywords } : {};
}
