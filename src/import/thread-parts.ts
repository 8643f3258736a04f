import type { RawArticle, RawThread } from './raw.js';

/** Puts together what several files say of one page, such as one comment each. */
export class ThreadParts {
  readonly #threads = new Map<string, RawThread & { readonly comments: RawThread['comments'][number][] }>();

  add(part: RawThread): void {
    const known = this.#threads.get(part.id);
    if (!known) {
      this.#threads.set(part.id, { ...part, comments: [...part.comments] });
      return;
    }
    for (const comment of part.comments) known.comments.push(comment);
    const { comments } = known;
    const aliases = [...new Set([...(known.aliases ?? []), ...(part.aliases ?? [])])];
    const article = joined(known.article, part.article);
    this.#threads.set(part.id, {
      ...known,
      ...part,
      ...(aliases.length > 0 && { aliases }),
      ...(article && { article }),
      comments,
      place: known.article ? known.place : part.article ? part.place : known.place,
    });
  }

  all(): Iterable<RawThread> {
    return this.#threads.values();
  }
}

/** The facts of both, and the words of the one that has any. */
function joined(one: RawArticle | undefined, other: RawArticle | undefined): RawArticle | undefined {
  if (!one || !other) return one ?? other;
  return { ...one, ...other, text: hasWords(other) ? other.text : one.text };
}

const hasWords = ({ text }: RawArticle): boolean => Object.values(text).some((words) => words !== '');
