import type { ParagraphRole, RunStyle } from '../document/pieces.js';
import type { XmlElement } from '../xml/xml-element.js';

/** What a style says, with all that it is based on. */
export interface OdtStyle {
  readonly role: ParagraphRole;
  /** Of a heading, from 1. */
  readonly depth?: number;
  readonly isCode: boolean;
  readonly isRule: boolean;
  readonly runs: ReadonlyMap<RunStyle, boolean>;
}

/** The names of styles as files have them, which are the same in all languages. */
const roles: readonly (readonly [name: RegExp, role: ParagraphRole])[] = [
  [/^title$/, 'title'],
  [/^subtitle$/, 'subtitle'],
  [/^(?:quotations|quote|intense quote|block text)$/, 'quote'],
  [/^(?:preformatted text|html preformatted|source code|code)$/, 'code'],
  [/^(?:caption|figure|illustration|image caption|table caption)$/, 'caption'],
];
const codes = /^(?:source text|teletype|user entry|verbatim char|html code|html typewriter|code)$/;

const readable = (name: string): string => name.replaceAll('_20_', ' ').toLowerCase();

const roleOf = (name: string): ParagraphRole | undefined =>
  roles.find(([pattern]) => pattern.test(readable(name)))?.[1];

/** The styles of a document by their names: those of its own, and those that it made up for single words. */
export class OdtStyles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #lists = new Map<string, ReadonlyMap<string, XmlElement>>();
  readonly #styles = new Map<string, OdtStyle>();

  constructor(roots: readonly (XmlElement | undefined)[]) {
    for (const root of roots)
      for (const group of root?.children ?? [])
        if (group.name === 'office:styles' || group.name === 'office:automatic-styles')
          for (const style of group.children) this.#add(style);
  }

  #add(style: XmlElement): void {
    const name = style.attributes['style:name'];
    if (name === undefined) return;
    if (style.name === 'text:list-style')
      this.#lists.set(name, new Map(style.children.map((level) => [level.attributes['text:level'] ?? '', level])));
    else if (style.name === 'style:style') this.#elements.set(`${style.attributes['style:family']} ${name}`, style);
  }

  get(family: 'paragraph' | 'text', name: string | undefined, above: readonly string[] = []): OdtStyle | undefined {
    const key = `${family} ${name}`;
    if (name === undefined || above.includes(key)) return undefined;
    const element = this.#elements.get(key);
    // A style that a file does not describe still says what it is by its name.
    if (!element)
      return { role: roleOf(name) ?? 'text', isCode: codes.test(readable(name)), isRule: false, runs: new Map() };
    const known = this.#styles.get(key);
    if (known) return known;
    const base = this.get(family, element.attributes['style:parent-style-name'], [...above, key]);
    const shown = readable(element.attributes['style:display-name'] ?? name);
    const [, number] = /^heading (\d+)$/.exec(shown) ?? [];
    const outline = number ?? element.attributes['style:default-outline-level'];
    const depth = Number(outline) > 0 ? Number(outline) : base?.depth;
    const role = roleOf(shown);
    const style: OdtStyle = {
      role: role ?? base?.role ?? 'text',
      ...(depth !== undefined && { depth }),
      isCode: codes.test(shown) || base?.isCode === true,
      isRule: shown === 'horizontal line' || base?.isRule === true,
      runs: new Map([...(base?.runs ?? []), ...runsOf(element.child('style:text-properties'))]),
    };
    this.#styles.set(key, style);
    return style;
  }

  /** Whether a level (from 1) of a list has numbers, and the first of them. */
  level(list: string | undefined, level: number): { readonly isOrdered: boolean; readonly start: number } {
    const found = list === undefined ? undefined : this.#lists.get(list)?.get(`${level}`);
    const format = found?.attributes['style:num-format'];
    return {
      isOrdered: found?.name === 'text:list-level-style-number' && format !== undefined && format !== '',
      start: Number(found?.attributes['text:start-value'] ?? 1),
    };
  }
}

function runsOf(properties: XmlElement | undefined): ReadonlyMap<RunStyle, boolean> {
  const found = new Map<RunStyle, boolean>();
  if (!properties) return found;
  const { attributes } = properties;
  const weight = attributes['fo:font-weight'];
  if (weight !== undefined) found.set('strong', weight === 'bold' || Number(weight) >= 600);
  const slant = attributes['fo:font-style'];
  if (slant !== undefined) found.set('emphasis', slant !== 'normal');
  const line = attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type'];
  if (line !== undefined) found.set('delete', line !== 'none');
  const [place] = (attributes['style:text-position'] ?? '').split(/\s+/);
  if (place) {
    found.set('superscript', place === 'super' || Number.parseInt(place) > 0);
    found.set('subscript', place === 'sub' || Number.parseInt(place) < 0);
  }
  return found;
}
