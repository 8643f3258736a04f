import { Conversation, type ConversationSnapshot, type Environment } from '../../../src/conversation/index.js';
import type { Locks, Network } from '../../../src/conversation/index.js';
import type { CommentSource } from '../../../src/model/source.js';
import { settled } from './stand-in-source.js';
import { StandInStorage } from './stand-in-storage.js';

/** A connection that the test pulls out and puts back. */
export class StandInNetwork implements Network {
  online: boolean;
  readonly #listeners = new Set<() => void>();

  constructor(online = true) {
    this.online = online;
  }

  subscribe(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  async turn(online: boolean): Promise<void> {
    this.online = online;
    for (const changed of [...this.#listeners]) changed();
    await quiet();
  }
}

/** Locks as all pages of an origin share them. One request after the other, from any page. */
export function sharedLocks(): Locks {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request<T>(_name: string, action: () => Promise<T>): Promise<T> {
      const mine = last.then(action, action);
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}

/** Grants nothing: a request waits without end. */
export const takenLocks: Locks = { request: () => new Promise(() => undefined) };

/** The storage as the next page finds it. */
export function copyOf(storage: StandInStorage): StandInStorage {
  const copy = new StandInStorage();
  for (const [key, value] of storage.items) copy.items.set(key, value);
  return copy;
}

/** Long enough for everything in memory to have come to its end. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await settled();
}

export interface Page {
  readonly conversation: Conversation;
  readonly storage: StandInStorage;
  readonly network: StandInNetwork;
}

/** A page that shows a thread of this source, with everything loaded. Locks are its own unless it is given others. */
export async function pageOn(
  source: CommentSource,
  more: Environment & { readonly storage?: StandInStorage; readonly network?: StandInNetwork } = {},
): Promise<Page> {
  const { storage = new StandInStorage(), network = new StandInNetwork() } = more;
  const conversation = new Conversation({ locks: sharedLocks(), ...more, storage, network });
  conversation.connect(source, 'essay');
  await quiet();
  return { conversation, storage, network };
}

/** What waits, as the texts of the replies with their states. */
export const waitingIn = ({ own }: ConversationSnapshot): readonly (readonly [string, string])[] =>
  [...own!.values()].flatMap(({ text, waiting }) => (waiting ? [[text, waiting.state] as const] : []));

/** The state of the outbox as it is stored. */
export const outboxIn = (storage: StandInStorage): readonly Record<string, unknown>[] =>
  [...storage.items]
    .filter(([key]) => key.startsWith('colloquy:outbox:'))
    .map(([, value]) => JSON.parse(value) as Record<string, unknown>);

/** Each comment as its words and its status. */
export const shownIn = ({ comments }: ConversationSnapshot): readonly (readonly [string, string])[] =>
  comments.map(({ body, status = 'published' }) => [wordsOf(body), status] as const);

const wordsOf = (body: unknown): string => /"value":"((?:[^"\\]|\\.)*)"/.exec(JSON.stringify(body))?.[1] ?? '';
