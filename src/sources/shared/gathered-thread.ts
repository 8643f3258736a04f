import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import type { CommentBatch } from '../../model/source.js';

/** Comments of a thread that is given as posts with a number of replies, not all of which are there or may be shown. */
export class GatheredThread {
  readonly #source: string;
  readonly #comments = new Map<string, Comment>();
  readonly #people = new Map<string, Person>();
  #missing = 0;

  /** `source` is the name of the source. */
  constructor(source: string) {
    this.#source = source;
  }

  has(id: string): boolean {
    return this.#comments.has(id);
  }

  add(comment: Comment, author?: Person): void {
    this.#comments.set(comment.id, author ? { ...comment, author: author.id } : comment);
    if (author) this.#people.set(author.id, author);
  }

  /** Keeps the place of a comment whose words may not be shown here, for its replies. */
  withhold(comment: Omit<Comment, 'body' | 'status'>): void {
    this.add({ ...comment, status: 'deleted', body: { type: 'root', children: [] } });
  }

  /** Counts comments that the source says there are and that are not shown here. */
  miss(count: number): void {
    this.#missing += Math.max(0, count);
  }

  /** What was gathered, without places that have no replies. `moreAt` is the address of the rest, if any. */
  batch(moreAt: string | undefined): CommentBatch {
    const comments = [...this.#comments.values()];
    const byMergedId = new Map(comments.map((comment) => [`${this.#source}:${comment.id}`, comment]));
    const kept = new Set<Comment>();
    let shown = 0;
    for (const comment of comments) {
      if (comment.status) continue;
      shown += 1;
      let up: Comment | undefined = comment;
      for (; up && !kept.has(up); up = byMergedId.get(up.inReplyTo ?? '')) kept.add(up);
    }
    return {
      comments: comments.filter((comment) => kept.has(comment)),
      people: [...this.#people.values()],
      total: shown + this.#missing,
      ...(moreAt && this.#missing > 0 && { moreAt }),
    };
  }
}
