export { MentionIndex } from './mention-index.js';
export type { Mention } from './mention.js';
