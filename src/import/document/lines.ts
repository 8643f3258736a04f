import type { Inline } from '../../model/body.js';
import type { Run, RunStyle, TextRun } from './pieces.js';

/** A place in a text that stands among its nodes until the text is whole, and says nothing itself. */
export interface MarkNode {
  readonly type: 'mark';
  readonly id: string;
  readonly isEnd: boolean;
}

/** Styles from the outermost to the innermost. */
const order: readonly RunStyle[] = ['strong', 'emphasis', 'delete', 'superscript', 'subscript'];

/** The runs of a line as nodes of a body: white space folded, none at the ends of the line or of what is emphasized. */
export function lineOf(runs: readonly Run[]): Inline[] {
  return nested(trimmed(folded(runs)), [linked, ...order.map(styled)]);
}

/** Several lines as one, such as the paragraphs of a table's cell. */
export const joinLines = (lines: readonly (readonly Run[])[]): readonly Run[] =>
  lines
    .filter((line) => line.some(({ kind }) => kind !== 'mark' && kind !== 'break'))
    .flatMap((line, index) => [...(index > 0 ? [{ kind: 'break' } as const] : []), ...line]);

/** White space is one space, which belongs to what is around it on both sides. */
function folded(runs: readonly Run[]): Run[] {
  const parts = runs.flatMap((run): readonly Run[] =>
    run.kind === 'text' && !run.isCode
      ? (run.text.replace(/[\t\n\f\r ]+/g, ' ').match(/ |[^ ]+(?: [^ ]+)*/g) ?? []).map((text) => ({ ...run, text }))
      : [run],
  );
  const found: Run[] = [];
  for (const [index, run] of parts.entries()) {
    if (run.kind !== 'text' || run.isCode || run.text !== ' ') {
      found.push(run);
      continue;
    }
    const before = found.findLast(({ kind }) => kind !== 'mark');
    if (before?.kind === 'break' || (before?.kind === 'text' && !before.isCode && before.text.endsWith(' '))) continue;
    const after = parts
      .slice(index + 1)
      .find((one) => one.kind !== 'mark' && !(one.kind === 'text' && !one.isCode && one.text === ' '));
    found.push(between(run, before, after));
  }
  return found;
}

function between(space: TextRun, before: Run | undefined, after: Run | undefined): TextRun {
  const none: TextRun = { kind: 'text', text: ' ', styles: new Set() };
  if (before?.kind !== 'text' || after?.kind !== 'text') return none;
  const styles = new Set([...space.styles].filter((style) => before.styles.has(style) && after.styles.has(style)));
  const { link } = space;
  return { ...none, styles, ...(link !== undefined && link === before.link && link === after.link && { link }) };
}

/** Without spaces and breaks at the ends, and without spaces beside breaks. */
function trimmed(runs: readonly Run[]): readonly Run[] {
  const isSpace = (run: Run): boolean => run.kind === 'text' && !run.isCode && run.text === ' ';
  const isGap = (run: Run): boolean => run.kind === 'break' || isSpace(run);
  const inner = (index: number, step: 1 | -1): Run | undefined => {
    for (let at = index + step; at >= 0 && at < runs.length; at += step)
      if (runs[at]!.kind !== 'mark' && !isSpace(runs[at]!)) return runs[at];
    return undefined;
  };
  const first = runs.findIndex((run) => run.kind !== 'mark' && !isGap(run));
  const last = runs.findLastIndex((run) => run.kind !== 'mark' && !isGap(run));
  return runs.filter((run, index) => {
    if (!isGap(run)) return true;
    if (index < first || index > last) return false;
    return !isSpace(run) || (inner(index, -1)?.kind !== 'break' && inner(index, 1)?.kind !== 'break');
  });
}

/** What runs have in common that stand in one node, and that node. */
interface Level {
  readonly keyOf: (run: Run) => string;
  readonly node: (key: string, children: readonly Inline[]) => Inline;
}

const linked: Level = {
  keyOf: (run) => (run.kind === 'text' ? (run.link ?? '') : ''),
  node: (url, children) => ({ type: 'link', url, children }),
};

const styled = (style: RunStyle): Level => ({
  keyOf: (run) => (run.kind === 'text' && run.styles.has(style) ? style : ''),
  node: (_, children) => ({ type: style, children }),
});

function nested(runs: readonly Run[], [level, ...deeper]: readonly Level[]): Inline[] {
  if (!level) return joined(runs.map(nodeOf));
  const found: Inline[] = [];
  for (let at = 0; at < runs.length;) {
    const key = level.keyOf(runs[at]!);
    let end = at + 1;
    // Marks and breaks within belong to what is around them.
    for (let next = end; next < runs.length; next += 1) {
      const run = runs[next]!;
      if (level.keyOf(run) === key) end = next + 1;
      else if (!key || (run.kind !== 'mark' && run.kind !== 'break')) break;
    }
    const inside = nested(runs.slice(at, end), deeper);
    found.push(...(key ? [level.node(key, inside)] : inside));
    at = end;
  }
  return joined(found);
}

function nodeOf(run: Run): Inline {
  switch (run.kind) {
    case 'text':
      return run.isCode ? { type: 'inlineCode', value: run.text } : { type: 'text', value: run.text };
    case 'break':
      return { type: 'break' };
    case 'image':
      return run.image;
    case 'note':
      return { type: 'footnoteReference', identifier: run.id };
    case 'mark':
      return { type: 'mark', id: run.id, isEnd: run.isEnd } satisfies MarkNode as never;
  }
}

/** Texts and code that follow each other are one. */
export function joined(nodes: readonly Inline[]): Inline[] {
  const found: Inline[] = [];
  for (const node of nodes) {
    const last = found.at(-1);
    if ((node.type === 'text' || node.type === 'inlineCode') && last?.type === node.type)
      found[found.length - 1] = { ...node, value: last.value + node.value };
    else found.push(node);
  }
  return found;
}
