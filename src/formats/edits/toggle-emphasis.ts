import { wordCharacter } from '../light-markdown/signs.js';
import { fencedParts } from './fences.js';
import { differInMarkAlone } from './shown.js';
import { spansOf, type Span } from './spans.js';
import type { TextSelection } from '../../model/text-selection.js';
import { linesAround, selectedWords, wordsFrom, type Part } from './lines.js';

export type EmphasisKind = 'strong' | 'emphasis';

/** The signs that each may be written with; the first that can be read where it stands is taken. */
const signsFor: Readonly<Record<EmphasisKind, readonly string[]>> = { strong: ['**'], emphasis: ['*', '_'] };

/** Something that goes, and what comes in its place. What opens stands before the caret there, what closes behind it. */
interface Change extends Part {
  readonly sign: string;
  readonly isOpening?: boolean;
}

const isInWord = (sign: string | undefined): boolean => wordCharacter['*']!.test(sign ?? '');

/** The spans on the line around a place. */
function spansAround(text: string, at: number): readonly Span[] {
  const line = linesAround({ text, start: at, end: at });
  return spansOf(text, line.start + wordsFrom(text.slice(line.start, line.end)), line.end);
}

/** Whether every word of a part that can be seen carries the mark. */
function isMarked(text: string, { start, end }: Part, kind: EmphasisKind, spans: readonly Span[]): boolean {
  const seen = new Uint8Array(end - start);
  const fill = (value: number, from: number, to: number): void =>
    void seen.fill(value, Math.max(0, from - start), Math.max(0, to - start));
  for (const span of spans) if (span.kind === kind) fill(1, span.from, span.to);
  for (const span of spans) {
    fill(2, span.start, span.from);
    fill(2, span.to, span.end);
  }
  return seen.includes(1) && seen.every((value, i) => value > 0 || !text[start + i]?.trim());
}

/** A part with the words, links, code and emphasis that it would cut: no sign is read where a letter stands on its outer side. */
function whole(text: string, part: Part, spans: readonly Span[]): Part {
  let { start, end } = part;
  for (let before = -1; before !== end - start;) {
    before = end - start;
    while (isInWord(text[start - 1])) start--;
    while (isInWord(text[end])) end++;
    for (const span of spans) {
      const isInside = span.kind !== 'inlineCode' && start >= span.from && end <= span.to;
      if (isInside || start >= span.end || end <= span.start) continue;
      start = Math.min(start, span.start);
      end = Math.max(end, span.end);
    }
  }
  return { start, end };
}

function applied(text: string, changes: readonly Change[]): { text: string; moved: (at: number) => number } {
  const inOrder = [...changes].sort((a, b) => a.start - b.start);
  let written = '';
  let end = 0;
  for (const change of inOrder) {
    written += text.slice(end, change.start) + change.sign;
    end = change.end;
  }
  const moved = (at: number): number =>
    inOrder.reduce((to, change) => {
      if (change.start === change.end)
        return change.start < at || (change.isOpening && change.start === at) ? to + change.sign.length : to;
      return to - Math.max(0, Math.min(at, change.end) - change.start);
    }, at);
  return { text: written + text.slice(end), moved };
}

const without = (spans: readonly Span[]): readonly Change[] =>
  spans.flatMap(({ start, from, to, end }) => [
    { start, end: from, sign: '' },
    { start: to, end, sign: '' },
  ]);

/** What has to change for a part to carry the mark, or not to; undefined where no signs can say it. */
function changesFor(text: string, part: Part, kind: EmphasisKind, isOn: boolean): readonly Change[] | undefined {
  const { start, end } = linesAround({ text, ...part });
  const from = start + wordsFrom(text.slice(start, end));
  const spans = spansOf(text, from, end);
  const own = spans.filter((span) => span.kind === kind);
  const isFit = (changes: readonly Change[]): boolean => {
    const line = changes.map((change) => ({ ...change, start: change.start - from, end: change.end - from }));
    const words = text.slice(from, end);
    return differInMarkAlone(words, applied(words, line).text, kind, isOn);
  };
  if (!isOn) {
    const changes = without(own.filter((span) => span.start < part.end && span.end > part.start));
    return isFit(changes) ? changes : undefined;
  }
  const grown = whole(text, part, spans);
  for (const reach of [0, 1]) {
    // Two emphases side by side become one where their signs would run together.
    const within = own.filter((span) => span.start < grown.end + reach && span.end > grown.start - reach);
    const around = {
      start: Math.min(grown.start, ...within.map((span) => span.start)),
      end: Math.max(grown.end, ...within.map((span) => span.end)),
    };
    for (const sign of signsFor[kind]) {
      const changes = [
        { start: around.start, end: around.start, sign, isOpening: true },
        ...without(within),
        { start: around.end, end: around.end, sign },
      ];
      if (isFit(changes)) return changes;
    }
  }
  return undefined;
}

/** At a caret that is in no word: signs to write between, the way out of those that are there, or the way back in. */
function atCaret(selection: TextSelection, kind: EmphasisKind, spans: readonly Span[]): TextSelection {
  const { text, start } = selection;
  const [before, after] = [text.slice(0, start), text.slice(start)];
  for (const sign of signsFor[kind]) {
    const run = sign[0]!;
    const isPair = before.endsWith(sign) && after.startsWith(sign);
    const isMore = before.endsWith(run + sign) || after.startsWith(sign + run);
    if (isPair && !isMore) {
      const at = start - sign.length;
      return { text: before.slice(0, at) + after.slice(sign.length), start: at, end: at };
    }
  }
  const own = spans.find((span) => span.kind === kind && (span.to === start || span.end === start));
  if (own) {
    const at = own.to === start ? own.end : own.to;
    return { text, start: at, end: at };
  }
  const sign = signsFor[kind].find((one) => before.at(-1) !== one[0] && after[0] !== one[0]);
  if (sign === undefined) return selection;
  const at = start + sign.length;
  return { text: before + sign + sign + after, start: at, end: at };
}

/** The word that a caret touches, or the words around it that carry the mark. */
function partAtCaret(text: string, at: number, kind: EmphasisKind, spans: readonly Span[]): Part | undefined {
  const span = spans.find((one) => one.kind === kind && at >= one.from && at < one.to);
  if (span) return { start: span.from, end: span.to };
  if (spans.some((one) => one.kind === kind && (at === one.to || at === one.end))) return undefined;
  const part = whole(text, { start: at, end: at }, spans);
  return part.start < part.end ? part : undefined;
}

/**
 * Makes the selected words strong or emphasised, or takes that from them if all of them are. What would be cut is taken
 * whole: emphasis neither begins nor ends inside a word, a link or code. Whatever the text, it shows the same words
 * afterwards, and nothing but them changes; where no signs can say it, the text stays as it is.
 */
export function toggleEmphasis(selection: TextSelection, kind: EmphasisKind): TextSelection {
  const { text, start, end } = selection;
  // In a block of code the signs are signs.
  const code = fencedParts(text);
  let parts = selectedWords(selection).filter(
    (part) => !code.some(({ from, to }) => part.start < to && part.end > from),
  );
  const isCaret = parts.length === 0;
  if (isCaret) {
    const spans = spansAround(text, start);
    const isInCode = code.some((part) => start >= part.start && start <= part.end);
    if (isInCode || start !== end) return selection;
    const part = partAtCaret(text, start, kind, spans);
    if (!part) return atCaret(selection, kind, spans);
    parts = [part];
  }
  return (
    toggled(selection, parts, isCaret, kind, !areMarked(text, parts, kind)) ??
    // Where some words cannot be marked, the others can be freed again.
    toggled(selection, parts, isCaret, kind, false) ??
    selection
  );
}

function toggled(
  { text, start }: TextSelection,
  parts: readonly Part[],
  isCaret: boolean,
  kind: EmphasisKind,
  isOn: boolean,
): TextSelection | undefined {
  const changes = parts.flatMap((part) => {
    const isDone = isOn && isMarked(text, part, kind, spansAround(text, part.start));
    return isDone ? [] : (changesFor(text, part, kind, isOn) ?? []);
  });
  const result = applied(text, changes);
  // Lines hang together: signs on one may pair with those on the next.
  if (!differInMarkAlone(text, result.text, kind, isOn)) return undefined;
  if (isCaret) return { text: result.text, start: result.moved(start), end: result.moved(start) };
  return { text: result.text, start: result.moved(parts[0]!.start), end: result.moved(parts.at(-1)!.end) };
}

function areMarked(text: string, parts: readonly Part[], kind: EmphasisKind): boolean {
  return parts.every((part) => {
    const spans = spansAround(text, part.start);
    return isMarked(text, whole(text, part, spans), kind, spans);
  });
}

/** Whether the selected words, or those around the caret, are strong or emphasised. */
export function isEmphasised(selection: TextSelection, kind: EmphasisKind): boolean {
  const parts = selectedWords(selection);
  if (parts.length > 0) return areMarked(selection.text, parts, kind);
  return spansAround(selection.text, selection.start).some(
    (span) => span.kind === kind && selection.start >= span.from && selection.start <= span.to,
  );
}
