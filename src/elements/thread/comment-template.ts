import { html, nothing, type TemplateResult } from 'lit';
import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import { safeImageUrl, safeUrl } from '../../model/safe-url.js';
import type { Branch } from '../../model/thread.js';
import { blocks } from '../shared/body/blocks.js';
import type { Words } from '../shared/locale-controller.js';
import { time } from '../shared/time.js';
import { initials } from './initials.js';

/** What is the same for every comment of a thread. */
export interface CommentView {
  readonly strings: Words;
  readonly locale: string;
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
  readonly own: (branch: Branch) => TemplateResult | undefined;
  readonly permalink: (key: string) => string;
  readonly isOnDevice: (comment: Comment) => boolean;
  readonly isCollapsed: (key: string) => boolean;
  readonly onReply: (branch: Branch) => void;
  readonly onToggle: (branch: Branch) => void;
}

export function authorName({ people, strings }: Pick<CommentView, 'people' | 'strings'>, comment: Comment): string {
  // A string whatever the data holds: Lit would draw an object shaped like one of its templates.
  return `${(comment.author !== undefined && people.get(comment.author)?.name) || strings.anonymous}`;
}

/** The id of a comment's element within the thread's shadow root. */
export const elementId = (key: string): string => `comment-${key}`;

/** The key of the comment that an element shows. */
export const keyOf = (element: Element): string => element.id.slice('comment-'.length);

/** One comment, without the replies to it. */
export function commentTemplate(branch: Branch, view: CommentView): TemplateResult {
  const { comment, key } = branch;
  const { strings } = view;
  const name = authorName(view, comment);
  const deleted = comment.status === 'deleted';
  const isTarget = key === view.target;
  return html`
    <article
      id=${elementId(key)}
      part=${`comment ${comment.status ?? ''}${isTarget ? ' target' : ''}${view.isNew(comment) ? ' new' : ''}`}
      aria-label=${deleted ? absence(comment, strings) : strings.commentBy(name)}
      aria-current=${isTarget ? 'true' : nothing}
      tabindex="-1"
    >
      ${deleted ? tombstone(comment, strings) : html`${header(branch, name, view)}${text(comment, view)}${view.own(branch)}`}
      ${actions(branch, name, view)}
    </article>
  `;
}

/** What stands in the place of a comment that is gone, or that its writer shows on its own site alone. */
const absence = ({ url }: Comment, strings: Words): string => {
  const safe = safeUrl(url);
  return safe ? strings.onlyAt(new URL(safe).host) : strings.deleted;
};

function tombstone(comment: Comment, strings: Words): TemplateResult {
  const url = safeUrl(comment.url);
  const words = absence(comment, strings);
  return html`<p class="tombstone">${url ? html`<a href=${url} rel="nofollow noopener">${words}</a>` : words}</p>`;
}

function header(branch: Branch, name: string, view: CommentView): TemplateResult {
  const { comment, key } = branch;
  const { strings, locale } = view;
  const person = comment.author === undefined ? undefined : view.people.get(comment.author);
  const url = safeUrl(person?.url);
  const isArticleAuthor = comment.author !== undefined && comment.author === view.articleAuthor;
  return html`
    <header>
      ${avatar(person, name)}
      <div>
        <p class="who">
          <bdi part="author">${url ? html`<a href=${url} rel="nofollow ugc noopener">${name}</a>` : name}</bdi>
          ${isArticleAuthor ? html`<span class="badge" part="badge">${strings.articleAuthor}</span>` : nothing}
          ${view.isNew(comment) ? html`<span class="badge" part="new">${strings.newComment}</span>` : nothing}
          <a class="quiet permalink" part="permalink" href=${view.permalink(key)} aria-label=${strings.permalinkTo(name)}>#</a>
        </p>
        <p class="when">
          ${comment.datePublished ? time(comment.datePublished, locale) : nothing}
          ${view.isOnDevice(comment) ? html`<span part="notice">${strings.onThisDevice}</span>` : nothing}
          ${origin(comment, view)}
          ${comment.status === 'held' ? html`<span part="notice">${strings.held}</span>` : nothing}
          ${answered(branch, view)}
        </p>
      </div>
    </header>
  `;
}

function origin(comment: Comment, view: CommentView): TemplateResult | typeof nothing {
  const site = view.origin(comment);
  if (!site) return nothing;
  const words = view.strings.cameFrom(site);
  const url = safeUrl(comment.url);
  return html`<span part="origin">${url ? html`<a href=${url} rel="nofollow ugc noopener">${words}</a>` : words}</span>`;
}

function avatar(person: Person | undefined, name: string): TemplateResult {
  const image = safeImageUrl(person?.image);
  return image
    ? html`<img class="avatar" part="avatar" src=${image} alt="" loading="lazy" referrerpolicy="no-referrer">`
    : html`<span class="avatar" part="avatar" aria-hidden="true">${initials(name)}</span>`;
}

function answered({ parent, missingParent }: Branch, view: CommentView): TemplateResult | typeof nothing {
  if (missingParent !== undefined) return html`<span>${view.strings.inReplyToMissing}</span>`;
  if (!parent) return nothing;
  const { strings } = view;
  const words = parent.comment.status === 'deleted' ? strings.inReplyToDeleted : strings.inReplyTo(authorName(view, parent.comment));
  return html`<a part="in-reply-to" href=${view.permalink(parent.key)}>${words}</a>`;
}

function text(comment: Comment, { people, headingLevel, language }: CommentView): TemplateResult {
  const { contentWarning } = comment;
  const body = html`<div class="body" part="body" lang=${comment.inLanguage ?? language ?? nothing} dir="auto">
    ${blocks(comment.body.children, { people, headingLevel })}
  </div>`;
  return contentWarning ? html`<details><summary dir="auto">${contentWarning}</summary>${body}</details>` : body;
}

function actions(branch: Branch, name: string, view: CommentView): TemplateResult | typeof nothing {
  const { strings } = view;
  const { comment } = branch;
  const there = ['deleted', 'held', 'queued'].indexOf(comment.status ?? '') < 0;
  const canReply = there && view.canAnswer(comment);
  const url = there ? safeUrl(view.answerUrl(comment)) : undefined;
  if (!canReply && !url && branch.replyCount === 0) return nothing;
  return html`
    <footer>
      ${canReply
        ? html`<button class="quiet reply" type="button" aria-label=${strings.replyToName(name)}
            @click=${() => view.onReply(branch)}>${strings.reply}</button>`
        : nothing}
      ${url ? html`<a class="quiet reply" href=${url} rel="nofollow noopener" aria-label=${strings.replyToName(name)}>${strings.reply}</a>` : nothing}
      ${branch.replyCount > 0
        ? html`<button class="quiet toggle" type="button" aria-expanded=${view.isCollapsed(branch.key) ? 'false' : 'true'}
            @click=${() => view.onToggle(branch)}>${strings.replies(branch.replyCount)}</button>`
        : nothing}
    </footer>
  `;
}
