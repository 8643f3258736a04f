import type { Block } from '../../model/body.js';
import { part, partsOf } from '../../views/body/parts.js';
import type { CommentView } from '../../views/comment.js';
import { create } from '../shared/create.js';
import type { Item } from './items.js';

/** The text of a very long comment, of which the first part stands on the page: the rest is drawn part by part. */
export class LongBody {
  readonly #item: Item;
  readonly #groups: readonly Block[][];

  private constructor(item: Item, groups: readonly Block[][]) {
    this.#item = item;
    this.#groups = groups;
  }

  /** Undefined for a comment that is not very long. */
  static of(item: Item): LongBody | undefined {
    const groups = partsOf(item.comment.body.children);
    return groups && new LongBody(item, groups);
  }

  /** Draws the next part. Answers whether there is more; not when the comment was drawn anew meanwhile, as a whole. */
  step(view: CommentView): boolean {
    const body = this.#item.article.querySelector('.body');
    const group = body && this.#groups[body.childElementCount];
    if (!group) return false;
    body.append(create(part(group, view)));
    return true;
  }
}
