import type { DefinitionTerm, Figcaption, Heading, Paragraph, TableCell } from './body.js';

/** A block that holds words: what an empty line of the canonical text parts from the next. */
export type Line = Paragraph | Heading | TableCell | Figcaption | DefinitionTerm;

/** Whether nodes of this type are blocks that hold words, code apart. */
export const isLine = (type: string): type is Line['type'] =>
  /^(?:paragraph|heading|tableCell|figcaption|defListTerm)$/.test(type);

/** Whether nodes of this type are blocks that hold a source text as it stands: code, or a formula. */
export const isSource = (type: string): type is 'code' | 'math' => /^(?:code|math)$/.test(type);

/** Whether an empty line of the canonical text parts nodes of this type from the next. */
export const holdsText = (type: string): boolean =>
  /^(?:paragraph|heading|tableCell|figcaption|defListTerm|code|math)$/.test(type);
