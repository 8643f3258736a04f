import { authorsOf } from '../../model/authors.js';
import type { Comment } from '../../model/comment.js';
import type { Discussion } from '../../model/discussion.js';
import type { Person } from '../../model/person.js';
import { plainText } from '../../model/plain-text.js';
import { safeUrl } from '../../model/safe-url.js';
import { fragmentPermalinks } from '../../views/permalinks.js';
import { descriptionOf } from '../describe.js';
import { replyCount, type PublishedEssay } from '../essay.js';
import { markup, type Markup, type Part } from '../markup.js';
import { publicEssay } from '../public-essay.js';
import { addressOf, essayAddress, headlineOf, languageOfPage, type PageLanguage, type Site } from '../site.js';
import { essayHtml, replyHtml } from './content-html.js';
import { lastOf, moment, unknownMoment } from './moment.js';

/** As many as a feed holds; the archive has all of them. */
export const feedLength = 30;

const permalinks = fragmentPermalinks();

const isPublic = ({ status }: Comment): boolean => status === undefined || status === 'published';
export const publicReplies = ({ comments = [] }: Discussion): readonly Comment[] => comments.filter(isPublic);

export const repliesPath = ({ slug }: PublishedEssay): string => `${slug}/replies.xml`;

const changed = ({
  dateModified,
  datePublished,
}: {
  dateModified?: string;
  datePublished?: string;
}): string | undefined => moment(dateModified) ?? moment(datePublished);

const person = (one: Person | undefined): Part =>
  one &&
  markup`<author><name>${one.name}</name>${safeUrl(one.url) !== undefined && markup`<uri>${safeUrl(one.url)}</uri>`}</author>\n`;

function authors({ article, discussion }: PublishedEssay): readonly Part[] {
  const people = new Map((discussion.people ?? []).map((one) => [one.id, one]));
  return authorsOf(article).flatMap((id) => person(people.get(id)) ?? []);
}

const document = (language: string, id: string, parts: Part): string =>
  `${markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="${language}">
<id>${id}</id>
${parts}</feed>
`}`;

function entry(site: Site, original: PublishedEssay): Markup {
  const essay = publicEssay(site, original);
  const { article, discussion } = essay;
  const page = languageOfPage(site, article);
  const address = essayAddress(site, essay);
  const replies = publicReplies(discussion);
  const last = lastOf(replies.map(changed));
  const count = replyCount(essay);
  const published = moment(article.datePublished);
  return markup`<entry xml:lang="${page.language}">
<id>${address}</id>
<title>${headlineOf(essay, page)}</title>
<updated>${changed(article) ?? unknownMoment}</updated>
${published !== undefined && markup`<published>${published}</published>\n`}${authors(essay)}<link rel="alternate" type="text/html" href="${address}"/>
<link rel="replies" type="application/atom+xml" href="${addressOf(site, repliesPath(essay))}" thr:count="${replies.length}"${last !== unknownMoment && markup` thr:updated="${last}"`}/>
${count !== undefined && markup`<thr:total>${count}</thr:total>\n`}${(article.keywords ?? []).map((tag) => markup`<category term="${tag}"/>\n`)}<summary>${descriptionOf(article)}</summary>
<content type="html">${essayHtml(article, discussion.people)}</content>
</entry>
`;
}

/** The essays as Atom 1.0 (RFC 4287), each with where its replies are and how many (RFC 4685). */
export function atomFeed(site: Site): string {
  const { words } = languageOfPage(site);
  const essays = site.essays.filter(({ draft }) => !draft);
  return document(site.language, site.url!, [
    markup`<title>${site.title || words.site.essays}</title>
${site.description && markup`<subtitle>${site.description}</subtitle>\n`}<updated>${lastOf(essays.map(({ article }) => changed(article)))}</updated>
<author><name>${site.title || words.site.essays}</name></author>
<link rel="self" type="application/atom+xml" href="${addressOf(site, 'feed.xml')}"/>
<link rel="alternate" type="text/html" href="${site.url}"/>
`,
    essays.slice(0, feedLength).map((essay) => entry(site, essay)),
  ]);
}

/** The replies to an essay as Atom, each with what it replies to: https://www.rfc-editor.org/rfc/rfc4685 */
export function repliesFeed(site: Site, original: PublishedEssay): string {
  const essay = publicEssay(site, original);
  const page = languageOfPage(site, essay.article);
  const { discussion } = essay;
  const address = essayAddress(site, essay)!;
  const self = addressOf(site, repliesPath(essay));
  const replies = publicReplies(discussion);
  const title = page.words.site.repliesTo(headlineOf(essay, page));
  const context: ReplyContext = {
    address,
    page,
    discussion,
    people: new Map((discussion.people ?? []).map((one) => [one.id, one])),
    ids: new Set(replies.map(({ id }) => id)),
  };
  // The latest first, as in every feed; those without a date stay in their order, behind the others.
  const ordered = [...replies].sort(
    (a, b) => (Date.parse(changed(b) ?? '') || 0) - (Date.parse(changed(a) ?? '') || 0),
  );
  return document(page.language, self!, [
    markup`<title>${title}</title>
<updated>${lastOf([...replies.map(changed), changed(essay.article)])}</updated>
<author><name>${page.words.strings.anonymous}</name></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${address}"/>
`,
    ordered.map((reply) => replyEntry(reply, context)),
  ]);
}

interface ReplyContext {
  readonly address: string;
  readonly page: PageLanguage;
  readonly discussion: Discussion;
  readonly people: ReadonlyMap<string, Person>;
  /** Of the replies that everyone can read. */
  readonly ids: ReadonlySet<string>;
}

function replyEntry(reply: Comment, { address, page, discussion, people, ids }: ReplyContext): Markup {
  const idOf = (id: string): string => address + permalinks.write(id);
  const { inReplyTo, body, inLanguage } = reply;
  // A reply to what is gone is one to the essay, for those who follow threads.
  const parent = inReplyTo !== undefined && ids.has(inReplyTo) ? idOf(inReplyTo) : address;
  const { strings } = page.words;
  const author = reply.author === undefined ? undefined : people.get(reply.author);
  const published = moment(reply.datePublished);
  return markup`<entry${inLanguage !== undefined && markup` xml:lang="${inLanguage}"`}>
<id>${idOf(reply.id)}</id>
<title>${author ? strings.commentBy(author.name) : strings.anonymous}</title>
<updated>${changed(reply) ?? unknownMoment}</updated>
${published !== undefined && markup`<published>${published}</published>\n`}${person(author)}<link rel="alternate" type="text/html" href="${idOf(reply.id)}"/>
<thr:in-reply-to ref="${parent}" href="${parent}" type="text/html"/>
<content type="html">${replyHtml(reply, discussion.people) || plainText(body)}</content>
</entry>
`;
}
