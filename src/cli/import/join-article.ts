import type { ImportFinding } from '../../import/index.js';
import type { Article } from '../../model/article.js';
import { plainText } from '../../model/plain-text.js';

/** Whether an essay has no words yet: one that was made for comments whose page was known by its address alone. */
export const isStandIn = ({ body }: Pick<Article, 'body'>): boolean => body.children.length === 0;

/** The essay that stood for a page, with its words: what its front matter says stays. */
export function filled(mine: Article, theirs: Article, author: Article['author']): Article {
  const { author: _, id: __, ...rest } = theirs;
  const names = new Set([...(mine.sameAs ?? []), ...(theirs.sameAs ?? []), ...(theirs.url ? [theirs.url] : [])]);
  names.delete(mine.url ?? theirs.url ?? '');
  return {
    ...rest,
    ...(author !== undefined && { author }),
    ...mine,
    // A page that was known by its address alone is called by it.
    headline: mine.headline === mine.url || mine.headline === mine.id ? theirs.headline : mine.headline,
    ...(names.size > 0 && { sameAs: [...names] }),
    body: theirs.body,
  };
}

/** What there is to say where an essay with words comes to one that has others: those that are here stay. */
export function tellOtherWords(mine: Article, theirs: Article, id: string): readonly ImportFinding[] {
  const [here, there] = [mine, theirs].map(({ body }) => plainText(body).replace(/\s+/g, ' ').trim()) as [
    string,
    string,
  ];
  if (isStandIn(theirs) || here === there) return [];
  let start = 0;
  while (here[start] === there[start]) start += 1;
  const around = (text: string): string => text.slice(Math.max(0, start - 20), start + 100);
  return [
    {
      ...{ code: 'merge/essay', severity: 'doubtful', file: 'index.md', id },
      ...{ expected: 'the words of the essay that is here', got: 'others at the source; those here are kept' },
      ...{ was: around(there), is: around(here) },
    },
  ];
}
