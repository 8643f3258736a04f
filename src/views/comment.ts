import { formatNumber } from '../locales/format-number.js';
import type { Words } from '../locales/strings.js';
import { isBlank } from '../model/is-blank.js';
import type { Body } from '../model/body.js';
import type { Comment } from '../model/comment.js';
import type { Person } from '../model/person.js';
import { safeUrl } from '../model/safe-url.js';
import type { CommentSource } from '../model/source.js';
import type { Branch } from '../model/thread.js';
import { ariaBoolean } from './aria.js';
import { parts } from './body/parts.js';
import type { CommentMarks } from './comment-marks.js';
import { hasMarks } from './has-marks.js';
import { initials } from './initials.js';
import { time, writtenDate } from './time.js';
import { html, nothing, type TemplateResult, type View } from './template.js';

/** What is shown of who quotes whom, once that is there. */
export interface Quoted {
  /** The body of an article or comment, with its quotations as links. */
  body(of: { readonly id: string; readonly body: Body }): Body;
  /** The persons whom a comment replies to by name. */
  addressees(comment: Comment): View;
}

/** What a comment of the reader's own shows beside its words. */
export interface OwnView {
  /** Its state, or the form that changes it: below its words. */
  readonly below?: View;
  /** Buttons, in the row of the others. */
  readonly actions?: View;
}

/** What is the same for every comment of a thread. */
export interface CommentView {
  readonly strings: Words;
  readonly locale: string;
  /** In which moments are written; the reader's own where it is left out. */
  readonly timeZone?: string | undefined;
  readonly people: ReadonlyMap<string, Person>;
  /** The id of the person who wrote the article. */
  readonly articleAuthor: string | readonly string[] | undefined;
  /** The language of the article; a comment that names no other is taken to be in it. */
  readonly language: string | undefined;
  /** The level of the thread's own heading. */
  readonly headingLevel: number;
  /** The level of the headings that the names of the writers are; undefined where they are none. */
  readonly commentLevel: number | undefined;
  /** The key of the comment that the address points to. */
  readonly target: string | undefined;
  /** Whether a comment can be replied to in the form that stands in the thread. */
  readonly canAnswer: (comment: Comment) => boolean;
  /** Where a comment can be replied to on its source's own site. */
  readonly answerUrl: (comment: Comment) => string | undefined;
  /** The source a comment came from, where several meet. */
  readonly origin: (comment: Comment) => string | undefined;
  readonly isNew: (comment: Comment) => boolean;
  /** The number of a comment in the order of its source, from 1. It tells controls of the same words apart. */
  readonly number: (comment: Comment) => number;
  /** Where comments come from, and what can be done there. */
  readonly sources?: readonly CommentSource[];
  /** What is shown of the reader's own comments; undefined for all others. */
  readonly own: (branch: Branch) => OwnView | undefined;
  readonly permalink: (key: string) => string;
  /** Read again for each comment: it comes when others have been rendered. */
  readonly quoted?: () => Quoted | undefined;
  readonly isOnDevice: (comment: Comment) => boolean;
  readonly isCollapsed: (key: string) => boolean;
  /** What the ids of comments begin with, where others than this thread see them. */
  readonly idPrefix?: string | undefined;
  /** Gives a comment the class names of the light DOM, where it stands there. */
  readonly inLight?: ((comment: TemplateResult) => TemplateResult) | undefined;
  /** Draws what only some comments have; undefined as long as it is not here. */
  readonly marks?: ((comment: Comment, view: CommentView) => CommentMarks) | undefined;
  /** Further buttons of a comment; undefined as long as what they do is not here. */
  readonly more?: ((comment: Comment, whose: string) => View) | undefined;
  /** Whether to show the pictures in comments; they are links otherwise. */
  readonly pictures?: boolean;
  /** Whether to show the pictures of people that their source has; initials otherwise. */
  readonly avatars?: boolean;
  /** Whether to leave out for now all but the beginning of what is long. */
  readonly isShort?: boolean;
  /** How many parts of a very long text to draw for now; all of them where it is left out. */
  readonly partCount?: number | undefined;
}

export function authorName({ people, strings }: Pick<CommentView, 'people' | 'strings'>, comment: Comment): string {
  // A string whatever the data holds.
  const name = `${(comment.author !== undefined && people.get(comment.author)?.name) || ''}`;
  return isBlank(name) ? strings.anonymous : name;
}

const idPrefix = 'comment-';

/** The id of a comment's element. */
export const elementId = (key: string, prefix = idPrefix): string => `${prefix}${key}`;

/** The key of the comment that an element shows. */
export const keyOf = ({ id }: { readonly id: string }, prefix = idPrefix): string => id.slice(prefix.length);

/**
 * One comment, without the replies to it. Its class names are those of https://microformats.org/wiki/h-cite; the
 * thread listens for its buttons, by theirs.
 */
export function comment(branch: Branch, view: CommentView): TemplateResult {
  const { comment, key } = branch;
  const { strings } = view;
  const name = authorName(view, comment);
  const isDeleted = comment.status === 'deleted';
  const isTarget = key === view.target;
  const own = view.own(branch);
  const marks = view.avatars || hasMarks(comment) ? view.marks?.(comment, view) : undefined;
  const result = html`
    <article
      id=${elementId(key, view.idPrefix)}
      class="u-comment h-cite"
      part=${['comment', comment.status, isTarget && 'target', view.isNew(comment) && 'new'].filter(Boolean).join(' ')}
      aria-label=${isDeleted ? absence(comment, strings) : strings.commentBy(name)}
      aria-current=${isTarget ? 'true' : nothing}
      tabindex="-1"
    >
      ${isDeleted ? tombstone(comment, strings) : html`${header(branch, name, view, marks)}${text(comment, view, marks)}${marks?.counts}${own?.below}`}
      ${actions(branch, name, view, own?.actions)}
    </article>
  `;
  return view.inLight?.(result) ?? result;
}

/** What stands in the place of a comment that is gone, or that its writer shows on its own site alone. */
const absence = ({ url }: Comment, strings: Words): string => {
  const safe = safeUrl(url);
  return safe ? strings.onlyAt(new URL(safe).host) : strings.deleted;
};

function tombstone(comment: Comment, strings: Words): View {
  const href = safeUrl(comment.url);
  const words = absence(comment, strings);
  return html`<p class="tombstone">${href ? html`<a href=${href} rel="nofollow noopener">${words}</a>` : words}</p>`;
}

function header(branch: Branch, name: string, view: CommentView, marks: CommentMarks | undefined): View {
  const { comment } = branch;
  const { strings, commentLevel: level } = view;
  const person = comment.author === undefined ? undefined : view.people.get(comment.author);
  const isArticleAuthor = comment.author !== undefined && [view.articleAuthor].flat().includes(comment.author);
  const from = origin(comment, view);
  const inReplyTo = parentLink(branch, view);
  const addressees = view.quoted?.()?.addressees(comment) ?? nothing;
  return html`
    <header>
      ${marks?.picture ?? avatar(name)}
      <div>
        <p class="who">
          <bdi class="p-author h-card" part="author" role=${level ? 'heading' : nothing} aria-level=${level ?? nothing}>${linked(person?.url, name, 'u-url')}</bdi>
          ${isArticleAuthor ? html`<span class="badge" part="badge">${strings.articleAuthor}</span>` : nothing}
          ${view.isNew(comment) ? html`<span class="new" part="new">${strings.newComment}</span>` : nothing}
          ${marks?.who}
        </p>
        <p class="when">
          ${permalink(branch, name, view)}
          ${view.isOnDevice(comment) ? html`<span part="notice">${strings.onThisDevice}</span>` : nothing}
          ${from}
          ${comment.status === 'held' ? html`<span part="notice">${strings.held}</span>` : nothing}
          ${inReplyTo}
          ${addressees}
        </p>
      </div>
    </header>
  `;
}

/** The number of a comment as it is written, such as `#3`. */
const numberSign = (comment: Comment, { locale, number }: Pick<CommentView, 'locale' | 'number'>): string =>
  `#${formatNumber(locale, number(comment))}`;

/** The date is the permalink; where there is none, the number of the comment. Its name says whose comment it leads to. */
function permalink({ comment, key }: Branch, name: string, view: CommentView): View {
  const { datePublished } = comment;
  const sign = numberSign(comment, view);
  const words = view.strings.permalinkTo(name);
  const label = datePublished
    ? `${writtenDate(datePublished, view.locale, view.timeZone)}, ${words}, ${sign}`
    : `${sign}, ${words}`;
  return html`<a class="permalink u-url" part="permalink" href=${view.permalink(key)} aria-label=${label}>${datePublished ? time(datePublished, view, 'dt-published') : sign}</a>`;
}

/** Words, as a link where there is an address that is allowed. */
function linked(url: string | undefined, words: string, name?: string): View {
  const href = safeUrl(url);
  return href ? html`<a class=${name ?? nothing} href=${href} rel="nofollow ugc noopener">${words}</a>` : words;
}

function origin(comment: Comment, view: CommentView): View {
  const site = view.origin(comment);
  return site ? html`<span part="origin">${linked(comment.url, view.strings.cameFrom(site))}</span>` : nothing;
}

/** Initials, in the place of a picture. */
const avatar = (name: string): View =>
  html`<span class="avatar" part="avatar" aria-hidden="true">${initials(name)}</span>`;

function parentLink({ parent, missingParent }: Branch, view: CommentView): View {
  const { strings } = view;
  if (missingParent !== undefined) return html`<span>${strings.inReplyToMissing}</span>`;
  if (!parent) return nothing;
  const words =
    parent.comment.status === 'deleted'
      ? strings.inReplyToDeleted
      : strings.inReplyTo(authorName(view, parent.comment));
  return html`<a class="u-in-reply-to" part="in-reply-to" href=${view.permalink(parent.key)}>${words}</a>`;
}

function text(
  comment: Comment,
  {
    people,
    headingLevel,
    commentLevel = headingLevel,
    language,
    quoted,
    isShort,
    partCount = isShort ? 1 : undefined,
  }: CommentView,
  marks: CommentMarks | undefined,
): View {
  const { contentWarning } = comment;
  const words = quoted?.()?.body(comment) ?? comment.body;
  const around = { people, headingLevel: commentLevel };
  const content = parts(marks?.blocks(words, around) ?? words.children, around, partCount);
  const body = html`<div class="body e-content" part="body" lang=${comment.inLanguage ?? language ?? nothing} dir="auto">${content}</div>`;
  return contentWarning ? html`<details><summary dir="auto">${`${contentWarning}`}</summary>${body}</details>` : body;
}

function actions(branch: Branch, name: string, view: CommentView, own: View): View {
  const { comment, key, replyCount } = branch;
  const { strings } = view;
  const isThere = !/^(deleted|held|queued)$/.test(comment.status ?? '');
  const canAnswer = isThere && view.canAnswer(comment);
  const href = isThere ? safeUrl(view.answerUrl(comment)) : undefined;
  const more = isThere && view.more?.(comment, name);
  if (!canAnswer && !href && replyCount === 0 && !more && !own) return nothing;
  const label = numbered(strings.replyToName(name), comment, view);
  const count = strings.replies(replyCount);
  return html`
    <footer>
      ${canAnswer ? html`<button class="quiet reply" type="button" aria-label=${label}>${strings.reply}</button>` : nothing}
      ${href ? html`<a class="quiet reply" href=${href} rel="nofollow noopener" aria-label=${label}>${strings.reply}</a>` : nothing}
      ${
        replyCount > 0
          ? html`<button class="quiet toggle" type="button" aria-expanded=${ariaBoolean(!view.isCollapsed(key))} aria-label=${numbered(count, comment, view)}>${count}</button>`
          : nothing
      }
      ${more || nothing}
      ${own}
    </footer>
  `;
}

/** The name of a control that stands with every comment: its words, and the number of the comment. */
export const numbered = (words: string, comment: Comment, view: Pick<CommentView, 'locale' | 'number'>): string =>
  `${words}, ${numberSign(comment, view)}`;
