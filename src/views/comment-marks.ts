import type { Block, Body } from '../model/body.js';
import type { AuthorRole, Comment, CommentKind, Reaction } from '../model/comment.js';
import { safeImageUrl } from '../model/safe-url.js';
import type { Words } from '../locales/strings.js';
import { formatNumber } from '../locales/format-number.js';
import type { BodyView } from './body/blocks.js';
import { commentBlocks } from './body/comment-blocks.js';
import type { CommentView } from './comment.js';
import { html, nothing, type View } from './template.js';

/** What only some comments have: a picture and the role of the author, a kind, a pin, votes and reactions, tables and pictures. */
export interface CommentMarks {
  /** Of the author, in the place of the initials; undefined where there is none to be shown. */
  readonly picture: View;
  /** Beside the name. */
  readonly who: View;
  /** Below the text. */
  readonly counts: View;
  /** The text, with tables and pictures drawn. */
  blocks(body: Body, view: BodyView): readonly Block[];
}

const kinds: Readonly<Record<string, (strings: Words) => string | undefined>> = {
  pingback: ({ mention }) => mention,
  trackback: ({ mention }) => mention,
  webmention: ({ mention }) => mention,
  review: ({ review }) => review,
  annotation: ({ annotation }) => annotation,
} satisfies Record<Exclude<CommentKind, 'comment'>, (strings: Words) => string | undefined>;

const roles: Readonly<Record<string, (strings: Words) => string | undefined>> = {
  administrator: ({ administrator }) => administrator,
  moderator: ({ moderator }) => moderator,
  member: ({ member }) => member,
  author: ({ articleAuthor }) => articleAuthor,
  bot: ({ bot }) => bot,
} satisfies Record<AuthorRole, (strings: Words) => string | undefined>;

const wordOf = (words: typeof kinds, key: unknown, strings: Words): string | undefined =>
  typeof key === 'string' && Object.hasOwn(words, key) ? words[key]!(strings) : undefined;

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value > 0;

/** @param isThere - Whether a picture of a person can be had from an address, as far as is known. */
export function commentMarks(
  comment: Comment,
  view: CommentView,
  isThere: (src: string) => boolean = () => true,
): CommentMarks {
  const { strings, locale, articleAuthor } = view;
  const { author, authorRole, kind, isPinned } = comment;
  // The writer of the article has a badge already.
  const isNamed = authorRole === 'author' && author !== undefined && [articleAuthor].flat().includes(author);
  const role = isNamed ? undefined : wordOf(roles, authorRole, strings);
  const other = wordOf(kinds, kind, strings);
  const pinned = isPinned === true ? strings.pinned : undefined;
  return {
    picture: picture(comment, view, isThere),
    who: [
      role ? html`<span class="badge" part="role">${role}</span> ` : undefined,
      other ? html`<span class="mark" part="kind">${other}</span> ` : undefined,
      pinned ? html`<span class="mark" part="pin">${pinned}</span> ` : undefined,
    ],
    counts: counts(comment, strings, locale),
    blocks: (body, around) => commentBlocks(body, around, view.pictures === true),
  };
}

function picture({ author }: Comment, { avatars, people }: CommentView, isThere: (src: string) => boolean): View {
  const src = avatars && author !== undefined ? safeImageUrl(people.get(author)?.image) : undefined;
  if (!src || !isThere(src)) return undefined;
  return html`<img class="avatar" part="avatar" src=${src} alt="" loading="lazy" referrerpolicy="no-referrer">`;
}

function counts({ upvoteCount, downvoteCount, reactions }: Comment, strings: Words, locale: string): View {
  const up = isCount(upvoteCount) ? strings.inFavour?.(upvoteCount) : undefined;
  const down = isCount(downvoteCount) ? strings.against?.(downvoteCount) : undefined;
  // Unvalidated data can hold anything.
  const given: readonly (Partial<Reaction> | null)[] = Array.isArray(reactions) ? reactions : [];
  const shown = given.flatMap((one) =>
    one && typeof one.name === 'string' && isCount(one.count)
      ? html`<span part="reaction"><bdi>${one.name}</bdi> ${formatNumber(locale, one.count)}</span> `
      : [],
  );
  if (!up && !down && shown.length === 0) return undefined;
  return html`<p class="counts" part="counts">${up ? html`<span part="upvotes">${up}</span> ` : nothing}${down ? html`<span part="downvotes">${down}</span> ` : nothing}${shown}</p>`;
}
