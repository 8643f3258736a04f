import type { Strings } from '../../locales/strings.js';
import { html, nothing, type TemplateResult, type View } from '../template.js';
import type { ExcerptPart } from './excerpt.js';

/** One quotation in a text. */
export interface QuoteView {
  /** The id of its QuoteLink. */
  readonly id: string;
  /** Where its source is. */
  readonly href: string;
  /** What is said of it beside its words: where they come from, and whether they were changed. */
  readonly description: string;
}

/** Puts words into an element. */
export interface Wrapper {
  /** Whether the element is a link: a link must not stand in another. */
  readonly isLink: boolean;
  readonly around: (words: View) => TemplateResult;
}

/** Words that quote, as a link to their source. The pieces of one quotation are one stop for the Tab key. */
export function quoteView({ id, href, description }: QuoteView, isFirst: boolean, isInLink: boolean): Wrapper {
  if (isInLink) return { isLink: false, around: (words) => html`<span class="quote">${words}</span>` };
  return {
    isLink: true,
    around: (words) => html`
      <a class="quote" part="quote" href=${href} data-quote=${id} aria-description=${description} tabindex=${isFirst ? nothing : -1}>${words}</a>
    `,
  };
}

/** The source of quoted code, below the code: a link cannot stand in it. The style sheet draws the words. */
export const codeSourceView = ({ id, href, description }: QuoteView): TemplateResult =>
  html`<a class="quote source" part="quote" href=${href} data-quote=${id} data-words=${description} aria-label=${description}></a>`;

/** Words that others quote, or that an address leads to; the latter can have the focus. */
export const passageView = (id: string, isTarget: boolean): Wrapper => ({
  isLink: false,
  around: (words) =>
    html`<span class=${isTarget ? 'passage target' : 'passage'} data-passage=${id} tabindex=${isTarget ? -1 : nothing}>${words}</span>`,
});

/** How many replies quote a passage. The style sheet draws the figure, so that it is no part of the text. */
export const noteView = (id: string, figure: string, label: string): TemplateResult =>
  html`<button class="note" part="note" type="button" data-note=${id} data-figure=${figure} aria-label=${label} aria-haspopup="dialog"></button>`;

/** The way back to the quotation that led here. */
export const backView = (href: string, words: string): TemplateResult =>
  html`<a class="back" part="back" href=${href} data-words=${words} aria-label=${words}></a>`;

/** Links the person whom a comment replies to by name to what that person wrote. */
export const addresseeLink = (href: string, words: string): TemplateResult =>
  html`<a class="addressee" part="addressee" href=${href}>${words}</a>`;

/** The passage that a quotation comes from, in place. */
export interface PeekView {
  /** The id of its QuoteLink. */
  readonly id: string;
  /** The text that it stands in, and the paragraph of it. */
  readonly source: string;
  /** Where the passage is. */
  readonly href: string;
  readonly excerpt: readonly ExcerptPart[];
  readonly language: string | undefined;
  readonly isModified: boolean;
  readonly strings: Partial<Strings>;
}

/** The link is for pointers: by keyboard the quotation itself, which has the focus while the card is open, leads there. */
export function peekView({ id, source, href, excerpt, language, isModified, strings }: PeekView): TemplateResult {
  return html`
    <div class="card peek" part="card" popover="manual" role="note" tabindex="-1">
      <p class="from">${source}${isModified ? changed(strings) : nothing}</p>
      <blockquote lang=${language ?? nothing} dir="auto">
        ${excerpt.map(({ text, isPassage }) => (isPassage ? html`<mark>${text}</mark>` : text))}
      </blockquote>
      <a class="go" href=${href} data-quote=${id} tabindex="-1">${strings.goThere}</a>
    </div>
  `;
}

/** Marks a quotation whose words were changed. */
const changed = ({ quotedWithChanges }: Partial<Strings>): View =>
  html` <span class="changed">${quotedWithChanges}</span>`;

/** One who has taken up a passage. */
export interface TakerView {
  readonly name: string;
  readonly href: string;
  /** The id of the comment. */
  readonly id: string;
  readonly words: string;
  readonly isModified: boolean;
}

/** Who has taken up a passage, and what they said of it. */
export function takersView(label: string, takers: readonly TakerView[], strings: Partial<Strings>): TemplateResult {
  return html`
    <div class="card takers" part="card" popover="manual" role="dialog" aria-label=${label} tabindex="-1">
      <p class="from">${label}</p>
      <ul role="list">
        ${takers.map(
          ({ name, href, words, isModified }) => html`
          <li>
            <a class="taker" href=${href}>${name}</a>
            ${isModified ? changed(strings) : nothing}
            <p dir="auto">${words}</p>
          </li>
        `,
        )}
      </ul>
    </div>
  `;
}

/** Announces a change in an element that has no other place for announcements. */
export const announcementView = (words: string): TemplateResult =>
  html`<p class="visually-hidden" role="status">${words}</p>`;
