import { authorsOf } from '../model/authors.js';
import type { Article, Comment, Person } from '../model/index.js';
import { findMentions } from './find-mentions.js';
import type { Mention } from './mention.js';
import { NameForms } from './name-forms.js';
import { readBody } from './read-body.js';
import { passage } from './selectors.js';
import { tokenize } from './tokenize.js';

/** How many of a person's texts a mention lists. */
const mostWorks = 10;

/**
 * Finds who names whom in a thread that grows. Only people who wrote before are found: others of the same name, in a
 * story that is told, wrote nothing that a name could refer to. What one comment costs depends on its own length.
 */
export class MentionIndex {
  readonly #names = new NameForms();
  /** What each person wrote, in order; a text that is gone stays in its place, so that others keep theirs. */
  readonly #works = new Map<string, string[]>();
  readonly #authors = new Map<string, readonly string[]>();
  readonly #found = new Map<string, readonly Mention[]>();

  /** The people whom names may refer to; more can be told of later. */
  constructor(people: readonly Person[] = []) {
    this.addPeople(people);
  }

  addPeople(people: readonly Person[]): void {
    for (const person of people) this.#names.add(person);
  }

  /** Takes the article in, whose authors can then be named. */
  addArticle(article: Article): void {
    this.#wrote(article.id, authorsOf(article));
  }

  /** Takes a comment in, and says whom it names. A comment whose id is known is replaced. */
  add(comment: Comment): readonly Mention[] {
    const mentions = this.search(comment);
    this.#wrote(comment.id, authorsOf(comment));
    this.#found.set(comment.id, mentions);
    return mentions;
  }

  /** Whom this comment would name if it were added now: a draft, for instance. */
  search({ id, author, inReplyTo, body }: Comment): readonly Mention[] {
    const { text, blocks } = readBody(body);
    // Whoever is named in a block quotation is named by someone else.
    const own = tokenize(
      text,
      blocks.filter((block) => block.quote < 0),
    );
    return findMentions(text, own, this.#names).flatMap(({ start, end, person }) => {
      const wrote = person === author ? [] : this.#worksOf(person, id);
      if (wrote.length === 0) return [];
      const parentId = inReplyTo !== undefined && this.#isBy(inReplyTo, person) ? [inReplyTo] : [];
      const works = [...new Set([...parentId, ...wrote])].slice(0, mostWorks);
      return { from: passage(id, text, [{ start, end }]), person, wrote: works };
    });
  }

  /** Takes a comment out. Mentions of its writer no longer lead to it. */
  remove(id: string): void {
    this.#authors.delete(id);
    this.#found.delete(id);
  }

  /** Every name reference found so far, in the order of the texts. */
  get mentions(): readonly Mention[] {
    return [...this.#found.values()].flat().flatMap((mention) => {
      const wrote = mention.wrote.filter((id) => this.#authors.has(id));
      return wrote.length > 0 ? { ...mention, wrote } : [];
    });
  }

  #wrote(id: string, authors: readonly string[]): void {
    const before = this.#authors.get(id);
    for (const author of authors) {
      if (before?.includes(author)) continue;
      const works = this.#works.get(author);
      if (works) works.push(id);
      else this.#works.set(author, [id]);
    }
    if (authors.length > 0) this.#authors.set(id, authors);
  }

  #isBy(id: string, person: string): boolean {
    return this.#authors.get(id)?.includes(person) ?? false;
  }

  /** The latest works of a person that came before a comment. */
  #worksOf(person: string, before: string): string[] {
    const latest: string[] = [];
    const works = this.#works.get(person) ?? [];
    for (let i = works.length - 1; i >= 0 && latest.length < mostWorks; i -= 1) {
      if (works[i] !== before && this.#isBy(works[i]!, person)) latest.push(works[i]!);
    }
    return latest;
  }
}
