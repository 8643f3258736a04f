import type { Block } from '../../model/body.js';
import { part, partsOf } from '../../views/body/parts.js';
import type { Comment } from '../../model/comment.js';
import type { CommentView } from '../../views/comment.js';
import { stamp } from '../shared/stamp.js';
import type { Item } from './items.js';

/** The text of a very long comment, of which the first part stands on the page: the rest is drawn part by part. */
export class LongBody {
  readonly #item: Item;
  readonly #groups: readonly Block[][];
  readonly #comment: Comment;

  private constructor(item: Item, groups: readonly Block[][]) {
    this.#item = item;
    this.#groups = groups;
    this.#comment = item.comment;
  }

  /** Undefined for a comment that is not very long. */
  static of(item: Item): LongBody | undefined {
    const groups = partsOf(item.comment.body.children);
    return groups && new LongBody(item, groups);
  }

  /** How many parts stand on the page; undefined if the comment has become another since. */
  get drawnParts(): number | undefined {
    return this.#item.comment.body === this.#comment.body ? this.#body?.childElementCount : undefined;
  }

  get #body(): Element | null {
    return this.#item.article.querySelector('.body');
  }

  /** Draws the next part. Returns whether there is more: not when the whole comment was rendered meanwhile. */
  step(view: CommentView): boolean {
    if (this.#item.rest !== this) return false;
    const body = this.#body;
    const group = body && this.#groups[body.childElementCount];
    if (!group) {
      this.#item.rest = undefined;
      return false;
    }
    const next = stamp(part(group, view));
    next.normalize();
    body.append(next);
    return true;
  }
}
