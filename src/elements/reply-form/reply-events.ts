import type { Comment } from '../../model/comment.js';
import type { Reply } from '../../model/source.js';
import type { SourceError } from '../../model/source-error.js';

/** Before a reply is sent. Cancel it to keep the reply from being sent; the form keeps its text. */
export class ReplySendEvent extends Event {
  static readonly type = 'colloquy-reply-send';
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(ReplySendEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.reply = reply;
  }
}

/** After a reply was stored; or put into the queue of this device, when the status of its comment is `queued`. */
export class ReplySentEvent extends Event {
  static readonly type = 'colloquy-reply-sent';
  /** What the reply became; its id is that of the merged thread. */
  readonly comment: Comment;

  constructor(comment: Comment) {
    super(ReplySentEvent.type, { bubbles: true, composed: true });
    this.comment = comment;
  }
}

/** After a reply could not be stored. The form has kept every word of it. */
export class ReplyFailedEvent extends Event {
  static readonly type = 'colloquy-reply-failed';
  readonly reply: Reply;
  readonly error: SourceError;

  constructor(reply: Reply, error: SourceError) {
    super(ReplyFailedEvent.type, { bubbles: true, composed: true });
    this.reply = reply;
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'colloquy-reply-send': ReplySendEvent;
    'colloquy-reply-sent': ReplySentEvent;
    'colloquy-reply-failed': ReplyFailedEvent;
  }
}
