import { Conversation as ConversationInParts } from './conversation.js';
import type { Vote } from '../model/source.js';
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
    // Votes that wait are sent when their source has been read.
    this.subscribe(() => {
      if (this.threads.some(({ source, votes }) => source.capabilities.votes && !votes))
        this.fetchVotes().catch(() => {});
    });
  }

  /**
   * Gives the reader's vote for a comment: 1 in favour, -1 against, 0 to take it back. It is in the snapshot at once, and
   * undone there with the reason if the source does not count it. Resolves when the source has counted it, or cannot for
   * now. Never rejects, and does nothing where the source of the comment counts no votes.
   */
  async vote(id: string, value: Vote): Promise<void> {
    await (await this.fetchVotes()).vote(this, id, value);
  }
}
