import type { Article } from '../../model/article.js';
import type { Discussion } from '../../model/discussion.js';
import { renderToString } from '../../server/index.js';
import { encodePath, mapAddresses, mapNodes, placeholderFor, rebase, rootOf } from '../addresses.js';
import type { PublishedEssay } from '../essay.js';
import { rawMarkup, type Markup } from '../markup.js';
import { addOldAnchors } from '../old-anchors.js';
import { backendOfEssay, shownArticle, type PageLanguage, type Site } from '../site.js';

/** The essay with the sizes of its pictures, so that the page keeps a place for each. */
export function withPictureSizes(article: Article, essay: PublishedEssay, base: string | undefined): Article {
  if (base === undefined) return article;
  const sizes = new Map(
    (essay.assets ?? []).map((asset) => [`${base}${encodePath(`${essay.slug}/${asset.path}`)}`, asset]),
  );
  return {
    ...article,
    body: mapNodes(article.body, (node) => {
      if (node.type !== 'image') return node;
      const { width, height } = sizes.get(node.url) ?? {};
      if (!width || !height) return node;
      if (node.width !== undefined && node.height !== undefined) return node;
      // One side that the text gives decides the other.
      if (node.width !== undefined) return { ...node, height: Math.round((node.width * height) / width) };
      if (node.height !== undefined) return { ...node, width: Math.round((node.height * width) / height) };
      return { ...node, width, height };
    }),
  };
}

/**
 * The HTML of an essay and its replies. Addresses within the site are relative to the page, so that it shows its pictures
 * wherever it is looked at; the elements resolve those in its data against the page.
 */
export function discussionHtml(site: Site, essay: PublishedEssay, page: PageLanguage, path: string): Markup {
  const { base } = site;
  const article = withPictureSizes(shownArticle(site, essay), essay, base);
  const discussion: Discussion = { ...essay.discussion, article };
  const placeholder = placeholderFor(JSON.stringify(discussion));
  const root = rootOf(path);
  const html = renderToString(mapAddresses(discussion, rebase(base, placeholder)), {
    words: 'light',
    strings: page.words.strings,
    lang: page.language,
    timeZone: site.timeZone,
    headingLevel: 1,
    contents: 'on',
    styles: { href: `${root}style.css` },
    jsonLd: false,
    data: site.scripts !== undefined,
    ...formOf(site, essay),
  });
  return rawMarkup(addOldAnchors(html.replaceAll(placeholder, root), discussion.comments ?? []));
}

/** Without a backend there is no form, which would promise more than it can do. */
function formOf(site: Site, essay: PublishedEssay): ReturnType<typeof backendOfEssay> & { readonly form?: false } {
  const backend = backendOfEssay(site, essay);
  return backend.backend === 'none' ? { ...backend, form: false } : backend;
}
