import type { ElementConversation } from '../shared/element-conversation.js';

const owners = new Map<string, ElementConversation>();

/**
 * The prefix of `quote=` in the addresses of one conversation's passages, unlike those of the others on the page:
 * their comments may have the same ids. The first has nothing there; a further one puts its own name before it, and a
 * number if even that is taken.
 */
export function claimFragmentPrefix(conversation: ElementConversation): void {
  const { thread, article } = conversation.snapshot;
  const name = `${encodeURIComponent(thread || article?.id || 'thread')}-`;
  let prefix = '';
  for (let n = 1; owners.has(prefix); n++) prefix = n > 1 ? `${n}-${name}` : name;
  owners.set(prefix, conversation);
}

export function releaseFragmentPrefix(conversation: ElementConversation): void {
  for (const [prefix, owner] of owners) if (owner === conversation) owners.delete(prefix);
}

/** Empty also where no element shows the passages of a conversation. */
export function fragmentPrefix(conversation: ElementConversation | undefined): string {
  return [...owners].find(([, owner]) => owner === conversation)?.[0] ?? '';
}
