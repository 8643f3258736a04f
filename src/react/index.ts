// The default import: a patched `createElement` (@lit-labs/ssr-react) is seen only through it.
import React from 'react';
import './until-hydrated.js';
import { createComponent, type EventName, type ReactWebComponent } from '@lit/react';
import { ColloquyArticle as ArticleElement } from '../elements/article/define.js';
import { ColloquyDiscussion as DiscussionElement } from '../elements/discussion/define.js';
import type { DiscussionLoadedEvent } from '../elements/discussion/discussion-events.js';
import { ColloquyReplyForm as ReplyFormElement } from '../elements/reply-form/define.js';
import type { ReplyFailedEvent, ReplySendEvent, ReplySentEvent } from '../elements/reply-form/reply-events.js';
import { ColloquyThread as ThreadElement } from '../elements/thread/define.js';
import type { BranchToggledEvent } from '../elements/thread/branch-toggled-event.js';
import type { ReplyStartEvent } from '../elements/thread/reply-start-event.js';
import { printable } from './printable.js';

const replyEvents = {
  onReplySend: 'colloquy-reply-send' as EventName<ReplySendEvent>,
  onReplySent: 'colloquy-reply-sent' as EventName<ReplySentEvent>,
  onReplyFailed: 'colloquy-reply-failed' as EventName<ReplyFailedEvent>,
};

const threadEvents = {
  onReplyStart: 'colloquy-reply-start' as EventName<ReplyStartEvent>,
  onBranchToggled: 'colloquy-branch-toggled' as EventName<BranchToggledEvent>,
};

const discussionEvents = {
  ...threadEvents,
  ...replyEvents,
  onDiscussionLoaded: 'colloquy-discussion-loaded' as EventName<DiscussionLoadedEvent>,
};

// Written out: left to the compiler, these types take it half a minute.
type ReplyEvents = typeof replyEvents;
type ThreadEvents = typeof threadEvents & ReplyEvents;
type DiscussionEvents = typeof discussionEvents;

/** `<colloquy-article>` */
export const ColloquyArticle: ReactWebComponent<ArticleElement> = printable('colloquy-article', createComponent<ArticleElement, Record<never, never>>({
  react: React,
  tagName: 'colloquy-article',
  elementClass: ArticleElement,
}));

/** `<colloquy-thread>`; the events of a form inside it arrive here too. */
export const ColloquyThread: ReactWebComponent<ThreadElement, ThreadEvents> = printable('colloquy-thread', createComponent<ThreadElement, ThreadEvents>({
  react: React,
  tagName: 'colloquy-thread',
  elementClass: ThreadElement,
  events: { ...threadEvents, ...replyEvents },
}));

/** `<colloquy-reply-form>` */
export const ColloquyReplyForm: ReactWebComponent<ReplyFormElement, ReplyEvents> = printable('colloquy-reply-form', createComponent<ReplyFormElement, ReplyEvents>({
  react: React,
  tagName: 'colloquy-reply-form',
  elementClass: ReplyFormElement,
  events: replyEvents,
}));

/** `<colloquy-discussion>`; the events of everything inside it arrive here too. */
export const ColloquyDiscussion: ReactWebComponent<DiscussionElement, DiscussionEvents> = printable('colloquy-discussion', createComponent<DiscussionElement, DiscussionEvents>({
  react: React,
  tagName: 'colloquy-discussion',
  elementClass: DiscussionElement,
  events: discussionEvents,
}));
