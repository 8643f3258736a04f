const starts = /[[{]/g;

/** How many places are tried as the beginning. A notice of PHP may hold brackets itself. */
const maxTries = 50;

/** Where the list or object that begins at `start` ends; undefined where it does not. */
function endOf(text: string, start: number): number | undefined {
  const signs = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]/gs;
  signs.lastIndex = start;
  let depth = 0;
  for (let sign = signs.exec(text); sign; sign = signs.exec(text)) {
    if ('[{'.includes(sign[0])) depth += 1;
    else if (']}'.includes(sign[0]) && (depth -= 1) === 0) return signs.lastIndex;
  }
  return undefined;
}

/** A page of HTML is no response of WordPress, though there may be JSON in its scripts. Notices are no pages. */
const page = /<(!doctype|html|head|body|script|style)\b/i;

/** Whether a value is a response of WordPress: an object, or a list of objects. `[]` and `[12]` stand in many a notice. */
const isResponse = (value: unknown, before: string): boolean =>
  !Array.isArray(value) || typeof value[0] === 'object' || (value.length === 0 && /(^|[\n>])$/.test(before));

/**
 * The JSON in a text that plugins have put something around: a byte order mark or notices of PHP before it, a comment
 * of a cache or more notices behind it. The text as it is where no JSON is found in it.
 */
export function unwrapJson(text: string): string {
  let tries = 0;
  for (const { index } of text.matchAll(starts)) {
    if ((tries += 1) > maxTries || page.test(text.slice(0, index))) break;
    const end = endOf(text, index);
    if (end === undefined) continue;
    const json = text.slice(index, end);
    try {
      if (isResponse(JSON.parse(json), text.slice(0, index))) return json;
    } catch {
      // The next place.
    }
  }
  return text;
}
