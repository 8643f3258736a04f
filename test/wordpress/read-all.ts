import type { Comment } from '../../src/model/comment.js';
import type { Person } from '../../src/model/person.js';
import type { CommentSource } from '../../src/model/source.js';

export interface Everything {
  /** By id; one that stands on two pages counts once. */
  readonly comments: ReadonlyMap<string, Comment>;
  readonly people: ReadonlyMap<string, Person>;
  readonly pages: number;
}

/** All pages of a thread, one after the other. `afterPage` may change the thread between them. */
export async function readAll(
  source: CommentSource,
  thread: string,
  afterPage?: (page: number) => Promise<void>,
): Promise<Everything> {
  const comments = new Map<string, Comment>();
  const people = new Map<string, Person>();
  let pages = 0;
  for (let cursor: string | undefined; ;) {
    const batch = await source.load(thread, cursor === undefined ? {} : { cursor });
    pages += 1;
    for (const comment of batch.comments) comments.set(comment.id, comment);
    for (const person of batch.people) people.set(person.id, person);
    cursor = batch.next;
    if (cursor === undefined) return { comments, people, pages };
    await afterPage?.(pages);
  }
}
