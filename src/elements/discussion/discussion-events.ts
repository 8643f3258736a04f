import type { Discussion } from '../../model/discussion.js';

/** After the file that `src` names has arrived and was found in order. */
export class DiscussionLoadedEvent extends Event {
  static readonly type = 'colloquy-discussion-loaded';
  readonly discussion: Discussion;

  constructor(discussion: Discussion) {
    super(DiscussionLoadedEvent.type, { bubbles: true, composed: true });
    this.discussion = discussion;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'colloquy-discussion-loaded': DiscussionLoadedEvent;
  }
}
