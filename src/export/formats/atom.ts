import { authorsOf } from '../../model/authors.js';
import type { Person } from '../../model/person.js';
import { safeUrl } from '../../model/safe-url.js';
import { wellFormed } from '../../model/well-formed.js';
import type { ExportFormat } from '../format.js';
import { htmlOf } from '../text/html.js';
import { instant, unknownInstant } from '../text/instant.js';
import { escapeXml } from '../text/xml.js';
import { wordsOf } from '../text/words.js';
import type { Outgoing, OutgoingThread } from '../thread/outgoing.js';

/**
 * Atom 1.0 (RFC 4287): a feed of the essays, and one of the replies to each, with what they reply to (RFC 4685). Unlike
 * those of a site, they hold all there is.
 */
export const format: ExportFormat = {
  keeps: {
    article: ['authors', 'description', 'datePublished', 'dateModified', 'inLanguage', 'url', 'keywords'],
    comment: ['datePublished', 'dateModified', 'inLanguage'],
    person: ['url'],
    discussion: ['commentCount'],
  },
  text: 'html',
  statuses: [],
  parents: 'comments',
  needsAddress: true,
  times: 'instant',
  async *write(threads, { options }) {
    const entries: string[] = [];
    let latest = unknownInstant;
    for await (const thread of threads) {
      const { slug, discussion } = thread;
      entries.push(essayEntry(thread));
      latest = later(latest, updated(thread.article));
      if (discussion.comments) yield { path: `${slug}/replies.xml`, content: replies(thread) };
    }
    const title = options.title ?? wordsOf(options.language).site.essays;
    yield {
      path: 'feed.xml',
      content: feed(options.language, options.url ?? 'urn:colloquy:essays', [
        `<title>${escapeXml(title)}</title>\n<updated>${latest}</updated>\n<author><name>${escapeXml(title)}</name></author>\n`,
        ...entries,
      ]),
    };
  },
};

const feed = (language: string | undefined, id: string, parts: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"${language === undefined ? '' : ` xml:lang="${escapeXml(language)}"`}>
<id>${escapeXml(id)}</id>
${parts.join('')}</feed>
`;

const later = (one: string, other: string): string => (other > one ? other : one);

const updated = (of: { readonly datePublished?: string; readonly dateModified?: string } | undefined): string =>
  instant(of?.dateModified) ?? instant(of?.datePublished) ?? unknownInstant;

const published = ({ datePublished }: { readonly datePublished?: string }): string => {
  const time = instant(datePublished);
  return time === undefined ? '' : `<published>${time}</published>\n`;
};

function person(one: Person | undefined): string {
  if (!one) return '';
  const url = safeUrl(one.url);
  return `<author><name>${escapeXml(one.name)}</name>${url === undefined ? '' : `<uri>${escapeXml(url)}</uri>`}</author>\n`;
}

const replyAddress = ({ address }: OutgoingThread, { comment }: Outgoing): string =>
  `${address!}#comment-${encodeURIComponent(wellFormed(comment.id))}`;

function essayEntry(thread: OutgoingThread): string {
  const { article, address, people, title, comments, discussion, slug } = thread;
  const count = discussion.commentCount;
  return `<entry${article?.inLanguage === undefined ? '' : ` xml:lang="${escapeXml(article.inLanguage)}"`}>
<id>${escapeXml(address!)}</id>
<title>${escapeXml(title)}</title>
<updated>${updated(article)}</updated>
${article ? published(article) : ''}${authorsOf(article ?? {})
    .map((id) => person(people.get(id)))
    .join('')}<link rel="alternate" type="text/html" href="${escapeXml(address!)}"/>
${discussion.comments ? `<link rel="replies" type="application/atom+xml" href="${escapeXml(encodeURI(wellFormed(`${slug}/replies.xml`)))}" thr:count="${comments.length}"/>\n` : ''}${
    count === undefined ? '' : `<thr:total>${count}</thr:total>\n`
  }${(article?.keywords ?? []).map((tag) => `<category term="${escapeXml(tag)}"/>\n`).join('')}${
    article?.description === undefined ? '' : `<summary>${escapeXml(article.description)}</summary>\n`
  }<content type="html">${escapeXml(article ? htmlOf(article.body, { people, prefix: `${slug}-` }) : '')}</content>
</entry>
`;
}

function replies(thread: OutgoingThread): string {
  const { article, address, people, title, comments } = thread;
  const { site, strings } = wordsOf(article?.inLanguage);
  const entries = comments.map((one) => {
    const { comment, author, parent } = one;
    const at = escapeXml(replyAddress(thread, one));
    const to = escapeXml(parent ? replyAddress(thread, parent) : address!);
    return `<entry${comment.inLanguage === undefined ? '' : ` xml:lang="${escapeXml(comment.inLanguage)}"`}>
<id>${at}</id>
<title>${escapeXml(author ? strings.commentBy(author.name) : strings.anonymous)}</title>
<updated>${updated(comment)}</updated>
${published(comment)}${person(author)}<link rel="alternate" type="text/html" href="${at}"/>
<thr:in-reply-to ref="${to}" href="${to}" type="text/html"/>
<content type="html">${escapeXml(htmlOf(comment.body, { people }))}</content>
</entry>
`;
  });
  const latest = comments.map(({ comment }) => updated(comment)).reduce(later, updated(article));
  return feed(article?.inLanguage, `${address!}#replies`, [
    `<title>${escapeXml(site.repliesTo(title))}</title>
<updated>${latest}</updated>
<author><name>${escapeXml(strings.anonymous)}</name></author>
<link rel="alternate" type="text/html" href="${escapeXml(address!)}"/>
`,
    ...entries,
  ]);
}
