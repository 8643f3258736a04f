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

declare global {
  interface GlobalEventHandlersEventMap {
    'colloquy-reply-start': ReplyStartEvent;
  }
}
