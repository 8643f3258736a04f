/**
 * Characters that cannot be seen, or that move what stands around them: no-break and narrow spaces, zero-width and
 * bidirectional controls, line separators.
 */
const unseen = /[\u007f-\u00a0\u00ad\u034f\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/g;

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON with two spaces a level. Characters that cannot be seen are written as escapes, so that a change of them can. */
export const jsonText = (value: unknown): string => JSON.stringify(value, null, 2).replace(unseen, escaped);

/** A value as an expression of JavaScript. As a key of JSON, `__proto__` is a name like any other. */
export const valueText = (value: unknown): string =>
  jsonText(value).replace(/^(\s*)"__proto__":/gm, '$1["__proto__"]:');
