import { markup, rawMarkup, type Markup, type Part } from '../markup.js';
import { pageTemplate, type Page } from '../page.js';
import { rootOf, encodePath } from '../addresses.js';
import type { PageLanguage, Site } from '../site.js';

/** What is particular to one page. */
export interface PageContent extends PageLanguage {
  readonly kind: Page['kind'];
  /** The path of its file in the site. */
  readonly path: string;
  readonly title: string;
  readonly head?: Part;
  readonly content: Markup;
  readonly header?: Part;
  readonly footer?: Part;
  /** Scripts of the site by their names, and whether the elements are there. */
  readonly scripts?: readonly string[];
  readonly hasElements?: boolean;
}

/** The feeds of the site, for the head of its pages. */
const feedLinks = ({ url, title }: Site): Part =>
  url !== undefined && [
    markup`<link rel="alternate" type="application/atom+xml" title="${title}" href="${url}feed.xml">\n`,
    markup`<link rel="alternate" type="application/feed+json" title="${title}" href="${url}feed.json">\n`,
  ];

function scriptTags(site: Site, root: string, { scripts = [], hasElements = false }: PageContent): Part {
  const folder = `${root}${encodePath(site.folders.scripts)}/`;
  const names = site.scripts ? scripts : [];
  return [
    hasElements && site.scripts && markup`<script type="module" src="${folder}colloquy.js"></script>\n`,
    names.map((name) => markup`<script type="module" src="${folder}${name}.js"></script>\n`),
    (site.moduleScripts ?? []).map((name) => markup`<script type="module" src="${name}"></script>\n`),
  ];
}

function pageHeader(site: Site, { words, kind }: PageContent, root: string): Markup {
  const name = site.title || words.site.essays;
  return markup`<a class="site-skip" href="#main">${words.site.skipToText}</a>
<header class="site-header">
<p class="site-name"><a href="${root}"${kind === 'list' && rawMarkup(' aria-current="page"')} dir="auto">${name}</a></p>
</header>
`;
}

function pageFooter(site: Site, { words }: PageContent, root: string): Markup {
  if (site.url === undefined) return markup``;
  return markup`<footer class="site-footer">
<p><a href="${root}feed.xml" type="application/atom+xml">${words.site.feed}</a></p>
</footer>
`;
}

/** A whole page, by the template of the site. */
export function printPage(site: Site, page: PageContent): string {
  const root = rootOf(page.path);
  const template = site.template ?? pageTemplate;
  return `${template({
    kind: page.kind,
    language: page.language,
    direction: page.direction,
    title: page.title,
    root,
    head: markup`<link rel="stylesheet" href="${root}style.css">
${feedLinks(site)}${page.head}${scriptTags(site, root, page)}`,
    header: page.header ?? pageHeader(site, page, root),
    content: page.content,
    footer: page.footer ?? pageFooter(site, page, root),
  })}`;
}
