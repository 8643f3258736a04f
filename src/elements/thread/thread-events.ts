import type { Comment } from '../../model/comment.js';

/** Before the reply form moves under a comment. Cancel it to keep the form where it is, to ask for a log-in first, say. */
export class ReplyStartEvent extends Event {
  static readonly type = 'colloquy-reply-start';
  readonly comment: Comment;

  constructor(comment: Comment) {
    super(ReplyStartEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.comment = comment;
  }
}

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
    'colloquy-reply-start': ReplyStartEvent;
    'colloquy-branch-toggled': BranchToggledEvent;
  }
}
