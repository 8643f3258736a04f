import { ElementConversation } from './element-conversation.js';

interface Shared {
  readonly conversation: ElementConversation;
  readonly hosts: Set<object>;
}

/** The conversations of the page's elements that stand alone, by backend, endpoint and thread. */
const shared = new Map<string, Shared>();

/** The conversation of all hosts that join by the same key. The first brings the one it had before, if it had one. */
export function joinConversation(key: string, host: object, before?: ElementConversation): ElementConversation {
  let found = shared.get(key);
  if (!found) shared.set(key, (found = { conversation: before ?? new ElementConversation(), hosts: new Set() }));
  found.hosts.add(host);
  return found.conversation;
}

/** Leaves the conversation; the last host disconnects it. */
export function leaveConversation(key: string, host: object): void {
  const found = shared.get(key);
  if (!found?.hosts.delete(host) || found.hosts.size > 0) return;
  shared.delete(key);
  found.conversation.disconnect();
}
