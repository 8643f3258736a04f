import { decodeEntities } from '../assemble/shown-words.js';
import { textOfHtml } from '../assemble/bodies.js';
import type { ReadContext } from '../format.js';
import type { InputPlace, RawArticle, RawPerson, RawStatus, RawText } from '../raw.js';
import type { XmlElement } from '../xml/xml-element.js';
import type { CommentEntry, PageEntry } from './pages.js';

/** What an entry of Atom is; undefined for settings and templates of Blogger. */
export type AtomEntry = { readonly page: PageEntry } | { readonly comment: CommentEntry } | undefined;

/** Reads an entry of Atom: a comment where it replies to something (RFC 4685, or as Blogger has it), else a page. */
export function readEntry(entry: XmlElement, place: InputPlace, context: ReadContext): AtomEntry {
  const kind = kindOf(entry);
  if (kind === 'other') return undefined;
  const replies = entry.all('thr:in-reply-to').flatMap(({ attributes: { ref = '', href } }) => {
    const name = ref.trim() || (href ?? '').trim();
    return name ? [{ ref: name, ...(href && { href }) }] : [];
  });
  const takeout = entry.get('blogger:parent');
  const refs = replies.length > 0 ? replies : takeout ? [{ ref: takeout }] : [];
  if (kind === 'comment' || (kind === undefined && refs.length > 0))
    return { comment: readComment(entry, refs, place, context) };
  return { page: readPage(entry, place, context) };
}

function kindOf(entry: XmlElement): 'post' | 'comment' | 'other' | undefined {
  const type = entry.get('blogger:type').toUpperCase();
  if (type) return type === 'COMMENT' ? 'comment' : type === 'POST' || type === 'PAGE' ? 'post' : 'other';
  const term = entry.all('category').find(({ attributes }) => attributes.scheme?.endsWith('#kind'))?.attributes.term;
  if (term === undefined) return undefined;
  return term.endsWith('#comment') ? 'comment' : /#(?:post|page)$/.test(term) ? 'post' : 'other';
}

function readComment(
  entry: XmlElement,
  refs: CommentEntry['refs'],
  place: InputPlace,
  context: ReadContext,
): CommentEntry {
  const name = entry.get('id');
  const [published, updated, url] = [entry.get('published'), entry.get('updated'), linkOf(entry, 'alternate')];
  const author = authorsOf(entry, context)[0];
  const language = entry.attributes['xml:lang'];
  // Blogger names the parent by the address of its entry, and by its id in newer exports.
  const related = linkOf(entry, 'related');
  const parent = entry.get('blogger:inReplyTo') || (/\/comments\/default\/(\w+)$/.exec(related ?? '')?.[1] ?? '');
  return {
    name,
    refs,
    comment: {
      id: commentId(name) || commentId(url ?? '') || name,
      ...(parent && { parent: commentId(parent) }),
      ...(author && { author }),
      ...((published || updated) && { published: published || updated }),
      ...(published && updated && { modified: updated }),
      ...(url !== undefined && { url }),
      ...(language && { language }),
      status: statusOf(entry),
      text: textOf(entry, place, context),
      place,
    },
  };
}

function statusOf(entry: XmlElement): RawStatus {
  const removed = entry
    .all('gd:extendedProperty')
    .some(({ attributes }) => attributes.name === 'blogger.contentRemoved');
  if (removed) return 'deleted';
  if (entry.get('blogger:trashed')) return 'trash';
  const status = entry.get('blogger:status').toUpperCase();
  if (!status || status === 'LIVE') return 'public';
  if (/SPAM|GHOST/.test(status)) return 'spam';
  if (/TRASH/.test(status)) return 'trash';
  if (/EMPT|DELET|REMOV/.test(status)) return 'deleted';
  return 'held';
}

function readPage(entry: XmlElement, place: InputPlace, context: ReadContext): PageEntry {
  const id = entry.get('id') || linkOf(entry, 'alternate') || `${place.path}`;
  const url = linkOf(entry, 'alternate');
  const file = entry.get('blogger:filename');
  const [published, updated] = [entry.get('published'), entry.get('updated')];
  const isDraft =
    entry.child('app:control')?.get('app:draft') === 'yes' || entry.get('blogger:status').toUpperCase() === 'DRAFT';
  const isTrash = Boolean(entry.get('blogger:trashed')) || /TRASH/i.test(entry.get('blogger:status'));
  const title = titleOf(entry);
  const reported = Number(entry.get('thr:total') || Number.NaN);
  const keywords = entry
    .all('category')
    .filter(({ attributes }) => !attributes.scheme?.endsWith('#kind'))
    .flatMap(({ attributes }) => attributes.label ?? attributes.term ?? []);
  const article: RawArticle = {
    text: textOf(entry, place, context),
    authors: authorsOf(entry, context),
    ...((published || updated) && { published: published || updated }),
    ...(published && updated && { modified: updated }),
    ...(keywords.length > 0 && { keywords }),
  };
  const slug = (file || (url ?? ''))
    .split(/[?#]/)[0]!
    .split('/')
    .filter(Boolean)
    .at(-1)
    ?.replace(/\.\w+$/, '');
  return {
    id,
    ...(title && { title }),
    ...(url !== undefined && { url }),
    ...(slug && !slug.includes(':') && { slug }),
    status: isTrash ? 'trash' : isDraft ? 'private' : 'public',
    article,
    ...(Number.isInteger(reported) && { reported }),
    place,
  };
}

const isHtml = (type = ''): boolean => type === 'html' || type === 'text/html';

/** A title is text, unless it says that it is HTML. */
function titleOf(entry: XmlElement): string {
  const title = entry.child('title');
  return title ? (isHtml(title.attributes.type) ? textOfHtml(title.text) : decodeEntities(title.text)).trim() : '';
}

function textOf(entry: XmlElement, place: InputPlace, { log }: ReadContext): RawText {
  const content = entry.child('content') ?? entry.child('summary');
  if (!content) return { plain: '' };
  const { type } = content.attributes;
  if (type === 'xhtml') {
    log.add('feed/xhtml', 'changed', place, {
      id: entry.get('id'),
      expected: 'content as escaped HTML',
      got: 'XHTML within the feed',
      is: 'its words, by elements',
    });
    return { html: xhtmlOf(content) };
  }
  if (content.attributes.src && !content.text.trim())
    log.add('feed/content-elsewhere', 'lost', place, {
      id: entry.get('id'),
      expected: 'content',
      got: `its address, ${content.attributes.src}`,
    });
  return isHtml(type) ? { html: content.text } : { plain: content.text };
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const xhtmlOf = (element: XmlElement): string =>
  `${escape(element.text)}${element.children.map((child) => `<${child.name}>${xhtmlOf(child)}</${child.name}>`).join('')}`;

function authorsOf(entry: XmlElement, { log }: ReadContext): readonly RawPerson[] {
  return entry.all('author').flatMap((author) => {
    const [name, url, email] = [author.get('name'), author.get('uri'), author.get('email')];
    if (email && email !== 'noreply@blogger.com') log.dropPrivate('e-mail address');
    if (!name || author.get('blogger:type').toUpperCase() === 'ANONYMOUS') return [];
    return [{ name, ...(url && { url }) }];
  });
}

const linkOf = (entry: XmlElement, rel: string): string | undefined =>
  entry.all('link').find(({ attributes }) => (attributes.rel ?? 'alternate') === rel)?.attributes.href;

/** `https://site.example/?p=4#comment-5` is 5, and `tag:blogger.com,1999:blog-1.post-456` is 456. */
export const commentId = (name: string): string =>
  /#(?:comment-|c)?(\w[\w-]*)$/.exec(name)?.[1] ?? /\.post-(\d+)$/.exec(name)?.[1] ?? name;
