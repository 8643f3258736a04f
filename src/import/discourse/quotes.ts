import { wordsOfHtml } from '../assemble/bodies.js';
import { selectAll, selectOne } from '../html/select.js';
import { attribute, innerHtml, parseHtml } from '../html/tree.js';
import type { RawQuote } from '../raw.js';

/**
 * What a post of Discourse quotes of the same topic: its quotations name the post that they are from.
 *
 * @param ids - The ids of posts by their numbers. The first post is the article.
 */
export function quotesOf(cooked: string, topic: string, ids: ReadonlyMap<string, string>): readonly RawQuote[] {
  if (!cooked.includes('data-post')) return [];
  return selectAll(parseHtml(cooked), 'aside.quote[data-post]').flatMap((aside): readonly RawQuote[] => {
    const number = attribute(aside, 'data-post') ?? '';
    const from = attribute(aside, 'data-topic') ?? topic;
    const words = selectOne(aside, 'blockquote');
    const exact = words ? wordsOfHtml(innerHtml(words)) : '';
    if (!exact || (topic && from !== topic)) return [];
    if (number === '1') return [{ exact }];
    const of = ids.get(number);
    return of === undefined ? [] : [{ exact, of }];
  });
}
