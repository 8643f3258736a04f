// Parcel loses it behind the star exports of `lit`.
import { render } from 'lit-html';
import type { Comment } from '../../model/comment.js';
import { buildThread, type GrowingThread } from '../../model/thread.js';
import type { Sort } from '../../views/thread-frame.js';
import { firstChunks } from '../../views/thread-list.js';
import type { ThreadContent, ThreadView } from './thread-content.js';

/** Of a longer thread, so many comments are looked at before anything is rendered. */
const beginning = 500;

/** What a thread shows first, and of what it was made. */
export interface FirstComments {
  readonly tree: GrowingThread;
  readonly comments: readonly Comment[];
  readonly sort: Sort;
  /** Whether the tree is that of the beginning of a long thread. */
  readonly isPart: boolean;
  /** What the comments that stand there were rendered by; undefined as long as there are none. */
  view?: ThreadView;
  /** Whether a server has printed them, by what it knew. */
  isPrinted?: boolean;
}

/** The thread, or what comes first in it: of a long one the rest is built when the first comments have been seen. */
export function beginThread({ comments, sort }: ThreadContent): FirstComments {
  const kept = new Set<string>();
  const isPart = comments.length > beginning;
  let first = comments;
  if (isPart) {
    // Among the newest are replies to others than these, which would seem to reply to none.
    first =
      sort !== 'newest'
        ? comments.slice(0, beginning)
        : comments
            .slice(-beginning)
            .filter(({ id, inReplyTo }) => (inReplyTo === undefined || kept.has(inReplyTo)) && kept.add(id));
  }
  const tree = buildThread(first.length > 0 ? first : comments, { sort }) as GrowingThread;
  return { tree, comments, sort, isPart };
}

/** Renders the comments that are seen first into their list. Returns whether those are all there are. */
export function renderFirst(first: FirstComments, list: HTMLElement, { view }: ThreadContent): boolean {
  first.view = view;
  // What a server has printed is looked through.
  first.isPrinted = list.childElementCount > 0;
  if (!first.isPrinted) render(firstChunks(first.tree.roots, view), list);
  // Of a very long comment there is the first part.
  return !list.querySelector('.e-content > div') && list.querySelectorAll('article').length === first.comments.length;
}
