import { quotedSpans } from './quoted-spans.js';
import type { ReadBody, TextBlock } from './read-body.js';
import type { Range } from './tokenize.js';

/** A passage that its writer sets apart as someone's words. */
export interface Quotation {
  /** Its text: one range, or one for each block of a block quotation. */
  readonly ranges: readonly Range[];
  /** The id of the person a block quotation is attributed to. */
  readonly attribution?: string | undefined;
  /** Quotations inside it. They are of interest where it is itself not found. */
  readonly inside: readonly Quotation[];
}

/** What a text quotes: block quotations, and what stands between quotation marks anywhere but in code. */
export function quotations({ prose, blocks, quotes }: ReadBody): Quotation[] {
  const blocksOf: TextBlock[][] = quotes.map(() => []);
  const found: Quotation[] = [];
  for (const block of blocks) {
    if (block.quote < 0) found.push(...nested(quotedSpans(prose, block)));
    else blocksOf[block.quote]?.push(block);
  }
  blocksOf.forEach((ranges, quote) => {
    const attribution = quotes[quote];
    const spansOf = (block: Range): Quotation[] => nested(quotedSpans(prose, block), attribution);
    // Who quotes two people in one block quotation gives each a paragraph.
    const inside = ranges.length > 1
      ? ranges.map((block) => ({ ranges: [block], attribution, inside: spansOf(block) }))
      : ranges.flatMap(spansOf);
    if (ranges.length > 0) found.push({ ranges, attribution, inside });
  });
  return found;
}

/** Spans in order, each inside the one that holds it. */
function nested(spans: readonly Range[], attribution?: string): Quotation[] {
  interface Growing extends Quotation {
    readonly inside: Growing[];
  }
  const outermost: Growing[] = [];
  const around: Growing[] = [];
  for (const span of spans) {
    while (around.length > 0 && around.at(-1)!.ranges[0]!.end < span.end) around.pop();
    const quotation: Growing = { ranges: [span], attribution, inside: [] };
    (around.at(-1)?.inside ?? outermost).push(quotation);
    around.push(quotation);
  }
  return outermost;
}
