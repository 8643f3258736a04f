import { hypothesisAnnotation } from '../../formats/remote/hypothesis.js';
import { flatFormat, type OnPage } from '../json/flat-format.js';
import { has } from '../json/json-head.js';
import { fieldsOf, listOf, rowsOf, textOf, type Fields } from '../json/values.js';
import type { InputPlace, RawQuote } from '../raw.js';

/** Annotations of Hypothesis: a response of its search, or a list. */
export const format = flatFormat({
  system: 'hypothesis',
  lists: ['', 'rows', 'annotations'],
  isComment: (fields) => has(fields, 'uri', 'text'),
  read: readAnnotation,
});

function readAnnotation(fields: Fields, place: InputPlace): OnPage {
  const { id, markdown, ...annotation } = hypothesisAnnotation(fields);
  const quote = quoteOf(fields);
  const [title] = listOf(fieldsOf(fields['document'])['title']).map(textOf);
  return {
    page: { id: textOf(fields['uri']), ...(title && { title }) },
    comment: {
      ...(id && { id }),
      ...annotation,
      kind: 'annotation',
      // The passage that it is about stands before it, as a quotation.
      text: { markdown: quote ? `${quoted(quote.exact)}\n\n${markdown}` : markdown },
      ...(quote && { quotes: [quote] }),
      place,
    },
  };
}

function quoteOf(fields: Fields): RawQuote | undefined {
  for (const target of rowsOf(fields['target']))
    for (const selector of rowsOf(target['selector']))
      if (textOf(selector['type']) === 'TextQuoteSelector') return quoteBy(selector);
  return undefined;
}

/** The passage of the page; of what stands around it, what is on the same line, since pages have other ends of lines. */
function quoteBy(selector: Fields): RawQuote | undefined {
  const folded = (name: string): string => textOf(selector[name]).replace(/[^\S\n]+/g, ' ');
  const exact = textOf(selector['exact']).replace(/\s+/g, ' ').trim();
  const prefix = folded('prefix').split('\n').at(-1);
  const [suffix] = folded('suffix').split('\n');
  return exact ? { exact, ...(prefix && { prefix }), ...(suffix && { suffix }) } : undefined;
}

/** A quotation in Markdown, in which no sign has a meaning. */
const quoted = (text: string): string => `> ${text.replace(/[\\`*_{}[\]<>()#+.!|~&-]/g, '\\$&')}`;
