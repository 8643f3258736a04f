import type { Article } from '../../model/article.js';
import { authorsOf } from '../../model/authors.js';
import type { Body } from '../../model/body.js';
import type { Comment } from '../../model/comment.js';
import { isBlank } from '../../model/is-blank.js';
import type { Person } from '../../model/person.js';
import { plainText } from '../../model/plain-text.js';
import { citedName, type CitedName } from './names.js';
import type { Work } from './work.js';

/** Where something stands, and when it was read there. */
export interface CitedPage {
  /** The people whom the article and its comments name, by id. */
  readonly people: ReadonlyMap<string, Person>;
  /** The address of what is cited, an absolute URL. */
  readonly url: string;
  /** The name of the site. */
  readonly site?: string | undefined;
  /** The title of the page, for comments on an article that is not at hand. */
  readonly title?: string | undefined;
  /** The language of the page, for what names no other. */
  readonly language?: string | undefined;
  /** The day on which it was read, as an ISO 8601 date. */
  readonly accessed: string;
}

function namesOf(
  by: { readonly author?: string | readonly string[] | undefined },
  people: ReadonlyMap<string, Person>,
  language: string | undefined,
): CitedName[] {
  const names = authorsOf(by).map((id) => `${people.get(id)?.name ?? ''}`);
  return names.filter((name) => !isBlank(name)).map((name) => citedName(name, language));
}

/** What somebody says in words of their own: without what they quote, unless there is nothing else. */
function ownWords(body: Body): string {
  const own = body.children.filter(({ type }) => type !== 'blockquote' && type !== 'code');
  return plainText({ ...body, children: own }) || plainText(body);
}

/** An article as a work that can be cited. */
export function articleWork(article: Article, { people, url, site, language, accessed }: CitedPage): Work {
  const { id, headline, datePublished: date, inLanguage = language } = article;
  const authors = namesOf(article, people, inLanguage);
  return { kind: 'article', id, authors, title: headline, site, date, url, accessed, language: inLanguage };
}

/**
 * A comment as a work that can be cited.
 *
 * @param article - What it is on, where that is at hand.
 */
export function commentWork(comment: Comment, article: Article | undefined, page: CitedPage): Work {
  const { people, url, site, accessed } = page;
  const around = article?.inLanguage ?? page.language;
  const { id, datePublished: date, inLanguage: language = around, body } = comment;
  return {
    kind: 'comment',
    id,
    authors: namesOf(comment, people, language),
    title: article?.headline ?? page.title,
    words: ownWords(body),
    articleAuthors: article ? namesOf(article, people, around) : [],
    articleDate: article?.datePublished,
    site,
    date,
    url,
    accessed,
    language,
  };
}
