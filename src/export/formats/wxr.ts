import type { ExportFormat } from '../format.js';
import type { ExportOptions } from '../options.js';
import { htmlOf } from '../text/html.js';
import { sqlInstant } from '../text/instant.js';
import { inParts, type Piece } from '../text/parts.js';
import { asStored, commentElement, noTime } from '../text/wordpress-comment.js';
import { cdata, escapeXml } from '../text/xml.js';
import { authorsOf } from '../../model/authors.js';
import { Numbers } from '../thread/numbers.js';
import type { OutgoingThread } from '../thread/outgoing.js';
import { UniqueIds } from '../thread/unique-ids.js';

/**
 * WordPress's own export format, WXR 1.2, as its importer reads it. Each file is one that the importer takes alone; there
 * are several where one would be larger than 100 MB.
 */
export const format: ExportFormat = {
  keeps: {
    article: ['description', 'datePublished', 'dateModified', 'url', 'keywords'],
    comment: ['datePublished', 'kind'],
    person: ['url'],
    discussion: [],
  },
  text: 'html',
  statuses: ['held'],
  parents: 'comments',
  ids: 'numbers',
  hasTypedBreaks: true,
  times: 'instant',
  async *write(threads, { log, options }) {
    const comments = new Numbers(log);
    const posts = new Numbers(log);
    const people = new UniqueIds(log);
    async function* pieces(): AsyncIterable<Piece> {
      for await (const thread of threads) {
        const numbers = comments.of(thread);
        // WordPress's importer inserts comments as they stand, and knows a parent that came before.
        const items = thread.parentsFirst.map((one) => commentElement(one, thread, numbers));
        yield {
          open: openItem(thread, posts.one(thread.article?.source?.id ?? thread.article?.id), people),
          ...{ items, close: '</item>\n' },
        };
      }
    }
    yield* inParts(pieces(), {
      ...{ head: head(options), tail: '</channel>\n</rss>\n', maxBytes: options.maxBytes ?? 100_000_000 },
      path: (number) => (number === 1 ? 'wordpress.xml' : `wordpress.${number}.xml`),
    });
  },
};

const head = ({ title = '', url = '', language }: ExportOptions): string => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0"
	xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>${escapeXml(title)}</title>
<link>${escapeXml(url)}</link>
<description></description>
${language === undefined ? '' : `<language>${escapeXml(language)}</language>\n`}<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${escapeXml(url)}</wp:base_site_url>
<wp:base_blog_url>${escapeXml(url)}</wp:base_blog_url>
`;

function openItem(thread: OutgoingThread, id: number, known: UniqueIds): string {
  const { slug, article, title, address = '', isDraft, people } = thread;
  const author = people.get(authorsOf(article ?? {})[0] ?? '');
  const login = author ? known.person(slug, author) : '';
  const published = sqlInstant(article?.datePublished) ?? noTime;
  const modified = sqlInstant(article?.dateModified) ?? published;
  const body = article ? htmlOf(article.body, { people, prefix: `${slug}-` }) : '';
  // In posts, a word between brackets is a command.
  const content = body.replaceAll('[', '&#091;');
  const writer = author
    ? `<wp:author><wp:author_login>${cdata(login)}</wp:author_login><wp:author_email></wp:author_email><wp:author_display_name>${cdata(asStored(author.name))}</wp:author_display_name></wp:author>\n`
    : '';
  const tags = (article?.keywords ?? []).map(
    (tag) => `<category domain="post_tag" nicename="${escapeXml(slugOf(tag))}">${cdata(asStored(tag))}</category>\n`,
  );
  return `${writer}<item>
<title>${cdata(asStored(title))}</title>
<link>${escapeXml(address)}</link>
<dc:creator>${cdata(login)}</dc:creator>
<guid isPermaLink="false">${escapeXml(address || slug)}</guid>
<description></description>
<content:encoded>${cdata(content)}</content:encoded>
<excerpt:encoded>${cdata(asStored(article?.description ?? ''))}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${published}</wp:post_date>
<wp:post_date_gmt>${published}</wp:post_date_gmt>
<wp:post_modified>${modified}</wp:post_modified>
<wp:post_modified_gmt>${modified}</wp:post_modified_gmt>
<wp:comment_status>open</wp:comment_status>
<wp:ping_status>open</wp:ping_status>
<wp:post_name>${cdata(slugOf(slug))}</wp:post_name>
<wp:status>${isDraft ? 'draft' : 'publish'}</wp:status>
<wp:post_parent>0</wp:post_parent>
<wp:menu_order>0</wp:menu_order>
<wp:post_type>post</wp:post_type>
<wp:post_password></wp:post_password>
<wp:is_sticky>0</wp:is_sticky>
${tags.join('')}`;
}

/** A name in addresses, as WordPress keeps it: letters of other scripts are encoded, in small letters. */
const slugOf = (name: string): string =>
  encodeURIComponent(
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-'),
  ).toLowerCase();
