import type { Comment } from '../model/comment.js';
import type { Person } from '../model/person.js';
import { plainText } from '../model/plain-text.js';
import type { KeyValueStorage } from './key-value-storage.js';
import { Records, type ThreadPlace } from './records.js';

/** What the reader keeps about a reply that the source has, and that the reader may still see or change alone. */
export interface Receipt {
  /** As the source answered it; with the ids of the merged thread. */
  readonly comment: Comment;
  readonly author?: Person;
  /** What was typed. */
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  /** What lets its writer change it at the source. */
  readonly secret?: string;
}

const isHeld = ({ comment }: Receipt): boolean => comment.status === 'held';

function isReceipt(value: object): value is Receipt {
  const { comment, text, sentAt } = value as Partial<Receipt>;
  return typeof comment?.id === 'string' && Array.isArray(comment.body?.children)
    && typeof text === 'string' && typeof sentAt === 'number';
}

const wordsOf = (comment: Comment): string => plainText(comment.body).replace(/\s+/g, ' ').trim();

/** The receipts of one thread. */
export class Receipts {
  readonly #records: Records<Receipt>;

  constructor(storage: KeyValueStorage | undefined, place: ThreadPlace) {
    this.#records = new Records(storage, 'receipt', place, isReceipt);
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
   * Ends the receipts of replies that the source shows by now to everyone: by their ids, or, where an id was never
   * told, by writer and words. What the reader may change for some time goes on under its own id.
   */
  settle(shown: readonly Comment[], people: readonly Person[], keep: (receipt: Receipt) => boolean): void {
    const held = this.list().filter(isHeld);
    if (held.length === 0) return;
    const byId = new Map(shown.map((comment) => [comment.id, comment]));
    const names = new Map(people.map(({ id, name }) => [id, name]));
    for (const receipt of held) {
      const words = wordsOf(receipt.comment);
      const same = byId.get(receipt.comment.id) ?? shown.find((comment) =>
        names.get(comment.author ?? '') === receipt.author?.name && wordsOf(comment) === words);
      if (!same || same.status === 'held') continue;
      this.remove(receipt.comment.id);
      if (keep(receipt)) this.save({ ...receipt, comment: same });
    }
  }
}
