const starts = /[[{]/g;

/** How many places are tried as the beginning. A notice of PHP may hold brackets itself. */
const maxTries = 50;

/**
 * The JSON in a text that plugins have put something around: a byte order mark or notices of PHP before it, a comment
 * of a cache behind it. The text as it is where no JSON is found in it.
 */
export function unwrapJson(text: string): string {
  const end = Math.max(text.lastIndexOf(']'), text.lastIndexOf('}')) + 1;
  let tries = 0;
  for (const { index } of text.matchAll(starts)) {
    if (index >= end || (tries += 1) > maxTries) break;
    const json = text.slice(index, end);
    // The first sign of a comment of a cache may be a bracket, too.
    for (const candidate of [json, json.replace(/(?<=[\]}])\s*<!--[^]*$/, '')]) {
      try {
        const value: unknown = JSON.parse(candidate);
        // `[]` and `[12]` stand in many a notice; a response of WordPress is a list of objects, or an object.
        const isResponse = !Array.isArray(value) || typeof value[0] === 'object' || (value.length === 0 && /(^|\n|>)$/.test(text.slice(0, index)));
        if (isResponse) return candidate;
      } catch {
        // The next place.
      }
    }
  }
  return text;
}
