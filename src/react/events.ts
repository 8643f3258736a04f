import type { DiscussionLoadedEvent } from '../elements/discussion/discussion-events.js';
import type { ReplyFailedEvent, ReplySendEvent, ReplySentEvent } from '../elements/reply-form/reply-events.js';
import type { BranchToggledEvent } from '../elements/thread/thread-events.js';
import type { ReplyStartEvent } from '../elements/thread/thread-events.js';

/** What a reply form tells of. */
export interface ReplyEvents {
  readonly onReplySend: ReplySendEvent;
  readonly onReplySent: ReplySentEvent;
  readonly onReplyFailed: ReplyFailedEvent;
}

/** What a thread tells of, and a form inside it. */
export interface ThreadEvents extends ReplyEvents {
  readonly onReplyStart: ReplyStartEvent;
  readonly onBranchToggled: BranchToggledEvent;
}

/** What a discussion tells of, and everything inside it. */
export interface DiscussionEvents extends ThreadEvents {
  readonly onDiscussionLoaded: DiscussionLoadedEvent;
}

type Names<Events> = Readonly<Record<keyof Events & string, string>>;

export const replyEvents: Names<ReplyEvents> = {
  onReplySend: 'colloquy-reply-send',
  onReplySent: 'colloquy-reply-sent',
  onReplyFailed: 'colloquy-reply-failed',
};

export const threadEvents: Names<ThreadEvents> = {
  ...replyEvents,
  onReplyStart: 'colloquy-reply-start',
  onBranchToggled: 'colloquy-branch-toggled',
};

export const discussionEvents: Names<DiscussionEvents> = {
  ...threadEvents,
  onDiscussionLoaded: 'colloquy-discussion-loaded',
};
