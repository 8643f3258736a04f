import type { TextSelection } from '../../model/text-selection.js';
import { linesAround } from './lines.js';

const quoteMark = /^[^\S\n]*> ?/;
const quoteMarks = /^(?:[^\S\n]*> ?)*[^\S\n]*/;
const itemMark = /^(?:-|\d{1,9}\.)[^\S\n]+/;

/** Replaces what stands at the beginning of the selected lines; the selection stays on the words it was on. */
function eachLine(
  selection: TextSelection,
  edit: (line: string) => { readonly at: number; readonly remove: number; readonly insert: string } | undefined,
): TextSelection {
  const { text, start, end } = selection;
  const around = linesAround(selection);
  let at = around.start;
  let [from, to] = [start, end];
  const lines = text.slice(around.start, around.end).split('\n');
  const written = lines.map((line) => {
    const change = edit(line);
    const place = at + (change?.at ?? 0);
    at += line.length + 1;
    if (!change) return line;
    const { remove, insert } = change;
    const moved = (old: number): number =>
      old < place ? 0 : insert.length - Math.min(remove, Math.max(0, old - place));
    [from, to] = [from + moved(start), to + moved(end)];
    return line.slice(0, change.at) + insert + line.slice(change.at + remove);
  });
  return { text: text.slice(0, around.start) + written.join('\n') + text.slice(around.end), start: from, end: to };
}

const linesOf = (selection: TextSelection): readonly string[] => {
  const { start, end } = linesAround(selection);
  return selection.text.slice(start, end).split('\n');
};

const isBlank = (line: string): boolean => !line.trim();
const behindQuotes = (line: string): string => line.slice(quoteMarks.exec(line)![0].length);

/** Whether the selected lines are a quotation. */
export function isQuotation(selection: TextSelection): boolean {
  const lines = linesOf(selection);
  return lines.some((line) => quoteMark.test(line)) && lines.every((line) => isBlank(line) || quoteMark.test(line));
}

/** Whether the selected lines are items of a list. */
export function isList(selection: TextSelection): boolean {
  const lines = linesOf(selection).map(behindQuotes);
  return lines.some((line) => itemMark.test(line)) && lines.every((line) => isBlank(line) || itemMark.test(line));
}

/** Makes the selected lines a quotation, or takes one level of it from them if all of them are in one. */
export function toggleQuotation(selection: TextSelection): TextSelection {
  if (!isQuotation(selection)) return eachLine(selection, () => ({ at: 0, remove: 0, insert: '> ' }));
  return eachLine(selection, (line) => ({ at: 0, remove: quoteMark.exec(line)?.[0].length ?? 0, insert: '' }));
}

/** Makes the selected lines items of a list, or plain lines if all of them are items. Lines that are items stay what they are. */
export function toggleList(selection: TextSelection): TextSelection {
  const isOn = !isList(selection);
  const isAllBlank = linesOf(selection).every((line) => isBlank(behindQuotes(line)));
  return eachLine(selection, (line) => {
    const words = behindQuotes(line);
    const at = line.length - words.length;
    const mark = itemMark.exec(words)?.[0].length ?? 0;
    if (!isOn) return { at, remove: mark, insert: '' };
    return mark > 0 || (isBlank(words) && !isAllBlank) ? undefined : { at, remove: 0, insert: '- ' };
  });
}
