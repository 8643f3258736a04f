import type { Article } from '../model/article.js';
import { authorsOf } from '../model/authors.js';
import type { AuthorRole, Comment, Reaction } from '../model/comment.js';
import type { Discussion } from '../model/discussion.js';
import type { Person } from '../model/person.js';
import { plainText } from '../model/plain-text.js';
import { safeUrl, webUrl } from '../model/safe-url.js';

/** An author, in the terms of https://schema.org/Person. */
export interface PersonJsonLd {
  readonly '@type': 'Person';
  readonly name: string;
  readonly url?: string;
}

/** The same essay in another language. */
export interface TranslationJsonLd {
  readonly '@type': 'BlogPosting';
  readonly inLanguage: string;
  readonly url: string;
  readonly headline?: string;
}

/** How many readers have reacted in one way. */
export interface ReactionJsonLd {
  readonly '@type': 'InteractionCounter';
  readonly interactionType: 'https://schema.org/ReactAction';
  readonly name: string;
  readonly userInteractionCount: number;
}

/** One comment, in the words of https://schema.org/Comment. */
export interface CommentJsonLd {
  readonly '@type': 'Comment';
  /** Where the comment is on the page that this is printed into. */
  readonly '@id': string;
  readonly text: string;
  readonly author?: PersonJsonLd;
  /** The author once more, with what they are to the page: https://schema.org/Role */
  readonly creator?: { readonly '@type': 'Role'; readonly roleName: AuthorRole; readonly creator: PersonJsonLd };
  readonly datePublished?: string;
  readonly dateModified?: string;
  readonly inLanguage?: string;
  readonly url?: string;
  readonly upvoteCount?: number;
  readonly downvoteCount?: number;
  /** Reactions: https://schema.org/InteractionCounter */
  readonly interactionStatistic?: readonly ReactionJsonLd[];
  readonly parentItem?: { readonly '@id': string };
}

/**
 * An essay and what was said of it, in the words of https://schema.org/BlogPosting; or comments alone, as those of the
 * page that they are on: https://schema.org/WebPage.
 */
export interface DiscussionJsonLd {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'BlogPosting' | 'WebPage';
  readonly headline?: string;
  readonly alternativeHeadline?: string;
  readonly description?: string;
  /** A list where there are several. */
  readonly author?: PersonJsonLd | readonly PersonJsonLd[];
  readonly datePublished?: string;
  readonly dateModified?: string;
  readonly inLanguage?: string;
  readonly url?: string;
  readonly sameAs?: readonly string[];
  /** The translations of the essay. */
  readonly workTranslation?: readonly TranslationJsonLd[];
  /** The text that the essay was translated from. */
  readonly translationOfWork?: TranslationJsonLd;
  readonly image?: string;
  readonly license?: string;
  readonly keywords?: readonly string[];
  /** Left out, with `comment`, where it is not known. */
  readonly commentCount?: number;
  readonly comment?: readonly CommentJsonLd[];
}

/** What is given stays; what is not is left out. */
const given = <Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };

/** Only what everyone may read: no tombstone, nothing that waits. */
const isPublic = ({ status }: Comment): boolean => status === undefined || status === 'published';

export interface JsonLdOptions {
  /** What the fragments of permalinks begin with; `comment-` if left out. */
  readonly anchorPrefix?: string;
}

// Half of a surrogate pair cannot be encoded. ES2024.
const wellFormed = (id: string): string => (`${id}` as string & { toWellFormed(): string }).toWellFormed();

/** A discussion as JSON-LD, for search engines. What the data does not say is left out, never invented. */
export function jsonLd(
  { article, people = [], comments, commentCount }: Discussion,
  { anchorPrefix = 'comment-' }: JsonLdOptions = {},
): DiscussionJsonLd {
  const idOf = (id: string): string => `#${anchorPrefix}${encodeURIComponent(wellFormed(id))}`;
  const byId = new Map(people.map((person) => [person.id, person]));
  const shown = (comments ?? []).filter(isPublic);
  const ids = new Set(shown.map(({ id }) => id));
  const authorOf = (id: string | undefined): { readonly author?: PersonJsonLd } =>
    given('author', named(id === undefined ? undefined : byId.get(id)));
  const authorsOfArticle = (article: Article): { readonly author?: PersonJsonLd | readonly PersonJsonLd[] } => {
    const authors = authorsOf(article).flatMap((id) => named(byId.get(id)) ?? []);
    return given('author', authors.length > 1 ? authors : authors[0]);
  };
  return {
    '@context': 'https://schema.org',
    '@type': article ? 'BlogPosting' : 'WebPage',
    ...(article && {
      headline: article.headline,
      ...given('alternativeHeadline', article.alternativeHeadline),
      ...given('description', article.description),
      ...authorsOfArticle(article),
      ...given('datePublished', article.datePublished),
      ...given('dateModified', article.dateModified),
      ...given('inLanguage', article.inLanguage),
      ...given('url', safeUrl(article.url)),
      ...given(
        'sameAs',
        article.sameAs?.flatMap((url) => safeUrl(url) ?? []),
      ),
      ...translations(article),
      ...given('image', webUrl(article.image)),
      ...given('license', safeUrl(article.license)),
      ...given('keywords', article.keywords),
    }),
    ...given(
      'commentCount',
      comments || commentCount !== undefined ? Math.max(commentCount ?? 0, ids.size) : undefined,
    ),
    ...given(
      'comment',
      comments &&
        shown.map(({ id, author, body, inReplyTo, url, ...comment }): CommentJsonLd => ({
          '@type': 'Comment',
          '@id': idOf(id),
          text: plainText(body),
          ...authorOf(author),
          ...role(authorOf(author).author, comment),
          ...given('datePublished', comment.datePublished),
          ...given('dateModified', comment.dateModified),
          ...given('inLanguage', comment.inLanguage),
          ...given('url', safeUrl(url)),
          ...given('upvoteCount', comment.upvoteCount),
          ...given('downvoteCount', comment.downvoteCount),
          ...given('interactionStatistic', comment.reactions?.map(reaction)),
          // Its parent may be gone, or not be here.
          ...given(
            'parentItem',
            inReplyTo !== undefined && ids.has(inReplyTo) ? { '@id': idOf(inReplyTo) } : undefined,
          ),
        })),
    ),
  };
}

function translations({
  workTranslation = [],
}: Article): Pick<DiscussionJsonLd, 'workTranslation' | 'translationOfWork'> {
  const of = (isWanted: boolean): readonly TranslationJsonLd[] =>
    workTranslation.flatMap(({ inLanguage, url, headline, isOriginal = false }) => {
      const address = safeUrl(url);
      if (!address || isOriginal !== isWanted) return [];
      return { '@type': 'BlogPosting', inLanguage, url: address, ...given('headline', headline) };
    });
  const [made, [original]] = [of(false), of(true)];
  return { ...given('workTranslation', made.length > 0 ? made : undefined), ...given('translationOfWork', original) };
}

const role = (creator: PersonJsonLd | undefined, { authorRole }: Partial<Comment>): Pick<CommentJsonLd, 'creator'> =>
  given('creator', creator && authorRole && { '@type': 'Role', roleName: authorRole, creator });

const reaction = ({ name, count }: Reaction): ReactionJsonLd => ({
  '@type': 'InteractionCounter',
  interactionType: 'https://schema.org/ReactAction',
  name,
  userInteractionCount: count,
});

function named(person: Person | undefined): PersonJsonLd | undefined {
  return person && { '@type': 'Person', name: person.name, ...given('url', safeUrl(person.url)) };
}
