export { Conversation } from './complete-conversation.js';
export {
  type Connection,
  type ConversationSnapshot,
  type DiscussionLike,
  type OwnReply,
  type OwnVote,
  type ReplyInput,
} from './conversation.js';
export { Drafts, type Draft, type DraftPlace, type DraftsOptions } from './drafts.js';
export type { Environment, Locks, Network } from './environment.js';
export type { FollowPlace, Live } from './follow.js';
export type { KeyValueStorage } from './key-value-storage.js';
export type { OutboxEntry } from './outbox.js';
export { Profile, type ProfileFields } from './profile.js';
export { nextState, replyLife, type ReplyEvent, type ReplyState } from './reply-life.js';
