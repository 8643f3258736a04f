import { jsonLd } from '../../formats/json-ld.js';
import { preloadLinks } from '../../server/index.js';
import { encodePath, rootOf } from '../addresses.js';
import { alternatesOf } from '../alternates.js';
import { authorNames, descriptionOf, pictureOf } from '../describe.js';
import type { PublishedEssay } from '../essay.js';
import { markup, rawMarkup, scriptJson, type Markup, type Part } from '../markup.js';
import { oldAnchorsOf } from '../old-anchors.js';
import { publicEssay } from '../public-essay.js';
import {
  addressOf,
  backendOfEssay,
  canonicalAddress,
  essayAddress,
  headlineOf,
  languageOfPage,
  type PageLanguage,
  type Site,
} from '../site.js';
import { discussionHtml } from './discussion-html.js';
import { printPage } from './frame.js';

export const essayPath = ({ slug }: PublishedEssay): string => `${slug}/index.html`;

function jsonLdScript(site: Site, essay: PublishedEssay): Part {
  const { discussion, article } = publicEssay(site, essay);
  const { url, ...rest } = article;
  const address = canonicalAddress(site, essay) ?? url;
  const data = jsonLd({ ...discussion, article: { ...rest, ...(address !== undefined && { url: address }) } });
  return markup`<script type="application/ld+json">${scriptJson({
    ...data,
    ...(address !== undefined && { mainEntityOfPage: address }),
  })}</script>\n`;
}

/** Open Graph and Twitter's cards: https://ogp.me */
function openGraph(site: Site, essay: PublishedEssay, page: PageLanguage): Part {
  const { article } = publicEssay(site, essay);
  const picture = site.url === undefined ? undefined : pictureOf(article);
  const property = (name: string, content: string | undefined): Part =>
    content ? markup`<meta property="${name}" content="${content}">\n` : undefined;
  return [
    property('og:type', 'article'),
    property('og:title', headlineOf(essay, page)),
    property('og:description', descriptionOf(article)),
    property('og:url', essayAddress(site, essay)),
    property('og:site_name', site.title),
    property('og:locale', page.language.replaceAll('-', '_')),
    property('og:image', picture),
    property('article:published_time', article.datePublished),
    property('article:modified_time', article.dateModified),
    (article.keywords ?? []).map((tag) => property('article:tag', tag)),
    markup`<meta name="twitter:card" content="${picture ? 'summary_large_image' : 'summary'}">\n`,
  ];
}

const alternates = (site: Site, essay: PublishedEssay): Part =>
  alternatesOf(site, essay).map(
    ({ language, url, headline }) =>
      markup`<link rel="alternate" hreflang="${language}" href="${url}"${headline !== undefined && markup` title="${headline}"`}>\n`,
  );

export function essayHead(site: Site, essay: PublishedEssay, page: PageLanguage): Part {
  const canonical = canonicalAddress(site, essay);
  const description = descriptionOf(essay.article);
  const repliesFeed = addressOf(site, `${essay.slug}/replies.xml`);
  const oEmbed = site.embed ? addressOf(site, `${essay.slug}/oembed.json`) : undefined;
  const headline = headlineOf(essay, page);
  return [
    description !== '' && markup`<meta name="description" content="${description}">\n`,
    authorNames(essay).map((name) => markup`<meta name="author" content="${name}">\n`),
    essay.draft && markup`<meta name="robots" content="noindex">\n`,
    canonical !== undefined && markup`<link rel="canonical" href="${canonical}">\n`,
    alternates(site, essay),
    repliesFeed !== undefined &&
      markup`<link rel="alternate" type="application/atom+xml" title="${page.words.site.repliesTo(headline)}" href="${repliesFeed}">\n`,
    oEmbed !== undefined &&
      markup`<link rel="alternate" type="application/json+oembed" title="${headline}" href="${oEmbed}">\n`,
    openGraph(site, essay, page),
    jsonLdScript(site, essay),
  ];
}

/** What the browser can begin to fetch as soon as it has read the head. */
export function preloads(site: Site, essay: PublishedEssay, page: PageLanguage, path: string): Part {
  if (!site.scripts) return undefined;
  const { backend, ...rest } = backendOfEssay(site, essay);
  const base = `${rootOf(path)}${encodePath(site.folders.scripts)}/`;
  return rawMarkup(preloadLinks({ base, backend, ...rest, lang: page.language, printed: true }));
}

/** The essays before and after this one. */
function neighbours(site: Site, essay: PublishedEssay, page: PageLanguage): Part {
  const at = site.essays.indexOf(essay);
  const link = (other: PublishedEssay | undefined, rel: 'prev' | 'next', word: string): Part =>
    other &&
    markup`<p class="site-${rel}"><a rel="${rel}" href="../${encodePath(other.slug)}/"><span>${word}</span> <cite lang="${languageOfPage(site, other.article).language}" dir="auto">${headlineOf(other, page)}</cite></a></p>\n`;
  const newer = link(site.essays[at - 1], 'next', page.words.site.newer);
  const older = link(site.essays[at + 1], 'prev', page.words.site.older);
  return (
    (newer ?? older) &&
    markup`<nav class="site-neighbours" aria-label="${page.words.site.essays}">\n${newer}${older}</nav>\n`
  );
}

export const draftMark = (essay: PublishedEssay, { words }: PageLanguage): Part =>
  essay.draft && markup`<p class="site-draft"><strong>${words.site.draft}</strong></p>\n`;

/** The page of an essay. */
export function essayPage(site: Site, essay: PublishedEssay): string {
  const page = languageOfPage(site, essay.article);
  const path = essayPath(essay);
  const hasOldAnchors = (essay.discussion.comments ?? []).some((comment) => oldAnchorsOf(comment).length > 0);
  const headline = headlineOf(essay, page);
  const content: Markup = markup`<main id="main" tabindex="-1">
${draftMark(essay, page)}${discussionHtml(site, essay, page, path)}
${neighbours(site, essay, page)}</main>`;
  return printPage(site, {
    ...page,
    kind: 'essay',
    path,
    title: site.title && site.title !== headline ? `${headline} · ${site.title}` : headline,
    head: [essayHead(site, essay, page), preloads(site, essay, page, path)],
    content,
    hasElements: true,
    scripts: hasOldAnchors ? ['anchors'] : [],
  });
}
