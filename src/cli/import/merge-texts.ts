import { diff3Merge } from 'node-diff3';

/** A text that three are merged into. */
export interface MergedText {
  readonly text: string;
  /** What both sides changed in different ways; what stands in the folder is kept. */
  readonly conflicts: readonly { readonly line: number; readonly mine: string; readonly theirs: string }[];
}

/**
 * Merges what was edited since the last import with what has changed at the source. `base` is what the last import wrote.
 * Where both have added something at one place, both is kept; where both have changed the same lines, `mine` is.
 */
export function mergeTexts(mine: string, base: string, theirs: string): MergedText {
  if (mine === theirs || base === theirs) return { text: mine, conflicts: [] };
  if (mine === base) return { text: theirs, conflicts: [] };
  const conflicts: { line: number; mine: string; theirs: string }[] = [];
  const lines: string[] = [];
  const regions = diff3Merge(mine.split('\n'), base.split('\n'), theirs.split('\n'), { excludeFalseConflicts: true });
  for (const { ok, conflict } of regions) {
    if (ok) lines.push(...ok);
    else if (conflict) {
      const { a, o, b } = conflict;
      if (o.every((line) => line.trim() === ''))
        lines.push(...a, ...(a.at(-1)?.trim() && b[0]?.trim() ? [''] : []), ...b);
      else {
        conflicts.push({ line: lines.length + 1, mine: a.join('\n'), theirs: b.join('\n') });
        lines.push(...a);
      }
    }
  }
  return { text: lines.join('\n'), conflicts };
}
