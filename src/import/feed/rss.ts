import { decodeEntities } from '../assemble/shown-words.js';
import { mailTime } from '../assemble/times.js';
import type { InputPlace } from '../raw.js';
import type { XmlElement } from '../xml/xml-element.js';
import { commentId } from './atom.js';
import type { CommentEntry, PageEntry } from './pages.js';

export type RssItem = { readonly page: PageEntry } | { readonly comment: CommentEntry };

const anchor = /#(?:comment-?|c)\w*\d\w*$/i;
/** WordPress begins a reply with a paragraph that links to what it replies to, in the language of the site. */
const reply =
  /^\s*(?:<p>)?[^<>]{1,60}<a\s[^>]*href=["']([^"']*#comment-(\d+))["'][^>]*>[^<]*<\/a>[^<>]{0,20}(?:<\/p>|\n\s*\n)\s*/i;

/** Reads an item of RSS: a comment where its address leads to one on a page, else a page. */
export function readItem(item: XmlElement, place: InputPlace): RssItem {
  const link = item.get('link') || item.attributes['rdf:about'] || '';
  const guid = item.get('guid');
  const address = anchor.test(link) ? link : anchor.test(guid) ? guid : undefined;
  const html = (item.child('content:encoded') ?? item.child('description'))?.text ?? '';
  const author = decodeEntities(item.get('dc:creator')) || nameIn(item.get('author'));
  const time = item.get('pubDate');
  const published = mailTime(time) ?? (time || item.get('dc:date'));
  const common = { ...(author && { author: { name: author } }), ...(published && { published }) };
  if (address !== undefined) {
    const page = address.replace(/#.*$/, '');
    const [head = '', href = '', parent] = reply.exec(html) ?? [];
    const isReply = parent !== undefined && (href.startsWith('#') || href.replace(/#.*$/, '') === page);
    return {
      comment: {
        name: address,
        refs: [{ ref: page, href: page }],
        comment: {
          id: commentId(address),
          ...(isReply && { parent }),
          ...common,
          url: address,
          status: 'public',
          text: { html: isReply ? html.slice(head.length) : html },
          place,
        },
      },
    };
  }
  const title = decodeEntities(item.get('title'));
  const reported = Number(item.get('slash:comments') || Number.NaN);
  const keywords = item.all('category').map(({ text }) => decodeEntities(text.trim()));
  const { author: writer, ...dates } = common;
  return {
    page: {
      id: guid || link || title || `${place.path}`,
      ...(title && { title }),
      ...(link && { url: link }),
      status: 'public',
      article: {
        text: { html },
        ...(writer && { authors: [writer] }),
        ...dates,
        ...(keywords.length > 0 && { keywords }),
      },
      ...(Number.isInteger(reported) && { reported }),
      place,
    },
  };
}

/** `ada@site.example (Ada)` is Ada. */
const nameIn = (author: string): string => /\(([^)]+)\)/.exec(author)?.[1] ?? (author.includes('@') ? '' : author);

/** The title of the page whose comments a feed has: `Comments on: On kettles`. */
export const pageTitle = (title: string): string =>
  decodeEntities(title)
    .trim()
    .replace(/^[^:：]{1,40}[:：]\s+/, '');
