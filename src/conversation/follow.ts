import type { Comment } from '../model/comment.js';
import type { CommentBatch } from '../model/source.js';
import type { LiveThread } from './live-thread.js';

/**
 * Whether new replies come without a reload: `poll` to ask for the thread from time to time, `stream` to be told where the
 * source can do that, and to ask where it cannot; `off` not to.
 */
export type Live = 'off' | 'poll' | 'stream';

/** What following a thread needs of the place it lives in. Every part can be left out. */
export interface FollowPlace {
  /** Whether the page is seen, and when that changes. Always by default. */
  readonly visibility?: { readonly visible: boolean; subscribe(changed: () => void): () => void };
  /** Calls back once, after so many milliseconds. Returns what cancels it. `setTimeout` by default. */
  readonly wait?: (milliseconds: number, then: () => void) => () => void;
  /** From 0 up to 1, without it. `Math.random` by default. */
  readonly random?: () => number;
  /** Milliseconds. `Date.now` by default. */
  readonly now?: () => number;
  /** Whether what is shown should not be drawn again at the moment, since the reader has selected words in it. */
  readonly isHeld?: () => boolean;
}

/** What follows a thread more closely than its source does by itself. */
export interface Follower {
  /** The replies of others that came meanwhile, and wait until the reader wants to see them. */
  readonly waiting: readonly Comment[];
  /** The ids of those that have been shown since. */
  readonly shown: ReadonlySet<string>;
  /** What is shown of the whole thread. */
  sift(loaded: CommentBatch): CommentBatch;
  /** Shows those that wait. */
  release(): void;
  start(): void;
  stop(): void;
  /** Gives up a question under way: what it would bring is older than what the reader has just done. */
  interrupt(): void;
}

export type Follow = (thread: LiveThread) => Follower;
