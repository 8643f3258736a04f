import type { MathMl } from '../../model/mathml.js';
import type { Place } from './finding.js';

/**
 * Makes of a formula in TeX what it looks like. What it throws is told as a finding, at its `position` in the TeX if it
 * has one, and the source of the formula is shown.
 */
export type DrawFormula = (tex: string, isBlock: boolean) => readonly MathMl[];

/** What is wrong with a formula: in words, and where it stands in the TeX. */
export interface FormulaMistake {
  readonly words: string;
  readonly position: number;
}

export const mistakeOf = (error: unknown): FormulaMistake => {
  const { message, position } = (error ?? {}) as { readonly message?: unknown; readonly position?: unknown };
  return { words: `${message as string}`, position: typeof position === 'number' ? position : 0 };
};

/**
 * The place of a character of a formula in the text that it was read from. Quotations and lists put signs before its
 * lines, so that each line is looked for by itself.
 *
 * @param source - The Markdown of the formula, with its signs.
 * @param start - Where it stands.
 */
export function placeIn(source: string, start: Place, tex: string, position: number): Place {
  const before = tex.slice(0, position).split('\n');
  const wanted = tex.split('\n');
  const lines = source.split('\n');
  let [at, column] = [0, -1];
  for (const [index, words] of wanted.slice(0, before.length).entries()) {
    if (index > 0) at += 1;
    while (at < lines.length && (column = lines[at]!.indexOf(words)) < 0) at += 1;
    // An empty line is found before the signs.
    if (index === 0 && words === '') at += 1;
  }
  if (column < 0) return start;
  const within = column + before.at(-1)!.length;
  return { line: start.line + at, column: at === 0 ? start.column + within : within + 1 };
}
