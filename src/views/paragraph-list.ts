import type { Strings } from '../locales/strings.js';
import { html, nothing, type TemplateResult, type View } from './template.js';

export interface ListedParagraph {
  readonly text: string;
  readonly quote: () => void;
  readonly copyLink: () => void;
}

export interface ParagraphListView {
  readonly strings: Strings;
  /** Left out until a reader has opened the list. */
  readonly paragraphs: readonly ListedParagraph[] | undefined;
  /** The language of the paragraphs. */
  readonly language: string | undefined;
  /** What became of the last attempt to copy a link. */
  readonly message: string;
  readonly ontoggle: (event: Event) => void;
}

/**
 * The paragraphs of what is replied to, each with a button that quotes it: for those who do not select with a pointer,
 * and those to whom the page is read.
 */
export const paragraphList = ({
  strings,
  paragraphs,
  language,
  message,
  ontoggle,
}: ParagraphListView): TemplateResult => html`
  <details class="paragraphs" @toggle=${ontoggle}>
    <summary>${strings.quoteParagraph}</summary>
    ${paragraphs?.length === 0 ? html`<p>${strings.nothingToQuote}</p>` : nothing}
    ${paragraphs && paragraphs.length > 0 ? html`<ol>${paragraphs.map((paragraph) => entry(paragraph, strings, language))}</ol>` : nothing}
    <p role="status">${message}</p>
  </details>
`;

const entry = (
  { text, quote, copyLink }: ListedParagraph,
  strings: Strings,
  language: string | undefined,
): View => html`
  <li>
    <button class="paragraph" type="button" lang=${language ?? nothing} dir="auto" @click=${quote}><q>${excerpt(text)}</q></button>
    <button class="quiet" type="button" @click=${copyLink}>${strings.copyPassageLink}</button>
  </li>
`;

/** So much of a paragraph tells it from the others. */
const enough = 90;

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= enough) return line;
  const cut = line.slice(0, enough).replace(/[\ud800-\udbff]$/, '');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), enough / 2))}…`;
}
