import type { Comment } from '../model/comment.js';
import { toSourceError, type SourceError } from '../model/source-error.js';
import type { CommentBatch, CommentSource } from '../model/source.js';
import { Arrivals } from './arrivals.js';
import type { ThreadAccess } from './attempt.js';
import { alwaysOnline, reportOnce, type Environment } from './environment.js';
import { countOf } from './snapshot.js';
import { joined, nothing, loadAllPages } from './load-all-pages.js';
import { Visits } from './visits.js';
import { Waiting } from './waiting.js';

/** One thread of one source: what was loaded, what was sent, and what is under way. Ids are merged ones. */
export class LiveThread {
  readonly source: CommentSource;
  readonly thread: string;
  readonly arrivals: Arrivals;
  readonly waiting: Waiting;
  readonly #visits: Visits;
  readonly #to: ThreadAccess;
  readonly #environment: Environment;
  readonly #changed: () => void;
  #loaded = nothing;
  #sent: ReadonlyMap<string, CommentBatch> = new Map();
  #removed: ReadonlySet<string> = new Set();
  readonly mine = new Set<string>();
  /** How many replies waited here when the storage was last looked at. */
  #waiting = 0;
  #error: SourceError | undefined;
  #request: AbortController | undefined;
  #outdated = false;
  #started = false;
  #stops: readonly ((() => void) | undefined)[] = [];

  constructor(source: CommentSource, thread: string, environment: Environment, changed: () => void) {
    this.source = source;
    this.thread = thread;
    this.#environment = environment;
    this.#changed = changed;
    // On one device no one writes but the reader.
    const storage = source.capabilities.reach === 'device' ? undefined : environment.storage;
    this.#visits = new Visits(storage, { source: source.name, thread });
    const { network = alwaysOnline, patience = 60_000, report = reportOnce } = environment;
    this.#to = { source, thread, network, patience, report };
    const listener = { changed, stored: (batch: CommentBatch) => this.#stored(batch), missed: () => this.#missed() };
    this.arrivals = new Arrivals(this.#to, environment, listener);
    this.waiting = new Waiting(
      this.#to,
      environment,
      listener,
      ({ Delivery }) => new Delivery(this.#to, environment, this.waiting, this.arrivals, listener),
    );
  }

  get loading(): boolean {
    return this.#request !== undefined;
  }

  /** Why the last load failed. It stays until the next load succeeds: the button that reloads may have the focus. */
  get error(): SourceError | undefined {
    return this.#error;
  }

  /** What was loaded; behind it what was sent and is not in there yet, and what only the reader can see. */
  get batch(): CommentBatch {
    const sent = [...this.#sent.values()];
    const [kept, waiting] = [this.arrivals.batch, this.waiting.batch];
    const known = new Set(this.#loaded.comments.map(({ id }) => id));
    const added = sent.flatMap(({ comments }) => comments.slice(0, 1)).filter(({ id }) => !known.has(id));
    const comments = this.#loaded.comments.map((comment) => this.#sent.get(comment.id)?.comments[0] ?? comment);
    const own = kept.comments.filter(({ id }) => !known.has(id) && !this.#sent.has(id));
    const { total, quoteLinks = [] } = this.#loaded;
    const links = [
      ...quoteLinks.filter(({ from }) => !this.#sent.has(from.source)),
      ...sent.flatMap((batch) => batch.quoteLinks ?? []),
    ];
    return {
      ...this.#loaded,
      comments: [...comments, ...added, ...own, ...waiting.comments].filter(({ id }) => !this.#removed.has(id)),
      people: [...kept.people, ...waiting.people, ...this.#loaded.people, ...sent.flatMap(({ people }) => people)],
      ...(links.length > 0 && { quoteLinks: links.filter(({ from }) => !this.#removed.has(from.source)) }),
      ...(total === undefined
        ? {}
        : {
            total: total + added.length + countOf(own.filter(({ status }) => status !== 'held')) - this.#removed.size,
          }),
    };
  }

  /** Whether a comment came since the reader was last here. */
  isNew(comment: Comment): boolean {
    const isShownToAll = comment.status !== 'held' && comment.status !== 'queued';
    return isShownToAll && !this.mine.has(comment.id) && this.#visits.isNew(comment);
  }

  /** Loads, sends what waits, and loads again whenever something changed. Does nothing when started already. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    this.waiting.removeDrafts();
    const { network } = this.#to;
    this.#waiting = this.waiting.replies.length;
    this.#stops = [
      network.subscribe(() => {
        if (network.online) void this.#catchUp();
      }),
      this.#environment.watchStorage?.(() => this.#lookAtStorage()),
      this.#subscribe(),
    ];
    void this.reload();
    void this.waiting.flush();
  }

  /** Follows the source. One that cannot be followed can still be read. */
  #subscribe(): (() => void) | undefined {
    const fail = (error: unknown): void =>
      this.#to.report(`Colloquy cannot follow the changes of \`${this.source.name}\`.`, error);
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
    if (this.#started) this.#visits.seen(this.#loaded.comments);
    this.#started = false;
    for (const stop of this.#stops) if (typeof stop === 'function') stop();
    this.#stops = [];
    this.#request?.abort();
    this.#request = undefined;
    this.#outdated = false;
  }

  /** Loads again, in place of a load under way. Never rejects: a failure is kept as {@link error}. */
  async reload(): Promise<void> {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    this.#outdated = false;
    this.#changed();
    if (request.signal.aborted) return;
    try {
      const before = this.#loaded;
      // What was there before stays until all pages are read, and each shows as it comes.
      const loaded = await loadAllPages(this.#to, request.signal, (read) => {
        this.#loaded = joined(before, read);
        this.#changed();
      });
      this.#loaded = loaded;
      this.#error = undefined;
      const known = new Set(loaded.comments.map(({ id }) => id));
      this.#sent = new Map([...this.#sent].filter(([id]) => !known.has(id)));
      // A tombstone stays visible: it has replies.
      const left = new Set(loaded.comments.flatMap(({ id, status }) => (status === 'deleted' ? [] : id)));
      this.#removed = new Set([...this.#removed].filter((id) => left.has(id)));
      this.arrivals.shown(loaded);
      this.#visits.seen(loaded.comments);
    } catch (thrown) {
      if (this.#request !== request) return;
      this.#error = toSourceError(thrown);
    }
    this.#request = undefined;
    this.#changed();
    if (this.#outdated) await this.reload();
  }

  /** Deletes a reply of the reader's, here at once and for good when the source has done so. */
  async remove(id: string): Promise<void> {
    await this.arrivals.remove(id);
    this.#sent = new Map([...this.#sent].filter(([sent]) => sent !== id));
    if (this.#loaded.comments.some((comment) => comment.id === id)) this.#removed = new Set(this.#removed).add(id);
    await this.reload();
  }

  #stored(batch: CommentBatch): void {
    const [comment] = batch.comments;
    this.#sent = new Map(this.#sent).set(comment!.id, batch);
    this.mine.add(comment!.id);
    this.#visits.seen([comment!]);
    // A load under way may bring what a reply said before it was changed.
    if (this.#request && this.#loaded.comments.some(({ id }) => id === comment!.id)) this.#outdated = true;
    this.#changed();
  }

  /** What another page has sent is at the source, and can be read there. */
  #missed(): void {
    this.#changed();
    this.#refresh();
  }

  #lookAtStorage(): void {
    const before = this.#waiting;
    this.#waiting = this.waiting.replies.length;
    if (this.#waiting < before) this.#missed();
    else this.#changed();
  }

  /** The connection is back. */
  async #catchUp(): Promise<void> {
    await this.waiting.flush();
    if (this.#started) this.#refresh();
  }

  /** A load under way may have started before the change: it continues, and one more load follows. */
  #refresh(): void {
    if (!this.#started) return;
    if (this.#request) this.#outdated = true;
    else void this.reload();
  }
}
