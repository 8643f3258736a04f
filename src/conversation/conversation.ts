import type { Comment } from '../model/comment.js';
import { createKey } from '../model/create-key.js';
import { SourceError } from '../model/source-error.js';
import type { CommentSource, Reply, RequestOptions } from '../model/source.js';
import type { Delivery } from './delivery.js';
import type { Environment } from './environment.js';
import type { Follow, FollowPlace, Live } from './follow.js';
import { LiveThread, type OwnCode } from './live-thread.js';
import { merge } from './merge.js';
import type { ConversationSnapshot, DiscussionLike } from './snapshot.js';

export type { ConversationSnapshot, DiscussionLike, OwnReply, OwnVote } from './snapshot.js';

/** A thread of a source. */
export interface Connection {
  readonly source: CommentSource;
  /** The name of the thread at that source. */
  readonly thread: string;
}

/** A reply to send. To try the same reply again, send it with the same key. */
export type ReplyInput = Omit<Reply, 'key'> & Partial<Pick<Reply, 'key'>>;

/** What sends the replies of a thread. Rejects with a {@link SourceError} where it cannot be fetched. */
const fetchDelivery = (live: LiveThread): Promise<Delivery> =>
  live.fetchDelivery().catch((cause: unknown) => {
    const message = `Expected to fetch what sends replies to \`${live.source.name}\`, got nothing`;
    throw new SourceError('offline', message, { cause });
  });

/**
 * The conversation, whose code for the reader's own replies may come when there are any. With that at hand it is the one
 * that the package exports.
 */
export class Conversation {
  readonly #environment: Environment;
  readonly #own: OwnCode;
  readonly #listeners = new Set<() => void>();
  #archive: DiscussionLike | undefined;
  #live: readonly LiveThread[] = [];
  #votes: Promise<typeof import('./votes.js')> | undefined;
  #thread = '';
  #snapshot: ConversationSnapshot | undefined;
  #follow: Follow | undefined;
  #followed: object | undefined;

  /** @param own - The code for the reader's own replies, or what fetches it when it is needed. */
  constructor(environment: Environment, own: OwnCode) {
    this.#environment = environment;
    this.#own = own;
  }

  /** The conversation now. The same object as long as nothing changed. */
  get snapshot(): ConversationSnapshot {
    return (this.#snapshot ??= this.#takeSnapshot());
  }

  /** Sets the discussion that is shown before any source has loaded, and that stays when one fails. */
  setDiscussion(discussion: DiscussionLike | undefined): void {
    if (discussion === this.#archive) return;
    this.#archive = discussion;
    this.#changed();
  }

  /**
   * Loads this thread of this source and follows its changes, and further threads beside it. Whatever others still
   * response is dropped. The same ones again change nothing, or go on where {@link disconnect} stopped. Sources that
   * stand side by side need different names: it is by their names that comments are told apart.
   */
  connect(source: CommentSource | undefined, thread: string, beside: readonly Connection[] = []): void {
    const asked = [...(source ? [{ source, thread }] : []), ...beside];
    const isSame =
      asked.length === this.#live.length &&
      thread === this.#thread &&
      asked.every((one, index) => one.source === this.#live[index]?.source && one.thread === this.#live[index].thread);
    if (!isSame) {
      for (const live of this.#live) live.stop();
      this.#thread = thread;
      this.#live = asked.map((one) => {
        const live: LiveThread = new LiveThread({ ...one, environment: this.#environment, own: this.#own }, () => {
          if (this.#live.includes(live)) this.#changed();
        });
        live.follow(this.#follow);
        return live;
      });
      if (asked.length === 0) this.#changed();
    }
    for (const live of this.#live) live.start();
  }

  /** Stops loading and following. What is at hand stays, and a reply on its way goes on. */
  disconnect(): void {
    const wasLoading = this.#live.some(({ loading }) => loading);
    for (const live of this.#live) live.stop();
    if (wasLoading) this.#changed();
  }

  /** Loads the sources again. Never rejects: a failure is in the snapshot. */
  async reload(): Promise<void> {
    await Promise.all(this.#live.map((live) => live.reload()));
  }

  /**
   * Follows the threads, those that will be connected too: what others write comes without a {@link reload}, and waits as
   * {@link ConversationSnapshot.arrived} until {@link showArrived}; what they have changed or deleted is shown at once.
   * `off` ends that. Rejects where the code cannot be fetched; what is followed then goes on.
   */
  async follow(live: Live, place: FollowPlace = {}): Promise<void> {
    const latest = (this.#followed = {});
    const follow = live === 'off' ? undefined : (await import('./following.js')).following(live, place);
    if (latest !== this.#followed) return;
    this.#follow = follow;
    for (const one of this.#live) one.follow(follow);
    this.#changed();
  }

  /** Shows the replies that came while the threads were followed. */
  showArrived(): void {
    for (const { follower } of this.#live) follower?.release();
  }

  /**
   * Fetches what sending a reply needs, as soon as someone writes one: where the connection is lost by then, it can
   * still be kept here. Never rejects: what could not be fetched is fetched when it is needed.
   */
  async prepare(): Promise<void> {
    await this.#writable?.fetchDelivery().catch(() => {});
  }

  /**
   * Sends a reply. Resolves with the comment it became, which is in the snapshot by then: published, `held`, or
   * `queued` when it waits on this device for a connection, or for the reader to say whether it arrived. Rejects
   * with a {@link SourceError} when it has not been stored; then its words are the caller's again.
   */
  async send(reply: ReplyInput, options: RequestOptions = {}): Promise<Comment> {
    const live = this.#writable;
    if (!live) throw new SourceError('unknown', 'There is no source to send the reply to');
    const key = reply.key ?? (this.#environment.createKey ?? createKey)();
    return (await fetchDelivery(live)).send({ ...reply, key }, options);
  }

  /** Looks whether a reply has reached the source by other means. Undefined when it is not to be seen. */
  async look(reply: ReplyInput): Promise<Comment | undefined> {
    const live = this.#writable;
    return live && (await fetchDelivery(live)).look({ ...reply, key: reply.key ?? '' });
  }

  /** Sends a reply that waits on this device. Never rejects: a failure is in the snapshot. */
  async retry(id: string): Promise<void> {
    const { live, key } = this.#waiting(id) ?? {};
    // Where what sends cannot be fetched, the reply waits on.
    await live?.fetchDelivery().then(
      (delivery) => delivery.retry(key!),
      () => {},
    );
  }

  /** Takes a reply that waits on this device out of the queue, and gives its words back. */
  takeBack(id: string): Reply | undefined {
    const { live, key } = this.#waiting(id) ?? {};
    return live?.own?.waiting.takeBack(key!);
  }

  /** Shows a held reply of the reader's no longer, here. The source keeps it. */
  forget(id: string): void {
    this.#of(id)?.own?.arrivals.forget(id);
  }

  /** Edits the reader's reply. Rejects with a {@link SourceError}; then the old text is kept. */
  async edit(id: string, text: string, options: RequestOptions = {}): Promise<Comment> {
    return (await this.#ofOwn(id).fetchOwn()).arrivals.edit(id, text, options);
  }

  /** Deletes the reader's reply at its source. Rejects with a {@link SourceError}; then it is kept. */
  async remove(id: string): Promise<void> {
    await this.#ofOwn(id).remove(id);
  }

  /**
   * Fetches what gives votes, and sends those that wait. Rejects where it cannot be had.
   *
   * @internal
   */
  async fetchVotes(): Promise<typeof import('./votes.js')> {
    // One request for all: what waits for it goes on in its order, so that of two clicks the last one holds.
    this.#votes ??= import('./votes.js').finally(() => (this.#votes = undefined));
    const votes = await this.#votes;
    votes.takeVotes(this);
    return votes;
  }

  /** @internal */
  get threads(): readonly LiveThread[] {
    return this.#live;
  }

  /** Calls back after every change. Returns an unsubscribe function. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #changed(): void {
    this.#snapshot = undefined;
    for (const listener of [...this.#listeners]) {
      try {
        listener();
      } catch (error) {
        // One listener's fault is reported, and affects neither the others nor the response that caused the change.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  get #writable(): LiveThread | undefined {
    return this.#live.find(({ source }) => source.send) ?? this.#live[0];
  }

  #of(id: string): LiveThread | undefined {
    return this.#live.find(({ source }) => id.startsWith(`${source.name}:`));
  }

  #ofOwn(id: string): LiveThread {
    const live = this.#of(id);
    if (!live) throw new SourceError('not-found', `Expected ${id} to be a comment of a connected source, got another`);
    return live;
  }

  #waiting(id: string): { readonly live: LiveThread; readonly key: string } | undefined {
    const live = this.#of(id);
    const key = this.snapshot.own?.get(id)?.waiting?.reply.key;
    return live && key !== undefined ? { live, key } : undefined;
  }

  #takeSnapshot(): ConversationSnapshot {
    const live = this.#live;
    const batches = live.map(({ batch }) => batch);
    const merged = merge(this.#archive ?? {}, batches);
    const error = live.find((thread) => thread.error)?.error;
    const writable = this.#writable;
    const closed = batches[live.indexOf(writable!)]?.closed;
    const moreAt = batches.find((batch) => batch.moreAt)?.moreAt;
    const own = new Map(live.flatMap((one) => [...(one.own?.replies ?? [])]));
    const unseen = live.flatMap((one, index) => batches[index]!.comments.filter((comment) => one.isNew(comment)));
    return {
      ...merged,
      loading: live.some(({ loading }) => loading),
      thread: this.#thread,
      ...(error && { error }),
      ...(writable && { source: writable.source }),
      ...(closed && { closed }),
      ...(moreAt && { moreAt }),
      ...(this.#follow && { arrived: live.flatMap(({ follower }) => follower?.waiting ?? []) }),
      sources: live.map(({ source }) => source),
      own,
      votes: new Map(live.flatMap((one) => [...(one.votes?.shown ?? [])])),
      mine: new Set(live.flatMap((one) => [...one.mine])),
      // What readers wrote themselves is not news to them.
      ...(live.some(({ isReturn }) => isReturn) && { returned: true }),
      unseen: new Set(unseen.map(({ id }) => id).filter((id) => !own.has(id))),
    };
  }
}
