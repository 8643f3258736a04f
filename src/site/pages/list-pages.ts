import { writtenDate } from '../../views/time.js';
import { encodePath, rootOf } from '../addresses.js';
import { descriptionOf } from '../describe.js';
import { replyCount, timeOf, type PublishedEssay } from '../essay.js';
import { dateLocale } from '../language.js';
import { markup, type Markup, type Part } from '../markup.js';
import { addressOf, headlineOf, languageOfPage, type PageLanguage, type Site } from '../site.js';
import { printPage } from './frame.js';

/** As many as the first page shows; the archive has all of them. */
const onFirstPage = 20;

export const hasArchive = ({ essays }: Site): boolean => essays.length > onFirstPage;
export const archivePath = ({ folders }: Site): string => `${folders.archive}/index.html`;

/** One essay of a list. A list with descriptions gives every essay a heading. */
function item(site: Site, essay: PublishedEssay, page: PageLanguage, root: string, isFull: boolean): Markup {
  const { words, language } = page;
  const { article } = essay;
  const own = languageOfPage(site, article);
  const lang = own.language !== language && markup` lang="${own.language}"`;
  const isTurned = own.direction !== page.direction;
  const direction = isTurned && markup` dir="${own.direction}"`;
  const back = isTurned && markup` dir="${page.direction}"`;
  const count = replyCount(essay);
  const link = markup`<a href="${root}${encodePath(essay.slug)}/"${lang}${direction}>${headlineOf(essay, page)}</a>`;
  const meta = [
    essay.draft && markup`<strong class="site-mark"${back}>${words.site.draft}</strong>`,
    article.datePublished !== undefined &&
      markup`<time datetime="${article.datePublished}"${back}>${writtenDate(article.datePublished.slice(0, 10), dateLocale(language, words))}</time>`,
    count !== undefined && markup`<span${back}>${words.strings.replies(count)}</span>`,
  ].filter(Boolean);
  const description = isFull ? descriptionOf(article) : '';
  return markup`<li${isFull && direction}>${isFull ? markup`<h2>${link}</h2>` : link}${description && markup`<p class="site-description"${lang}>${description}</p>`}${meta.length > 0 && markup`<p class="site-meta">${meta.map((one, at) => [at > 0 && ' ', one])}</p>`}</li>\n`;
}

const list = (items: readonly Markup[], name: string): Markup =>
  markup`<ul class="${name}" role="list">\n${items}</ul>\n`;

/** The first page: the newest essays, with what each is about. */
export function listPage(site: Site): string {
  const page = languageOfPage(site);
  const { words } = page;
  const newest = site.essays.slice(0, onFirstPage).map((essay) => item(site, essay, page, './', true));
  const content = markup`<main id="main" class="site-column" tabindex="-1">
<h1 class="site-title" dir="auto">${site.title || words.site.essays}</h1>
${site.description && markup`<p class="site-lead" dir="auto">${site.description}</p>\n`}${
    newest.length === 0 ? markup`<p>${words.site.noEssays}</p>\n` : list(newest, 'site-essays')
  }${hasArchive(site) && markup`<p class="site-more"><a href="./${encodePath(site.folders.archive)}/">${words.site.allEssays(site.essays.length)}</a></p>\n`}</main>`;
  return printPage(site, {
    ...page,
    kind: 'list',
    path: 'index.html',
    title: site.title || words.site.essays,
    head: listHead(site, ''),
    header: markup`<a class="site-skip" href="#main">${words.site.skipToText}</a>\n`,
    content,
  });
}

/** All essays, by year: one page, so that a browser's own search finds each. */
export function archivePage(site: Site): string {
  const page = languageOfPage(site);
  const { words } = page;
  const root = rootOf(archivePath(site));
  const years = new Map<string, PublishedEssay[]>();
  for (const essay of site.essays) {
    const year = timeOf(essay) === 0 ? '' : essay.article.datePublished!.slice(0, 4);
    if (!years.has(year)) years.set(year, []);
    years.get(year)!.push(essay);
  }
  const sections = [...years].map(
    ([year, essays]) => markup`<section aria-labelledby="y${year}">
<h2 id="y${year}">${year || words.site.undated}</h2>
${list(
  essays.map((essay) => item(site, essay, page, root, false)),
  'site-archive-list',
)}</section>
`,
  );
  const jumps = [...years.keys()].map((year) => markup` <a href="#y${year}">${year || words.site.undated}</a>`);
  const content = markup`<main id="main" class="site-column" tabindex="-1">
<h1 class="site-title">${words.site.archive}</h1>
<nav class="site-years" aria-label="${words.site.archive}"><p>${jumps}</p></nav>
${sections}</main>`;
  return printPage(site, {
    ...page,
    kind: 'archive',
    path: archivePath(site),
    title: [words.site.archive, site.title].filter(Boolean).join(' · '),
    head: listHead(site, `${site.folders.archive}/`),
    content,
  });
}

function listHead(site: Site, path: string): Part {
  const canonical = addressOf(site, path);
  return [
    site.description && markup`<meta name="description" content="${site.description}">\n`,
    canonical !== undefined && markup`<link rel="canonical" href="${canonical}">\n`,
    markup`<meta property="og:type" content="website">\n`,
    site.title && markup`<meta property="og:title" content="${site.title}">\n`,
    canonical !== undefined && markup`<meta property="og:url" content="${canonical}">\n`,
  ];
}
