import type { Comment } from '../model/comment.js';
import type { Person } from '../model/person.js';
import { SourceError } from '../model/source-error.js';
import type { CommentBatch, CommentSource, Reply, RequestOptions } from '../model/source.js';
import { arrived, attempt, find, type Attempt, type Destination } from './attempt.js';
import { Drafts } from './drafts.js';
import { alwaysOnline, ownLocks, type Environment } from './environment.js';
import { withMergedIds } from './merged-ids.js';
import { Outbox, waitingComment, waitingId, type OutboxEntry } from './outbox.js';
import { Receipts, type Receipt } from './receipts.js';
import { mayBeStored, nextState } from './reply-life.js';

/** Pages that cannot lock among each other at least do within themselves. */
const pageLocks = ownLocks();

/** Without locks, how long a reply that another page may be sending is left to it, in milliseconds. */
const otherPagesPatience = 60_000;

const week = 7 * 86_400_000;

/** What a delivery tells whoever shows the thread. */
export interface DeliveryListener {
  /** The source has stored this; ids are merged ones. */
  readonly stored: (batch: CommentBatch) => void;
  readonly changed: () => void;
}

/**
 * Sends the replies of one thread, each until it is known what became of it. Every reply is written down before it
 * leaves, and crossed out when the source has it; what is found written down later was lost on the way, and is looked
 * for, sent again where that cannot store it twice, or left to the reader. {@link replyLife} says how states follow
 * each other.
 */
export class Delivery {
  readonly #to: Destination;
  readonly #environment: Environment;
  readonly #now: () => number;
  readonly #outbox: Outbox;
  readonly #receipts: Receipts;
  readonly #listener: DeliveryListener;
  /** What a form of this page is sending, and shows itself. */
  readonly #sending = new Set<string>();

  constructor(source: CommentSource, thread: string, environment: Environment, listener: DeliveryListener) {
    const place = { source: source.name, thread };
    this.#to = { source, thread, network: environment.network ?? alwaysOnline, patience: environment.patience ?? 60_000 };
    this.#environment = environment;
    this.#now = environment.now ?? Date.now;
    this.#outbox = new Outbox(environment.storage, place);
    this.#receipts = new Receipts(environment.storage, place);
    this.#listener = listener;
    this.#forgetOld();
  }

  /** Replies that wait on this device, the first sent first. */
  get waiting(): readonly OutboxEntry[] {
    return this.#outbox.list().filter(({ inForm, reply }) => !inForm && !this.#sending.has(reply.key));
  }

  get receipts(): readonly Receipt[] {
    return this.#receipts.list();
  }

  /** What only the reader can see, as comments: replies that are held, and replies that wait on this device. */
  get batch(): CommentBatch {
    const { name } = this.#to.source;
    const held = this.receipts.filter(({ comment }) => comment.status === 'held');
    const { waiting } = this;
    return {
      comments: [...held.map(({ comment }) => comment), ...waiting.map((entry) => waitingComment(name, entry))],
      people: [
        ...held.flatMap(({ author }) => author ?? []),
        ...waiting.map(({ reply }): Person => ({
          id: waitingId(name, reply.key),
          name: reply.name ?? '',
          ...(reply.website !== undefined && { url: reply.website }),
        })),
      ],
    };
  }

  /**
   * Sends a reply. Answers with the comment it became: `published`, `held`, or `queued` when it waits on this device
   * because there is no connection or because its answer was lost. Rejects with a SourceError when it was not stored;
   * then its words are the caller's again.
   */
  async send(given: Reply, { signal }: RequestOptions = {}): Promise<Comment> {
    const left = this.#outbox.left(given);
    const reply = left ? { ...given, key: left.reply.key } : given;
    const tried = (left ?? this.#outbox.get(reply.key))?.tried ?? false;
    const entry: OutboxEntry = { reply, state: 'sending', at: this.#now(), tried };
    const { source, network } = this.#to;
    if (!network.online && source.send) {
      const message = `Expected a connection to send a reply to \`${source.name}\`, got none`;
      return this.#keep({ ...entry, state: 'queued' }, new SourceError('offline', message));
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
    if (this.waiting.length === 0) return;
    await this.#alone(async () => {
      for (const { reply } of this.waiting) {
        // Another page may have sent it while this one waited for its turn.
        const entry = this.#outbox.get(reply.key);
        if (entry && !(await this.#resume(entry))) return;
      }
    });
  }

  /** Sends a reply that waits, whatever kept it: the reader has asked for it. Never rejects. */
  async retry(key: string): Promise<void> {
    await this.#alone(async () => {
      const entry = this.#outbox.get(key);
      if (entry) await this.#try(entry);
    });
  }

  /** Looks whether a reply has reached the source by other means. */
  async look(reply: Reply): Promise<Comment | undefined> {
    const found = await find(this.#to, reply);
    return found ? this.#store(arrived(found), { text: reply.text, sentAt: this.#now() }) : undefined;
  }

  /** Takes a reply that waits out of the queue, and gives its words back. */
  takeBack(key: string): Reply | undefined {
    const entry = this.#outbox.get(key);
    this.#outbox.remove(key);
    this.#listener.changed();
    return entry?.reply;
  }

  /** The reader no longer wants to see this reply of theirs, which is held. */
  forget(id: string): void {
    this.#receipts.remove(id);
    this.#listener.changed();
  }

  /** Whether the reader may still change this reply, or delete it. */
  may(action: 'edit' | 'remove', { sentAt }: Receipt): boolean {
    const { source } = this.#to;
    const { editWindow, deleteWindow } = source.capabilities;
    const seconds = (action === 'edit' ? editWindow : deleteWindow) ?? 0;
    return source[action] !== undefined && this.#now() < sentAt + seconds * 1000;
  }

  /** Gives a reply of the reader's other words. Rejects with a SourceError; then the former stand. */
  async edit(id: string, text: string, options: RequestOptions = {}): Promise<Comment> {
    const receipt = this.#receipt(id, 'edit');
    const { source, thread } = this.#to;
    const answer = await source.edit!(thread, this.#ownId(id), text, { ...options, ...secretOf(receipt) });
    return this.#store({ event: 'publish', answer }, { ...receipt, text });
  }

  /** Deletes a reply of the reader's. Rejects with a SourceError; then it stands. */
  async remove(id: string, options: RequestOptions = {}): Promise<void> {
    const receipt = this.#receipt(id, 'remove');
    const { source, thread } = this.#to;
    await source.remove!(thread, this.#ownId(id), { ...options, ...secretOf(receipt) });
    this.forget(id);
  }

  /** Takes note of what the source shows to everyone. */
  shown({ comments, people }: CommentBatch): void {
    this.#receipts.settle(comments, people, (receipt) => this.#mayStillChange(receipt));
  }

  /** What has been sent is no draft any more, though the page went before it could say so. */
  removeDrafts(): void {
    const { source, thread } = this.#to;
    const drafts = new Drafts(this.#environment.storage);
    for (const { reply: { inReplyTo: parent, text } } of this.waiting) {
      drafts.removeEqual({ source: source.name, thread, ...(parent !== undefined && { parent }) }, text);
    }
  }

  #alone<T>(action: () => Promise<T>): Promise<T> {
    const { source, thread } = this.#to;
    return (this.#environment.locks ?? pageLocks).request(`colloquy:outbox:${source.name}:${thread}`, action);
  }

  /** Sends what a form has given, and gives the words back unless they are stored, there or here. */
  async #deliver(entry: OutboxEntry, signal: AbortSignal | undefined): Promise<Comment> {
    const { reply } = entry;
    const outcome = await attempt(this.#to, reply, { tried: entry.tried, signal });
    if ('answer' in outcome) return this.#arrive(outcome, entry);
    const { event, error } = outcome;
    const next = { ...entry, state: stateAfter(event), tried: entry.tried || mayBeStored(error) };
    if (event === 'queue') return this.#keep(next, error);
    if (event === 'lose') return this.#keep(next, new SourceError('lost', error.message, { cause: error }));
    if (next.tried) this.#outbox.save({ ...next, inForm: true });
    else this.#outbox.remove(reply.key);
    throw error;
  }

  /** Goes on with a reply that waits. False when the next one would not get through, either. */
  async #resume(entry: OutboxEntry): Promise<boolean> {
    // What the source refused once it would refuse again: the reader has to see to it.
    if (entry.state === 'refused' || entry.state === 'challenged') return true;
    const mayBeSentElsewhere = !this.#environment.locks && entry.state === 'sending'
      && this.#now() < entry.at + otherPagesPatience;
    if (mayBeSentElsewhere) return true;
    if (!this.#to.network.online) return false;
    if (entry.state !== 'sending' && entry.state !== 'unsure') return this.#try(entry);
    const found = await find(this.#to, entry.reply);
    if (found) {
      this.#arrive(arrived(found), entry);
      return true;
    }
    const { resend, pending } = this.#to.source.capabilities;
    if (resend === 'safe' || (found === null && !pending)) return this.#try({ ...entry, tried: true });
    this.#outbox.save({ ...entry, state: 'unsure', tried: true });
    this.#listener.changed();
    return true;
  }

  /** One try of a reply that waits, after which it is stored or waits on, with the reason. */
  async #try(entry: OutboxEntry): Promise<boolean> {
    this.#outbox.save({ ...entry, state: nextState(entry.state === 'sending' ? 'unsure' : entry.state, 'send') as 'sending' });
    this.#listener.changed();
    const outcome = await attempt(this.#to, entry.reply, { tried: entry.tried });
    if ('answer' in outcome) {
      this.#arrive(outcome, entry);
      return true;
    }
    const { event, error: { kind, said } } = outcome;
    this.#outbox.save({
      ...entry,
      state: stateAfter(event),
      tried: entry.tried || mayBeStored(outcome.error),
      error: { kind, ...(said !== undefined && { said }) },
    });
    this.#listener.changed();
    return event === 'refuse' || event === 'challenge';
  }

  /** Keeps a reply on this device, or gives its words back where nothing can be kept. */
  #keep(entry: OutboxEntry, error: SourceError): Comment {
    if (!this.#outbox.save(entry)) {
      this.#outbox.remove(entry.reply.key);
      throw error;
    }
    this.#sending.delete(entry.reply.key);
    this.#listener.changed();
    return waitingComment(this.#to.source.name, entry);
  }

  #arrive(outcome: Attempt, { reply: { key, text } }: OutboxEntry): Comment {
    this.#outbox.remove(key);
    return this.#store(outcome, { text, sentAt: this.#now() });
  }

  /** The source has it: the receipt is kept as long as it says more than the source shows. */
  #store(outcome: Attempt, { text, sentAt, secret }: Pick<Receipt, 'text' | 'sentAt' | 'secret'>): Comment {
    if (!('answer' in outcome)) throw outcome.error;
    const merged = withMergedIds(this.#to.source.name, outcome.answer);
    const comment = merged.comments[0]!;
    const author = merged.people.find(({ id }) => id === comment.author);
    const kept = outcome.answer.secret ?? secret;
    const receipt = { comment, text, sentAt, ...(author && { author }), ...(kept !== undefined && { secret: kept }) };
    if (comment.status === 'held' || this.#mayStillChange(receipt)) this.#receipts.save(receipt);
    // What is held is shown by its receipt, to its writer alone.
    if (comment.status === 'held') this.#listener.changed();
    else this.#listener.stored(merged);
    return comment;
  }

  #mayStillChange(receipt: Receipt): boolean {
    return this.may('edit', receipt) || this.may('remove', receipt);
  }

  #receipt(id: string, action: 'edit' | 'remove'): Receipt {
    const receipt = this.#receipts.get(id);
    if (receipt && this.may(action, receipt)) return receipt;
    throw new SourceError('refused', `Expected ${id} to be a reply that its writer may still change, got another`);
  }

  #ownId(id: string): string {
    return id.slice(this.#to.source.name.length + 1);
  }

  #forgetOld(): void {
    const now = this.#now();
    for (const { inForm, at, reply } of this.#outbox.list()) if (inForm && at < now - week) this.#outbox.remove(reply.key);
    for (const receipt of this.#receipts.list()) {
      const isOver = receipt.comment.status === 'held' ? receipt.sentAt < now - 12 * week : !this.#mayStillChange(receipt);
      if (isOver) this.#receipts.remove(receipt.comment.id);
    }
  }
}

const stateAfter = (event: Exclude<Attempt['event'], 'publish' | 'hold'>): OutboxEntry['state'] =>
  nextState('sending', event) as OutboxEntry['state'];

const secretOf = ({ secret }: Receipt): { secret?: string } => (secret === undefined ? {} : { secret });
