import { SourceError, toSourceError } from '../model/source-error.js';
import type { CommentBatch, CommentSource } from '../model/source.js';
import { Delivery } from './delivery.js';
import { alwaysOnline, type Environment } from './environment.js';
import { withMergedIds } from './merged-ids.js';
import { Visits } from './visits.js';

const nothing: CommentBatch = { comments: [], people: [] };

/** Ends with the answer or with the abort, whichever comes first: a source may be slow to notice its signal. */
function untilAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  return Promise.race([answer, aborted]);
}

/** Later copies of a comment in the places of the earlier ones; new ones behind them. */
function joined(before: CommentBatch, after: CommentBatch): CommentBatch {
  const comments = new Map([...before.comments, ...after.comments].map((comment) => [comment.id, comment]));
  return { ...after, comments: [...comments.values()], people: [...before.people, ...after.people] };
}

/** One thread of one source: what was loaded, what was sent, and what is under way. Ids are merged ones. */
export class LiveThread {
  readonly source: CommentSource;
  readonly thread: string;
  readonly delivery: Delivery;
  readonly visits: Visits;
  readonly #environment: Environment;
  readonly #changed: () => void;
  #loaded = nothing;
  #sent: ReadonlyMap<string, CommentBatch> = new Map();
  #removed: ReadonlySet<string> = new Set();
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
    // On one device nobody writes but the reader.
    const storage = source.capabilities.reach === 'device' ? undefined : environment.storage;
    this.visits = new Visits(storage, { source: source.name, thread });
    this.delivery = new Delivery(source, thread, environment, {
      changed,
      stored: (batch) => {
        this.#sent = new Map(this.#sent).set(batch.comments[0]!.id, batch);
        changed();
      },
    });
  }

  get loading(): boolean {
    return this.#request !== undefined;
  }

  /** Why the last load failed. It stands until the next answer: the reader may be on the button that asked for it. */
  get error(): SourceError | undefined {
    return this.#error;
  }

  /** What was loaded; behind it what was sent and is not in there yet, and what only the reader can see. */
  get batch(): CommentBatch {
    const sent = [...this.#sent.values()];
    const own = this.delivery.batch;
    const known = new Set(this.#loaded.comments.map(({ id }) => id));
    const added = sent.flatMap(({ comments }) => comments.slice(0, 1)).filter(({ id }) => !known.has(id));
    const comments = this.#loaded.comments.map((comment) => this.#sent.get(comment.id)?.comments[0] ?? comment);
    const { total } = this.#loaded;
    return {
      ...this.#loaded,
      comments: [...comments, ...added, ...own.comments].filter(({ id }) => !this.#removed.has(id)),
      people: [...this.#loaded.people, ...sent.flatMap(({ people }) => people), ...own.people],
      ...(total === undefined ? {} : { total: total + added.length - this.#removed.size }),
    };
  }

  /** Loads, sends what waits, and loads again whenever something changed. Does nothing when started already. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    this.delivery.removeDrafts();
    const { network = alwaysOnline } = this.#environment;
    this.#stops = [
      network.subscribe(() => {
        if (network.online) void this.#catchUp();
      }),
      this.#environment.watchStorage?.(this.#changed),
      this.source.subscribe?.(this.thread, () => this.#refresh()),
    ];
    void this.reload();
    void this.delivery.flush();
  }

  /** Ends what is being loaded. What is being sent goes on: a reply half sent is worse than one too many. */
  stop(): void {
    if (this.#started) this.visits.seen(this.#loaded.comments);
    this.#started = false;
    for (const stop of this.#stops) stop?.();
    this.#stops = [];
    this.#request?.abort();
    this.#request = undefined;
    this.#outdated = false;
  }

  /** Loads anew, in place of a load under way. Never rejects: a failure is kept as {@link error}. */
  async reload(): Promise<void> {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    this.#outdated = false;
    this.#changed();
    if (request.signal.aborted) return;
    try {
      const answer = await this.#sweep(request);
      if (!answer) return;
      this.#loaded = answer;
      this.#error = undefined;
      const known = new Set(answer.comments.map(({ id }) => id));
      this.#sent = new Map([...this.#sent].filter(([id]) => !known.has(id)));
      this.#removed = new Set([...this.#removed].filter((id) => known.has(id)));
      this.delivery.shown(answer);
      this.visits.seen(answer.comments);
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
    await this.delivery.remove(id);
    this.#sent = new Map([...this.#sent].filter(([sent]) => sent !== id));
    this.#removed = new Set(this.#removed).add(id);
    await this.reload();
  }

  /**
   * Reads page after page. What was there before stays until all are read, and each page shows as it comes.
   * Undefined when another load has taken over.
   */
  async #sweep(request: AbortController): Promise<CommentBatch | undefined> {
    const { name } = this.source;
    const before = this.#loaded;
    const cursors = new Set<string>();
    let read = nothing;
    let cursor: string | undefined;
    do {
      const options = { signal: request.signal, ...(cursor !== undefined && { cursor }) };
      const page = await untilAborted(Promise.resolve(this.source.load(this.thread, options)), request.signal);
      if (this.#request !== request) return undefined;
      read = joined(read, withMergedIds(name, page));
      cursor = page.next;
      if (cursor === undefined) continue;
      if (cursors.has(cursor)) {
        throw new SourceError('unreadable-answer', `Expected \`${name}\` to name a page not read yet, got "${cursor}" again`);
      }
      cursors.add(cursor);
      this.#loaded = joined(before, read);
      this.#changed();
    } while (cursor !== undefined);
    return read;
  }

  /** The connection is back. */
  async #catchUp(): Promise<void> {
    await this.delivery.flush();
    if (this.#started) this.#refresh();
  }

  /** A load under way may have been answered before the change: it is let go to its end, and followed by one more. */
  #refresh(): void {
    if (!this.#started) return;
    if (this.#request) this.#outdated = true;
    else void this.reload();
  }
}
