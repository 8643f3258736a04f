import type { Passage } from '../../model/quote-link.js';
import { passageLink } from '../../quotes/passage-link.js';

/** The address of some words on the page that the reader is on. */
export const passageUrl = (passage: Passage): string => location.href.replace(/#.*$/, '') + passageLink(passage);
