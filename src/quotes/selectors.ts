import type { Passage, TextQuoteSelector } from '../model/index.js';
import type { Range } from './tokenize.js';

/** How much of the text around a passage is kept, in UTF-16 units. */
const around = 32;

/** Ranges of a text as a W3C annotation describes them: by their positions, and by their words and neighbours. */
export function passage(source: string, text: string, ranges: readonly Range[]): Passage {
  return {
    source,
    selector: ranges.map(
      ({ start, end }) => [{ type: 'TextPositionSelector', start, end }, quote(text, start, end)] as const,
    ),
  };
}

function quote(text: string, start: number, end: number): TextQuoteSelector {
  // No half of a character outside the Basic Multilingual Plane is left at the far ends.
  const prefix = text.slice(Math.max(0, start - around), start).replace(/^[\udc00-\udfff]/, '');
  const suffix = text.slice(end, end + around).replace(/[\ud800-\udbff]$/, '');
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    ...(prefix && { prefix }),
    ...(suffix && { suffix }),
  };
}
