import type { Article, Comment, Person, QuoteLink } from '../model/index.js';
import { findMentions, type NamedPerson } from './find-mentions.js';
import { findSource, type Preference } from './find-source.js';
import type { Mention } from './mention.js';
import { NameForms } from './name-forms.js';
import { quotations, type Quotation } from './quotations.js';
import { toQuoteLink } from './quote-link.js';
import { readBody } from './read-body.js';
import { passage } from './selectors.js';
import { TextIndex, type IndexedText, type TextSource } from './text-index.js';
import { tokenize, type Range, type Tokens } from './tokenize.js';

/** What was found in some texts. */
export interface Detection {
  readonly quoteLinks: readonly QuoteLink[];
  readonly mentions: readonly Mention[];
}

interface Entry {
  readonly comment: Comment | undefined;
  readonly indexed: IndexedText;
  detection: Detection;
}

/** How many of a person's texts a mention lists. */
const mostWorks = 10;
/** How far before and after a quotation, in UTF-16 units, a name says whose words it is. */
const [nameBefore, nameAfter] = [300, 120];

/**
 * Finds who quotes and who names whom in a thread that grows. Texts are added in the order they were written; what one
 * costs depends on its own length, and not on how many there are before it. Nothing here waits or does input or output.
 */
export class QuoteIndex {
  readonly #index = new TextIndex();
  readonly #entries = new Map<string, Entry>();
  readonly #quotedBy = new Map<string, Set<string>>();
  readonly #names = new NameForms();
  readonly #works = new Map<string, string[]>();
  #order = 0;

  /** The people whom names may refer to; more can be told of when comments are added. */
  constructor(people: readonly Person[] = []) {
    this.addPeople(people);
  }

  addPeople(people: readonly Person[]): void {
    for (const person of people) this.#names.add(person);
  }

  /** Takes the article in. It comes before all comments; what it quotes itself is not looked for. */
  addArticle({ id, author, body }: Article): void {
    const read = readBody(body);
    // What the article quotes, others quote from the article.
    this.#store({ id, author, order: this.#order++, text: read.text }, tokenize(read.text, read.blocks));
  }

  /** What this comment would quote and whom it would name if it were added now: a draft, for instance. */
  search(comment: Comment): Detection {
    return last(this.#searching(comment, this.#order)).detection;
  }

  /**
   * Takes a comment in, and says whom it quotes and names. A comment whose id is known is replaced: it keeps its place,
   * and comments that quoted it are searched anew, so that {@link quoteLinks} may change for them too.
   */
  add(comment: Comment): Detection {
    return last(this.adding(comment));
  }

  /** Like {@link add}, in steps: it yields after each quotation, so that whoever runs it can pause there. */
  *adding(comment: Comment): Generator<undefined, Detection> {
    const known = this.#entries.get(comment.id);
    const order = known ? known.indexed.order : this.#order++;
    if (known) this.#forget(known);
    const { source, own, detection } = yield* this.#searching(comment, order);
    this.#store(source, own, comment, detection);
    yield;
    if (known) yield* this.#searchAgain(comment.id);
    return detection;
  }

  /** Takes a comment out. Those that quoted it are searched anew: others may have said the same. */
  remove(id: string): void {
    const known = this.#entries.get(id);
    if (!known) return;
    this.#forget(known);
    this.#entries.delete(id);
    last(this.#searchAgain(id));
  }

  /** Every link found so far, in the order of the texts. */
  get quoteLinks(): readonly QuoteLink[] {
    return [...this.#entries.values()].flatMap(({ detection }) => detection.quoteLinks);
  }

  /** Every name reference found so far, in the order of the texts. */
  get mentions(): readonly Mention[] {
    return [...this.#entries.values()].flatMap(({ detection }) => detection.mentions);
  }

  *#searching(comment: Comment, order: number): Generator<undefined, Searched> {
    const { id, author, body } = comment;
    const read = readBody(body);
    const source = { id, author, order, text: read.text };
    let own = tokenize(read.text, read.blocks.filter((block) => block.quote < 0));
    const mentions: Mention[] = [];
    const named = findMentions(read.text, own, this.#names);
    for (const { person, start, end } of named) {
      const wrote = person === author ? [] : this.#wrote(person, comment, order);
      if (wrote.length > 0) mentions.push({ from: passage(id, read.text, [{ start, end }]), person, wrote });
    }

    const quoteLinks: QuoteLink[] = [];
    const taken = new Set<Range>();
    const admits = (text: IndexedText): boolean => text.order < order && text.id !== id;
    const unsearched = quotations(read).reverse();
    for (let next = unsearched.pop(); next; next = unsearched.pop()) {
      const found = findSource(this.#index, read.text, next.ranges, admits, preferenceOf(next, comment, named));
      if (found) {
        quoteLinks.push(toQuoteLink(source, found));
        for (const range of next.ranges) taken.add(range);
      } else for (const inside of next.inside.toReversed()) unsearched.push(inside);
      yield;
    }
    // Block quotations of earlier texts are quoted from there. Those of anything else came in with this comment.
    if (read.quotes.length > 0) own = tokenize(read.text, read.blocks.filter((block) => !taken.has(block)));
    return { source, own, detection: { quoteLinks, mentions } };
  }

  #wrote(person: string, { inReplyTo }: Comment, order: number): string[] {
    const wrote: string[] = [];
    const works = this.#works.get(person) ?? [];
    for (let i = works.length - 1; i >= 0 && wrote.length < mostWorks; i -= 1) {
      if (this.#entries.get(works[i]!)!.indexed.order < order) wrote.push(works[i]!);
    }
    const answered = this.#entries.get(inReplyTo ?? '')?.indexed;
    if (answered?.author !== person) return wrote;
    return [answered.id, ...wrote.filter((id) => id !== answered.id)].slice(0, mostWorks);
  }

  #store(source: TextSource, tokens: Tokens, comment?: Comment, detection: Detection = nothing): void {
    this.#entries.set(source.id, { comment, indexed: this.#index.add(source, tokens), detection });
    this.#remember(detection);
    if (source.author === undefined) return;
    const works = this.#works.get(source.author);
    if (works) works.push(source.id);
    else this.#works.set(source.author, [source.id]);
  }

  #remember({ quoteLinks }: Detection): void {
    for (const { from, to } of quoteLinks) {
      const quoting = this.#quotedBy.get(to.source);
      if (quoting) quoting.add(from.source);
      else this.#quotedBy.set(to.source, new Set([from.source]));
    }
  }

  #forget({ indexed, detection }: Entry): void {
    const { id, author } = indexed;
    this.#index.remove(indexed);
    for (const { to } of detection.quoteLinks) this.#quotedBy.get(to.source)?.delete(id);
    const works = this.#works.get(author ?? '');
    if (works) this.#works.set(author!, works.filter((work) => work !== id));
  }

  /** Searches those anew that quoted a text which is gone or has changed. */
  *#searchAgain(id: string): Generator<undefined, void> {
    const quoting = this.#quotedBy.get(id) ?? [];
    this.#quotedBy.delete(id);
    for (const quotingId of quoting) {
      const entry = this.#entries.get(quotingId);
      if (!entry?.comment) continue;
      for (const { to } of entry.detection.quoteLinks) this.#quotedBy.get(to.source)?.delete(quotingId);
      const { detection } = yield* this.#searching(entry.comment, entry.indexed.order);
      entry.detection = detection;
      this.#remember(detection);
    }
  }
}

const nothing: Detection = { quoteLinks: [], mentions: [] };

interface Searched {
  readonly source: TextSource;
  /** The words that were not taken from an earlier text in a block quotation. */
  readonly own: Tokens;
  readonly detection: Detection;
}

/** Whose words a quotation is likely to be: those of the person named beside it, then of the one replied to. */
function preferenceOf({ ranges, attribution }: Quotation, { inReplyTo }: Comment, named: readonly NamedPerson[]): Preference {
  const [from, to] = [ranges[0]!.start - nameBefore, ranges.at(-1)!.end + nameAfter];
  const beside = new Set(named.filter(({ start }) => start >= from && start < to).map(({ person }) => person));
  if (attribution !== undefined) beside.add(attribution);
  return ({ id, author }) => (author !== undefined && beside.has(author) ? 2 : id === inReplyTo ? 1 : 0);
}

function last<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
