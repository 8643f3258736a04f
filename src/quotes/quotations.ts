import { quotedSpans } from './quoted-spans.js';
import type { ReadBody, TextBlock } from './read-body.js';
import type { Range } from './tokenize.js';

/** A passage that its writer sets apart as someone's words. */
export interface Quotation {
  /** Its text: one range, or one for each block of a block quotation. */
  readonly ranges: readonly Range[];
  /** The id of the person a block quotation is attributed to. */
  readonly attribution: string | undefined;
  /** How many of those that follow stand inside it. They are of interest where it is itself not found. */
  readonly inside: number;
}

/** What a text quotes: block quotations, and what is between quotation marks anywhere but in code. */
export function quotations({ prose, blocks, quotes }: ReadBody): Quotation[] {
  const spansIn = (block: Range, attribution?: string): Quotation[] =>
    quotedSpans(prose, block).map((span, i, spans) => {
      let inside = 0;
      while ((spans[i + inside + 1]?.start ?? Infinity) < span.end) inside += 1;
      return { ranges: [span], attribution, inside };
    });
  const blocksOf: TextBlock[][] = quotes.map(() => []);
  for (const block of blocks) blocksOf[block.quote]?.push(block);
  const inQuotes = quotes.flatMap((attribution, i) => {
    const ranges = blocksOf[i]!;
    const inside = ranges.flatMap((block) => {
      const spans = spansIn(block, attribution);
      // Who quotes two people in one block quotation gives each a paragraph.
      return ranges.length > 1 ? [{ ranges: [block], attribution, inside: spans.length }, ...spans] : spans;
    });
    return ranges.length > 0 ? [{ ranges, attribution, inside: inside.length }, ...inside] : [];
  });
  return [...blocks.flatMap((block) => (block.quote < 0 ? spansIn(block) : [])), ...inQuotes];
}
