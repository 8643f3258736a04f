// Embeddings, overrides and isolates reorder what is behind them, names of others and links included. The marks
// U+200E, U+200F and U+061C stay: they say the direction of one place, and Hebrew and Arabic are written with them.
const removed = /(?![\t\n\f\r])[\p{Cc}\u202a-\u202e\u2066-\u206f]/gu;
const half = /\p{Surrogate}/gu;

/** The text without control characters other than white space, without bidi controls, and well-formed. */
export const cleanText = (text: string): string => text.replace(removed, '').replace(half, '\ufffd');

/** The text with each run of HTML's white space as one space. */
export const collapse = (text: string): string => text.replace(/[\t\n\f\r ]+/g, ' ');
