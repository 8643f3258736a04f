import type { Words } from '../locales/strings.js';
import { isBlank } from '../model/is-blank.js';
import type { Body } from '../model/body.js';
import type { Comment } from '../model/comment.js';
import type { Person } from '../model/person.js';
import { safeImageUrl, safeUrl } from '../model/safe-url.js';
import type { Branch } from '../model/thread.js';
import { parts } from './body/parts.js';
import { initials } from './initials.js';
import { time } from './time.js';
import { flat, h, type ElementView, type View } from './view.js';

/** What is shown of who quotes whom, once that is there. */
export interface Quoted {
  /** The body of an article or comment, with its quotations as links. */
  body(of: { readonly id: string; readonly body: Body }): Body;
  /** Whom a comment answers by what it says. */
  answers(comment: Comment): View;
}

/** What is the same for every comment of a thread. */
export interface CommentView {
  readonly strings: Words;
  readonly locale: string;
  /** In which moments are written; the reader's own where it is left out. */
  readonly timeZone?: string | undefined;
  readonly people: ReadonlyMap<string, Person>;
  /** The id of the person who wrote the article. */
  readonly articleAuthor: string | undefined;
  /** The language of the article; a comment that names no other is taken to be in it. */
  readonly language: string | undefined;
  /** The level of the thread's own heading. */
  readonly headingLevel: number;
  /** The key of the comment that the address points to. */
  readonly target: string | undefined;
  /** Whether a comment can be answered in the form that stands in the thread. */
  readonly canAnswer: (comment: Comment) => boolean;
  /** Where a comment is answered on its source's own site. */
  readonly answerUrl: (comment: Comment) => string | undefined;
  /** The source a comment came from, where several meet. */
  readonly origin: (comment: Comment) => string | undefined;
  readonly isNew: (comment: Comment) => boolean;
  /** What the reader can do about a comment of their own. */
  readonly own: (branch: Branch) => View;
  readonly permalink: (key: string) => string;
  /** Asked anew for each comment: it comes when others have been drawn. */
  readonly quoted?: () => Quoted | undefined;
  readonly isOnDevice: (comment: Comment) => boolean;
  readonly isCollapsed: (key: string) => boolean;
  /** Whether to leave out for now all but the beginning of what is long. */
  readonly isShort?: boolean;
}

export function authorName({ people, strings }: Pick<CommentView, 'people' | 'strings'>, comment: Comment): string {
  // A string whatever the data holds.
  const name = `${(comment.author !== undefined && people.get(comment.author)?.name) || ''}`;
  return isBlank(name) ? strings.anonymous : name;
}

/** The id of a comment's element within the thread's shadow root. */
export const elementId = (key: string): string => `comment-${key}`;

/** The key of the comment that an element shows. */
export const keyOf = ({ id }: { readonly id: string }): string => id.slice('comment-'.length);

/**
 * One comment, without the replies to it. Its class names are those of https://microformats.org/wiki/h-cite; the
 * thread listens for its buttons, by theirs.
 */
export function comment(branch: Branch, view: CommentView): ElementView {
  const { comment, key } = branch;
  const { strings } = view;
  const name = authorName(view, comment);
  const isDeleted = comment.status === 'deleted';
  const isTarget = key === view.target;
  return h(
    'article',
    {
      id: elementId(key),
      class: 'u-comment h-cite',
      part: ['comment', comment.status, isTarget && 'target', view.isNew(comment) && 'new'].filter(Boolean).join(' '),
      'aria-label': isDeleted ? absence(comment, strings) : strings.commentBy(name),
      'aria-current': isTarget && 'true',
      tabindex: -1,
    },
    isDeleted ? tombstone(comment, strings) : [header(branch, name, view), text(comment, view), view.own(branch)],
    actions(branch, name, view),
  );
}

/** What stands in the place of a comment that is gone, or that its writer shows on its own site alone. */
const absence = ({ url }: Comment, strings: Words): string => {
  const safe = safeUrl(url);
  return safe ? strings.onlyAt(new URL(safe).host) : strings.deleted;
};

function tombstone(comment: Comment, strings: Words): View {
  const href = safeUrl(comment.url);
  const words = absence(comment, strings);
  return h('p', { class: 'tombstone' }, href ? h('a', { href, rel: 'nofollow noopener' }, words) : words);
}

function header(branch: Branch, name: string, view: CommentView): View {
  const { comment, key } = branch;
  const { strings } = view;
  const person = comment.author === undefined ? undefined : view.people.get(comment.author);
  const isArticleAuthor = comment.author !== undefined && comment.author === view.articleAuthor;
  const when = flat([
    comment.datePublished && time(comment.datePublished, view, 'dt-published'),
    view.isOnDevice(comment) && h('span', { part: 'notice' }, strings.onThisDevice),
    origin(comment, view),
    comment.status === 'held' && h('span', { part: 'notice' }, strings.held),
    answered(branch, view),
  ]);
  // Known later than the rest, it makes no line of its own: that would move what is being read.
  const answers = view.quoted?.()?.answers(comment);
  return h(
    'header',
    null,
    avatar(person, name),
    h(
      'div',
      null,
      h(
        'p',
        { class: 'who' },
        h('bdi', { class: 'p-author h-card', part: 'author' }, linked(person?.url, name, 'u-url')),
        isArticleAuthor && h('span', { class: 'badge', part: 'badge' }, strings.articleAuthor),
        view.isNew(comment) && h('span', { class: 'badge', part: 'new' }, strings.newComment),
        when.length === 0 && answers,
        h(
          'a',
          { class: 'quiet permalink u-url', part: 'permalink', href: view.permalink(key), 'aria-label': strings.permalinkTo(name) },
          '#',
        ),
      ),
      h('p', { class: 'when' }, when, when.length > 0 && answers),
    ),
  );
}

/** Words, as a link where there is an address that is allowed. */
function linked(url: string | undefined, words: string, name?: string): View {
  const href = safeUrl(url);
  return href ? h('a', { class: name, href, rel: 'nofollow ugc noopener' }, words) : words;
}

function origin(comment: Comment, view: CommentView): View {
  const site = view.origin(comment);
  return site && h('span', { part: 'origin' }, linked(comment.url, view.strings.cameFrom(site)));
}

function avatar(person: Person | undefined, name: string): View {
  const src = safeImageUrl(person?.image);
  return src
    ? h('img', { class: 'avatar', part: 'avatar', src, alt: '', loading: 'lazy', referrerpolicy: 'no-referrer' })
    : h('span', { class: 'avatar', part: 'avatar', 'aria-hidden': 'true' }, initials(name));
}

function answered({ parent, missingParent }: Branch, view: CommentView): View {
  const { strings } = view;
  if (missingParent !== undefined) return h('span', null, strings.inReplyToMissing);
  if (!parent) return undefined;
  const words = parent.comment.status === 'deleted' ? strings.inReplyToDeleted : strings.inReplyTo(authorName(view, parent.comment));
  return h('a', { class: 'u-in-reply-to', part: 'in-reply-to', href: view.permalink(parent.key) }, words);
}

function text(comment: Comment, { people, headingLevel, language, quoted, isShort }: CommentView): View {
  const { contentWarning } = comment;
  const body = h(
    'div',
    { class: 'body e-content', part: 'body', lang: comment.inLanguage ?? language, dir: 'auto' },
    parts((quoted?.()?.body(comment) ?? comment.body).children, { people, headingLevel }, isShort ? 1 : undefined),
  );
  return contentWarning ? h('details', null, h('summary', { dir: 'auto' }, `${contentWarning}`), body) : body;
}

function actions({ comment, key, replyCount }: Branch, name: string, view: CommentView): View {
  const { strings } = view;
  const isThere = !/^(deleted|held|queued)$/.test(comment.status ?? '');
  const canAnswer = isThere && view.canAnswer(comment);
  const href = isThere && safeUrl(view.answerUrl(comment));
  if (!canAnswer && !href && replyCount === 0) return undefined;
  const label = strings.replyToName(name);
  return h(
    'footer',
    null,
    canAnswer && h('button', { class: 'quiet reply', type: 'button', 'aria-label': label }, strings.reply),
    href && h('a', { class: 'quiet reply', href, rel: 'nofollow noopener', 'aria-label': label }, strings.reply),
    replyCount > 0 &&
      h('button', { class: 'quiet toggle', type: 'button', 'aria-expanded': `${!view.isCollapsed(key)}` }, strings.replies(replyCount)),
  );
}
