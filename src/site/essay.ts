import type { Article } from '../model/article.js';
import type { Discussion } from '../model/discussion.js';

/** A file that stands beside an essay, such as a picture. */
export interface SiteAsset {
  /** Its path in the essay's folder, with slashes. */
  readonly path: string;
  /** Where it is copied from. */
  readonly file: string;
  /** Of a picture, in CSS pixels: where its text says no size, the page keeps this place for it. */
  readonly width?: number;
  readonly height?: number;
}

/** An essay of a site, with its conversation. An entry of `readCollection` is one, once its assets say where they are. */
export interface SiteEssay {
  /** The name of its folder, on disk and in addresses. */
  readonly slug: string;
  readonly discussion: Discussion;
  /** Whether it is left out where `drafts` is not set. */
  readonly draft?: boolean;
  readonly assets?: readonly SiteAsset[];
}

/** An essay that has a page. */
export interface PublishedEssay extends SiteEssay {
  readonly article: Article;
}

/** The moment that decides the order of lists: 0 where the essay has no date. */
export const timeOf = ({ article }: PublishedEssay): number => Date.parse(article.datePublished ?? '') || 0;

/** Newest first; essays without a date come last, by their slugs. */
export const newestFirst = (one: PublishedEssay, other: PublishedEssay): number =>
  timeOf(other) - timeOf(one) || (one.slug < other.slug ? -1 : 1);

/** How many replies an essay has: as many as the source says, or as there are; undefined where that is unknown. */
export function replyCount({ discussion: { comments, commentCount } }: SiteEssay): number | undefined {
  if (!comments && commentCount === undefined) return undefined;
  const here = (comments ?? []).filter(({ status }) => status === undefined || status === 'published').length;
  return Math.max(commentCount ?? 0, here);
}
