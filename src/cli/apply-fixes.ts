import type { Finding } from '../formats/markdown/index.js';

/** A text with all fixes that do not touch each other, and how many they are. */
export function applyFixes(
  source: string,
  findings: readonly Finding[],
): { readonly text: string; readonly count: number } {
  const fixes = findings.flatMap(({ fix }) => (fix ? [fix] : [])).sort((a, b) => b.start - a.start || b.end - a.end);
  let text = source;
  let count = 0;
  let from = Infinity;
  for (const { start, end, text: instead } of fixes) {
    if (end > from || (start === from && count > 0)) continue;
    text = text.slice(0, start) + instead + text.slice(end);
    from = start;
    count += 1;
  }
  return { text, count };
}
