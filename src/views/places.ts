import { noChange, nothing } from './template.js';

/** What a place in a template is: content, or part of a tag. Listeners and properties are never markup. */
export type Kind = 'child' | 'attribute' | 'boolean' | 'property' | 'listener' | 'element';

export interface Place {
  readonly kind: Kind;
  /** The name of the attribute, property or event; empty for content. */
  readonly name: string;
  /** The static texts around the values of an attribute that is not one value alone: `a=" ${x} ${y} "` has three. */
  readonly statics?: readonly string[];
  /** How many values the place takes. */
  readonly count: number;
  /** Whether the place comes first in an element whose first line break a parser drops. */
  readonly isAfterPre?: boolean;
}

/** A template that has been read: static markup, and the places between. There is one text more than there are places. */
export interface Places {
  readonly texts: readonly string[];
  readonly places: readonly Place[];
}

const known = new WeakMap<TemplateStringsArray, Places>();
const kinds: Readonly<Record<string, Kind>> = { '.': 'property', '?': 'boolean', '@': 'listener', '': 'attribute' };

/**
 * Reads the static texts of a template, once. Needs no DOM: a server prints by the result, and a page stamps by it.
 *
 * @throws {TypeError} for data that is shaped like a template: only what a template tag received carries `raw`.
 */
export function placesOf(strings: TemplateStringsArray): Places {
  let places = known.get(strings);
  if (!places) known.set(strings, (places = read(strings)));
  return places;
}

function read(strings: TemplateStringsArray): Places {
  if (!Array.isArray(strings) || !Object.hasOwn(strings, 'raw'))
    throw new TypeError('Expected a template, got data that is shaped like one');
  const texts: string[] = [];
  const places: Place[] = [];
  let text = '';
  let inTag = false;
  let quote = '';
  let statics: string[] | undefined;
  let attribute = '';
  const close = (name: string, all: readonly string[]): void => {
    const [, mark, bare] = /^([.?@]?)(.*)$/s.exec(name)!;
    const isSingle = all.length === 2 && all[0] === '' && all[1] === '';
    places.push({ kind: kinds[mark!]!, name: bare!, count: all.length - 1, ...(!isSingle && { statics: all }) });
  };
  strings.forEach((string, i) => {
    let from = 0;
    for (let at = 0; at < string.length; at += 1) {
      const letter = string[at]!;
      if (quote) {
        if (letter !== quote) continue;
        if (statics) {
          statics.push(string.slice(from, at));
          close(attribute, statics);
          statics = undefined;
          from = at + 1;
        }
        quote = '';
      } else if (inTag) {
        if (letter === '>') inTag = false;
        else if ((letter === '"' || letter === "'") && string[at - 1] === '=') quote = letter;
      } else if (letter === '<' && /[a-z/]/i.test(string[at + 1] ?? '')) inTag = true;
    }
    const rest = string.slice(from);
    if (i === strings.length - 1) return void texts.push(text + rest);
    if (statics) return void statics.push(rest); // between two values of one attribute
    text += rest;
    const begun = inTag ? /\s+([^\s"'<>=/]+)=(["']?)([^"']*)$/.exec(text) : null;
    if (begun) {
      texts.push(text.slice(0, begun.index));
      if (quote) [attribute, statics] = [begun[1]!, [begun[3]!]];
      else close(begun[1]!, ['', '']);
    } else {
      const isAfterPre = !inTag && /<(?:pre|textarea|listing)(?:\s[^<>]*)?>$/i.test(text);
      places.push({ kind: inTag ? 'element' : 'child', name: '', count: 1, ...(isAfterPre && { isAfterPre }) });
      texts.push(text);
    }
    text = '';
  });
  return { texts, places };
}

/** What an attribute is written as, of the values that begin at an index; undefined where it is left out. */
export function writtenAttribute(
  { statics, count }: Pick<Place, 'statics' | 'count'>,
  values: readonly unknown[],
  at: number,
): string | undefined {
  if (!statics)
    return values[at] === nothing || values[at] === noChange ? undefined : `${(values[at] ?? '') as string}`;
  let text = statics[0]!;
  for (let i = 0; i < count; i += 1) {
    if (values[at + i] === nothing) return undefined;
    text += `${(values[at + i] ?? '') as string}${statics[i + 1]!}`;
  }
  return text;
}
