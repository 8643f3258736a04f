import { fencedParts, type Fenced } from './fences.js';
import { spansOf, type Span } from './spans.js';
import type { TextSelection } from '../../model/text-selection.js';
import { linesAround, selectedWords, wordsFrom } from './lines.js';

const fencedAround = ({ text, start, end }: TextSelection): Fenced | undefined =>
  fencedParts(text).find((part) => start >= part.start && end <= part.end);

function codeAround(selection: TextSelection): Span | undefined {
  const { text, start, end } = selection;
  const line = linesAround({ text, start, end: start });
  const spans = spansOf(text, line.start + wordsFrom(text.slice(line.start, line.end)), line.end);
  return spans.find((span) => span.kind === 'inlineCode' && start >= span.start && end <= span.end);
}

/** Whether the selection is in code. */
export const isCode = (selection: TextSelection): boolean => !!(codeAround(selection) ?? fencedAround(selection));

/** Takes the signs around a part away; of a block that is empty a line stays. */
function unwrapped({ text, start, end }: TextSelection, part: Span | Fenced): TextSelection {
  const moved = (at: number): number => Math.min(Math.max(at, part.from), part.to) - (part.from - part.start);
  const written = text.slice(0, part.start) + text.slice(part.from, part.to) + text.slice(part.end);
  return { text: written, start: moved(start), end: moved(end) };
}

/** Puts whole lines between fences that are longer than any in them. */
function fenced(selection: TextSelection): TextSelection {
  const { text } = selection;
  const { start, end } = linesAround(selection);
  const lines = text.slice(start, end);
  const runs = [...lines.matchAll(/`{3,}/g)].map(([run]) => run.length + 1);
  const fence = '`'.repeat(Math.max(3, ...runs));
  const from = start + fence.length + 1;
  const written = `${text.slice(0, start)}${fence}\n${lines}\n${fence}${text.slice(end)}`;
  return { text: written, start: from, end: from + lines.length };
}

/**
 * Makes the selected words code, or code the words that it is made of. Words of one line stand between backticks; lines,
 * and words with backticks, between fences. At a caret the signs are written around it.
 */
export function toggleCode(selection: TextSelection): TextSelection {
  const { text, start, end } = selection;
  const around = codeAround(selection) ?? fencedAround(selection);
  if (around) return unwrapped(selection, around);
  if (text.slice(start, end).includes('\n')) return fenced(selection);
  const [part = { start, end }] = selectedWords(selection);
  if (part.start === part.end && text[start - 1] === '`' && text[start] === '`')
    return { text: text.slice(0, start - 1) + text.slice(start + 1), start: start - 1, end: start - 1 };
  const words = text.slice(part.start, part.end);
  // A backtick beside them would belong to the signs.
  if (words.includes('`') || text[part.start - 1] === '`' || text[part.end] === '`') return fenced(selection);
  const written = `${text.slice(0, part.start)}\`${words}\`${text.slice(part.end)}`;
  return { text: written, start: part.start + 1, end: part.end + 1 };
}
