import type { Block, Body } from '../../model/body.js';
import { plainText } from '../../model/plain-text.js';
import type { RawComment, RawQuote } from '../raw.js';
import type { DocumentEssay } from './body-of-pieces.js';

/** A passage that is longer is quoted by its beginning alone. */
const longest = 1_000;
/** How much stands before and behind a passage, to tell it from another like it. */
const around = 32;

/** A comment in the margin of a document, before it is known what it is about. */
export type MarginComment = Omit<RawComment, 'text' | 'kind' | 'quotes'> & { readonly body: Body };

/**
 * A comment in the margin as an annotation: what it is about stands before it, as a quotation. A reply stands below the
 * comment that it replies to, and repeats nothing.
 */
export function annotationOf({ body, ...comment }: MarginComment, { body: essay, ranges }: DocumentEssay): RawComment {
  const range = comment.id === undefined || comment.parent ? undefined : ranges.get(comment.id);
  const quote = range && quoteAt(plainText(essay), range.start, range.end);
  return {
    ...comment,
    kind: 'annotation',
    text: { body: quote ? { type: 'root', children: [quotationOf(quote.exact), ...body.children] } : body },
    ...(quote && { quotes: [quote] }),
  };
}

function quoteAt(text: string, from: number, to: number): RawQuote | undefined {
  let [start, end] = [from, Math.min(to, from + longest)];
  if (end < to) end = Math.max(start, text.slice(start, end).search(/\s+\S*$/) + start);
  while (start < end && /\s/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  if (start >= end) return undefined;
  const [prefix, suffix] = [text.slice(Math.max(0, start - around), start), text.slice(end, end + around)];
  return { exact: text.slice(start, end), ...(prefix && { prefix }), ...(suffix && { suffix }) };
}

function quotationOf(words: string): Block {
  return {
    type: 'blockquote',
    children: words.split('\n\n').map((paragraph) => ({
      type: 'paragraph',
      children: paragraph
        .split('\n')
        .flatMap((value, index) => [
          ...(index > 0 ? [{ type: 'break' as const }] : []),
          ...(value ? [{ type: 'text' as const, value }] : []),
        ]),
    })),
  };
}
