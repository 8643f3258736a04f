/** Where every parser has stopped nesting by then: Chromium and the others at 512 levels. */
const deepest = 1000;

/** Elements that close by themselves, or hold others for a short while only. */
const tags = /<(\/?)(?!(?:br|hr|img|p|li|d[dt]|t[dhr])\b)[a-z]/gi;

/**
 * Leaves out the tags, not the words, after elements were opened 1,000 levels deep. Parsers look through all the open
 * elements for every further one, and take minutes for a megabyte of them.
 */
export function limitNesting(html: string): string {
  let depth = 0;
  for (const { index, 1: closing } of html.matchAll(tags)) {
    depth = Math.max(0, depth + (closing ? -1 : 1));
    if (depth > deepest) return html.slice(0, index) + html.slice(index).replace(/<[^<>]*>/g, ' ');
  }
  return html;
}
