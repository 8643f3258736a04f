import { authorsOf } from '../model/authors.js';
import type { Article, Comment, QuoteLink } from '../model/index.js';
import { findSource, type Preference } from './find-source.js';
import type { Mention } from './mention.js';
import { quotations } from './quotations.js';
import { toQuoteLink } from './quote-link.js';
import { readBody } from './read-body.js';
import { runSteps } from './run-steps.js';
import { TextIndex, type IndexedText } from './text-index.js';
import { tokenize, type Range } from './tokenize.js';

interface Searched {
  readonly links: readonly QuoteLink[];
  readonly takeIn: () => IndexedText;
}

interface Entry {
  readonly comment?: Comment;
  readonly mentions: readonly Mention[];
  readonly indexed: IndexedText;
  links: readonly QuoteLink[];
}

/**
 * Finds who quotes whom in a thread that grows. Texts are added in the order they were written; what one costs depends
 * on its own length, and not on how many there are before it. Nothing here waits or does input or output.
 */
export class QuoteIndex {
  readonly #index = new TextIndex();
  readonly #entries = new Map<string, Entry>();
  #order = 0;

  /** Takes the article in. It comes before all comments; whom it quotes itself is not looked for. */
  addArticle({ id, author, body }: Article): void {
    const { text, blocks } = readBody(body);
    // What the article quotes, others quote from the article.
    const indexed = this.#index.add({ id, author, order: this.#order++, text }, tokenize(text, blocks));
    this.#entries.set(id, { indexed, mentions: [], links: [] });
  }

  /**
   * Takes a comment in, and says which earlier texts it quotes. One whose id is known is replaced: it keeps its place,
   * and those that quoted it are searched again, so that {@link quoteLinks} may change for them too.
   *
   * `mentions` are the people it names, if they are known: of several texts that say the same, the quotation is then
   * taken for the words of someone named.
   */
  add(comment: Comment, mentions: readonly Mention[] = []): readonly QuoteLink[] {
    return runSteps(this.adding(comment, mentions));
  }

  /**
   * Like {@link add}, in steps: it yields after each quotation, so that anyone who runs it can pause there. `order` is
   * greater than 0, and says which were written before: those with a lower one. It is given with each comment or with none.
   */
  *adding(
    comment: Comment,
    mentions: readonly Mention[] = [],
    order?: number,
  ): Generator<undefined, readonly QuoteLink[]> {
    const known = this.#entries.get(comment.id);
    if (known) this.#index.remove(known.indexed);
    order ??= known?.indexed.order ?? this.#order++;
    const { links, takeIn } = yield* this.#searching(comment, mentions, order);
    this.#entries.set(comment.id, { comment, mentions, indexed: takeIn(), links });
    yield;
    if (known) yield* this.#searchAgain(comment.id);
    return links;
  }

  /** What this comment would quote if it were added now: a draft, for instance. */
  search(comment: Comment, mentions: readonly Mention[] = []): readonly QuoteLink[] {
    return runSteps(this.#searching(comment, mentions, this.#order)).links;
  }

  /** Takes a comment out. Those that quoted it are searched again: others may have said the same. */
  remove(id: string): void {
    const known = this.#entries.get(id);
    if (!known) return;
    this.#index.remove(known.indexed);
    this.#entries.delete(id);
    runSteps(this.#searchAgain(id));
  }

  /** Every link found so far, in the order of the texts that quote. */
  get quoteLinks(): readonly QuoteLink[] {
    return [...this.#entries.values()].flatMap(({ links }) => links);
  }

  *#searching(comment: Comment, mentions: readonly Mention[], order: number): Generator<undefined, Searched> {
    const { id, author, body, inReplyTo } = comment;
    const read = readBody(body);
    const { text, blocks } = read;
    const source = { id, author, order, text };
    const links: QuoteLink[] = [];
    const taken = new Set<Range>();
    const named = new Set(mentions.map(({ person }) => person));
    const admits = (other: IndexedText): boolean => other.order < order && other.id !== id;
    const all = quotations(read);
    for (let i = 0; i < all.length; i += 1) {
      const { ranges, inside, attribution } = all[i]!;
      // Whose words they are likely to be: each reason outweighs those behind it, and all but the last the same characters.
      const preference: Preference = (other) => {
        const by = authorsOf(other);
        if (attribution !== undefined && by.includes(attribution)) return 8;
        return by.some((person) => named.has(person)) ? 4 : other.id === inReplyTo ? 1 : 0;
      };
      const found = findSource(this.#index, text, ranges, admits, preference);
      if (found) {
        links.push(toQuoteLink(source, found));
        for (const range of ranges) taken.add(range);
        i += inside;
      }
      yield;
    }
    return {
      links,
      // Block quotations of earlier texts are quoted from there. Those of anything else came in with this comment.
      takeIn: () => {
        const borrowed = tokenize(
          text,
          blocks.filter((block) => taken.has(block)),
        );
        return this.#index.add(source, tokenize(text, blocks), new Set(borrowed.starts));
      },
    };
  }

  /** Searches those again that quoted a text which is gone or has changed. */
  *#searchAgain(id: string): Generator<undefined, void> {
    for (const entry of this.#entries.values()) {
      const { comment, mentions, indexed, links } = entry;
      // Whatever has links is a comment.
      if (links.some(({ to }) => to.source === id))
        entry.links = (yield* this.#searching(comment!, mentions, indexed.order)).links;
    }
  }
}
