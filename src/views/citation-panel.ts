import type { Strings } from '../locales/strings.js';
import { html, nothing, type TemplateResult, type View } from './template.js';

/** How one style cites a work. Those of files are code, the others words, in which what is of the work stands apart. */
export interface ShownCitation {
  /** The name of the style, which is the same in all languages. */
  readonly style: string;
  readonly words: readonly (string | { readonly given: string; readonly isItalic?: boolean })[];
  readonly isCode: boolean;
}

export interface CitationPanel {
  readonly strings: Strings;
  /** What is cited, in words. */
  readonly what: string;
  readonly citations: readonly ShownCitation[];
  /** What became of the last attempt to copy one. */
  readonly said: string;
  readonly oncopy: (citation: ShownCitation) => void;
  readonly onclose: () => void;
}

/** The button that opens the panel, for the row of a comment's actions or the end of an essay. */
export const citeButton = (words: string, label: string, onclick?: (event: Event) => void): TemplateResult =>
  onclick
    ? html`<button class="quiet cite" part="cite" type="button" aria-haspopup="dialog" aria-label=${label} @click=${onclick}>${words}</button>`
    : html`<button class="quiet cite" part="cite" type="button" aria-haspopup="dialog" aria-label=${label}>${words}</button>`;

const part = (words: ShownCitation['words'][number]): View => {
  if (typeof words === 'string') return words;
  return words.isItalic ? html`<i><bdi>${words.given}</bdi></i>` : html`<bdi>${words.given}</bdi>`;
};

/**
 * A dialog with every style of citation and a button for each that copies it. The styles write English, from left to right,
 * whatever the language of the page.
 */
export function citationPanel(panel: CitationPanel): TemplateResult {
  const { strings, what, citations, said, oncopy, onclose } = panel;
  const one = (citation: ShownCitation): View => {
    const { style, words, isCode } = citation;
    const text = words.map(part);
    return html`
      <li>
        <h3 lang="en">${style}</h3>
        <button class="quiet copy" type="button" aria-label=${`${strings.copy}, ${style}`} @click=${() => oncopy(citation)}>${strings.copy}</button>
        ${isCode ? html`<pre class="citation" lang="en" dir="ltr" translate="no">${text}</pre>` : html`<p class="citation" lang="en" dir="ltr" translate="no">${text}</p>`}
      </li>
    `;
  };
  return html`
    <dialog class="card citations" part="citations" aria-labelledby="cited" @close=${onclose}>
      <div class="cited">
        <h2 id="cited" tabindex="-1">${strings.cite}: <bdi>${what}</bdi></h2>
        <form method="dialog"><button class="quiet close" aria-label=${strings.close}>${strings.close}</button></form>
      </div>
      <ul role="list">${citations.map(one)}</ul>
      <p class="check">${strings.checkCitation}</p>
      <p class=${said ? 'said' : nothing} role="status">${said}</p>
    </dialog>
  `;
}
