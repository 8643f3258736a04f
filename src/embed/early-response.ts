import type { Fetch } from '../model/source.js';

/** The part that one element has in an early response. */
export interface Share {
  /** The response, for a request that is like the one that was made. Can be taken once. */
  take(signal?: AbortSignal | null): Promise<Response> | undefined;
  /** Gives up what has not been taken. */
  giveUp(): void;
}

/** A response that was asked for before the elements have come which will want it. */
export class EarlyResponse {
  readonly #controller = new AbortController();
  readonly #response: Promise<Response>;
  /** How many elements want it, or read it. */
  #wanted = 0;
  /** How many have not taken it yet. */
  #left = 0;

  constructor(url: string, init: RequestInit, fetch: Fetch = globalThis.fetch) {
    this.#response = fetch(url, { ...init, signal: this.#controller.signal });
    // Told by what takes it.
    this.#response.catch(() => undefined);
  }

  share(): Share {
    this.#wanted += 1;
    this.#left += 1;
    let isTaken = false;
    let isWanted = true;
    const leave = (reason?: unknown): void => {
      if (isWanted && --this.#wanted === 0) this.#controller.abort(reason);
      isWanted = false;
    };
    return {
      take: (signal) => {
        if (isTaken) return undefined;
        isTaken = true;
        signal?.addEventListener('abort', () => leave(signal.reason), { once: true });
        // The last one reads the response itself.
        return this.#response.then((response) => (--this.#left > 0 ? response.clone() : response));
      },
      giveUp: () => {
        if (isTaken) return;
        isTaken = true;
        this.#left -= 1;
        leave();
      },
    };
  }
}
