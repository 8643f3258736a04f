import { nothing, type TemplateResult } from 'lit';
import { isDirectiveResult, isTemplateResult } from 'lit/directive-helpers.js';
import { declarationOf, tokensOf } from '../fixtures/manifest.js';
import type { Given } from '../fixtures/given.js';

/** A property that has no attribute, or a value that no attribute can hold. */
export interface Setting {
  /** What finds the element: its place among those of the template. */
  readonly element: number;
  readonly property: string;
  readonly value: unknown;
}

const escaped = (text: string, signs: RegExp): string =>
  text.replace(signs, (sign) => ({ '&': '&amp;', '<': '&lt;', '"': '&quot;' })[sign]!);

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** The default that the manifest names, `'oldest'` or `2`, as the value itself. */
const isDefault = (value: unknown, text: string | undefined): boolean =>
  text !== undefined && String(value) === text.replace(/^'(.*)'$/, '$1');

/** Writes what a Lit template draws as HTML, and lists what has to be set from a script. */
export class Markup {
  readonly settings: Setting[] = [];
  readonly tags = new Set<string>();
  #elements = 0;

  /** HTML in which each element with settings carries `data-set`, the number that its settings name. */
  write(value: unknown, isRaw = false): string {
    if (value === undefined || value === null || value === nothing) return '';
    if (isTemplateResult(value)) return this.#template(value as TemplateResult);
    if (Array.isArray(value)) return value.map((item) => this.write(item)).join('');
    if (isPlain(value)) return isRaw ? String(value) : escaped(String(value), /[&<]/g);
    throw new TypeError(`Expected a template or text to show as code, got ${String(value)}`);
  }

  #template({ strings, values }: TemplateResult): string {
    let html = '';
    let element = 0;
    strings.forEach((text, index) => {
      html += text.replace(/<(colloquy-[a-z-]+)/g, (open, tag: string) => {
        this.tags.add(tag);
        element = ++this.#elements;
        return `${open} data-set="${element}"`;
      });
      if (index >= values.length) return;
      const value = values[index];
      const [whole, space, sign, name] = /(\s)([.@?]?)([\w-]+)=["']?$/.exec(html) ?? [];
      const inTag = html.lastIndexOf('<') > html.lastIndexOf('>');
      if (inTag && whole === undefined) {
        if (isDirectiveResult(value))
          html += this.#given(tagBefore(html), element, (value as unknown as { values: [Given] }).values[0]);
      } else if (inTag) {
        const start = html.slice(0, html.length - whole!.length);
        if (sign === '')
          html += /["']$/.test(html) ? escaped(String(value), /[&"]/g) : `"${escaped(String(value), /[&"]/g)}"`;
        else if (sign === '.') html = start + this.#property(tagBefore(start), element, name!, value);
        else html = start + (sign === '?' && value ? `${space}${name}` : '');
      } else html += this.write(value, /<style>[^<]*$/.test(html));
    });
    return html;
  }

  #property(tag: string, element: number, property: string, value: unknown): string {
    if (value === undefined) return '';
    const { attributes = [], members = [] } = declarationOf(tag) ?? {};
    const attribute = attributes.find(({ fieldName }) => fieldName === property);
    if (!isPlain(value) || !attribute) {
      this.settings.push({ element, property, value });
      return '';
    }
    const { default: usual } = members.find(({ name }) => name === property) ?? {};
    if (isDefault(value, usual) || value === false) return '';
    return value === true ? ` ${attribute.name}` : ` ${attribute.name}="${escaped(String(value), /[&"]/g)}"`;
  }

  #given(tag: string, element: number, args: Given): string {
    const fields = (declarationOf(tag)?.members ?? []).filter(({ kind, name }) => kind === 'field' && name in args);
    const tokens = tokensOf(tag).filter(({ name }) => args[name] !== undefined && args[name] !== '');
    const style = tokens.map(({ name }) => `${name}: ${String(args[name])}`).join('; ');
    const attributes = fields.map(({ name }) => this.#property(tag, element, name, args[name])).join('');
    return `${attributes}${style && ` style="${escaped(style, /[&"]/g)}"`}`;
  }
}

const tagBefore = (html: string): string => /<([\w-]+)[^<]*$/.exec(html)?.[1] ?? '';
