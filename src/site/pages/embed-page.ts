import { authorNames, pictureOf } from '../describe.js';
import type { PublishedEssay } from '../essay.js';
import { markup } from '../markup.js';
import { addressOf, canonicalAddress, essayAddress, headlineOf, languageOfPage, type Site } from '../site.js';
import { discussionHtml } from './discussion-html.js';
import { publicEssay } from '../public-essay.js';
import { preloads } from './essay-page.js';
import { printPage } from './frame.js';

export const embedPath = ({ slug }: PublishedEssay): string => `${slug}/embed/index.html`;

/** The essay for a frame on another site: without the head and the foot of this one. */
export function embedPage(site: Site, essay: PublishedEssay): string {
  const page = languageOfPage(site, essay.article);
  const path = embedPath(essay);
  const canonical = canonicalAddress(site, essay);
  return printPage(site, {
    ...page,
    kind: 'embed',
    path,
    title: headlineOf(essay, page),
    head: [
      markup`<meta name="robots" content="noindex">\n`,
      canonical !== undefined && markup`<link rel="canonical" href="${canonical}">\n`,
      preloads(site, essay, page, path),
    ],
    content: markup`<main id="main">
${discussionHtml(site, essay, page, path)}
<p class="site-source"><a href="../" target="_top">${page.words.site.readAt(site.title || headlineOf(essay, page))}</a></p>
</main>`,
    header: '',
    footer: '',
    hasElements: true,
    scripts: ['embed'],
  });
}

/** How tall a frame is before its page has said how tall it is, in CSS pixels. */
const height = 600;

/** The lines that put an essay on another site. */
export function frameSnippet(site: Site, essay: PublishedEssay): string {
  const page = languageOfPage(site, essay.article);
  const source = addressOf(site, `${essay.slug}/embed/`)!;
  const script = `${site.url!}frame.js`;
  return `${markup`<iframe src="${source}" title="${headlineOf(essay, page)}" width="100%" height="${height}" style="border:0" loading="lazy" data-colloquy-frame></iframe>`}${
    site.scripts ? markup`<script src="${script}" async></script>` : ''
  }`;
}

/** What other sites ask for who want to show a link as what it leads to: https://oembed.com */
export function oEmbed(site: Site, essay: PublishedEssay): string {
  const page = languageOfPage(site, essay.article);
  const author = authorNames(essay).join(', ');
  const picture = pictureOf(publicEssay(site, essay).article);
  const size = essay.assets?.find(
    ({ path, width, height }) => width && height && picture === addressOf(site, `${essay.slug}/${path}`),
  );
  return `${JSON.stringify(
    {
      version: '1.0',
      type: 'rich',
      title: headlineOf(essay, page),
      ...(author && { author_name: author }),
      ...(site.title && { provider_name: site.title }),
      provider_url: site.url,
      // The three go together.
      ...(size && { thumbnail_url: picture, thumbnail_width: size.width, thumbnail_height: size.height }),
      url: essayAddress(site, essay),
      html: frameSnippet(site, essay),
      width: 720,
      height,
    },
    undefined,
    2,
  )}\n`;
}

export const oEmbedPath = ({ slug }: PublishedEssay): string => `${slug}/oembed.json`;
