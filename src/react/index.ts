'use client';
export { ColloquyArticle } from './article.js';
export { ColloquyDiscussion } from './discussion.js';
export { ColloquyReplyForm } from './reply-form.js';
export { ColloquyThread } from './thread.js';
export type { DiscussionEvents, ReplyEvents, ThreadEvents } from './events.js';
export type { Wrapper, WrapperProps } from './wrapper.js';
