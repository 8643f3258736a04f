import { given, type RemoteComment } from './remote-comment.js';
import { fieldsOf, rowsOf, textOf, type Fields } from './values.js';

/** The words that an annotation is about, on one line; empty where it is about the page or another annotation. */
export function annotatedWords(annotation: Fields): string {
  for (const target of rowsOf(annotation['target']))
    for (const selector of rowsOf(target['selector']))
      if (selector['type'] === 'TextQuoteSelector') return textOf(selector['exact']).replace(/\s+/g, ' ').trim();
  return '';
}

/** An annotation of Hypothesis, without the words that it is about. */
export function hypothesisAnnotation(annotation: Fields): Omit<RemoteComment, 'text'> & { readonly markdown: string } {
  const references = Array.isArray(annotation['references'])
    ? annotation['references'].map(textOf).filter(Boolean)
    : [];
  const account = textOf(annotation['user']);
  const [, login = account] = /^acct:([^@]+)@/.exec(account) ?? [];
  const { read } = fieldsOf(annotation['permissions']);
  const readers = Array.isArray(read) ? read.map(textOf) : [];
  const group = textOf(annotation['group']);
  const isPrivate =
    (group !== '' && group !== '__world__') || (readers.length > 0 && !readers.includes('group:__world__'));
  return {
    id: textOf(annotation['id']),
    parent: references.at(-1) ?? '',
    author: { name: textOf(fieldsOf(annotation['user_info'])['display_name']) || login, ...given('key', account) },
    ...given('published', textOf(annotation['created'])),
    ...given('modified', textOf(annotation['updated'])),
    status: annotation['hidden'] === true ? 'held' : isPrivate ? 'private' : 'public',
    ...given('url', textOf(fieldsOf(annotation['links'])['html'])),
    markdown: textOf(annotation['text']),
  };
}
