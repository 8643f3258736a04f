import { decodeEntities } from '../assemble/shown-words.js';
import { textOfHtml } from '../assemble/bodies.js';
import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import type { InputPlace, RawArticle, RawComment, RawPerson, RawThread } from '../raw.js';
import { readXml } from '../xml/read-xml.js';
import type { XmlElement } from '../xml/xml-element.js';
import { offsetOf, readComment, timeOf } from './read-comment.js';
import { withLinkedEmbeds } from './linked-embeds.js';
import { withoutShortcodes } from './shortcodes.js';

/** The export of WordPress and of those that write the same, such as Squarespace: WXR 1.0 to 1.2. */
export const format: ImportFormat = {
  system: 'wordpress',
  async *read({ file, text }: ImportInput, context: ReadContext): AsyncIterable<RawThread> {
    const { log } = context;
    const site: Site = { authors: new Map() };
    let number = 0;
    for await (const element of readXml(text, { file, log, depth: 2 })) {
      if (element.name === 'wp:author') addAuthor(element, site, context);
      else if (element.name === 'language' && element.text.trim()) site.language = element.text.trim();
      else if (element.name === 'item') {
        number += 1;
        const place = { file, line: element.line, column: element.column, path: `item[${number}]` };
        const thread = readItem(element, place, site, context);
        if (thread) yield thread;
      }
    }
  },
};

/** What the beginning of the file says about the whole of it. */
interface Site {
  readonly authors: Map<string, RawPerson>;
  language?: string;
}

function addAuthor(element: XmlElement, { authors }: Site, { log }: ReadContext): void {
  const [login, id] = [element.get('wp:author_login'), element.get('wp:author_id')];
  if (element.get('wp:author_email')) log.dropPrivate('e-mail address');
  const full = [element.get('wp:author_first_name'), element.get('wp:author_last_name')].filter(Boolean).join(' ');
  const name = decodeEntities(element.get('wp:author_display_name') || full || login);
  authors.set(login, { name, ...(id && { key: `user ${id}` }) });
}

/** Types of posts that are essays. Others are where they have comments. */
const essays = new Set(['post', 'page', '']);

function readItem(item: XmlElement, place: InputPlace, site: Site, context: ReadContext): RawThread | undefined {
  const { log } = context;
  const get = (name: string): string => item.get(name);
  const [type, link, guid, postId] = [get('wp:post_type'), get('link'), get('guid'), get('wp:post_id')];
  const offset = offsetOf(get('wp:post_date'), get('wp:post_date_gmt'));
  const all = item.all('wp:comment');
  for (const cut of all.filter(({ isWhole }) => !isWhole)) {
    log.readComment();
    log.leaveOutComment('unreadable');
    log.add(
      'comment/cut',
      'lost',
      { ...place, line: cut.line },
      { id: cut.get('wp:comment_id'), expected: 'a whole comment', got: 'the end of the file' },
    );
  }
  const writer = site.authors.get(get('dc:creator'))?.key;
  const comments = all
    .filter(({ isWhole }) => isWhole)
    .map((element, index) =>
      readComment(
        element,
        { ...place, line: element.line, column: element.column, path: `${place.path}.comment[${index + 1}]` },
        offset,
        context,
      ),
    )
    .map((comment): RawComment => {
      const isAuthor = writer !== undefined && comment.author?.key === writer;
      return isAuthor ? { ...comment, authorRole: 'author' } : comment;
    });
  const html = item.child('content:encoded')?.text ?? '';
  const isKnownType =
    essays.has(type) ||
    (html.trim() !== '' &&
      !/^(?:wp_|nav_menu_item|revision|attachment|custom_css|customize_changeset|oembed_cache)/.test(type));
  if (!isKnownType && comments.length === 0) {
    log.readThread();
    log.leaveOutThread('not-an-essay');
    return undefined;
  }
  const id = postId || guid || link || `${place.path}`;
  const aliases = [guid, postId && link ? queryAddress(link, type, postId) : ''].filter(Boolean);
  const name = get('wp:post_name');
  return {
    id,
    aliases,
    title: textOfHtml(get('title')),
    ...(link && { url: link }),
    ...(name && { slug: decoded(name) }),
    status: statusOf(get('wp:status').toLowerCase(), get('wp:post_password')),
    article: readArticle(item, html, place, id, offset, site, context),
    comments,
    place,
  };
}

/** The address that WordPress keeps for a post, whatever its permalinks are. */
function queryAddress(link: string, type: string, id: string): string {
  try {
    const { origin } = new URL(link);
    return `${origin}/?${type === 'page' ? 'page_id' : 'p'}=${id}`;
  } catch {
    return '';
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function statusOf(status: string, password: string): 'public' | 'private' | 'trash' {
  if (status === 'trash') return 'trash';
  return (status === 'publish' || status === 'inherit' || status === '') && !password ? 'public' : 'private';
}

function readArticle(
  item: XmlElement,
  stored: string,
  place: InputPlace,
  id: string,
  offset: number | undefined,
  { authors, language }: Site,
  { log, options }: ReadContext,
): RawArticle {
  const creator = item.get('dc:creator');
  const published = timeOf(item.get('wp:post_date'), item.get('wp:post_date_gmt'), offset);
  const modified = timeOf(item.get('wp:post_modified'), item.get('wp:post_modified_gmt'), offset);
  const excerpt = textOfHtml(item.get('excerpt:encoded'));
  const keywords = item
    .all('category')
    .filter(({ attributes }) => ['category', 'post_tag', 'tag', undefined].includes(attributes['domain']))
    .filter(({ attributes }) => attributes['nicename'] !== 'uncategorized')
    .map(({ text }) => decodeEntities(text.trim()))
    .filter(Boolean);
  // Blocks say themselves where paragraphs begin.
  const hasBlocks = /<!--\s*wp:/.test(stored);
  const html = withLinkedEmbeds(withoutShortcodes(stored, place, id, log));
  return {
    text: options.text === 'markdown' ? { markdown: stored } : { html, lineBreaks: !hasBlocks },
    ...(creator && { authors: [authors.get(creator) ?? { name: creator }] }),
    ...(published && { published }),
    ...(modified && { modified }),
    ...(excerpt && { description: excerpt }),
    ...(keywords.length > 0 && { keywords }),
    ...(language && { language: language.replaceAll('_', '-') }),
  };
}
