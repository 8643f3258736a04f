import type { QuoteLink } from '../model/index.js';
import type { Mention } from './mention.js';
import { QuotedPairs, type Quoted } from './quoted-pairs.js';
import type { Placed } from './written-order.js';

/** A comment that has been searched, and what for. */
export interface Searched extends Placed {
  readonly mentions: readonly Mention[];
  readonly links: readonly QuoteLink[];
}

/**
 * Comments that come after others which may quote them: pages of a thread, read from the newest on. Says which of those
 * have to be searched again. Costs next to nothing as long as comments come in the order they were written.
 */
export class LateTexts {
  readonly #searched = new Map<string, Searched>();
  #newest = 0;
  #late: Searched[] = [];
  /** Made when the first text comes late. What is replaced or removed stays in it, and is passed over. */
  #quoted: QuotedPairs | undefined;

  /** A comment has been searched, and can be quoted from now on. */
  add(searched: Searched): void {
    if (searched.order < this.#newest) this.#late.push(searched);
    else this.#newest = searched.order;
    this.update(searched);
    this.#quoted?.add(searched.comment);
  }

  /** One of those {@link affected} has been searched again. */
  update(searched: Searched): void {
    this.#searched.set(searched.comment.id, searched);
  }

  remove(id: string): void {
    this.#searched.delete(id);
  }

  /** Those that may quote what has come late since this was asked before, in the order they were written. */
  *affected(): Generator<undefined, readonly Searched[]> {
    const late = this.#late;
    this.#late = [];
    if (late[0] && !this.#quoted) {
      this.#quoted = new QuotedPairs();
      for (const { comment } of this.#searched.values()) {
        this.#quoted.add(comment);
        yield;
      }
    }
    const affected = new Set<Searched>();
    for (const text of late) {
      for (const quoted of this.#quoted!.in(text.comment)) {
        const searched = this.#searched.get(quoted.comment.id);
        if (searched?.comment === quoted.comment && this.#mayBeFrom(text, quoted, searched)) affected.add(searched);
      }
      yield;
    }
    return [...affected].sort((a, b) => a.order - b.order);
  }

  /** Whether the words of a quotation may be of this text, rather than of what they have been found in. */
  #mayBeFrom(
    { comment: { id, author }, order }: Searched,
    { comment, ranges, attribution }: Quoted,
    by: Searched,
  ): boolean {
    if (order >= by.order) return false;
    const isLikely =
      comment.inReplyTo === id ||
      (author && (attribution === author || by.mentions.some(({ person }) => person === author)));
    return (
      isLikely ||
      !by.links.some(({ from, to, match }) => {
        const { start } = from.selector[0]![0];
        // The article, which is not among the comments, comes before all of them.
        const place = this.#searched.get(to.source)?.order ?? 0;
        return (
          match !== 'modified' && place < order && ranges.some((range) => range.start <= start && start < range.end)
        );
      })
    );
  }
}
