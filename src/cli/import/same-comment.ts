import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import { plainText } from '../../model/plain-text.js';

/** A comment with the people that its author is one of. */
export interface Written {
  readonly comment: Comment;
  readonly people: readonly Person[];
}

/**
 * Whether two comments of one id are the same one: those with the same words, and those of one author and one time, whose
 * words were edited. Sources may give the same id to different comments, such as to those of two pages.
 */
export const isSameComment = (one: Written, other: Written): boolean =>
  hasSameWords(one.comment, other.comment) ||
  (nameOf(one) === nameOf(other) && isSameTime(one.comment.datePublished, other.comment.datePublished));

/** Whether two comments say the same: pages print other quotation marks and dashes than exports hold. */
export const hasSameWords = (one: Pick<Comment, 'body'>, other: Pick<Comment, 'body'>): boolean =>
  wordsOf(one) === wordsOf(other);

const wordsOf = ({ body }: Pick<Comment, 'body'>): string =>
  plainText(body)
    .normalize('NFKC')
    .replace(/["'`´\p{Pi}\p{Pf}]+/gu, "'")
    .replace(/\p{Pd}+/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();

const nameOf = ({ comment: { author }, people }: Written): string | undefined =>
  people.find(({ id }) => id === author)?.name ?? author;

const minute = 60_000;
const day = 24 * 60 * minute;

/** Whether two times may be one: pages print minutes, and a time without its zone is read as a date. */
function isSameTime(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const isExact = [one, other].every((time) => time.length > 'yyyy-mm-dd'.length);
  return Math.abs(Date.parse(one) - Date.parse(other)) <= (isExact ? minute : day);
}
