import type { CommentBatch, Reply } from '../model/source.js';
import type { OwnListener } from './arrivals.js';
import type { ThreadAccess } from './attempt.js';
import type { Delivery } from './delivery.js';
import { Drafts } from './drafts.js';
import type { Environment } from './environment.js';
import { Outbox, waitingBatch, type OutboxEntry } from './outbox.js';
import { removeSentDrafts } from './remove-sent-drafts.js';

/** The replies of one thread that wait on this device. What sends them is fetched when there is something to send. */
export class Waiting {
  readonly outbox: Outbox;
  /** What a form of this page is sending, and shows itself. */
  readonly sending = new Set<string>();
  readonly #to: ThreadAccess;
  readonly #environment: Environment;
  readonly #listener: OwnListener;
  readonly #make: (module: typeof import('./delivery.js')) => Delivery;
  #delivery: Promise<Delivery> | undefined;

  /** @param make - Makes what sends, of the module that was fetched for it. */
  constructor(
    to: ThreadAccess,
    environment: Environment,
    listener: OwnListener,
    make: (module: typeof import('./delivery.js')) => Delivery,
  ) {
    this.#to = to;
    this.#environment = environment;
    this.#listener = listener;
    this.#make = make;
    this.outbox = new Outbox(environment.storage, { source: to.source.name, thread: to.thread }, to.report);
    this.outbox.forgetOld((environment.now ?? Date.now)());
  }

  /** In the order in which they were sent. */
  get replies(): readonly OutboxEntry[] {
    return this.outbox.list().filter(({ inForm, reply }) => !inForm && !this.sending.has(reply.key));
  }

  /** The same as comments, for their writer alone. */
  get batch(): CommentBatch {
    return waitingBatch(this.#to.source.name, this.replies);
  }

  /** Takes a reply out of the queue, and gives its words back. What is on its way cannot be called back. */
  takeBack(key: string): Reply | undefined {
    const entry = this.outbox.get(key);
    if (!entry || entry.state === 'sending') return undefined;
    this.outbox.giveBack(entry);
    this.#listener.changed();
    return entry.reply;
  }

  /** What has been sent is no draft any more, though the page went before it could say so. */
  removeDrafts(): void {
    const { source, thread } = this.#to;
    removeSentDrafts(new Drafts(this.#environment.storage), this.replies, { source: source.name, thread });
  }

  /** Fetches what sends, once. Rejects where that cannot be had; the next call tries again. */
  fetchDelivery(): Promise<Delivery> {
    this.#delivery ??= import('./delivery.js').then(this.#make).catch((error: unknown) => {
      this.#delivery = undefined;
      throw error;
    });
    return this.#delivery;
  }

  /** Sends what waits, if anything does. Never rejects. */
  async flush(): Promise<void> {
    if (this.replies.length === 0) return;
    // Where what sends cannot be fetched, it waits on.
    await this.fetchDelivery().then(
      (delivery) => delivery.flush(),
      () => {},
    );
  }
}
