import type { Comment } from '../model/comment.js';
import { SourceError } from '../model/source-error.js';
import type { CommentBatch, RequestOptions, SentBatch } from '../model/source.js';
import { callSource, withReply } from './call-source.js';
import type { ThreadAccess } from './attempt.js';
import type { Environment } from './environment.js';
import { withMergedIds } from './merged-ids.js';
import { Receipts, type Receipt } from './receipts.js';

const day = 86_400_000;

/** How long a reply is shown to its writer that the source does not show: to moderators, and behind caches. */
const longest = { held: 12 * 7 * day, published: day };

/** Events about the reader's own replies, for the view of a thread. */
export interface OwnListener {
  /** The source has stored this; ids are merged ones. */
  readonly stored: (batch: CommentBatch) => void;
  readonly changed: () => void;
  /** Another page has sent what waited here: it has to be read from the source. */
  readonly missed: () => void;
}

/** The replies of one thread that its source has, as far as they are for their writer alone to see or to change. */
export class Arrivals {
  readonly #to: ThreadAccess;
  readonly #now: () => number;
  readonly #receipts: Receipts;
  readonly #listener: OwnListener;

  constructor(to: ThreadAccess, environment: Environment, listener: OwnListener) {
    this.#to = to;
    this.#now = environment.now ?? Date.now;
    this.#receipts = new Receipts(environment.storage, { source: to.source.name, thread: to.thread }, to.report);
    this.#listener = listener;
  }

  get receipts(): readonly Receipt[] {
    return this.#receipts.list();
  }

  /** Those that the source does not show, or not yet, as comments. */
  get batch(): CommentBatch {
    const hidden = this.receipts.filter((receipt) => receipt.comment.status === 'held' || this.#isToBeShown(receipt));
    return { comments: hidden.map(({ comment }) => comment), people: hidden.flatMap(({ author }) => author ?? []) };
  }

  /** The source has a reply: the receipt is kept as long as it says more than the source shows. */
  store(
    sent: SentBatch,
    { text, sentAt = this.#now(), secret, windows }: Partial<Receipt> & Pick<Receipt, 'text'>,
  ): Comment {
    const merged = withMergedIds(this.#to.source.name, sent);
    const comment = merged.comments[0]!;
    const author = merged.people.find(({ id }) => id === comment.author);
    const kept = sent.secret ?? secret;
    const { editWindow, deleteWindow } = this.#to.source.capabilities;
    const receipt: Receipt = {
      comment,
      text,
      sentAt,
      // Some sources are told for how long with the reply alone, and do not know it after a reload.
      windows: windows ?? [editWindow, deleteWindow],
      ...(author && { author }),
      ...(kept !== undefined && { secret: kept }),
    };
    // What this device itself keeps cannot be hidden by a cache.
    if (comment.status === 'held' || this.#to.source.capabilities.reach !== 'device' || this.#mayStillChange(receipt)) {
      this.#receipts.save(receipt);
    }
    // What is held is shown by its receipt, to its writer alone.
    if (comment.status === 'held') this.#listener.changed();
    else this.#listener.stored(merged);
    return comment;
  }

  /** The reader no longer wants to see this reply of theirs, which is held. */
  forget(id: string): void {
    this.#receipts.remove(id);
    this.#listener.changed();
  }

  /** Whether the reader may still change this reply, or delete it. */
  may(action: 'edit' | 'remove', { sentAt, windows }: Receipt): boolean {
    const { source } = this.#to;
    const { editWindow, deleteWindow } = source.capabilities;
    const seconds = (action === 'edit' ? (windows?.[0] ?? editWindow) : (windows?.[1] ?? deleteWindow)) ?? 0;
    return source[action] !== undefined && this.#now() < sentAt + seconds * 1000;
  }

  /** Edits the reader's reply. Rejects with a SourceError; then the old text is kept. */
  async edit(id: string, text: string, options: RequestOptions = {}): Promise<Comment> {
    const receipt = this.#receipt(id, 'edit');
    const { source, thread } = this.#to;
    const asked = { ...options, ...secretOf(receipt) };
    const sent = callSource(this.#to, async () => source.edit!(thread, this.#ownId(id), text, asked), options);
    return this.store(await withReply(this.#to, sent, text), { ...receipt, text });
  }

  /** Deletes the reader's reply. Rejects with a SourceError; then it is kept. */
  async remove(id: string): Promise<void> {
    const receipt = this.#receipt(id, 'remove');
    const { source, thread } = this.#to;
    await callSource(this.#to, async () => source.remove!(thread, this.#ownId(id), secretOf(receipt)));
    this.forget(id);
  }

  /** Takes note of what the source shows to everyone, and ends what is over. */
  shown({ comments, people }: CommentBatch): void {
    this.#receipts.settle(comments, people, (receipt) => this.#mayStillChange(receipt));
    // Not earlier: how long a reply can be changed is something that a source may learn as it loads.
    for (const receipt of this.receipts) {
      if (!this.#isToBeShown(receipt) && !this.#mayStillChange(receipt)) this.#receipts.remove(receipt.comment.id);
    }
  }

  #isToBeShown({ comment, sentAt, isShown }: Receipt): boolean {
    return !isShown && this.#now() < sentAt + longest[comment.status === 'held' ? 'held' : 'published'];
  }

  #mayStillChange(receipt: Receipt): boolean {
    return this.may('edit', receipt) || this.may('remove', receipt);
  }

  #receipt(id: string, action: 'edit' | 'remove'): Receipt {
    const receipt = this.#receipts.get(id);
    if (receipt && this.may(action, receipt)) return receipt;
    throw new SourceError('refused', `Expected ${id} to be a reply that its writer may still change, got another`);
  }

  #ownId(id: string): string {
    return id.slice(this.#to.source.name.length + 1);
  }
}

const secretOf = ({ secret }: Receipt): { secret?: string } => (secret === undefined ? {} : { secret });
