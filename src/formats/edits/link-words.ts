import { safeUrl } from '../../model/safe-url.js';
import { shown } from './shown.js';
import { spansOf, type Span } from './spans.js';
import type { TextSelection } from '../../model/text-selection.js';
import { linesAround, selectedWords, wordsFrom } from './lines.js';

/** Where an address is still to be written. */
const blank = 'https://';

const webAddress = /^(?:https?:\/\/|mailto:)[^\s<>"\\]+$/i;

/** The one address that a text is, as it can stand in parentheses; undefined where it is none, or more than that. */
export function addressIn(text: string): string | undefined {
  const address = text.trim();
  if (!webAddress.test(address) || !safeUrl(address)) return undefined;
  const isPaired = /^[^()]*(?:\([^()]*\)[^()]*)*$/.test(address);
  return isPaired ? address : address.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
}

function linkAround({ text, start, end }: TextSelection): Span | undefined {
  const line = linesAround({ text, start, end });
  const spans = spansOf(text, line.start + wordsFrom(text.slice(line.start, line.end)), line.end);
  return spans.find((span) => span.kind === 'link' && start < span.end && end > span.start);
}

/** Brackets would end the words of the link. */
const escapedWords = (words: string): string => words.replace(/(?<!\\)[[\]]/g, '\\$&');

/**
 * Makes a link of the selected words, and selects the address, which is still to be written. A selected address gets a
 * place for words; where a link is already, its address is selected.
 */
export function addLink(selection: TextSelection): TextSelection {
  const { text, start, end } = selection;
  const link = linkAround(selection);
  if (link) return { text, start: link.to + 2, end: link.end - 1 };
  const parts = selectedWords(selection);
  const part = parts.length === 1 ? parts[0]! : { start: parts.length > 1 ? end : start, end };
  const words = text.slice(part.start, part.end);
  const address = addressIn(words);
  const [label, target] = address === undefined ? [escapedWords(words), blank] : ['', address];
  const written = `${text.slice(0, part.start)}[${label}](${target})${text.slice(part.end)}`;
  const at = part.start + 1;
  // Where there are no words yet, they come first.
  if (!label) return { text: written, start: at, end: at };
  const from = at + label.length + 2;
  return { text: written, start: from, end: from + target.length };
}

/**
 * Makes the selected words a link to an address that is pasted over them, with the caret behind it. Undefined where that
 * is not what is meant, or cannot be: no words or several lines are selected, a link, or an address, which is replaced.
 */
export function linkWords(selection: TextSelection, pasted: string): TextSelection | undefined {
  const { text } = selection;
  const address = addressIn(pasted);
  const [part, another] = selectedWords(selection);
  if (!address || !part || another || linkAround(selection)) return undefined;
  const words = text.slice(part.start, part.end);
  if (addressIn(words) !== undefined || /^(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(words)) return undefined;
  const link = `[${escapedWords(words)}](${address})`;
  const written = text.slice(0, part.start) + link + text.slice(part.end);
  // In code, or across signs, it would be words and no link.
  if (shown(written).signs !== shown(text).signs) return undefined;
  const at = part.start + link.length;
  return { text: written, start: at, end: at };
}
