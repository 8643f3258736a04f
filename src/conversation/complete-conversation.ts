import { Conversation as ConversationInParts } from './conversation.js';
import type { Environment } from './environment.js';
import * as own from './own.js';

/**
 * An article and the comments around it as one conversation: a discussion that is there from the beginning, and
 * sources that bring more and take replies. Needs no page; elements show what {@link snapshot} says and ask again
 * when told to by {@link subscribe}.
 *
 * ```ts
 * const conversation = new Conversation({ storage: localStorage });
 * conversation.setDiscussion(discussion);
 * conversation.connect(localSource(), 'my-essay');
 * conversation.subscribe(() => console.log(conversation.snapshot.comments.length));
 * ```
 */
export class Conversation extends ConversationInParts {
  constructor(environment: Environment = {}) {
    super(environment, own);
  }
}
