import type { KeyValueStorage } from './key-value-storage.js';

/** Whether this device has a connection, and when that changes. */
export interface Network {
  readonly online: boolean;
  /** Calls back when the connection comes or goes. Returns an unsubscribe function. */
  subscribe(changed: () => void): () => void;
}

/** Lets one at a time hold a name, among all pages of this origin: https://w3c.github.io/web-locks/ */
export interface Locks {
  request<T>(name: string, action: () => Promise<T>): Promise<T>;
}

/** Takes note of something that is wrong and has been dealt with. */
export type Report = (message: string, detail?: unknown) => void;

const reported = new Set<string>();

/** On the console, once for each message. */
export const reportOnce: Report = (message, detail) => {
  if (reported.has(message)) return;
  reported.add(message);
  console.error(message, ...(detail === undefined ? [] : [detail]));
};

/** What a conversation needs of the place it lives in. Every part can be left out, and is then done without. */
export interface Environment {
  /** Where queued replies, receipts and visits are kept. Without one they live as long as the conversation. */
  readonly storage?: KeyValueStorage | undefined;
  /** Calls back when another page has changed what is stored. Returns an unsubscribe function. */
  readonly watchStorage?: (changed: () => void) => () => void;
  /** Milliseconds since 1970. `Date.now` by default. */
  readonly now?: () => number;
  /** Makes the key of a reply that comes without one. 128 random bits by default. */
  readonly createKey?: () => string;
  /** Always connected by default. */
  readonly network?: Network;
  /** By default one after the other within this page. */
  readonly locks?: Locks | undefined;
  /** How long to wait for a source, in milliseconds. A minute by default. */
  readonly patience?: number;
  /** Takes note of data that was left out because it is unfit. On the console by default, once for each message. */
  readonly report?: Report;
}

export const alwaysOnline: Network = { online: true, subscribe: () => () => undefined };

/** Locks for a single page. */
export function ownLocks(): Locks {
  const last = new Map<string, Promise<unknown>>();
  return {
    request<T>(name: string, action: () => Promise<T>): Promise<T> {
      const mine = (last.get(name) ?? Promise.resolve()).then(action, action);
      last.set(name, mine);
      return mine;
    },
  };
}

/** Pages that cannot lock among each other at least do within themselves. */
const pageLocks = ownLocks();

/** Runs an action while no other page runs one under this name. */
export async function alone<T>(locks: Locks | undefined, name: string, action: () => Promise<T>): Promise<T> {
  let begun = false;
  try {
    return await (locks ?? pageLocks).request(name, () => {
      begun = true;
      return action();
    });
  } catch (thrown) {
    if (begun) throw thrown;
    // Where nothing can be stored, as in a frame without an origin, nothing can be locked, either.
    return pageLocks.request(name, action);
  }
}
