import type { Arrivals } from './arrivals.js';
import { waitingId } from './outbox.js';
import type { OwnReply } from './snapshot.js';
import type { Waiting } from './waiting.js';

/** The reader's own replies in one thread, by comment id, and what they can do with each. */
export function collectOwnReplies(
  source: string,
  arrivals: Arrivals,
  { replies }: Waiting,
): ReadonlyMap<string, OwnReply> {
  const own = new Map<string, OwnReply>();
  for (const receipt of arrivals.receipts) {
    const mayEdit = arrivals.may('edit', receipt);
    const mayRemove = arrivals.may('remove', receipt);
    // The receipt of a published reply that cannot be changed only keeps the reply visible.
    const isHeld = receipt.comment.status === 'held';
    if (isHeld || mayEdit || mayRemove) own.set(receipt.comment.id, { text: receipt.text, mayEdit, mayRemove });
  }
  for (const waiting of replies) {
    const { key, text } = waiting.reply;
    own.set(waitingId(source, key), { text, mayEdit: false, mayRemove: false, waiting });
  }
  return own;
}
