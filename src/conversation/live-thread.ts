import type { Comment } from '../model/comment.js';
import { SourceError, toSourceError } from '../model/source-error.js';
import type { CommentBatch, CommentSource, Reply, RequestOptions } from '../model/source.js';
import { withMergedIds } from './merged-ids.js';

const nothing: CommentBatch = { comments: [], people: [] };

/** Ends with the answer or with the abort, whichever comes first: a source may be slow to notice its signal. */
function untilAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  return Promise.race([answer, aborted]);
}

/** One thread of one source: what was loaded, what was sent, and what is under way. Ids are merged ones. */
export class LiveThread {
  readonly source: CommentSource;
  readonly thread: string;
  readonly #changed: () => void;
  #loaded = nothing;
  #sent: ReadonlyMap<string, CommentBatch> = new Map();
  #error: SourceError | undefined;
  #request: AbortController | undefined;
  #outdated = false;
  #started = false;
  #unsubscribe: (() => void) | undefined;

  constructor(source: CommentSource, thread: string, changed: () => void) {
    this.source = source;
    this.thread = thread;
    this.#changed = changed;
  }

  get loading(): boolean {
    return this.#request !== undefined;
  }

  /** Why the last load failed. It stands until the next answer: the reader may be on the button that asked for it. */
  get error(): SourceError | undefined {
    return this.#error;
  }

  /** What was loaded, and behind it what was sent and is not in there yet. */
  get batch(): CommentBatch {
    const sent = [...this.#sent.values()];
    const known = new Set(this.#loaded.comments.map(({ id }) => id));
    const added = sent.flatMap(({ comments }) => comments.slice(0, 1)).filter(({ id }) => !known.has(id));
    const comments = this.#loaded.comments.map((comment) => this.#sent.get(comment.id)?.comments[0] ?? comment);
    const { total } = this.#loaded;
    return {
      comments: [...comments, ...added],
      people: [...this.#loaded.people, ...sent.flatMap(({ people }) => people)],
      ...(total === undefined ? {} : { total: total + added.length }),
    };
  }

  /** Loads, and loads again whenever the source says that something changed. Does nothing when started already. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    this.#unsubscribe = this.source.subscribe?.(this.thread, () => this.#refresh());
    void this.reload();
  }

  /** Ends what is being loaded. What is being sent goes on: a reply half sent is worse than one too many. */
  stop(): void {
    this.#started = false;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
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
      const answer = await untilAborted(this.#load(request.signal), request.signal);
      if (this.#request !== request) return;
      this.#loaded = answer;
      this.#error = undefined;
      const known = new Set(answer.comments.map(({ id }) => id));
      this.#sent = new Map([...this.#sent].filter(([id]) => !known.has(id)));
    } catch (thrown) {
      if (this.#request !== request) return;
      this.#error = toSourceError(thrown);
    }
    this.#request = undefined;
    this.#changed();
    if (this.#outdated) await this.reload();
  }

  async send(reply: Reply, options: RequestOptions): Promise<Comment> {
    const { source, thread } = this;
    if (!source.send) throw new SourceError('unknown', `The source \`${source.name}\` takes no replies`);
    let answer: CommentBatch;
    try {
      answer = withMergedIds(source.name, await source.send(thread, reply, options));
    } catch (thrown) {
      throw toSourceError(thrown);
    }
    const [comment] = answer.comments;
    if (!comment) {
      const message = `Expected \`${source.name}\` to answer with the comment it stored, got none`;
      throw new SourceError('unreadable-answer', message);
    }
    this.#sent = new Map(this.#sent).set(comment.id, answer);
    this.#changed();
    return comment;
  }

  async #load(signal: AbortSignal): Promise<CommentBatch> {
    return withMergedIds(this.source.name, await this.source.load(this.thread, { signal }));
  }

  /** A load under way may have been answered before the change: it is let go to its end, and followed by one more. */
  #refresh(): void {
    if (!this.#started) return;
    if (this.#request) this.#outdated = true;
    else void this.reload();
  }
}
