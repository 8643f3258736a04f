import type { Article } from '../../model/article.js';
import { authorsOf } from '../../model/authors.js';
import type { Person } from '../../model/person.js';

/** The names of those who wrote an article, as a list in words; undefined where there is no name. */
export function authorNames(
  article: Article,
  people: ReadonlyMap<string, Person> | undefined,
  locale: string,
): string | undefined {
  const names = authorsOf(article).flatMap((id) => people?.get(id)?.name ?? []);
  return names.length > 0 ? new Intl.ListFormat(locale).format(names) : undefined;
}
