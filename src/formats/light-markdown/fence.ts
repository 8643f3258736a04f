import type { Code } from '../../model/body.js';

// Behind the backticks stands the info string of CommonMark, which has none of its own.
const opening = /^ {0,3}(`{3,})[ \t]*([^`]*)$/;
const closing = /^ {0,3}(`{3,})$/;

/** What the info string says: first the language, unless it is an attribute list such as `{.wide}`, then anything. */
function infoOf(info: string): Pick<Code, 'lang' | 'meta'> {
  const [, lang, meta] = /^([\w+#.-]+(?=\s|$))?\s*([^]*)$/.exec(info) ?? [];
  return { ...(lang && { lang }), ...(meta && { meta }) };
}

/** The code blocks among some lines. */
export interface Fences {
  /** The code block that begins at this line, and the line after its last. */
  at(line: number): { readonly code: Code; readonly end: number } | undefined;
}

/** Finds the fenced code blocks. A fence that is never closed is text. */
export function fencesOf(lines: readonly string[]): Fences {
  const lengths = lines.map((line) => closing.exec(line)?.[1]?.length ?? 0);
  // The longest closing fence from each line on, so that a page of openings is not searched once for each.
  const longest = [...lengths, 0];
  for (let at = lengths.length - 1; at >= 0; at--)
    longest[at] = Math.max(longest[at] as number, longest[at + 1] as number);

  return {
    at(line) {
      if ((longest[line + 1] ?? 0) === 0) return undefined;
      const [, backticks = '', info = ''] = opening.exec(lines[line] as string) ?? [];
      const { length } = backticks;
      if (length === 0 || (longest[line + 1] as number) < length) return undefined;
      let end = line + 1;
      while ((lengths[end] as number) < length) end++;
      return { code: { type: 'code', ...infoOf(info), value: lines.slice(line + 1, end).join('\n') }, end: end + 1 };
    },
  };
}
