import type { Comment } from '../../../../src/model/comment.js';
import type { CommentBatch } from '../../../../src/model/source.js';
import { comments, mutant, pages, paragraph, type Mutant, type Source } from './mutant.js';

/** Pages by their number, over all there is at the moment. */
const byOffset = (
  source: Source,
  order: (all: Comment[]) => Comment[],
  next: (at: number, size: number) => number | undefined,
): Partial<Source> => ({
  async load(thread: string, { cursor: at = '0' } = {}): Promise<CommentBatch> {
    const all: CommentBatch[] = [];
    for (let cursor: string | undefined; ;) {
      const page: CommentBatch = await source.load(thread, { ...(cursor && { cursor }) });
      all.push(page);
      cursor = page.next;
      if (!cursor) break;
    }
    const read = order(all.flatMap((page) => page.comments));
    const following = next(Number(at), read.length);
    return {
      comments: read.slice(Number(at), Number(at) + 50),
      people: all.flatMap(({ people }) => people),
      ...(following !== undefined && { next: String(following) }),
    };
  },
});

const depthOf = (comment: Comment, all: readonly Comment[]): number => {
  let depth = 0;
  for (let at: Comment | undefined = comment; at?.inReplyTo !== undefined; depth += 1) {
    const above: string = at.inReplyTo;
    at = all.find(({ id }) => `memory:${id}` === above);
  }
  return depth;
};

const withoutParent = ({ inReplyTo: _, ...comment }: Comment): Comment => comment;

export const threads: readonly Mutant[] = [
  mutant('parents', 'names parents by its own ids', (source) =>
    comments(source, (comment) => ({
      ...comment,
      ...(comment.inReplyTo && { inReplyTo: comment.inReplyTo.slice('memory:'.length) }),
    })),
  ),
  mutant('parents', 'puts every reply under the first comment', (source) =>
    pages(source, (page) => ({
      ...page,
      comments: page.comments.map((comment) =>
        comment.inReplyTo ? { ...comment, inReplyTo: `memory:${page.comments[0]?.id}` } : comment,
      ),
    })),
  ),
  mutant('nesting', 'loses what is deep', (source) =>
    pages(source, (page) => ({
      ...page,
      comments: page.comments.filter((comment) => depthOf(comment, page.comments) < 3),
    })),
  ),
  mutant('nesting', 'says one level and keeps more', ({ capabilities }) => ({
    capabilities: { ...capabilities, nesting: 1 },
  })),
  mutant('nesting', 'moves replies up and does not say so', (source) =>
    pages(source, (page) => ({
      ...page,
      comments: page.comments.map((comment) =>
        depthOf(comment, page.comments) > 1 ? { ...comment, inReplyTo: `memory:${page.comments[0]?.id}` } : comment,
      ),
    })),
  ),
  mutant('orphan', 'loses replies whose parent is gone', (source) =>
    pages(source, (page) => ({
      ...page,
      comments: page.comments.filter(
        ({ inReplyTo }) => inReplyTo === undefined || page.comments.some(({ id }) => `memory:${id}` === inReplyTo),
      ),
    })),
  ),
  mutant('tombstone', 'leaves tombstones out', (source) =>
    comments(source, (comment) => (comment.status === 'deleted' ? undefined : comment)),
  ),
  mutant('tombstone', 'shows tombstones as comments', (source) =>
    comments(source, ({ status: _, ...comment }) => comment),
  ),
  mutant('tombstone', 'writes words on tombstones', (source) =>
    comments(source, (comment) =>
      comment.status === 'deleted' ? { ...comment, body: paragraph('[deleted]') } : comment,
    ),
  ),
  mutant('tombstone', 'takes replies off tombstones', (source) => comments(source, withoutParent)),
  mutant('pages-end', 'always knows a next page', (source) =>
    pages(source, (page) => ({ ...page, next: page.next ?? '0' })),
  ),
  mutant('pages-end', 'reads the first page alone', (source) => pages(source, ({ next: _, ...page }) => page)),
  mutant('added-meanwhile', 'reads the newest first until it has as many as there were', (source) =>
    byOffset(
      source,
      (all) => all.reverse(),
      (at) => (at + 50 < 230 ? at + 50 : undefined),
    ),
  ),
  mutant('deleted-meanwhile', 'reads the oldest first by the number of the page', (source) =>
    byOffset(
      source,
      (all) => all,
      (at, size) => (at + 50 < size ? at + 50 : undefined),
    ),
  ),
  mutant('deleted-meanwhile', 'reads the newest first by the number of the page', (source) =>
    byOffset(
      source,
      (all) => all.reverse(),
      (at, size) => (at + 50 < size ? at + 50 : undefined),
    ),
  ),
  mutant('thousand', 'stops after 500', (source) => {
    let read = 0;
    return pages(source, ({ next, ...page }, cursor) => {
      read = cursor === undefined ? 1 : read + 1;
      return { ...page, ...(next !== undefined && read < 10 && { next }) };
    });
  }),
  mutant('thousand', 'knows the parents of the first page alone', (source) =>
    pages(source, (page, cursor) => (cursor ? { ...page, comments: page.comments.map(withoutParent) } : page)),
  ),
];
