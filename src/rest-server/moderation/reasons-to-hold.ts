import type { CheckedReply } from '../check-reply.js';
import type { Asked } from '../routes.js';
import { reasonsInWords, type HeldFor } from './hold-rules.js';

/** Why this reply waits for a moderator; empty where everyone may read it at once. */
export function reasonsToHold({ address, unheld, store, settings }: Asked, reply: CheckedReply): readonly HeldFor[] {
  const { moderated, hold } = settings;
  return [
    ...(moderated ? ['every' as const] : []),
    ...reasonsInWords(reply, hold),
    ...(unheld.isFull(address) ? ['rate' as const] : []),
    ...(hold.newWriters && !store.isKnown(reply) ? ['new-writer' as const] : []),
  ];
}
