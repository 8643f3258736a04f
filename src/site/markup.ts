import { wellFormed } from '../model/well-formed.js';

const brand: unique symbol = Symbol.for('colloquy.markup') as never;

/** HTML or XML that needs no escaping any more. Copies of this module recognise each other's. */
export interface Markup {
  readonly [brand]: true;
  toString(): string;
}

/** What may stand in a template: nothing is printed for `undefined`, `null` and `false`. */
export type Part = Markup | string | number | undefined | null | false | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};

const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/g;

/** A text for a place between tags, or for an attribute in quotation marks; in HTML and XML alike. */
export const escapeMarkup = (text: string): string =>
  wellFormed(text)
    .replace(unwritable, '\ufffd')
    .replace(/[&<>"'\r]/g, (character) => entities[character]!);

/** Text that is markup already, such as the HTML that `colloquy/server` returns. It is printed as it stands. */
export const rawMarkup = (text: string): Markup => ({ [brand]: true, toString: () => text });

const isMarkup = (value: object): value is Markup => brand in value;

function print(part: Part): string {
  if (part === undefined || part === null || part === false) return '';
  if (typeof part !== 'object') return escapeMarkup(`${part}`);
  return isMarkup(part) ? part.toString() : (part as readonly Part[]).map(print).join('');
}

/**
 * A template literal of HTML or XML. Values are escaped, unless they are markup themselves; values of attributes must
 * stand in quotation marks.
 */
export const markup = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  rawMarkup(texts.reduce((printed, text, at) => printed + print(parts[at - 1]) + text));

/** JSON in a `<script>`: no markup can begin in it. */
export const scriptJson = (value: unknown): Markup =>
  rawMarkup(
    JSON.stringify(value).replace(/[<\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
