import type { Comment } from '../../model/comment.js';
import type { ContextKey } from './context.js';
import type { ElementConversation } from './element-conversation.js';

/** The conversation that the elements inside a discussion, or inside a thread, show. */
export const conversationContext: ContextKey<ElementConversation | undefined> = 'colloquy-conversation';

/** The target of the reply form inside a thread. */
export interface ReplyTarget {
  /** The comment that is replied to; undefined when the reply is to the article. */
  readonly comment: Comment | undefined;
  /** Its author's name, as the thread shows it. */
  readonly name: string;
  /** True when the comment that was replied to has disappeared, and the form went back to the end. */
  readonly gone: boolean;
  /** Moves the form back to the end of the thread. */
  readonly cancel: () => void;
}

export const replyTargetContext: ContextKey<ReplyTarget | undefined> = 'colloquy-reply-target';
