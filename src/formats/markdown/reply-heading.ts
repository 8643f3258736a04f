/** Attributes of a heading: `{#5 in-reply-to=4 date=2010-03-03T16:05-05:00 pinned}`. One without a value is `true`. */
export type Attributes = Readonly<Record<string, string | true>>;

// A backslash before the brace makes it a sign like any other.
const atEnd = /(?<!\\)\{((?:[^{}"\n]|"(?:[^"\\\n]|\\.)*")*)\}[ \t]*#*[ \t]*$/;
const attribute = /#([^\s{}"]+)|([a-z][a-z-]*)(?:=("(?:[^"\\]|\\.)*"|[^\s{}"]+))?/gi;

/** One attribute, and where it stands in its heading. */
export interface AttributePlace {
  readonly name: string;
  readonly value: string | true;
  /** Where its value begins and ends in the heading, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Where the attribute as a whole begins. */
  readonly from: number;
}

/** The attributes at the end of a heading, in their order, and what stands among them that is none. */
export interface ReadHeading {
  readonly attributes: readonly AttributePlace[];
  readonly strays: readonly { readonly text: string; readonly from: number }[];
}

/** Reads the attributes of a heading as it is written; undefined where there are none. */
export function readHeading(source: string): ReadHeading | undefined {
  const braces = atEnd.exec(source);
  const inside = braces?.[1];
  if (!braces || inside === undefined) return undefined;
  const before = braces.index + 1;
  const attributes: AttributePlace[] = [];
  const strays: { readonly text: string; readonly from: number }[] = [];
  let last = 0;
  const stray = (until: number): void => {
    const text = inside.slice(last, until);
    if (text.trim()) strays.push({ text: text.trim(), from: before + last + text.search(/\S/) });
  };
  for (const found of inside.matchAll(attribute)) {
    const [whole, id, name = 'id', value] = found;
    stray(found.index);
    last = found.index + whole.length;
    const written = id ?? value ?? '';
    attributes.push({
      name,
      value: id ?? (value === undefined ? true : unquoted(value)),
      start: before + last - written.length,
      end: before + last,
      from: before + found.index,
    });
  }
  stray(inside.length);
  return { attributes, strays };
}

/** The attributes at the end of a heading as it is written; undefined where there are none. */
export function readAttributes(source: string): Attributes | undefined {
  const read = readHeading(source);
  return read && Object.fromEntries(read.attributes.map(({ name, value }) => [name, value]));
}

const unquoted = (value: string): string =>
  value.startsWith('"')
    ? value.slice(1, -1).replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))
    : value;

/** A heading without its attributes. */
export const withoutAttributes = (words: string): string => words.replace(atEnd, '').trim();

const bare = /^[^\s{}"#=\\]+$/;

const written = (value: string): string =>
  bare.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"`;

/** Attributes as they are written; those that are undefined are left out. */
export function writeAttributes(attributes: Readonly<Record<string, string | number | true | undefined>>): string {
  const parts = Object.entries(attributes).flatMap(([name, value]) => {
    if (value === undefined) return [];
    if (value === true) return [name];
    if (name === 'id' && bare.test(`${value}`)) return [`#${value}`];
    return [`${name}=${written(`${value}`)}`];
  });
  return `{${parts.join(' ')}}`;
}
