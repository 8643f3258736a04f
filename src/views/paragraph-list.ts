import type { Strings } from '../locales/strings.js';
import { h, type ElementView } from './view.js';

export interface ListedParagraph {
  readonly text: string;
  readonly quote: () => void;
  readonly copyLink: () => void;
}

export interface ParagraphListView {
  readonly strings: Strings;
  /** Left out until somebody has opened the list. */
  readonly paragraphs: readonly ListedParagraph[] | undefined;
  /** The language of the paragraphs. */
  readonly language: string | undefined;
  /** What became of the last attempt to copy a link. */
  readonly message: string;
  readonly ontoggle: (event: Event) => void;
}

/**
 * The paragraphs of what is answered, each with a button that quotes it: for those who do not select with a pointer,
 * and those to whom the page is read.
 */
export const paragraphList = ({ strings, paragraphs, language, message, ontoggle }: ParagraphListView): ElementView =>
  h(
    'details',
    { class: 'paragraphs', ontoggle },
    h('summary', null, strings.quoteParagraph),
    paragraphs?.length === 0 && h('p', null, strings.nothingToQuote),
    paragraphs && paragraphs.length > 0 && h(
      'ol',
      null,
      paragraphs.map(({ text, quote, copyLink }) =>
        h(
          'li',
          null,
          h('button', { class: 'paragraph', type: 'button', lang: language, dir: 'auto', onclick: quote }, h('q', null, excerpt(text))),
          h('button', { class: 'quiet', type: 'button', onclick: copyLink }, strings.copyPassageLink),
        ),
      ),
    ),
    h('p', { role: 'status' }, message),
  );

/** So much of a paragraph tells it from the others. */
const enough = 90;

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= enough) return line;
  const cut = line.slice(0, enough).replace(/[\ud800-\udbff]$/, '');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), enough / 2))}…`;
}
