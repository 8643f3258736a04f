import type { Words } from '../locales/strings.js';
import { isBlank } from '../model/is-blank.js';
import type { Article } from '../model/article.js';
import type { Person } from '../model/person.js';
import { safeUrl } from '../model/safe-url.js';
import { blocks } from './body/blocks.js';
import type { Quoted } from './comment.js';
import { heading, headingLevel } from './heading.js';
import { time } from './time.js';
import { h, type View } from './view.js';

/** An essay, and what is needed to show it. */
export interface ArticleView {
  readonly article: Article;
  /** The people whom the essay names, by id. */
  readonly people: ReadonlyMap<string, Person>;
  readonly strings: Words;
  readonly locale: string;
  /** In which moments are written; the reader's own where it is left out. */
  readonly timeZone?: string | undefined;
  /** The level of the headline; headings in the text follow below it. */
  readonly headingLevel: number;
  /** What became of the last attempt to copy the link. */
  readonly copied?: string;
  readonly oncopy?: () => void;
  readonly quoted?: Quoted | undefined;
}

/** The essay. Its class names are those of https://microformats.org/wiki/h-entry. */
export function articleView(view: ArticleView): View {
  const { article, people, strings, locale, copied, oncopy } = view;
  const level = headingLevel(view.headingLevel);
  return h(
    'article',
    { class: 'h-entry', lang: article.inLanguage, 'aria-labelledby': article.headline && 'headline' },
    h('header', { dir: 'auto' }, !!article.headline && heading(level, `${article.headline}`, 'headline', 'p-name'), byline(view)),
    h('slot', { name: 'header' }),
    h('div', { class: 'body e-content', part: 'body', dir: 'auto' }, blocks((view.quoted?.body(article) ?? article.body).children, { people, headingLevel: level })),
    // In the language of the page, not of the article.
    h(
      'footer',
      { lang: locale, dir: 'auto' },
      h('button', { class: 'quiet', type: 'button', onclick: oncopy }, strings.copyLink),
      ' ',
      h('span', { role: 'status' }, copied),
    ),
    h('slot', { name: 'footer' }),
  );
}

function byline(view: ArticleView): View {
  const { article, people, strings, locale } = view;
  const named = article.author === undefined ? undefined : people.get(article.author);
  const author = named && !isBlank(`${named.name}`) ? named : undefined;
  const href = safeUrl(article.url);
  if (!author && !article.datePublished && !href) return undefined;
  return h(
    'p',
    { class: 'byline', part: 'byline', lang: locale, dir: 'auto' },
    // `By` belongs to the words of the page and not to the name.
    author && [h('span', { class: 'p-author h-card' }, h('data', { class: 'p-name', value: author.name }, strings.by(author.name))), ' '],
    article.datePublished && [time(article.datePublished, view, 'dt-published'), ' '],
    href && h('a', { class: 'u-url', href }, strings.firstPublishedAt(new URL(href).host)),
  );
}
