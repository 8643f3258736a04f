import type { Passage, TextPositionSelector, TextQuoteSelector } from '../model/index.js';
import type { Range } from './tokenize.js';

/** How much of the text around a passage is kept, in UTF-16 units. */
const around = 32;

/** Ranges of a text as a W3C annotation describes them: by their positions, and by their words and neighbours. */
export function passage(source: string, text: string, ranges: readonly Range[]): Passage {
  return { source, selector: ranges.map(({ start, end }) => [position(start, end), quote(text, start, end)] as const) };
}

const position = (start: number, end: number): TextPositionSelector => ({ type: 'TextPositionSelector', start, end });

function quote(text: string, start: number, end: number): TextQuoteSelector {
  const prefix = text.slice(whole(text, Math.max(0, start - around), 1), start);
  const suffix = text.slice(end, whole(text, Math.min(text.length, end + around), -1));
  return { type: 'TextQuoteSelector', exact: text.slice(start, end), ...(prefix && { prefix }), ...(suffix && { suffix }) };
}

/** The position, or its neighbour where it would halve a character outside the Basic Multilingual Plane. */
function whole(text: string, at: number, step: 1 | -1): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '') ? at + step : at;
}
