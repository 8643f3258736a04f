import { beginsForm, saidBy } from '../words/comment-words.js';

/** Where a comment begins in a text. */
export interface Entry {
  readonly name: string;
  /** The line that it begins in, from 0. */
  readonly start: number;
  /** The first line of its words. */
  readonly words: number;
  /** How far its first line is indented. */
  readonly indent: number;
  /** Whether its name stands twice, as where a picture had it too. */
  readonly isDoubled: boolean;
  /** What stands behind the name on its line, such as a date. */
  readonly rest: string;
}

const numbered = /^(\s*)(?:\(?(\d{1,5})[.)]\s+|#(\d{1,5})\s+|[-*•]\s+)?(\S.*?)\s*$/;

/** The comments in the lines of a text: `3. NAME`, `NAME says:`, or one of the two. */
export function findEntries(lines: readonly string[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const entry = entryAt(lines, at);
    if (!entry) continue;
    entries.push(entry);
    at = entry.words - 1;
  }
  return entries;
}

function entryAt(lines: readonly string[], at: number): Entry | undefined {
  const line = lines[at]!;
  if (line.length > 200 || beginsForm(line)) return undefined;
  const [, space = '', , , words] = numbered.exec(line) ?? [];
  if (words === undefined) return undefined;
  const next = following(lines, at);
  const second = next === undefined ? '' : lines[next]!.trim();
  const indent = space.replaceAll('\t', '    ').length;
  if (next !== undefined && second.length > words.length && second.startsWith(words) && words.length < 80) {
    const behind = second.slice(words.length);
    // In a language whose word is not known, `NAME` and `NAME word:` are enough.
    if (/^[\s\p{L}().\/’'-]{1,24}\s*[:：]$/u.test(behind) && !/[.!?]$/.test(words))
      return { name: words, start: at, words: next + 1, indent, isDoubled: true, rest: '' };
  }
  const name = saidBy(words);
  if (name === undefined) return undefined;
  const [, own = name, rest = ''] = /^(.+?)\s+(?:on|at)\s+(.*\d{4}.*)$/i.exec(name) ?? [];
  return { name: own, start: at, words: at + 1, indent, isDoubled: false, rest };
}

/** The next line that is not empty, of the two behind a line. */
function following(lines: readonly string[], at: number): number | undefined {
  for (let next = at + 1; next <= at + 2 && next < lines.length; next += 1) if (lines[next]!.trim()) return next;
  return undefined;
}
