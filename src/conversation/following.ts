import type { SourceError } from '../model/source-error.js';
import type { CommentBatch } from '../model/source.js';
import type { Follow, FollowPlace, Follower, Live } from './follow.js';
import { HeldReplies } from './held-replies.js';
import type { LiveThread } from './live-thread.js';
import { around, mostFailures, pauseAfter, quickest, type Outcome } from './pace.js';
import { changed, sameParts } from './same-parts.js';

/** What the source tells is shown together after so many milliseconds: by then the reader's own reply is known as theirs. */
const gathering = 1000;

/** Another look at whether the reader still has words selected, in milliseconds. */
const lookAgain = 3000;

/** The page asks in vain however often it asks: by these it is known. */
const isFinal = (kind: string): boolean =>
  /^(authentication-needed|refused|challenge|not-found|blocked-by-cors|misconfigured)$/.test(kind);

/** Whether the reader wrote this, here or on another page of theirs. */
const isOwn = ({ mine, own }: LiveThread, id: string): boolean =>
  mine.has(id) || !!own?.arrivals.receipts.some(({ comment }) => comment.id === id);

/** Whether all comments of a batch are in another as they are. */
const hasAll = (all: CommentBatch, { comments }: CommentBatch): boolean => {
  const there = new Set(all.comments);
  return comments.every((comment) => there.has(comment));
};

const wait = (milliseconds: number, then: () => void): (() => void) => {
  const timer = setTimeout(then, milliseconds);
  return () => clearTimeout(timer);
};

/** Follows each thread of a conversation by asking for it from time to time, or as its source tells of it. */
export const following =
  (live: Exclude<Live, 'off'>, place: FollowPlace): Follow =>
  (thread) =>
    new Following(thread, live, place);

/**
 * One thread that is followed. It is asked for only while the page is seen and connected, one question at a time; the less
 * often the longer nothing comes. A failure stays here: what the page shows is as good as it was.
 */
class Following implements Follower {
  readonly #thread: LiveThread;
  readonly #isStreamed: boolean;
  readonly #place: FollowPlace;
  readonly #held: HeldReplies;
  /** All that is known, with what waits. */
  #all: CommentBatch = { comments: [], people: [] };
  #pause = quickest;
  #failures = 0;
  #isOver = false;
  #askedAt = -Infinity;
  #question: AbortController | undefined;
  #isAskedAgain = false;
  /** What is not shown yet, since the reader has words selected. */
  #late: CommentBatch | undefined;
  #cancelLate: (() => void) | undefined;
  #cancel: (() => void) | undefined;
  #endStream: (() => void) | undefined;
  #told: (readonly [CommentBatch, readonly string[]])[] = [];
  #stops: readonly (() => void)[] | undefined;

  constructor(thread: LiveThread, live: Live, place: FollowPlace) {
    this.#thread = thread;
    this.#place = place;
    this.#isStreamed = live === 'stream' && thread.source.stream !== undefined;
    this.#held = new HeldReplies((id) => isOwn(thread, id));
    if (thread.isLoaded) this.#held.sift((this.#all = thread.loaded));
  }

  get waiting(): HeldReplies['waiting'] {
    return this.#held.waiting;
  }

  get shown(): ReadonlySet<string> {
    return this.#held.shown;
  }

  sift(loaded: CommentBatch): CommentBatch {
    this.#askedAt = this.#now;
    this.#all = sameParts(this.#all, loaded);
    return sameParts(this.#thread.loaded, this.#held.sift(this.#all));
  }

  release(): void {
    this.#held.release();
    this.#show(this.#late ?? this.#all, { isWanted: true });
  }

  start(): void {
    // Where replies are kept on this device, no one else writes.
    if (this.#stops || this.#thread.source.capabilities.reach === 'device') return;
    this.#askedAt = this.#now;
    const look = (): void => this.#look();
    this.#stops = [this.#thread.network.subscribe(look), this.#place.visibility?.subscribe(look) ?? (() => undefined)];
    this.#look();
  }

  stop(): void {
    for (const stop of this.#stops ?? []) stop();
    this.#stops = undefined;
    this.#sleep();
  }

  interrupt(): void {
    if (!this.#question) return;
    this.#question.abort();
    this.#question = undefined;
    this.#isAskedAgain = false;
    this.#later(quickest);
  }

  get #now(): number {
    return (this.#place.now ?? Date.now)();
  }

  get #isAwake(): boolean {
    return !!this.#stops && this.#thread.network.online && this.#place.visibility?.visible !== false;
  }

  /** The page has come into sight or gone out of it, or the connection has come or gone. */
  #look(): void {
    if (!this.#isAwake) return this.#sleep();
    if (this.#cancel || this.#endStream || this.#question) return;
    this.#failures = 0;
    this.#pause = quickest;
    if (this.#isStreamed) this.#listen();
    else this.#later(Math.max(0, this.#askedAt + quickest - this.#now));
  }

  #sleep(): void {
    this.#cancel?.();
    this.#cancelLate?.();
    this.#endStream?.();
    this.#question?.abort();
    this.#cancel = this.#cancelLate = this.#endStream = this.#question = undefined;
    this.#isAskedAgain = false;
    this.#told = [];
  }

  #after(milliseconds: number, then: () => void): void {
    this.#cancel?.();
    this.#cancel = (this.#place.wait ?? wait)(milliseconds, () => {
      this.#cancel = undefined;
      then();
    });
  }

  /** Asks after a pause, and after more of it where nothing is told by a stream. */
  #later(pause: number, outcome?: Outcome): void {
    if (!this.#isAwake || this.#isOver || this.#failures >= mostFailures) return;
    this.#after(around(pause, this.#place.random ?? Math.random, outcome), () => void this.#ask());
  }

  async #ask(): Promise<void> {
    if (!this.#isAwake) return;
    // What the page itself is loading comes first.
    if (this.#question || this.#thread.loading) {
      this.#isAskedAgain = this.#question !== undefined;
      if (!this.#question) this.#after(gathering, () => void this.#ask());
      return;
    }
    const question = (this.#question = new AbortController());
    this.#askedAt = this.#now;
    const began = (this.#thread.environment.now ?? Date.now)();
    let outcome: Outcome;
    try {
      const before = this.#late ?? this.#all;
      const loaded = await this.#thread.read(question.signal);
      if (question !== this.#question) return;
      outcome = sameParts(before, loaded) === before ? 'nothing' : 'news';
      this.#show(loaded, { began });
      this.#failures = 0;
    } catch (thrown) {
      if (question !== this.#question) return;
      const error = thrown as SourceError; // as every source fails
      outcome = error;
      this.#failures += 1;
      this.#isOver ||= isFinal(error.kind);
    }
    this.#question = undefined;
    this.#pause = pauseAfter(outcome, this.#pause);
    if (this.#isAskedAgain) {
      this.#isAskedAgain = false;
      this.#after(gathering, () => void this.#ask());
    } else if (this.#endStream && typeof outcome !== 'object') this.#gather();
    else this.#later(this.#pause, outcome);
  }

  /** Shows what is known by now; later, while the reader has words selected, if what is shown would be drawn again. */
  #show(all: CommentBatch, { isWanted = false, began = this.#thread.began } = {}): void {
    this.#cancelLate?.();
    this.#late = this.#cancelLate = undefined;
    const { loaded, error } = this.#thread;
    const { waiting } = this.#held;
    if (!isWanted && this.#place.isHeld?.() && !hasAll(sameParts(loaded, all), loaded)) {
      this.#late = all;
      this.#cancelLate = (this.#place.wait ?? wait)(lookAgain, () => this.#show(all, { began }));
      return;
    }
    this.#thread.take(all, began);
    if (this.#thread.loaded !== loaded || this.#held.waiting !== waiting || error) this.#thread.changed();
  }

  #listen(): void {
    const { source, thread } = this.#thread;
    let hasEnded = false;
    const isOn = (): boolean => !hasEnded && this.#isAwake;
    let last = Promise.resolve();
    const end = source.stream!(thread, {
      missed: () => {
        if (isOn()) void this.#ask();
      },
      changed: (batch, removed) => {
        // Checked as all that comes from a source, and told in the order in which it came.
        last = last
          .then(() => this.#thread.fit(batch))
          .then(
            (fit) => {
              if (!isOn()) return;
              this.#told.push([fit, removed.map((id) => `${source.name}:${id}`)]);
              if (!this.#question) this.#gather();
            },
            () => void (isOn() && this.#ask()),
          );
      },
      ended: () => {
        if (!isOn()) return;
        hasEnded = true;
        this.#endStream = undefined;
        this.#later(this.#pause);
      },
    });
    this.#endStream = () => {
      hasEnded = true;
      end();
    };
  }

  #gather(): void {
    if (this.#told.length > 0 && !this.#cancel) this.#after(gathering, () => this.#takeTold());
  }

  #takeTold(): void {
    const told = this.#told;
    this.#told = [];
    // A load under way may have begun before: one more follows it.
    if (this.#thread.loading || !this.#thread.isLoaded) return void this.#ask();
    let all = this.#late ?? this.#all;
    for (const [batch, removed] of told) all = changed(all, batch, new Set(removed));
    this.#show(all);
  }
}
