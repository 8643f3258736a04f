import { flatFormat, type OnPage } from '../json/flat-format.js';
import { has } from '../json/json-head.js';
import { fieldsOf, flagOf, listOf, rowsOf, textOf, timeOf, type Fields } from '../json/values.js';
import type { InputPlace, RawQuote, RawStatus } from '../raw.js';

/** Annotations of Hypothesis: an answer of its search, or a list. */
export const format = flatFormat({
  system: 'hypothesis',
  lists: ['', 'rows', 'annotations'],
  isComment: (fields) => has(fields, 'uri', 'text'),
  read: readAnnotation,
});

function readAnnotation(fields: Fields, place: InputPlace): OnPage {
  const [id, group] = [textOf(fields['id']), textOf(fields['group'])];
  const [published, modified] = [timeOf(fields['created']), timeOf(fields['updated'])];
  const references = listOf(fields['references']).map(textOf).filter(Boolean);
  const account = textOf(fields['user']);
  const [, login = account] = /^acct:([^@]+)@/.exec(account) ?? [];
  const name = textOf(fieldsOf(fields['user_info'])['display_name']) || login;
  const readers = listOf(fieldsOf(fields['permissions'])['read']).map(textOf);
  const isOfGroup = group !== '' && group !== '__world__';
  const isPrivate = isOfGroup || (readers.length > 0 && !readers.includes('group:__world__'));
  const status: RawStatus = flagOf(fields['hidden']) ? 'held' : isPrivate ? 'private' : 'public';
  const quote = quoteOf(fields);
  const text = textOf(fields['text']);
  const [title] = listOf(fieldsOf(fields['document'])['title']).map(textOf);
  return {
    page: { id: textOf(fields['uri']), ...(title && { title }) },
    comment: {
      ...(id && { id }),
      parent: references.at(-1) ?? '',
      author: { name, ...(account && { key: account }) },
      ...(published !== undefined && { published }),
      ...(modified !== undefined && { modified }),
      status,
      kind: 'annotation',
      // The passage that it is about stands before it, as a quotation.
      text: { markdown: quote ? `${quoted(quote.exact)}\n\n${text}` : text },
      ...(quote && { quotes: [quote] }),
      place,
    },
  };
}

function quoteOf(fields: Fields): RawQuote | undefined {
  for (const target of rowsOf(fields['target']))
    for (const selector of rowsOf(target['selector']))
      if (textOf(selector['type']) === 'TextQuoteSelector')
        return quoteBy(selector);
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
