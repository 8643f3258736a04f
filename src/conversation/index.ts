export {
  Conversation,
  type ConversationOptions,
  type ConversationSnapshot,
  type DiscussionLike,
  type ReplyInput,
} from './conversation.js';
export { Drafts, type Draft, type DraftPlace, type DraftsOptions } from './drafts.js';
export type { KeyValueStorage } from './key-value-storage.js';
export { Profile, type ProfileFields } from './profile.js';
