import type { Comment } from '../model/comment.js';
import { SourceError, toSourceError } from '../model/source-error.js';
import type { Reply, RequestOptions, SentBatch } from '../model/source.js';
import type { Arrivals, OwnListener } from './arrivals.js';
import { attempt, find, type ThreadAccess, type FailedAttempt } from './attempt.js';
import { alone, type Environment } from './environment.js';
import { waitingComment, type Outbox, type OutboxEntry } from './outbox.js';
import { mayBeStored, nextState } from './reply-life.js';
import type { Waiting } from './waiting.js';

/**
 * Sends the replies of one thread, each until it is known what became of it. Every reply is written down before it
 * leaves, and crossed out when the source has it; what is found written down later was lost on the way, and is looked
 * for, sent again where that cannot store it twice, or left to the reader. {@link replyLife} says how states follow
 * each other.
 */
export class Delivery {
  readonly #to: ThreadAccess;
  readonly #environment: Environment;
  readonly #now: () => number;
  readonly #waiting: Waiting;
  readonly #outbox: Outbox;
  readonly #arrivals: Arrivals;
  readonly #listener: OwnListener;
  readonly #sending: Set<string>;

  constructor(to: ThreadAccess, environment: Environment, waiting: Waiting, arrivals: Arrivals, listener: OwnListener) {
    this.#to = to;
    this.#environment = environment;
    this.#now = environment.now ?? Date.now;
    this.#waiting = waiting;
    this.#outbox = waiting.outbox;
    this.#sending = waiting.sending;
    this.#arrivals = arrivals;
    this.#listener = listener;
  }

  /**
   * Sends a reply. Resolves with the comment it became: `published`, `held`, or `queued` when it waits on this device
   * because there is no connection or because its response was lost. Rejects with a SourceError when it was not stored;
   * then its words are the caller's again.
   */
  async send(given: Reply, { signal }: RequestOptions = {}): Promise<Comment> {
    const left = this.#outbox.left(given);
    const reply = left ? { ...given, key: left.reply.key } : given;
    const tried = (left ?? this.#outbox.get(reply.key))?.tried ?? false;
    // Queued until it is its turn: what another page finds `sending` has been given up by its sender.
    const entry: OutboxEntry = { reply, state: 'queued', at: this.#now(), tried };
    const { source, network } = this.#to;
    if (!network.online && source.send) {
      const message = `Expected a connection to send a reply to \`${source.name}\`, got none`;
      return this.#keep(entry, new SourceError('offline', message));
    }
    this.#sending.add(reply.key);
    this.#outbox.save(entry);
    try {
      return await this.#alone(() => this.#deliver(entry, signal));
    } finally {
      this.#sending.delete(reply.key);
    }
  }

  /** Sends what waits, in order and in one page at a time; what was lost is looked for first. Never rejects. */
  async flush(): Promise<void> {
    const before = this.#waiting.replies.length;
    if (before === 0) return;
    await this.#alone(async () => {
      const waiting = this.#waiting.replies;
      if (waiting.length < before) this.#listener.missed();
      for (const { reply } of waiting) {
        const entry = this.#outbox.get(reply.key);
        if (entry && !(await this.#resume(entry))) return;
      }
    });
  }

  /** Sends a reply that waits, whatever kept it: the reader has asked for it. Never rejects. */
  async retry(key: string): Promise<void> {
    await this.#alone(async () => {
      const entry = this.#outbox.get(key);
      if (!entry || this.#leavesToOther(entry)) return;
      const waiting = this.#givenUp(entry);
      if (this.#to.network.online) {
        if (!(await this.#look(waiting))) await this.#try(waiting);
      } else if (waiting.state !== 'queued' && waiting.state !== 'unsure') {
        this.#note({ ...waiting, state: nextState(waiting.state, 'queue') as 'queued' });
      }
    });
  }

  /** Looks whether a reply has reached the source by other means. */
  async look(reply: Reply): Promise<Comment | undefined> {
    const found = await find(this.#to, reply);
    return found ? this.#arrive(found, this.#outbox.left(reply)?.reply ?? reply) : undefined;
  }

  #alone<T>(action: () => Promise<T>): Promise<T> {
    const { source, thread } = this.#to;
    return alone(this.#environment.locks, `colloquy:outbox:${source.name}:${thread}`, action);
  }

  /** Sends what a form has given, and gives the words back unless they are stored, there or here. */
  async #deliver(entry: OutboxEntry, signal: AbortSignal | undefined): Promise<Comment> {
    const { reply } = entry;
    const kept = this.#outbox.get(reply.key);
    // Another page has taken it from the queue meanwhile.
    const tried = entry.tried || kept?.state !== 'queued';
    const found = await this.#look({ ...entry, tried });
    if (found) return found;
    if (kept?.state !== 'queued' && this.#to.source.capabilities.resend !== 'safe') {
      if (kept) return waitingComment(this.#to.source.name, kept);
      const message = `Expected a reply to \`${this.#to.source.name}\` to wait for its turn, got none: another page has taken it`;
      throw new SourceError('lost', message);
    }
    if (signal?.aborted) {
      this.#outbox.giveBack(entry);
      throw toSourceError(signal.reason);
    }
    const sending = this.#begin({ ...entry, tried });
    const outcome = await attempt(this.#to, reply, { tried, signal });
    if ('sent' in outcome) return this.#arrive(outcome.sent, reply);
    const { event, error } = outcome;
    const next = after(sending, outcome);
    if (event === 'queue') return this.#keep(next, error);
    if (event === 'lose') return this.#keep(next, new SourceError('lost', error.message, { cause: error }));
    this.#outbox.giveBack(next);
    throw error;
  }

  /** Goes on with a reply that waits. False when the next one would not get through, either. */
  async #resume(entry: OutboxEntry): Promise<boolean> {
    // What the source refused once it would refuse again: the reader has to see to it.
    if (entry.state === 'refused' || entry.state === 'challenged') return true;
    if (this.#leavesToOther(entry)) return true;
    const waiting = this.#givenUp(entry);
    if (!this.#to.network.online) return false;
    const found = await this.#look(waiting);
    if (found) return true;
    const { resend, pending } = this.#to.source.capabilities;
    const isKnown = resend === 'safe' || (found === null && !pending);
    return waiting.state === 'unsure' && !isKnown ? true : this.#try(waiting);
  }

  /** One try of a reply that waits, after which it is stored or waits on, with the reason. */
  async #try(entry: OutboxEntry): Promise<boolean> {
    // While it was looked for it may have been taken back, or sent by a page that knows no locks.
    const kept = this.#outbox.get(entry.reply.key);
    if (!kept || kept.inForm || this.#leavesToOther(kept)) return true;
    const sending = this.#begin(entry);
    this.#listener.changed();
    const outcome = await attempt(this.#to, entry.reply, { tried: entry.tried });
    if ('sent' in outcome) {
      this.#arrive(outcome.sent, entry.reply);
      return true;
    }
    const {
      event,
      error: { kind, said },
    } = outcome;
    this.#note({ ...after(sending, outcome), error: { kind, ...(said !== undefined && { said }) } });
    return event === 'refuse' || event === 'challenge';
  }

  #begin(entry: OutboxEntry): OutboxEntry {
    const sending = { ...entry, state: nextState(entry.state, 'send') as 'sending', triedAt: this.#now() };
    this.#outbox.save(sending);
    return sending;
  }

  /** Without locks, a reply that another page may be sending is left to it for as long as a response may take. */
  #leavesToOther({ state, at, triedAt = at }: OutboxEntry): boolean {
    const { patience } = this.#to;
    if (this.#environment.locks || state !== 'sending' || this.#now() >= triedAt + patience) return false;
    setTimeout(() => void this.flush(), patience);
    return true;
  }

  /** What was on its way when its page went: it may have arrived. */
  #givenUp(entry: OutboxEntry): OutboxEntry {
    if (entry.state !== 'sending') return entry;
    const event = this.#to.source.capabilities.resend === 'safe' ? 'queue' : 'lose';
    return this.#note({ ...entry, state: nextState('sending', event) as OutboxEntry['state'], tried: true });
  }

  /** Looks for a reply that an earlier try may have brought to the source, where trying again might store it twice. */
  async #look({ tried, reply }: OutboxEntry): Promise<Comment | null | undefined> {
    if (!tried || this.#to.source.capabilities.resend === 'safe') return undefined;
    const found = await find(this.#to, reply);
    return found ? this.#arrive(found, reply) : found;
  }

  #note(entry: OutboxEntry): OutboxEntry {
    this.#outbox.save(entry);
    this.#listener.changed();
    return entry;
  }

  /** Keeps a reply on this device, or gives its words back where nothing can be kept. */
  #keep(entry: OutboxEntry, error: SourceError): Comment {
    if (!this.#outbox.save(entry)) {
      this.#outbox.giveBack(entry);
      throw error;
    }
    this.#sending.delete(entry.reply.key);
    this.#listener.changed();
    return waitingComment(this.#to.source.name, entry);
  }

  #arrive(sent: SentBatch, { key, text }: Reply): Comment {
    this.#outbox.remove(key);
    return this.#arrivals.store(sent, { text });
  }
}

function after(sending: OutboxEntry, { event, error }: FailedAttempt): OutboxEntry {
  const state = nextState('sending', event) as OutboxEntry['state'];
  return { ...sending, state, tried: sending.tried || mayBeStored(error) };
}
