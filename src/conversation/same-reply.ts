import { isLike } from '../model/like-text.js';
import { plainText } from '../model/plain-text.js';
import type { SentBatch } from '../model/source.js';

/** Whether the first comment of a response says what was typed, as far as servers keep words. */
export const isSameReply = ({ comments: [comment] }: SentBatch, typed: string): boolean =>
  !comment || isLike(plainText(comment.body), typed);
