import type { ReactiveController } from '@lit/reactive-element';
import type { Connection } from '../../conversation/conversation.js';
import type { CommentSource } from '../../model/source.js';
import type { BackendHost } from './backend-host.js';
import { loadBackend, unmade } from './load-backend.js';
import { abandonEarly, claimEarly, threadKey } from '../shared/early-requests.js';
import type { ElementConversation } from '../shared/element-conversation.js';
import { givenThread } from '../shared/given-thread.js';

/** What is asked for, where that is not what the host's attributes say. */
interface Asked {
  readonly thread?: string;
  readonly backend?: string;
  readonly beside?: readonly Connection[] | undefined;
}

interface Named {
  readonly key: string;
  /** What stands for it while it is late is replaced when it comes after all. */
  source: Promise<CommentSource | undefined>;
}

/** The source of each conversation that has one by name: elements that share a conversation share its source. */
const sources = new WeakMap<ElementConversation, Named>();

/** Connects conversations to the backend, endpoint and thread that the host names, as soon as its `load` says. */
export class BackendController implements ReactiveController {
  readonly #host: BackendHost;
  /** Whether comments may be fetched: from the beginning, or once the host has come near the viewport. */
  #isDue = false;
  #isLive = false;
  #waiting: AbortController | undefined;
  #latest: object | undefined;
  /** What could not be had: it is asked for again when a reader says so, or something else is asked for. */
  #failed: readonly unknown[] = [];
  /** What {@link thread} was read of. */
  #given: unknown = this;
  #thread: string | undefined;

  constructor(host: BackendHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The thread that the host names. `auto` is read once, so that a page which changes its address keeps its thread. */
  get thread(): string | undefined {
    const { thread } = this.#host;
    if (thread !== this.#given) {
      this.#given = thread;
      this.#thread = givenThread(thread);
    }
    return this.#thread;
  }

  /** What elements that name the same thread of the same backend have in common; undefined where one is not named. */
  get key(): string | undefined {
    const { backend, endpoint } = this.#host;
    const { thread } = this;
    return backend && thread !== undefined ? threadKey(backend, endpoint, thread) : undefined;
  }

  hostConnected(): void {
    // On another page, `auto` is another thread.
    this.#given = this;
    this.#failed = [];
  }

  hostDisconnected(): void {
    this.#waiting?.abort();
    this.#waiting = undefined;
    abandonEarly(this.#host);
  }

  hostUpdated(): void {
    // Nothing will be asked for by its attributes, or not before the reader comes near.
    const { source, load } = this.#host;
    if (source || (load === 'visible' && !this.#isDue)) abandonEarly(this.#host);
  }

  /** Whether comments may be fetched by now. If not, the host is updated when they may. */
  #mayLoad(): boolean {
    const host = this.#host;
    this.#isDue ||= host.load !== 'visible';
    if (!this.#isDue && !this.#waiting) {
      this.#waiting = new AbortController();
      void this.#wait(this.#waiting.signal);
    }
    return this.#isDue;
  }

  async #wait(signal: AbortSignal): Promise<void> {
    // Where the code that waits cannot be fetched, nothing is waited for.
    await import('../shared/when-near.js').then(
      ({ whenNear }) => whenNear(this.#host, signal),
      () => undefined,
    );
    if (signal.aborted) return;
    this.#isDue = true;
    this.#host.requestUpdate();
  }

  /** Has a conversation followed as the host says by now. Without the code for that, the thread is read as it was. */
  follow(to: ElementConversation): void {
    const isLive = (this.#host.live ?? 'off') !== 'off';
    if (isLive || this.#isLive)
      import('../live/follow-live.js').then(
        ({ followLive }) => followLive(to, this.#host),
        () => {},
      );
    this.#isLive = isLive;
  }

  /** Connects a conversation to a thread of the host's own source, or of a backend by its name. */
  async connect(
    to: ElementConversation,
    { thread = this.thread ?? '', backend = this.#host.backend ?? 'none', beside }: Asked = {},
  ): Promise<void> {
    const host = this.#host;
    if (!host.isConnected || !this.#mayLoad()) return;
    const asked = [to, host.source, backend, host.endpoint, thread, beside];
    // Every failure updates the host, which would ask again without an end.
    if (asked.every((part, index) => part === this.#failed[index])) return;
    this.#failed = [];
    const latest = (this.#latest = {});
    // While the adapter was being fetched the host may have gone, or been given something else.
    const isLatest = (): boolean => host.isConnected && latest === this.#latest;
    try {
      const named = host.source ?? this.#named(to, backend, thread);
      abandonEarly(host);
      const source = await named;
      if (isLatest())
        to.connect(source, thread, beside, source && unmade.has(source) ? () => this.#again(to) : undefined);
    } catch (cause) {
      sources.delete(to);
      if (!isLatest()) return;
      this.#failed = asked;
      to.fail(cause, () => this.#again(to));
    }
  }

  /** Has the backend made once more. */
  #again(to: ElementConversation): void {
    sources.delete(to);
    this.#failed = [];
    this.#host.requestUpdate();
  }

  #named(to: ElementConversation, backend: string, thread: string): Promise<CommentSource | undefined> {
    const { endpoint } = this.#host;
    const key = `${backend} ${endpoint ?? ''}`;
    let named = sources.get(to);
    if (named?.key !== key) {
      if (backend !== 'none') to.expect();
      const fetch = claimEarly(this.#host, 'comments', threadKey(backend, endpoint, thread));
      const source = loadBackend(backend, { endpoint, ...(fetch && { fetch }) });
      const fresh: Named = (named = { key, source });
      sources.set(to, fresh);
      const timer = setTimeout(() => {
        import('./late-backend.js').then(
          ({ standIn }) => standIn(fresh, this.#host, backend),
          () => {},
        );
      }, 20_000);
      const arrived = (): void => clearTimeout(timer);
      source.then(arrived, arrived);
    }
    return named.source;
  }
}
