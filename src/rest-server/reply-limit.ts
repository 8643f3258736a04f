import { Problem } from './problem.js';
import type { ReplyLimit, Settings } from './options.js';

/** What is counted, and what it is called in the sentence that asks for a pause. */
const called = {
  limit: 'reply',
  changeLimit: 'change',
  voteLimit: 'vote',
  reportLimit: 'report',
  keyLimit: 'key',
  holdRate: '',
};

/**
 * Counts what comes from each address within a sliding window: replies, changes to them, votes, reports, or wrong keys of
 * moderators. Kept in memory: addresses go into no file.
 */
export class LimitedReplies {
  readonly #settings: Settings;
  readonly #name: keyof typeof called;
  readonly #times = new Map<string, readonly number[]>();

  constructor(settings: Settings, name: keyof typeof called = 'limit') {
    this.#settings = settings;
    this.#name = name;
  }

  get #limit(): ReplyLimit | false {
    return this.#name === 'holdRate' ? (this.#settings.hold.rate ?? false) : this.#settings[this.#name];
  }

  /** Whether an address has sent enough for now. */
  isFull(address: string): boolean {
    const limit = this.#limit;
    return limit !== false && this.#recent(address, limit.seconds).length >= limit.replies;
  }

  /** Throws where an address has sent enough for now. */
  check(address: string): void {
    const limit = this.#limit;
    const { now } = this.#settings;
    if (!limit) return;
    const { replies, seconds } = limit;
    if (!this.isFull(address)) return;
    const recent = this.#recent(address, seconds);
    const wait = Math.max(1, Math.ceil((recent.at(-replies)! + seconds * 1000 - now()) / 1000));
    const detail = `Please wait ${wait} seconds before the next ${called[this.#name]}.`;
    throw new Problem(429, 'rate-limited', detail, { headers: { 'Retry-After': `${wait}` } });
  }

  note(address: string): void {
    const limit = this.#limit;
    const { now } = this.#settings;
    if (!limit) return;
    const { seconds } = limit;
    for (const known of [...this.#times.keys()]) {
      if (this.#recent(known, seconds).length === 0) this.#times.delete(known);
    }
    this.#times.set(address, [...this.#recent(address, seconds), now()]);
  }

  #recent(address: string, seconds: number): readonly number[] {
    const since = this.#settings.now() - seconds * 1000;
    return (this.#times.get(address) ?? []).filter((time) => time > since);
  }
}
