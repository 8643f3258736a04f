import type { Comment } from '../../model/comment.js';

/** After the replies to a comment were hidden or shown. */
export class BranchToggledEvent extends Event {
  static readonly type = 'colloquy-branch-toggled';
  readonly comment: Comment;
  readonly collapsed: boolean;

  constructor(comment: Comment, collapsed: boolean) {
    super(BranchToggledEvent.type, { bubbles: true, composed: true });
    this.comment = comment;
    this.collapsed = collapsed;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'colloquy-branch-toggled': BranchToggledEvent;
  }
}
