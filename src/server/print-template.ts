import { placesOf, writtenAttribute } from '../views/places.js';
import { html, nothing, type TemplateResult } from '../views/template.js';
import { escapeText, escapeValue } from './escape.js';

/** What has been printed so far. One text that grows: fewer pieces for the engine to join. */
let out = '';

/** The HTML of a view. A parser makes of it the nodes that an element renders from the same view. */
export function printTemplate(view: unknown): string {
  out = '';
  print(view);
  // Reading a character makes the engine join the pieces. Left apart, the next ones would be made beside them, and the
  // garbage collector would carry all of them along: that costs more than printing does.
  out.charCodeAt(out.length - 1);
  return out;
}

function print(value: unknown): void {
  if (typeof value === 'string') out += escapeText(value);
  else if (value === hole) out += mark;
  else if (value === nothing || value === undefined || value === null) return;
  else if (Array.isArray(value)) for (const one of value) print(one);
  else if (typeof value === 'object') printResult(value as TemplateResult);
  else out += escapeText(`${value as string}`);
}

function printResult({ strings, values }: TemplateResult): void {
  const { texts, places } = placesOf(strings);
  let at = 0;
  for (let i = 0; i < places.length; i += 1) {
    out += texts[i]!;
    const place = places[i]!;
    const value = values[at];
    if (place.kind === 'child') {
      if (place.isAfterPre && typeof value === 'string' && value[0] === '\n') out += '\n';
      print(value);
    } else if (place.kind === 'attribute') {
      const text = writtenAttribute(place, values, at);
      if (text !== undefined) out += text === '' ? ` ${place.name}` : ` ${place.name}="${escapeValue(text)}"`;
    } else if (place.kind === 'boolean' && value && value !== nothing) out += ` ${place.name}`;
    at += place.count;
  }
  out += texts[places.length]!;
}

/** Stands in a view for content that is printed separately, piece by piece. */
export const hole: TemplateResult = html``;

/** No text can be mistaken for it: it is escaped everywhere else. */
const mark = '\0';

/** A view in two halves: what comes before its hole, and what comes after. Without a hole, everything comes before. */
export function printAround(view: unknown): readonly [before: string, after: string] {
  const [before = '', after = ''] = printTemplate(view).split(mark, 2);
  return [before, after];
}
