import type { Comment } from '../model/comment.js';
import { createKey } from '../model/create-key.js';
import { SourceError } from '../model/source-error.js';
import type { CommentSource, Reply, RequestOptions } from '../model/source.js';
import { LiveThread } from './live-thread.js';
import { merge, type ConversationSnapshot, type DiscussionLike } from './snapshot.js';

export type { ConversationSnapshot, DiscussionLike } from './snapshot.js';

export interface ConversationOptions {
  /** Makes the key of a reply that comes without one. 128 random bits by default. */
  readonly createKey?: () => string;
}

/** A reply to send. To try the same reply again, send it with the same key. */
export type ReplyInput = Omit<Reply, 'key'> & Partial<Pick<Reply, 'key'>>;

/**
 * An article and the comments around it as one conversation: a discussion that is there from the beginning, and a
 * source that brings more and takes replies. Needs no page; elements show what {@link snapshot} says and ask again
 * when told to by {@link subscribe}.
 *
 * ```ts
 * const conversation = new Conversation();
 * conversation.setDiscussion(discussion);
 * conversation.connect(localSource(), 'my-essay');
 * conversation.subscribe(() => console.log(conversation.snapshot.comments.length));
 * ```
 */
export class Conversation {
  readonly #createKey: () => string;
  readonly #listeners = new Set<() => void>();
  #archive: DiscussionLike | undefined;
  #live: LiveThread | undefined;
  #thread = '';
  #snapshot: ConversationSnapshot | undefined;

  constructor(options: ConversationOptions = {}) {
    this.#createKey = options.createKey ?? createKey;
  }

  /** The conversation now. The same object as long as nothing changed. */
  get snapshot(): ConversationSnapshot {
    return (this.#snapshot ??= this.#takeSnapshot());
  }

  /** What stands before any source is asked, and stays when one fails. */
  setDiscussion(discussion: DiscussionLike | undefined): void {
    if (discussion === this.#archive) return;
    this.#archive = discussion;
    this.#changed();
  }

  /**
   * Loads this thread of this source and follows its changes. Whatever another source or thread still answers is
   * dropped. The same two again change nothing, or go on where {@link disconnect} stopped.
   */
  connect(source: CommentSource | undefined, thread: string): void {
    if (source !== this.#live?.source || thread !== this.#thread) {
      this.#live?.stop();
      this.#thread = thread;
      const live = source && new LiveThread(source, thread, () => {
        if (live === this.#live) this.#changed();
      });
      this.#live = live;
      if (!live) this.#changed();
    }
    this.#live?.start();
  }

  /** Stops loading and following. What is at hand stays, and a reply on its way goes on. */
  disconnect(): void {
    const wasLoading = this.#live?.loading;
    this.#live?.stop();
    if (wasLoading) this.#changed();
  }

  /** Asks the source again. Never rejects: a failure stands in the snapshot. */
  async reload(): Promise<void> {
    await this.#live?.reload();
  }

  /**
   * Sends a reply, and answers with the comment it became, which is in the snapshot by then. Rejects with a
   * {@link SourceError}.
   */
  async send(reply: ReplyInput, options: RequestOptions = {}): Promise<Comment> {
    if (!this.#live) throw new SourceError('unknown', 'There is no source to send the reply to');
    return this.#live.send({ ...reply, key: reply.key ?? this.#createKey() }, options);
  }

  /** Calls back after every change. Answers with the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #changed(): void {
    this.#snapshot = undefined;
    for (const listener of [...this.#listeners]) {
      try {
        listener();
      } catch (error) {
        // One listener's fault is reported, and kept from the others and from the answer that caused the change.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  #takeSnapshot(): ConversationSnapshot {
    const live = this.#live;
    return {
      ...merge(this.#archive ?? {}, live?.batch ?? { comments: [], people: [] }),
      loading: live?.loading ?? false,
      ...(live?.error ? { error: live.error } : {}),
      ...(live ? { source: live.source } : {}),
      thread: this.#thread,
    };
  }
}
