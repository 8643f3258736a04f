import type { Drafts } from './drafts.js';
import type { OutboxEntry } from './outbox.js';
import type { ThreadPlace } from './records.js';

/** Removes the drafts of replies that have been sent: the page went before it could say so. */
export function removeSentDrafts(drafts: Drafts, sent: readonly OutboxEntry[], place: ThreadPlace): void {
  for (const {
    reply: { inReplyTo: parent, text },
  } of sent) {
    drafts.removeEqual({ ...place, ...(parent !== undefined && { parent }) }, text);
  }
}
