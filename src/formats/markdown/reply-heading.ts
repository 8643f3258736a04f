/** Attributes of a heading: `{#5 in-reply-to=4 date=2010-03-03T16:05-05:00 pinned}`. One without a value is `true`. */
export type Attributes = Readonly<Record<string, string | true>>;

// A backslash before the brace makes it a sign like any other.
const atEnd = /(?<!\\)\{((?:[^{}"\n]|"(?:[^"\\\n]|\\.)*")*)\}[ \t]*#*[ \t]*$/;
const attribute = /#([^\s{}"]+)|([a-z][a-z-]*)(?:=("(?:[^"\\]|\\.)*"|[^\s{}"]+))?/gi;

/** The attributes at the end of a heading as it is written; undefined where there are none. */
export function readAttributes(source: string): Attributes | undefined {
  const found = atEnd.exec(source)?.[1];
  if (found === undefined) return undefined;
  const read: Record<string, string | true> = {};
  for (const [, id, name, value] of found.matchAll(attribute)) {
    if (id !== undefined) read['id'] = id;
    else if (name !== undefined) read[name] = value === undefined ? true : unquoted(value);
  }
  return read;
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
