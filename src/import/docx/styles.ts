import type { ParagraphRole, RunStyle } from '../document/pieces.js';
import type { XmlElement } from '../xml/xml-element.js';

/** What a style of a document says, with all that it is based on. */
export interface WordStyle {
  readonly role: ParagraphRole;
  /** Of a heading, from 1. */
  readonly depth?: number;
  /** The number and level of the list that its paragraphs are items of. */
  readonly numbering?: XmlElement;
  readonly runs: ReadonlyMap<RunStyle, boolean>;
  readonly isCode: boolean;
}

/** The value of an attribute `w:val`, such as that of `<w:pStyle w:val="Title"/>`. */
export const valueOf = (element: XmlElement | undefined, name = 'w:val'): string | undefined =>
  element?.attributes[name];

const isOn = (element: XmlElement): boolean => !/^(?:0|false|off|none)$/i.test(valueOf(element) ?? 'on');

/** What the properties of a run say of its styles: each that is named is on or off. */
export function runStylesOf(properties: XmlElement | undefined): ReadonlyMap<RunStyle, boolean> {
  const found = new Map<RunStyle, boolean>();
  for (const one of properties?.children ?? []) {
    if (one.name === 'w:b') found.set('strong', isOn(one));
    else if (one.name === 'w:i') found.set('emphasis', isOn(one));
    else if (one.name === 'w:strike' || one.name === 'w:dstrike') found.set('delete', isOn(one));
    else if (one.name === 'w:vertAlign') {
      found.set('superscript', valueOf(one) === 'superscript');
      found.set('subscript', valueOf(one) === 'subscript');
    }
  }
  return found;
}

/** The names of built-in styles, which are the same in all languages, by what they mean. */
const roles: readonly (readonly [name: RegExp, role: ParagraphRole])[] = [
  [/^title$/, 'title'],
  [/^subtitle$/, 'subtitle'],
  [/^(?:quote|intense quote|block text|quotations)$/, 'quote'],
  [/^(?:html preformatted|code|source code|preformatted text|code block|macro text)$/, 'code'],
  [/^(?:caption|figure|illustration|table caption|image caption)$/, 'caption'],
];
const codes = /^(?:html (?:code|typewriter|keyboard|sample)|code|inline code|verbatim char|source text|code char)$/;

/** The styles of a document by their ids. */
export class WordStyles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #styles = new Map<string, WordStyle>();

  constructor(root: XmlElement | undefined) {
    for (const style of root?.all('w:style') ?? []) {
      const id = style.attributes['w:styleId'];
      if (id) this.#elements.set(id, style);
    }
  }

  get(id: string | undefined, above: readonly string[] = []): WordStyle | undefined {
    const element = id === undefined || above.includes(id) ? undefined : this.#elements.get(id);
    if (!element) return undefined;
    const known = this.#styles.get(id!);
    if (known) return known;
    const base = this.get(valueOf(element.child('w:basedOn')), [...above, id!]);
    const name = (valueOf(element.child('w:name')) ?? '').toLowerCase();
    const properties = element.child('w:pPr');
    const [, number] = /^heading (\d)$/.exec(name) ?? [];
    const outline = Number(valueOf(properties?.child('w:outlineLvl')) ?? Number.NaN);
    const depth = number !== undefined ? Number(number) : outline >= 0 && outline < 9 ? outline + 1 : base?.depth;
    const role = roles.find(([pattern]) => pattern.test(name))?.[1];
    const numbering = properties?.child('w:numPr') ?? base?.numbering;
    const style: WordStyle = {
      role: role ?? (depth !== undefined ? 'heading' : (base?.role ?? 'text')),
      ...(depth !== undefined && { depth }),
      ...(numbering && { numbering }),
      runs: new Map([...(base?.runs ?? []), ...runStylesOf(element.child('w:rPr'))]),
      isCode: codes.test(name) || base?.isCode === true,
    };
    this.#styles.set(id!, style);
    return style;
  }
}
