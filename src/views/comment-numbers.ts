import type { Comment } from '../model/comment.js';

const known = new WeakMap<readonly Comment[], Map<Comment, number>>();

/** Tells the number of each comment of a list, from 1. It is looked up in a map that is made when one is asked for. */
export const numbersOf =
  (comments: readonly Comment[]) =>
  (comment: Comment): number => {
    let numbers = known.get(comments);
    if (!numbers) known.set(comments, (numbers = new Map(comments.map((one, i) => [one, i + 1]))));
    return numbers.get(comment) ?? 0;
  };
