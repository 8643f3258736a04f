import type { Comment } from '../model/comment.js';
import type { Person } from '../model/person.js';
import { isSound } from '../model/is-sound.js';
import { plainText } from '../model/plain-text.js';
import type { Report } from './environment.js';
import type { KeyValueStorage } from './key-value-storage.js';
import { Records, type ThreadPlace } from './records.js';

/** What the reader keeps about a reply that the source has, and that the reader may still see or change alone. */
export interface Receipt {
  /** As the source returned it; with the ids of the merged thread. */
  readonly comment: Comment;
  readonly author?: Person;
  /** What was typed. */
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  /** What lets its writer change it at the source. */
  readonly secret?: string;
  /** For how many seconds it may be edited, and deleted, as the source knew when it was sent. */
  readonly windows?: readonly (number | null | undefined)[];
  /** Whether the source has shown it since. What a cache hides has not been shown. */
  readonly isShown?: boolean;
}

/** Whether the source has not shown this reply to everyone yet. */
const isAwaited = ({ isShown }: Receipt): boolean => !isShown;

const wordsOf = (comment: Comment): string => plainText(comment.body).replace(/\s+/g, ' ').trim();

const isString = (value: unknown): boolean => typeof value === 'string';

function isReceipt(value: object): value is Receipt {
  const { comment, author, text, sentAt, secret = '', isShown = false } = value as Receipt;
  return (
    [text, secret].every(isString) &&
    typeof sentAt === 'number' &&
    typeof isShown === 'boolean' &&
    isSound({ comments: [comment], people: author === undefined ? [] : [author] })
  );
}

const day = 86_400_000;

/** Whether a comment that is shown by now may be a reply of that time. Clocks differ, and so do ideas of time zones. */
const isLater = ({ datePublished = '' }: Comment, sentAt: number): boolean =>
  !(Date.parse(datePublished) < sentAt - day);

/** The receipts of one thread. */
export class Receipts {
  readonly #records: Records<Receipt>;

  constructor(storage: KeyValueStorage | undefined, place: ThreadPlace, report?: Report) {
    this.#records = new Records(storage, 'receipt', place, isReceipt, report);
  }

  list(): readonly Receipt[] {
    return [...this.#records.list()].sort((a, b) => a.sentAt - b.sentAt);
  }

  get(id: string): Receipt | undefined {
    return this.#records.get(id);
  }

  save(receipt: Receipt): boolean {
    return this.#records.save(receipt.comment.id, receipt);
  }

  remove(id: string): void {
    this.#records.remove(id);
  }

  /**
   * Notes which replies the source shows by now to everyone: by their ids, or, where an id was never told, by writer and
   * words. Their receipts end, but for what the reader may change for some time, which goes on under its own id.
   */
  settle(shown: readonly Comment[], people: readonly Person[], keep: (receipt: Receipt) => boolean): void {
    const awaited = this.list().filter(isAwaited);
    if (awaited.length === 0) return;
    const byId = new Map(shown.map((comment) => [comment.id, comment]));
    const names = new Map(people.map(({ id, name }) => [id, name]));
    for (const receipt of awaited) {
      const words = wordsOf(receipt.comment);
      const same =
        byId.get(receipt.comment.id) ??
        shown.find(
          (comment) =>
            isLater(comment, receipt.sentAt) &&
            names.get(comment.author ?? '') === receipt.author?.name &&
            wordsOf(comment) === words,
        );
      if (!same || same.status === 'held') continue;
      this.remove(receipt.comment.id);
      if (keep(receipt)) this.save({ ...receipt, comment: same, isShown: true });
    }
  }
}
