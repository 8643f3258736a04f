import { fragmentPermalinks } from '../permalinks.js';

const { write } = fragmentPermalinks('colloquy-note-');

/**
 * The id of a footnote. Ids in the light DOM carry a prefix, and these may be rendered there; the id of the article keeps
 * those of two essays on one page apart.
 */
export const noteId = (article: string, number: number): string => write(`${article}-${number}`).slice(1);
export const referenceId = (article: string, number: number): string => `${noteId(article, number)}-reference`;
