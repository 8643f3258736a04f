import type { Body } from '../model/index.js';
import { readBody } from './read-body.js';
import type { Range } from './tokenize.js';

/** A paragraph of a body, and where it is in its canonical text. */
export interface QuotableParagraph extends Range {
  readonly text: string;
}

/** The paragraphs, headings and code blocks of a body that are its writer's own: not what is there as a quotation. */
export function paragraphs(body: Body): readonly QuotableParagraph[] {
  const { text, blocks } = readBody(body);
  return blocks
    .filter(({ start, end, quote }) => quote < 0 && text.slice(start, end).trim() !== '')
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
}
