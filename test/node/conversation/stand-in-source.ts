import type { Comment } from '../../../src/model/comment.js';
import type { Person } from '../../../src/model/person.js';
import type { CommentBatch, CommentSource, Reply, RequestOptions } from '../../../src/model/source.js';
// At hand, all that a conversation imports on use: how long a module takes to be read differs from one machine to another.
import '../../../src/conversation/delivery.js';
import '../../../src/conversation/following.js';
import '../../../src/conversation/same-reply.js';
import '../../../src/conversation/verified-quotes.js';
import '../../../src/conversation/votes.js';
import '../../../src/model/salvage-batch.js';

export const comment = (id: string, more: Partial<Comment> = {}): Comment => ({
  id,
  body: { type: 'root', children: [] },
  ...more,
});

export const batch = (ids: readonly string[], more: Partial<CommentBatch> = {}): CommentBatch => ({
  comments: ids.map((id) => comment(id)),
  people: [],
  ...more,
});

export const person = (id: string): Person => ({ id, name: id.toUpperCase() });

interface Call<T> {
  readonly thread: string;
  readonly signal: AbortSignal | undefined;
  respond(value: T): Promise<void>;
  fail(error: unknown): Promise<void>;
}

interface SendCall extends Call<CommentBatch> {
  readonly reply: Reply;
}

/** Long enough for everything that waits for a response to continue. */
export async function settled(): Promise<void> {
  // A module that is imported when a reply is sent is resolved in another thread, one import after the other.
  await import('../../../src/conversation/same-reply.js');
  await new Promise((resolve) => setImmediate(resolve));
}

/** A source whose responses the test gives by hand, in any order, at any time. */
export class StandInSource implements CommentSource {
  readonly capabilities = {
    write: 'guest',
    fields: { name: 'required', email: 'absent', website: 'absent' },
    reach: 'device',
  } as const;
  readonly loads: Call<CommentBatch>[] = [];
  readonly sends: SendCall[] = [];
  readonly followers = new Map<() => void, string>();
  readonly name: string;

  constructor(name = 'live') {
    this.name = name;
  }

  load(thread: string, { signal }: RequestOptions = {}): Promise<CommentBatch> {
    return new Promise((resolve, reject) =>
      this.loads.push({
        thread,
        signal,
        respond: (value) => (resolve(value), settled()),
        fail: (error) => (reject(error as Error), settled()),
      }),
    );
  }

  send(thread: string, reply: Reply, { signal }: RequestOptions = {}): Promise<CommentBatch> {
    return new Promise((resolve, reject) =>
      this.sends.push({
        thread,
        reply,
        signal,
        respond: (value) => (resolve(value), settled()),
        fail: (error) => (reject(error as Error), settled()),
      }),
    );
  }

  subscribe(thread: string, changed: () => void): () => void {
    this.followers.set(changed, thread);
    return () => this.followers.delete(changed);
  }

  change(): void {
    for (const changed of this.followers.keys()) changed();
  }
}
