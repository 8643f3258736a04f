import type { DefinitionTerm, Figcaption, Heading, Paragraph, TableCell } from './body.js';

/** A block that holds words: what an empty line of the canonical text parts from the next. */
export type Line = Paragraph | Heading | TableCell | Figcaption | DefinitionTerm;

/** Whether nodes of this type are blocks that hold words, code apart. */
export const isLine = (type: string): type is Line['type'] =>
  /^(?:paragraph|heading|tableCell|figcaption|defListTerm)$/.test(type);
