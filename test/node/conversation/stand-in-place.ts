import type { FollowPlace } from '../../../src/conversation/index.js';
import { settled } from './stand-in-source.js';

/** A place whose clock goes on when a test says so, and that is seen or not. */
export class StandInPlace implements FollowPlace {
  time = 0;
  /** What chance says each time. */
  chance = 0.5;
  isSelecting = false;
  readonly #timers = new Map<object, { readonly at: number; readonly then: () => void }>();
  readonly #listeners = new Set<() => void>();
  #visible = true;

  readonly visibility = (() => {
    const place = (): boolean => this.#visible;
    return {
      get visible() {
        return place();
      },
      subscribe: (changed: () => void) => {
        this.#listeners.add(changed);
        return () => this.#listeners.delete(changed);
      },
    };
  })();

  readonly now = (): number => this.time;
  readonly random = (): number => this.chance;
  readonly isHeld = (): boolean => this.isSelecting;

  readonly wait = (milliseconds: number, then: () => void): (() => void) => {
    const timer = {};
    this.#timers.set(timer, { at: this.time + milliseconds, then });
    return () => this.#timers.delete(timer);
  };

  get timers(): number {
    return this.#timers.size;
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  show(visible: boolean): void {
    this.#visible = visible;
    for (const listener of [...this.#listeners]) listener();
  }

  /** Lets time pass, with all that it brings. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      const [next] = [...this.#timers].sort(([, a], [, b]) => a.at - b.at);
      if (!next || next[1].at > end) break;
      this.#timers.delete(next[0]);
      this.time = Math.max(this.time, next[1].at);
      next[1].then();
      await settled();
    }
    this.time = end;
    await settled();
  }
}
