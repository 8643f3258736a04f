import { Arrivals, type OwnListener } from './arrivals.js';
import type { ThreadAccess } from './attempt.js';
import { collectOwnReplies } from './collect-own-replies.js';
import type { Environment } from './environment.js';
import type { OwnReply } from './snapshot.js';
import { Waiting } from './waiting.js';

/** The reader's own replies in one thread: those that its source has, and those that wait on this device. */
export class Own {
  readonly arrivals: Arrivals;
  readonly waiting: Waiting;
  readonly #source: string;

  constructor(to: ThreadAccess, environment: Environment, listener: OwnListener) {
    this.#source = to.source.name;
    this.arrivals = new Arrivals(to, environment, listener);
    this.waiting = new Waiting(
      to,
      environment,
      listener,
      ({ Delivery }) => new Delivery(to, environment, this.waiting, this.arrivals, listener),
    );
  }

  /** Those that something can be done about, by comment id. */
  get replies(): ReadonlyMap<string, OwnReply> {
    return collectOwnReplies(this.#source, this.arrivals, this.waiting);
  }
}
