import type { Head } from '../format.js';

/** How sure it is that a page is a post of an export of Medium. */
export const detect = ({ text }: Head): number =>
  /class="[^"]*\bh-entry\b/.test(text) &&
  (/data-field="body"/.test(text) || /class="[^"]*\bgraf\b/.test(text)) &&
  /medium\.com|graf--|sectionLayout/.test(text)
    ? 0.9
    : 0;
