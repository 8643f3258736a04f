/** How signs are written in a syntax: what stands for one, and how one is written again. */
export interface Escapes {
  readonly pattern: RegExp;
  /** The text that an escape stands for; undefined for one that stays. */
  readonly decode: (escape: string) => string | undefined;
  readonly encode: (text: string, escape: string) => string;
}

/** Stands for what is kept. */
const held = '\ufffc';

/**
 * Changes a text under its escapes. `change` gives a text of the same length; what it leaves is written as it was, and
 * what it changes in the way of the sign that stood there.
 */
export function throughEscapes(text: string, escapes: Escapes, change: (plain: string) => string): string {
  const units: { readonly raw: string; readonly plain: string; readonly isEscape: boolean }[] = [];
  let from = 0;
  for (const { 0: raw, index } of text.matchAll(escapes.pattern)) {
    if (index > from) units.push({ raw: text.slice(from, index), plain: text.slice(from, index), isEscape: false });
    units.push({ raw, plain: escapes.decode(raw) ?? held, isEscape: true });
    from = index + raw.length;
  }
  if (units.length === 0) return change(text);
  if (from < text.length) units.push({ raw: text.slice(from), plain: text.slice(from), isEscape: false });
  const plain = units.map((unit) => unit.plain).join('');
  const changed = change(plain);
  if (changed.length !== plain.length)
    throw new Error(`Expected a text of ${plain.length} units in place of another, got ${changed.length}`);
  let at = 0;
  return units
    .map(({ raw, plain: was, isEscape }) => {
      const is = changed.slice(at, (at += was.length));
      return is === was ? raw : isEscape ? escapes.encode(is, raw) : is;
    })
    .join('');
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The entities of HTML and XML. Those of letters by name stay. */
export const entities: Escapes = {
  pattern: /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});/g,
  decode(entity) {
    const name = entity.slice(1, -1);
    if (!name.startsWith('#')) return named[name];
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : undefined;
  },
  encode(text, entity) {
    const code = text.codePointAt(0)!;
    if (/^&#x/i.test(entity)) return `${entity.slice(0, 3)}${code.toString(16)};`;
    return `&#${code};`;
  },
};

/** The escapes within a string of JSON. */
export const jsonEscapes: Escapes = {
  pattern: /\\u[\da-fA-F]{4}|\\[^u]/g,
  decode: (escape) =>
    escape.length > 2 ? String.fromCharCode(parseInt(escape.slice(2), 16)) : decodedSign(escape[1]!),
  encode: (text) => `\\u${text.charCodeAt(0).toString(16).padStart(4, '0')}`,
};

const signs: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const decodedSign = (sign: string): string => signs[sign] ?? sign;

/** `=C3=A9` of quoted-printable, which stays. */
export const quotedPrintable: Escapes = {
  pattern: /=(?:[\dA-F]{2}|\r?\n)/g,
  decode: () => undefined,
  encode: (_, escape) => escape,
};
