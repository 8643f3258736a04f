import { jsonLd } from '../../formats/json-ld.js';
import { authorsOf } from '../../model/authors.js';
import type { Person } from '../../model/person.js';
import { safeUrl } from '../../model/safe-url.js';
import { wellFormed } from '../../model/well-formed.js';
import { directionOf } from '../../site/language.js';
import type { ExportFormat } from '../format.js';
import { htmlOf } from '../text/html.js';
import { escapeHtml } from '../text/xml.js';
import { wordsOf } from '../text/words.js';
import type { Outgoing, OutgoingThread } from '../thread/outgoing.js';
import { writtenDiscussion } from '../thread/written-discussion.js';

/**
 * Pages that need no script and no style: each essay an `h-entry` with its replies as `h-cite`s of microformats2, each reply
 * with its anchor, and the same as JSON-LD.
 */
export const format: ExportFormat = {
  keeps: {
    article: [
      ...['authors', 'alternativeHeadline', 'description', 'datePublished', 'dateModified', 'inLanguage', 'url'],
      ...['license', 'keywords', 'sameAs', 'workTranslation', 'image'],
    ],
    comment: [
      'datePublished',
      'dateModified',
      'inLanguage',
      'url',
      'contentWarning',
      'upvoteCount',
      'downvoteCount',
      'authorRole',
      'reactions',
    ],
    person: ['url'],
    discussion: ['commentCount'],
  },
  text: 'html',
  statuses: ['deleted'],
  parents: 'comments',
  times: 'iso',
  async *write(threads, { options }) {
    const links: string[] = [];
    for await (const thread of threads) {
      const { slug, title, article } = thread;
      yield { path: `${slug}/index.html`, content: page(thread) };
      const href = `${slug
        .split('/')
        .map((part) => encodeURIComponent(wellFormed(part)))
        .join('/')}/index.html`;
      links.push(
        `<li class="h-entry"><a class="u-url p-name" href="${escapeHtml(href)}" dir="auto">${escapeHtml(title)}</a>${time(article?.datePublished, 'dt-published', ' ')}</li>\n`,
      );
    }
    const { language = 'en' } = options;
    const name = options.title ?? wordsOf(language).site.essays;
    const content = `<main class="h-feed">\n<h1 class="p-name">${escapeHtml(name)}</h1>\n<ul>\n${links.join('')}</ul>\n</main>`;
    yield { path: 'index.html', content: document(language, name, '', content) };
  },
};

const document = (language: string, title: string, head: string, content: string): string => `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
${head}</head>
<body>
${content}
</body>
</html>
`;

/** A moment as it is written: it reads the same in every language, and on every machine. */
const time = (iso: string | undefined, name: string, before = ''): string =>
  iso === undefined
    ? ''
    : `${before}<time class="${name}" datetime="${escapeHtml(iso)}">${escapeHtml(
        iso
          .replace('T', ' ')
          .replace(/(:\d\d):\d\d(?:\.\d+)?/, '$1')
          .replace(/Z$/, ' UTC'),
      )}</time>`;

const card = (person: Person | undefined, anonymous: string): string => {
  const url = safeUrl(person?.url);
  const name = escapeHtml(person?.name ?? anonymous);
  if (!person) return `<span dir="auto">${name}</span>`;
  return url === undefined
    ? `<span class="p-author h-card" dir="auto">${name}</span>`
    : `<a class="p-author h-card" href="${escapeHtml(url)}" rel="ugc nofollow" dir="auto">${name}</a>`;
};

const anchorOf = (id: string): string => `comment-${wellFormed(id)}`;

const languageAttribute = (language: string | undefined): string =>
  language === undefined ? '' : ` lang="${escapeHtml(language)}"`;

function page(thread: OutgoingThread): string {
  const { article, address, title, people, comments, discussion, slug } = thread;
  const language = article?.inLanguage ?? 'en';
  const { strings } = wordsOf(language);
  const data = jsonLd(writtenDiscussion(thread));
  const head = [
    article?.description === undefined
      ? ''
      : `<meta name="description" content="${escapeHtml(article.description)}">\n`,
    address === undefined ? '' : `<link rel="canonical" href="${escapeHtml(address)}">\n`,
    ...(article?.workTranslation ?? []).map(
      ({ inLanguage, url, headline }) =>
        `<link rel="alternate" hreflang="${escapeHtml(inLanguage)}" href="${escapeHtml(url)}"${headline === undefined ? '' : ` title="${escapeHtml(headline)}"`}>\n`,
    ),
    article?.license === undefined ? '' : `<link rel="license" href="${escapeHtml(article.license)}">\n`,
    `<script type="application/ld+json">${JSON.stringify(data).replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}</script>\n`,
  ].join('');
  const writers = authorsOf(article ?? {}).flatMap((id) => people.get(id) ?? []);
  const byline = [writers.map((one) => card(one, '')).join(', '), time(article?.datePublished, 'dt-published')];
  const published = comments.filter(({ comment }) => comment.status !== 'deleted').length;
  const count = Math.max(published, discussion.commentCount ?? 0);
  const heading =
    count > published
      ? strings.repliesHere(strings.replies(count), published)
      : count > 0
        ? strings.replies(count)
        : strings.noReplies;
  const children = new Map<Outgoing | undefined, Outgoing[]>();
  for (const one of comments) children.set(one.parent, [...(children.get(one.parent) ?? []), one]);
  return document(
    language,
    title,
    head,
    `<main class="h-entry">
<h1 class="p-name" dir="auto">${escapeHtml(title)}</h1>
${article?.alternativeHeadline === undefined ? '' : `<p dir="auto">${escapeHtml(article.alternativeHeadline)}</p>\n`}<p>${byline.filter(Boolean).join(' · ')}${address === undefined ? '' : ` <a class="u-url" href="${escapeHtml(address)}">#</a>`}</p>
${article ? `<div class="e-content" dir="auto">\n${htmlOf(article.body, { people })}\n</div>\n` : ''}${(article?.keywords ?? []).map((tag) => `<span class="p-category">${escapeHtml(tag)}</span>\n`).join('')}${
      discussion.comments
        ? `<section id="comments">\n<h2>${escapeHtml(heading)}</h2>\n${branch(undefined, { children, thread, slug })}</section>\n`
        : ''
    }</main>`,
  );
}

interface BranchContext {
  readonly children: ReadonlyMap<Outgoing | undefined, readonly Outgoing[]>;
  readonly thread: OutgoingThread;
  readonly slug: string;
}

/** How deep lists stand in lists; replies below that stand in the last one, with whom they reply to. */
const deepest = 40;

function branch(parent: Outgoing | undefined, context: BranchContext): string {
  const replies = context.children.get(parent) ?? [];
  if (replies.length === 0) return '';
  const isDeepest = parent !== undefined && parent.depth + 1 >= deepest;
  const items = replies.map((one) => `<li>${reply(one, context)}${isDeepest ? '' : branch(one, context)}</li>\n`);
  return `<ol>\n${items.join('')}${isDeepest ? below(replies, context) : ''}</ol>\n`;
}

/** All that is below the deepest list, in the order of its branches. */
function below(replies: readonly Outgoing[], context: BranchContext): string {
  const open = replies.flatMap((one) => context.children.get(one) ?? []).reverse();
  const items: string[] = [];
  for (let one = open.pop(); one; one = open.pop()) {
    items.push(`<li>${reply(one, context)}</li>\n`);
    open.push(...[...(context.children.get(one) ?? [])].reverse());
  }
  return items.join('');
}

function reply({ comment, author, parent }: Outgoing, { thread }: BranchContext): string {
  const { people, article, address } = thread;
  const { strings } = wordsOf(article?.inLanguage);
  const id = anchorOf(comment.id);
  const fragment = escapeHtml(`#${encodeURIComponent(id)}`);
  const to = parent ? escapeHtml(`#${encodeURIComponent(anchorOf(parent.comment.id))}`) : escapeHtml(address ?? '#');
  const isDeleted = comment.status === 'deleted';
  const url = safeUrl(comment.url);
  const words = isDeleted
    ? `<p>${escapeHtml(strings.deleted)}</p>`
    : `${comment.contentWarning === undefined ? '' : `<p class="p-summary" dir="auto">${escapeHtml(comment.contentWarning)}</p>\n`}<div class="e-content" dir="auto">\n${htmlOf(comment.body, { people, rel: 'ugc nofollow' })}\n</div>`;
  const named = parent ? (parent.author?.name ?? strings.anonymous) : undefined;
  const toWhom =
    named === undefined
      ? `<a class="u-in-reply-to" href="${to}" hidden></a>`
      : ` <a class="u-in-reply-to" href="${to}" dir="auto">${escapeHtml(strings.inReplyTo(named))}</a>`;
  return `<article class="u-comment h-cite" id="${escapeHtml(id)}"${isDeleted ? ' data-status="deleted"' : ''}${languageAttribute(comment.inLanguage)}>
<p>${isDeleted ? '' : card(author, strings.anonymous)} <a class="u-url" href="${fragment}">${time(comment.datePublished, 'dt-published') || '#'}</a>${time(comment.dateModified, 'dt-updated', ' · ')}${toWhom}${url === undefined ? '' : ` <a class="u-syndication" href="${escapeHtml(url)}" rel="ugc nofollow">↗</a>`}</p>
${words}
</article>
`;
}
