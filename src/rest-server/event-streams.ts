import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Change } from './change-log.js';
import type { CommentStore } from './comment-store.js';
import type { Settings } from './options.js';
import { Problem } from './problem.js';
import { wireComment } from './wire-comment.js';

/** More than so many missed changes are not told one by one: the page loads the thread again. */
const mostMissed = 100;

/** A page that reads so much slower than it is written to is let go, in bytes. It comes back, and asks what it missed. */
const mostUnread = 262_144;

/** Pages come back after so many milliseconds, and not all at the same moment. */
const retry = (): number => Math.round(2000 + Math.random() * 4000);

/** One event as it goes out: https://html.spec.whatwg.org/multipage/server-sent-events.html */
const event = (name: string, id: number, data: unknown): string =>
  `event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;

interface Listener {
  readonly thread: string;
  readonly address: string;
  readonly response: ServerResponse;
}

/** The pages that are told what happens in their threads as it happens: `GET /events` of openapi.json. */
export class EventStreams {
  readonly #store: CommentStore;
  readonly #settings: Settings;
  readonly #threads = new Map<string, Set<Listener>>();
  readonly #addresses = new Map<string, number>();
  #count = 0;
  #beat: NodeJS.Timeout | undefined;
  readonly #unwatch: () => void;

  constructor(store: CommentStore, settings: Settings) {
    this.#store = store;
    this.#settings = settings;
    this.#unwatch = store.watch((changes) => this.#tell(changes));
  }

  /** How many pages listen. */
  get count(): number {
    return this.#count;
  }

  /** Throws a {@link Problem} where there is no place for one more page. */
  check(address: string): void {
    const { streams } = this.#settings;
    if (!streams) throw new Problem(404, 'not-found', 'This server has no streams.');
    const headers = { 'Retry-After': '60' };
    if (this.#count >= streams.pages) {
      throw new Problem(503, 'server-fault', 'Too many pages listen already.', { headers });
    }
    if ((this.#addresses.get(address) ?? 0) >= streams.perAddress) {
      throw new Problem(429, 'rate-limited', 'Too many pages listen from this address.', { headers });
    }
  }

  /** Responds with a stream that lasts until one of the two sides ends it. */
  open(
    { headers: { 'last-event-id': last } }: IncomingMessage,
    listener: Listener,
    headers: Readonly<Record<string, string>>,
  ): void {
    const { thread, address, response } = listener;
    const missed = this.#missed(thread, `${last ?? ''}`);
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      // What compresses or gathers on the way would keep events back.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    });
    response.write(`retry: ${retry()}\n\n${missed}`);
    const all = this.#threads.get(thread) ?? new Set();
    this.#threads.set(thread, all.add(listener));
    this.#addresses.set(address, (this.#addresses.get(address) ?? 0) + 1);
    this.#count += 1;
    this.#beat ??= setInterval(() => this.#keepOpen(), this.#heartbeat).unref();
    response.once('close', () => this.#leave(listener));
  }

  /** Ends all streams; pages come back when there is a server again. */
  close(): void {
    this.#unwatch();
    for (const all of this.#threads.values()) for (const { response } of all) response.end();
  }

  get #heartbeat(): number {
    const { streams } = this.#settings;
    return 1000 * (streams ? streams.heartbeat : 25);
  }

  #leave(listener: Listener): void {
    const { thread, address } = listener;
    const all = this.#threads.get(thread);
    if (!all?.delete(listener)) return;
    if (all.size === 0) this.#threads.delete(thread);
    const left = this.#addresses.get(address)! - 1;
    if (left > 0) this.#addresses.set(address, left);
    else this.#addresses.delete(address);
    this.#count -= 1;
    if (this.#count > 0) return;
    clearInterval(this.#beat);
    this.#beat = undefined;
  }

  /** What a page that comes back has missed; to one that is new, that it has to load the thread. */
  #missed(thread: string, last: string): string {
    const version = this.#store.lastVersion;
    const since = /^\d{1,15}$/.test(last) ? Number(last) : undefined;
    // A later version than there is comes from another file.
    if (since === undefined || since > version) return event('missed', version, {});
    const changes = this.#store.changes(thread, since, mostMissed + 1);
    if (changes.length > mostMissed) return event('missed', version, {});
    return changes.length > 0 ? this.#event(thread, changes) : '';
  }

  #tell(changes: readonly Change[]): void {
    for (const thread of new Set(changes.map((change) => change.thread))) {
      const all = this.#threads.get(thread);
      if (!all) continue;
      const bytes = Buffer.from(
        this.#event(
          thread,
          changes.filter((change) => change.thread === thread),
        ),
      );
      for (const listener of all) this.#write(listener, bytes);
    }
  }

  /** `Changes` of openapi.json: each comment as it is now. */
  #event(thread: string, changes: readonly Change[]): string {
    const rows = changes.flatMap(({ comment }) => (comment === null ? [] : (this.#store.get(comment) ?? [])));
    const isShown = ({ status }: (typeof rows)[number]): boolean => status === 'published' || status === 'deleted';
    return event('changed', changes.at(-1)!.version, {
      comments: rows.filter(isShown).map(wireComment),
      removed: rows.filter((row) => !isShown(row)).map(({ id }) => `${id}`),
      total: this.#store.count(thread),
      closed: this.#store.isClosed(thread),
    });
  }

  /** Proxies and browsers end a connection on which nothing is said for long. */
  #keepOpen(): void {
    const beat = Buffer.from(':\n\n');
    for (const all of this.#threads.values()) for (const listener of all) this.#write(listener, beat);
  }

  #write({ response }: Listener, bytes: Buffer): void {
    if (response.writableLength + bytes.length > mostUnread) response.destroy();
    else response.write(bytes);
  }
}
