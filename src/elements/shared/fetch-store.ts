import { importOnce } from './import-once.js';

/** Fetches the store of a conversation, when there is a source to load from. The embed has begun that before. */
export const conversationStore = { load: importOnce(() => import('./conversation-store.js')) };
