import { tidied } from './tidy.js';

/**
 * What `html` makes: a template and its values, in the shape that lit-html renders. It is plain data, so that it can be
 * made where there is no DOM: `server/print-template.ts` prints it, elements render, stamp and hydrate it.
 */
export interface TemplateResult {
  /** 1 for HTML, 2 for SVG, 3 for MathML. */
  readonly ['_$litType$']: 1 | 2 | 3;
  readonly strings: TemplateStringsArray;
  readonly values: unknown[];
}

/** Renders nothing: an attribute is left out, a place stays empty. The same symbol as lit-html's. */
export const nothing: unique symbol = Symbol.for('lit-nothing') as never;

/** Leaves an attribute as it is: a server wrote it, and only a server knows it. The same symbol as lit-html's. */
export const noChange: unique symbol = Symbol.for('lit-noChange') as never;

/** What a place in a template accepts. Not booleans: lit-html would write them as words. */
export type View = TemplateResult | string | number | undefined | typeof nothing | readonly View[];

/** The build has applied the white space rule to every template, and leaves out the code that applies it at run time. */
declare const COLLOQUY_TEMPLATES_ARE_TIDY: boolean | undefined;

const stringsOf = (strings: TemplateStringsArray): TemplateStringsArray =>
  typeof COLLOQUY_TEMPLATES_ARE_TIDY === 'undefined' ? tidied(strings) : strings;

/** A template of HTML. Lit's own tag cannot be loaded by a server that has no DOM; this one makes the same. */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult => ({
  ['_$litType$']: 1,
  strings: stringsOf(strings),
  values,
});

/** A template of what stands inside an `<svg>`. */
export const svg = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult => ({
  ['_$litType$']: 2,
  strings: stringsOf(strings),
  values,
});
