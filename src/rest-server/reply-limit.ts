import { Problem } from './problem.js';
import type { ReplyLimit, Settings } from './options.js';

/** Counts the replies, the changes to them, or the votes, from each address within a sliding window. Kept in memory: addresses go into no file. */
export class LimitedReplies {
  readonly #settings: Settings;
  readonly #name: 'limit' | 'changeLimit' | 'voteLimit';
  readonly #times = new Map<string, readonly number[]>();

  constructor(settings: Settings, name: 'limit' | 'changeLimit' | 'voteLimit' = 'limit') {
    this.#settings = settings;
    this.#name = name;
  }

  get #limit(): ReplyLimit | false {
    return this.#settings[this.#name];
  }

  /** Throws where an address has sent enough for now. */
  check(address: string): void {
    const limit = this.#limit;
    const { now } = this.#settings;
    if (!limit) return;
    const { replies, seconds } = limit;
    const recent = this.#recent(address, seconds);
    if (recent.length < replies) return;
    const wait = Math.max(1, Math.ceil((recent.at(-replies)! + seconds * 1000 - now()) / 1000));
    const next = { limit: 'reply', changeLimit: 'change', voteLimit: 'vote' }[this.#name];
    const detail = `Please wait ${wait} seconds before the next ${next}.`;
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
