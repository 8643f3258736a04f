import type { Translation } from '../../model/article.js';
import { webUrl } from '../../model/safe-url.js';
import type { ReadContext } from '../format.js';
import { matches, selectAll, selectOne } from '../html/select.js';
import {
  ancestorsOf,
  attribute,
  detach,
  elementsIn,
  folded,
  innerHtml,
  isElement,
  wordsOf,
  type HtmlDocument,
  type HtmlElement,
} from '../html/tree.js';
import type { RawPerson } from '../raw.js';
import { writtenDate } from '../words/written-date.js';

/** Where the words of an article stand, the surest first. */
const places = [
  '[itemprop~=articleBody]',
  '.h-entry .e-content, .hentry .entry-content',
  '.entry-content, .wp-block-post-content',
  '.post-body, .post-content, .article-body, .article-content, .article__body, .post__content, .single-content, .blog-content',
  '.entry-body, .entry .body, .entry-text',
  '.node .field--name-body, .node .field-name-body, .node__content, .node > .content, .node .content',
  'article',
  'main, [role=main]',
];

/** What stands in such a place and is none of the article. */
const besides = [
  'nav, aside, form, script, style, noscript, template, button, input, select, textarea, dialog',
  '#comments, #respond, #disqus_thread, .comments-area, .comments, .comment-respond, .wp-block-comments, .comment-list, .commentlist',
  '.sharedaddy, .jp-relatedposts, .addtoany_share_save_container, .addtoany_content, .share-buttons, .social-share, .av-share-box, .post-share, .sd-sharing',
  '.entry-meta, .post-meta, .post-navigation, .nav-links, .post-tags, .tags-links, .entry-footer, .author-box, .author-bio, .related-posts, .breadcrumb, .breadcrumbs, .edit-link, .post-footer, .post-meta-infos, .minor-meta',
  '.wp-block-post-terms, .wp-block-post-date, .wp-block-post-author, .wp-block-post-navigation-link, .wp-block-post-comments-form, .wp-block-post-featured-image',
  '.screen-reader-text, .visually-hidden, .sr-only, [hidden], [aria-hidden=true]:not(img)',
].join(', ');

/** What is known of an article beside its words. */
export interface PageHead {
  readonly title?: string;
  readonly language?: string;
  readonly authors: readonly RawPerson[];
  readonly published?: string;
  readonly modified?: string;
  readonly description?: string;
  readonly keywords: readonly string[];
  readonly image?: string;
  readonly translations: readonly Translation[];
}

type IsComment = (element: HtmlElement) => boolean;

const outside = (root: HtmlDocument, selector: string, isComment: IsComment): readonly HtmlElement[] =>
  [...elementsIn(root, isComment)].filter((element) => matches(element, selector));

/** What a page says of itself in its head and around its article. */
export function readPageHead(document: HtmlDocument, isComment: IsComment, titleSelector?: string): PageHead {
  const meta = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const found = selectOne(document, `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`);
      const value = found && attribute(found, 'content')?.trim();
      if (value) return value;
    }
    return undefined;
  };
  const words = (selector: string): string | undefined => {
    for (const one of outside(document, selector, isComment)) {
      const value = wordsOf(one);
      if (value && !isHeading(one)) return value;
    }
    return undefined;
  };
  const site = meta('og:site_name');
  const pageTitle = selectOne(document, 'head > title, title');
  const shown = [
    ...(titleSelector === undefined ? [] : [titleSelector]),
    ...[
      '[itemprop~=headline]',
      '.h-entry .p-name',
      '.entry-title',
      '.wp-block-post-title',
      '.post-title',
      '.topic-title',
    ],
    ...['article h1', 'main h1', 'h1:not(.site-title):not(#site-title):not(.logo)'],
  ];
  let title: string | undefined;
  for (const selector of shown) title ??= words(selector);
  title ??= meta('og:title') ?? withoutSite(pageTitle ? folded(textOf(pageTitle)) : '', site);
  const language = attribute(selectOne(document, 'html[lang]') ?? ({ attrs: [] } as never), 'lang');
  const times = outside(
    document,
    '[itemprop~=datePublished], .dt-published, time.entry-date, .entry-date, time.published, .wp-block-post-date time, abbr.published, .post-date, article time, .entry-meta time, .date-header',
    isComment,
  );
  const readable = times.flatMap((one) => {
    const exact = attribute(one, 'datetime') ?? attribute(one, 'content') ?? attribute(one, 'title');
    return (exact && writtenDate(exact, language)) ?? writtenDate(wordsOf(one), language) ?? [];
  });
  const published = meta('article:published_time', 'datePublished', 'DC.date.issued') ?? readable[0];
  const updated = outside(document, '[itemprop~=dateModified], .dt-updated, time.updated[datetime]', isComment)[0];
  const modified =
    meta('article:modified_time', 'dateModified') ??
    (updated && (attribute(updated, 'datetime') ?? attribute(updated, 'content')));
  const description = meta('description', 'og:description');
  const image = meta('og:image');
  return {
    ...(title && { title }),
    ...(language && { language }),
    authors: authorsOf(document, isComment, meta('author')),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    ...(description !== undefined && { description }),
    keywords: selectAll(document, 'meta[property="article:tag"]').flatMap((one) => attribute(one, 'content') ?? []),
    ...(image !== undefined && { image }),
    translations: translationsOf(document, language),
  };
}

/** The pages in other languages that a page names in its head. */
function translationsOf(document: HtmlDocument, own: string | undefined): readonly Translation[] {
  const found = new Map<string, Translation>();
  for (const link of selectAll(document, 'link[rel~=alternate][hreflang][href]')) {
    const language = canonical(attribute(link, 'hreflang'));
    const url = webUrl(attribute(link, 'href'));
    // A feed has its type; `x-default` is no language, and the page names itself as well.
    const isPage = /^(?:text\/html.*|)$/i.test(attribute(link, 'type') ?? '');
    if (!language || !url || !isPage || language === canonical(own) || found.has(language)) continue;
    found.set(language, { inLanguage: language, url });
  }
  return [...found.values()];
}

function canonical(tag: string | undefined): string | undefined {
  try {
    return tag && tag !== 'x-default' ? Intl.getCanonicalLocales(tag)[0] : undefined;
  } catch {
    return undefined;
  }
}

const textOf = (element: HtmlElement): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** Whether a heading is the title of a section of comments. */
const isHeading = (element: HtmlElement): boolean =>
  matches(
    element,
    '#comments, #reply-title, .comments-title, .comment-reply-title, .wp-block-comments-title, #comments *',
  );

/** A title without the name of the site, which stands behind a sign. */
function withoutSite(title: string, site: string | undefined): string {
  if (site !== undefined && title.endsWith(site)) return title.slice(0, -site.length).replace(/[\s|–—·»:-]+$/, '');
  return title.replace(/\s+[|–—·»]\s+[^|–—·»]{1,40}$/, '');
}

function authorsOf(document: HtmlDocument, isComment: IsComment, said: string | undefined): readonly RawPerson[] {
  const selector =
    '[itemprop~=author] [itemprop~=name], .h-entry > .p-author, .entry-meta .author .fn, .byline .author .fn, .author.vcard .fn, .byline .author a, .wp-block-post-author__name, .wp-block-post-author-name, a[rel~=author], .post-author .fn, .entry-author-name, .p-author, .node .username';
  for (const element of outside(document, selector, isComment)) {
    if ([...ancestorsOf(element)].some((one) => matches(one, '#comments, .comments-area, .comment'))) continue;
    const name = wordsOf(element);
    if (!name || name.length > 80) continue;
    const url = attribute(element, 'href');
    return [{ name, ...(url !== undefined && /^https?:/i.test(url) && { url }) }];
  }
  return said === undefined || /^https?:/i.test(said) ? [] : [{ name: said }];
}

/** The words of the article, without comments and what else stands around them; undefined where there are none. */
export function readArticleBody(
  document: HtmlDocument,
  isComment: IsComment,
  {
    title,
    file,
    selector,
    log,
  }: { title: string | undefined; file: string; selector: string | undefined } & Pick<ReadContext, 'log'>,
): string | undefined {
  // Places that hold a comment's section are emptied of it, so that what is left is the article.
  for (const place of selector === undefined ? places : [selector, ...places]) {
    for (const element of outside(document, place, isComment)) {
      const html = cleaned(element, isComment, title);
      if (html !== undefined) return html;
    }
  }
  const guess = mostWords(document, isComment);
  const html = guess && cleaned(guess, isComment, title);
  if (html !== undefined)
    log.add(
      'page/article-guessed',
      'doubtful',
      { file },
      {
        expected: 'an element that says it is the article (or --select article=…)',
        got: 'none',
        is: 'the element with the most words in paragraphs',
      },
    );
  return html;
}

function cleaned(element: HtmlElement, isComment: IsComment, title: string | undefined): string | undefined {
  for (const one of [...elementsIn(element)]) {
    if (isComment(one) || matches(one, besides)) detach(one);
    else if (/^h[1-3]$/.test(one.tagName) && title !== undefined && wordsOf(one) === folded(title)) detach(one);
  }
  return wordsOf(element) || selectOne(element, 'img, video') ? innerHtml(element) : undefined;
}

/** The element whose own paragraphs have the most words. */
function mostWords(document: HtmlDocument, isComment: IsComment): HtmlElement | undefined {
  const counts = new Map<HtmlElement, number>();
  for (const one of elementsIn(document, (element) => isComment(element) || matches(element, besides))) {
    if (one.tagName !== 'p' || !isElement(one.parentNode)) continue;
    counts.set(one.parentNode, (counts.get(one.parentNode) ?? 0) + wordsOf(one).length);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] > 0 ? best[0] : undefined;
}
