import { Conversation, type Live } from '../../../src/conversation/index.js';
import type { Comment } from '../../../src/model/comment.js';
import type {
  CommentBatch,
  CommentSource,
  LoadOptions,
  Reply,
  SentBatch,
  StreamListener,
} from '../../../src/model/source.js';
import { quiet, StandInNetwork } from './stand-in-page.js';
import { StandInPlace } from './stand-in-place.js';
import { StandInStorage } from './stand-in-storage.js';

/** A thread at a server that others write in. Each question of its source is noted, with the moment. */
export class FollowedThread implements CommentSource {
  readonly name = 'live';
  readonly capabilities = {
    write: 'guest',
    fields: { name: 'optional', email: 'absent', website: 'absent' },
    reach: 'public',
  } as const;
  readonly asked: number[] = [];
  readonly listeners = new Set<StreamListener>();
  /** What the next question comes to, in place of the thread. */
  failure: (() => unknown) | undefined;
  /** While it is set, responses wait for it. */
  delay: Promise<void> | undefined;
  most = 0;
  stream?: NonNullable<CommentSource['stream']>;
  readonly #comments = new Map<string, Comment>();
  readonly #now: () => number;
  readonly #open = new Set<object>();

  constructor(now: () => number, ...ids: readonly string[]) {
    this.#now = now;
    for (const id of ids) this.write(id);
  }

  /** Someone else writes, or changes what they wrote. */
  write(id: string, more: Partial<Comment> & { readonly words?: string } = {}): void {
    const { words = id, ...others } = more;
    const body: Comment['body'] = {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: words }] }],
    };
    const datePublished = new Date(Date.UTC(2026, 0, 1) + this.#comments.size * 1000).toISOString();
    const before = this.#comments.get(id);
    this.#comments.set(id, { id, author: `by-${id}`, datePublished, ...before, body, ...others });
  }

  delete(id: string): void {
    this.#comments.delete(id);
  }

  get batch(): CommentBatch {
    const comments = [...this.#comments.values()].map((comment) => ({ ...comment }));
    return {
      comments,
      people: comments.map(({ author }) => ({ id: author!, name: author! })),
      total: comments.filter(({ status }) => status !== 'deleted').length,
    };
  }

  async load(_thread: string, { signal }: LoadOptions = {}): Promise<CommentBatch> {
    this.asked.push(this.#now());
    const question = {};
    this.#open.add(question);
    this.most = Math.max(this.most, this.#open.size);
    // What is given up is over at that moment.
    const aborted = new Promise<never>((_, reject) =>
      signal?.addEventListener('abort', () => {
        this.#open.delete(question);
        reject(signal.reason as Error);
      }),
    );
    try {
      const { failure, batch } = this;
      await Promise.race([this.delay, aborted]);
      if (failure) throw failure();
      return batch;
    } finally {
      this.#open.delete(question);
    }
  }

  async send(_thread: string, { key, text }: Reply): Promise<SentBatch> {
    this.write(key, { words: text });
    const { comments, people } = this.batch;
    const comment = comments.find(({ id }) => id === key)!;
    return { comments: [comment], people: people.filter(({ id }) => id === comment.author) };
  }

  /** Lets pages listen from now on. */
  listen(): void {
    this.stream = (_thread, listener) => {
      this.listeners.add(listener);
      queueMicrotask(() => listener.missed());
      return () => this.listeners.delete(listener);
    };
  }

  tell(ids: readonly string[], removed: readonly string[] = []): void {
    const { comments, people, total } = this.batch;
    const batch = { comments: comments.filter(({ id }) => ids.includes(id)), people, total: total! };
    for (const listener of this.listeners) listener.changed(batch, removed);
  }
}

export interface Followed {
  readonly source: FollowedThread;
  readonly place: StandInPlace;
  readonly network: StandInNetwork;
  readonly storage: StandInStorage;
  readonly conversation: Conversation;
  /** The ids of the comments that are shown, and of those that wait. */
  readonly ids: () => readonly [string, string];
}

/** A page that follows a thread with these comments, which it has loaded. */
export async function followed(live: Live, ...ids: readonly string[]): Promise<Followed> {
  const place = new StandInPlace();
  const source = new FollowedThread(place.now, ...ids);
  if (live === 'stream') source.listen();
  return follow(source, place, live);
}

export async function follow(source: FollowedThread, place: StandInPlace, live: Live): Promise<Followed> {
  const network = new StandInNetwork();
  const storage = new StandInStorage();
  const conversation = new Conversation({ storage, network, report: () => undefined });
  conversation.connect(source, 'thread');
  await conversation.follow(live, place);
  await quiet();
  const names = (comments: readonly Comment[] = []): string => comments.map(({ id }) => id.slice(5)).join(' ');
  return {
    source,
    place,
    network,
    storage,
    conversation,
    ids: () => [names(conversation.snapshot.comments), names(conversation.snapshot.arrived)],
  };
}
