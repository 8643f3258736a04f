import type { Connection, Conversation, ReplyInput } from '../../conversation/conversation.js';
import { archived, type ConversationSnapshot, type DiscussionLike } from '../../conversation/snapshot.js';
import type { Comment } from '../../model/comment.js';
import { conversationStore } from './fetch-store.js';
import { areConnections, isSource } from './is-source.js';
import type { SourceError } from '../../model/source-error.js';
import type { CommentSource } from '../../model/source.js';
import { warnOnce } from './warn-once.js';

const none: readonly Connection[] = [];

/**
 * The conversation as elements hold it. What a discussion brings is shown as it is; the store that loads, follows
 * and sends is fetched when there is a source to do that with.
 */
export class ElementConversation {
  readonly #listeners = new Set<() => void>();
  /** What was there before any source was asked; given with {@link setDiscussion}. */
  discussion: DiscussionLike | undefined;
  #source: CommentSource | undefined;
  #thread = '';
  #beside: readonly Connection[] = none;
  /** What was given to {@link connect}, fit or not. */
  #asked: readonly unknown[] = [];
  #connected = false;
  /** Whether a source is on its way. */
  #expected = false;
  #store: Conversation | undefined;
  #fetching: Promise<Conversation> | undefined;
  #error: SourceError | undefined;
  /** What begins once more where not even a source could be had. */
  #again: (() => void) | undefined;
  #snapshot: ConversationSnapshot | undefined;
  /** Who quotes and names whom, as far as it has been found out; {@link changed} follows. */
  quotes: Pick<ConversationSnapshot, 'quoteLinks' | 'mentions'> | undefined;
  /** Whether it has to be shown. */
  showsQuotes = true;

  /** The conversation now. The same object as long as nothing changed. */
  get snapshot(): ConversationSnapshot {
    return (this.#snapshot ??= {
      ...this.#base,
      ...this.quotes,
    });
  }

  /** Who quotes whom by the word of the discussion and of those who wrote, before anyone has looked for more. */
  get authoredLinks(): ConversationSnapshot['quoteLinks'] {
    return this.#base.quoteLinks;
  }

  get #base(): ConversationSnapshot {
    return (
      this.#store?.snapshot ?? {
        ...archived(this.discussion ?? {}),
        ...(this.#source && { source: this.#source }),
        loading: this.#expected || this.#fetching !== undefined,
        ...(this.#error && { error: this.#error }),
        thread: this.#thread,
      }
    );
  }

  /** Whether it is known by now where comments come from, though they may not have come yet. */
  get isReady(): boolean {
    return this.#connected;
  }

  /** Whether there are comments that could not be read, so that no one knows how many there are. */
  hasLostComments = false;

  /** What is before any source is asked, and stays when one fails. */
  setDiscussion(discussion: DiscussionLike | undefined, hasLostComments = false): void {
    this.hasLostComments = hasLostComments;
    if (discussion === this.discussion) return;
    this.discussion = discussion;
    if (this.#store) this.#store.setDiscussion(discussion);
    else this.changed();
  }

  /** A source is on its way: what is needed then is fetched beside it. */
  expect(): void {
    this.#expected = true;
    // Fetched again where it is needed, and complained of there.
    conversationStore.load().catch(() => {});
    this.changed();
  }

  /**
   * Loads this thread of this source and follows it, and others beside it. The same ones again change nothing, or go
   * on after {@link disconnect}. `again` is called in place of the next {@link reload}.
   */
  connect(
    source: CommentSource | undefined,
    thread: string,
    beside: readonly Connection[] = none,
    again?: () => void,
  ): void {
    const asked = [source, thread, beside];
    if (this.#connected && asked.every((one, index) => one === this.#asked[index])) return;
    this.#connected = true;
    this.#expected = false;
    this.#asked = asked;
    if (!source && beside === none) this.#join(undefined, thread, beside);
    else if ((!source || isSource(source)) && areConnections(beside)) this.#join(source, thread, beside);
    else void this.#mend(asked, thread);
    this.#again = again;
  }

  /** Joins sources that say what is wrong, in place of what are none. */
  async #mend(asked: readonly unknown[], thread: string): Promise<void> {
    this.#expected = true;
    this.changed();
    try {
      const { fitConnections } = await import('./broken-source.js');
      if (!this.#connected || asked !== this.#asked) return;
      const { source, beside } = fitConnections(asked[0], asked[2], thread);
      this.#expected = false;
      this.#join(source, thread, beside);
    } catch (cause) {
      this.fail(cause);
    }
  }

  #join(source: CommentSource | undefined, thread: string, beside: readonly Connection[]): void {
    this.#source = source;
    this.#thread = thread;
    this.#beside = beside;
    if (this.#store) this.#store.connect(source, thread, beside);
    else if (source ?? beside[0]) void this.reload();
    else this.changed();
  }

  /** Stops loading and following. What is at hand stays. */
  disconnect(): void {
    this.#connected = this.#expected = false;
    this.#store?.disconnect();
  }

  /** Asks the source again. A failure stands in the snapshot. */
  async reload(): Promise<void> {
    const again = this.#again;
    this.#again = undefined;
    if (again) return again();
    if (this.#store) return this.#store.reload();
    // A failure stands in the snapshot.
    await this.#fetchStore().catch(() => {});
  }

  /** Says that what is needed could not be fetched. `again` is called in place of the next {@link reload}. */
  fail(cause: unknown, again?: () => void): void {
    this.#again = again;
    this.#connected &&= !again;
    this.#expected = false;
    const message = 'Colloquy could not fetch what it needs.';
    warnOnce(message, cause);
    this.#error = Object.assign(new Error(message, { cause }), { kind: 'offline' }) as SourceError;
    this.#fetching = undefined;
    this.changed();
  }

  /** Sends a reply. Returns the comment that it became, which is in the snapshot by then. Rejects with a SourceError. */
  async send(reply: ReplyInput): Promise<Comment> {
    return (await this.#fetchStore()).send(reply);
  }

  /** What else can be done about replies, once a source has been asked for. */
  get store(): Conversation | undefined {
    return this.#store;
  }

  /** Calls back after every change. Returns an unsubscribe function. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #fetchStore(): Promise<Conversation> {
    this.#error = undefined;
    this.#fetching ??= conversationStore
      .load()
      .then(({ createConversation }) => {
        const store = createConversation();
        store.setDiscussion(this.discussion);
        store.subscribe(() => this.changed());
        this.#store = store;
        if (this.#connected) store.connect(this.#source, this.#thread, this.#beside);
        else this.changed();
        return store;
      })
      .catch((cause: unknown) => {
        // The next reply, or the next reload, fetches it again.
        this.fail(cause);
        throw this.#error!;
      });
    this.changed();
    return this.#fetching;
  }

  /** Tells those who show it. */
  changed(): void {
    this.#snapshot = undefined;
    for (const listener of [...this.#listeners]) listener();
  }
}
