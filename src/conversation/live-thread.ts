import type { Comment } from '../model/comment.js';
import { toSourceError, type SourceError } from '../model/source-error.js';
import type { CommentBatch, CommentSource } from '../model/source.js';
import type { OwnListener } from './arrivals.js';
import type { ThreadAccess } from './attempt.js';
import type { Connection } from './conversation.js';
import type { Delivery } from './delivery.js';
import type { Follow, Follower } from './follow.js';
import { alwaysOnline, reportOnce, type Environment, type Network } from './environment.js';
import { fitBatch } from './fit-batch.js';
import { holdsOwn } from './holds-own.js';
import type { Own } from './own.js';
import { countOf } from './snapshot.js';
import { joined, nothing, loadAllPages } from './load-all-pages.js';
import { withMergedIds } from './merged-ids.js';
import { Visits } from './visits.js';
import type { Votes } from './votes.js';

type OwnModule = typeof import('./own.js');

/** The code for the reader's own replies, or what fetches it when it is needed. */
export type OwnCode = OwnModule | (() => Promise<OwnModule>);

interface Options extends Connection {
  readonly environment: Environment;
  readonly own: OwnCode;
}

const none = { batch: nothing };

/** One thread of one source: what was loaded, what was sent, and what is under way. Ids are merged ones. */
export class LiveThread {
  readonly source: CommentSource;
  readonly thread: string;
  /** Undefined as long as there is nothing of the reader's own, or what reads it is on its way. */
  own: Own | undefined;
  /** Undefined as long as no one has asked whether the reader can vote. */
  votes: Votes | undefined;
  readonly #visits: Visits;
  readonly to: ThreadAccess;
  readonly environment: Environment;
  readonly changed: () => void;
  readonly listener: OwnListener;
  #load: (() => Promise<OwnModule>) | undefined;
  #fetching: Promise<Own> | undefined;
  /** What was loaded, as far as it is shown. Another object whenever it is another. */
  loaded = nothing;
  /** When the load began that brought it, in milliseconds since 1970. */
  began = 0;
  #sent: ReadonlyMap<string, CommentBatch> = new Map();
  #removed: ReadonlySet<string> = new Set();
  readonly mine = new Set<string>();
  /** Whether the thread was read to its end once. */
  isLoaded = false;
  follower: Follower | undefined;
  /** How many replies waited here when the storage was last looked at. */
  #waiting = 0;
  #error: SourceError | undefined;
  #request: AbortController | undefined;
  #outdated = false;
  #started = false;
  #stops: readonly ((() => void) | undefined)[] = [];

  constructor({ source, thread, environment, own }: Options, changed: () => void) {
    this.source = source;
    this.thread = thread;
    this.environment = environment;
    this.changed = changed;
    // On one device no one writes but the reader.
    const storage = source.capabilities.reach === 'device' ? undefined : environment.storage;
    this.#visits = new Visits(storage, { source: source.name, thread });
    const { network = alwaysOnline, patience = 60_000, report = reportOnce } = environment;
    this.to = { source, thread, network, patience, report };
    this.listener = { changed, stored: (batch) => this.#stored(batch), missed: () => this.#missed() };
    if (typeof own === 'function') this.#load = own;
    else this.own = new own.Own(this.to, environment, this.listener);
  }

  /** Fetches what the reader's own replies take. Rejects where it cannot be had; the next call tries again. */
  fetchOwn(): Promise<Own> {
    if (this.own) return Promise.resolve(this.own);
    this.#fetching ??= this.#load!()
      .then(({ Own }) => {
        const own = (this.own = new Own(this.to, this.environment, this.listener));
        if (this.loaded !== nothing) own.arrivals.shown(this.loaded);
        if (this.#started) this.#beginOwn(own);
        this.changed();
        return own;
      })
      .finally(() => (this.#fetching = undefined));
    return this.#fetching;
  }

  /** Fetches what sends replies. Rejects where it cannot be had; the next call tries again. */
  fetchDelivery(): Promise<Delivery> {
    return this.own?.waiting.fetchDelivery() ?? this.fetchOwn().then(({ waiting }) => waiting.fetchDelivery());
  }

  get loading(): boolean {
    return this.#request !== undefined;
  }

  get network(): Network {
    return this.to.network;
  }

  /** Why the last load failed. It stays until the next load succeeds: the button that reloads may have the focus. */
  get error(): SourceError | undefined {
    return this.#error;
  }

  /** What was loaded; behind it what was sent and is not in there yet, and what only the reader can see. */
  get batch(): CommentBatch {
    const sent = [...this.#sent.values()];
    const { arrivals: { batch: kept } = none, waiting: { batch: waiting } = none } = this.own ?? {};
    const known = new Set(this.loaded.comments.map(({ id }) => id));
    const added = sent.flatMap(({ comments }) => comments.slice(0, 1)).filter(({ id }) => !known.has(id));
    const comments = this.loaded.comments.map((comment) => this.#sent.get(comment.id)?.comments[0] ?? comment);
    const own = kept.comments.filter(({ id }) => !known.has(id) && !this.#sent.has(id));
    const { total, quoteLinks = [] } = this.loaded;
    const links = [
      ...quoteLinks.filter(({ from }) => !this.#sent.has(from.source)),
      ...sent.flatMap((batch) => batch.quoteLinks ?? []),
    ];
    return {
      ...this.loaded,
      comments: [...comments, ...added, ...own, ...waiting.comments].filter(({ id }) => !this.#removed.has(id)),
      people: [...kept.people, ...waiting.people, ...this.loaded.people, ...sent.flatMap(({ people }) => people)],
      ...(links.length > 0 && { quoteLinks: links.filter(({ from }) => !this.#removed.has(from.source)) }),
      ...(total === undefined
        ? {}
        : {
            total: total + added.length + countOf(own.filter(({ status }) => status !== 'held')) - this.#removed.size,
          }),
    };
  }

  /** Whether the reader has been here before. */
  get isReturn(): boolean {
    return this.#visits.last !== undefined;
  }

  /** Whether a comment came since the reader was last here. */
  isNew(comment: Comment): boolean {
    const isShownToAll = comment.status !== 'held' && comment.status !== 'queued';
    const isNew = this.#visits.isNew(comment) || this.follower?.shown.has(comment.id);
    return isShownToAll && !this.mine.has(comment.id) && !!isNew;
  }

  /** Follows the thread in this way from now on; undefined for no more than its source does by itself. */
  follow(follow: Follow | undefined): void {
    this.follower?.stop();
    this.follower?.release();
    this.follower = follow?.(this);
    if (this.#started) this.follower?.start();
  }

  /** Loads, sends what waits, and loads again whenever something changed. Does nothing when started already. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    const { network } = this.to;
    this.#stops = [
      network.subscribe(() => {
        if (network.online) void this.#catchUp();
      }),
      this.environment.watchStorage?.(() => this.#lookAtStorage()),
      this.#subscribe(),
    ];
    this.follower?.start();
    void this.reload();
    if (this.own) this.#beginOwn(this.own);
    else this.#lookForOwn();
  }

  /** Takes up what waits here. */
  #beginOwn({ waiting }: Own): void {
    waiting.removeDrafts();
    this.#waiting = waiting.replies.length;
    void waiting.flush();
  }

  /** Fetches what the reader's own replies take, if there are any here. Without it, the others are read. */
  #lookForOwn(): void {
    const { source, thread } = this;
    if (holdsOwn(this.environment.storage, { source: source.name, thread })) this.fetchOwn().catch(() => {});
  }

  /** Follows the source. One that cannot be followed can still be read. */
  #subscribe(): (() => void) | undefined {
    const fail = (error: unknown): void =>
      this.to.report(`Colloquy cannot follow the changes of \`${this.source.name}\`.`, error);
    try {
      const stop: unknown = this.source.subscribe?.(this.thread, () => this.#refresh());
      if (stop instanceof Promise) stop.catch(fail);
      return stop as (() => void) | undefined;
    } catch (error) {
      fail(error);
      return undefined;
    }
  }

  /** Ends what is being loaded. What is being sent goes on: a reply half sent is worse than one too many. */
  stop(): void {
    if (this.#started) this.#visits.seen(this.loaded.comments);
    this.#started = false;
    this.follower?.stop();
    for (const stop of this.#stops) if (typeof stop === 'function') stop();
    this.#stops = [];
    this.#request?.abort();
    this.#request = undefined;
    this.#outdated = false;
  }

  /** Loads again, in place of a load under way. Never rejects: a failure is kept as {@link error}. */
  async reload(): Promise<void> {
    this.#request?.abort();
    this.follower?.interrupt();
    const request = new AbortController();
    this.#request = request;
    this.#outdated = false;
    this.changed();
    if (request.signal.aborted) return;
    try {
      const began = (this.environment.now ?? Date.now)();
      const before = this.loaded;
      // What was there before stays until all pages are read, and each shows as it comes.
      const loaded = await loadAllPages(this.to, request.signal, (read) => {
        // Of what is followed, news is known when all is.
        if (this.follower && this.isLoaded) return;
        this.loaded = joined(before, read);
        this.changed();
      });
      // The reader's own replies are shown with the others, and not behind them a moment later.
      if (this.#fetching) {
        await this.#fetching.catch(() => undefined);
        request.signal.throwIfAborted();
      }
      this.take(loaded, began);
    } catch (thrown) {
      if (this.#request !== request) return;
      this.#error = toSourceError(thrown);
    }
    this.#request = undefined;
    this.changed();
    if (this.#outdated) await this.reload();
  }

  /** Reads the whole thread, and shows nothing of it yet. Rejects with a SourceError, or when aborted. */
  read(signal: AbortSignal): Promise<CommentBatch> {
    return loadAllPages(this.to, signal, () => {});
  }

  /** What a stream of the source has told, checked as all that comes from there. Rejects where it is no batch. */
  async fit(batch: CommentBatch): Promise<CommentBatch> {
    return withMergedIds(this.source.name, await fitBatch(this.source, batch, this.to.report));
  }

  /** Replaces what is loaded by the whole thread as it is now. The caller announces it by {@link changed}. */
  take(all: CommentBatch, began = this.began): void {
    const loaded = (this.loaded = this.follower?.sift(all) ?? all);
    this.isLoaded = true;
    this.#error = undefined;
    const known = new Set(loaded.comments.map(({ id }) => id));
    this.#sent = new Map([...this.#sent].filter(([id]) => !known.has(id)));
    // A tombstone stays visible: it has replies.
    const left = new Set(loaded.comments.flatMap(({ id, status }) => (status === 'deleted' ? [] : id)));
    this.#removed = new Set([...this.#removed].filter((id) => left.has(id)));
    this.own?.arrivals.shown(loaded);
    this.began = began;
    this.votes?.loaded();
    this.#visits.seen(loaded.comments);
  }

  /** Deletes a reply of the reader's, here at once and for good when the source has done so. */
  async remove(id: string): Promise<void> {
    await (await this.fetchOwn()).arrivals.remove(id);
    this.#sent = new Map([...this.#sent].filter(([sent]) => sent !== id));
    if (this.loaded.comments.some((comment) => comment.id === id)) this.#removed = new Set(this.#removed).add(id);
    await this.reload();
  }

  #stored(batch: CommentBatch): void {
    const [comment] = batch.comments;
    this.#sent = new Map(this.#sent).set(comment!.id, batch);
    this.mine.add(comment!.id);
    this.#visits.seen([comment!]);
    this.follower?.interrupt();
    // A load under way may bring what a reply said before it was changed.
    if (this.#request && this.loaded.comments.some(({ id }) => id === comment!.id)) this.#outdated = true;
    this.changed();
  }

  /** What another page has sent is at the source, and can be read there. */
  #missed(): void {
    this.changed();
    this.#refresh();
  }

  #lookAtStorage(): void {
    if (this.votes) this.changed();
    if (!this.own) return this.#lookForOwn();
    const before = this.#waiting;
    this.#waiting = this.own.waiting.replies.length;
    if (this.#waiting < before) this.#missed();
    else this.changed();
  }

  /** The connection is back. */
  async #catchUp(): Promise<void> {
    if (this.own) await this.own.waiting.flush();
    else this.#lookForOwn();
    if (this.#started) this.#refresh();
  }

  /** A load under way may have started before the change: it continues, and one more load follows. */
  #refresh(): void {
    if (!this.#started) return;
    if (this.#request) this.#outdated = true;
    else void this.reload();
  }
}
