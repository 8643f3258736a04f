import type { ImportLog } from '../import-log.js';
import type { RawComment } from '../raw.js';

/** How sources say that a comment replies to the article. */
const article = new Set(['', '0', 'root', 'null', 'undefined', 'none', '-1']);

/** The id that a comment says it replies to; undefined where that is the article. */
export const parentOf = ({ parent }: Pick<RawComment, 'parent'>): string | undefined =>
  parent === undefined || article.has(parent.trim().toLowerCase()) ? undefined : parent.trim();

/** A comment, and the id that it has from now on. */
export interface Identified {
  readonly id: string;
  readonly comment: RawComment;
}

/**
 * The parent of each comment that replies to one, by ids. It is looked for after all are read, since it may come later.
 * One that is not there is kept as an id, and told; who replies to itself, or in a circle, replies to the article.
 */
export function findParents(
  comments: readonly Identified[],
  /** Ids of comments that were read and left out, with the reason. */
  leftOut: ReadonlyMap<string, string>,
  log: ImportLog,
): ReadonlyMap<string, string> {
  const order = new Map(comments.map(({ id }, index) => [id, index]));
  const parents = new Map<string, string>();
  for (const { id, comment } of comments) {
    const parent = parentOf(comment);
    if (parent === undefined) continue;
    if (parent === id) {
      log.add('parent/itself', 'changed', comment.place, {
        id,
        expected: 'another comment as its parent',
        got: 'itself',
        was: parent,
        is: 'a reply to the article',
      });
      continue;
    }
    parents.set(id, parent);
    if (!order.has(parent)) {
      const reason = leftOut.get(parent);
      log.add('parent/missing', 'changed', comment.place, {
        ...{ id, expected: 'its parent among the comments', was: parent },
        got: reason === undefined ? `${parent}, which is not in the input` : `${parent}, which is left out (${reason})`,
        is: 'kept as an id, and shown at the end',
      });
    }
  }
  // Circles are cut where the latest comment of each would reply to an earlier one.
  const state = new Map<string, 'open' | 'done'>();
  for (const { id: start, comment } of comments) {
    const path: string[] = [];
    for (let at: string | undefined = start; at !== undefined && state.get(at) !== 'done'; at = parents.get(at)) {
      if (state.get(at) === 'open') {
        const circle = path.slice(path.indexOf(at));
        const latest = circle.reduce((a, b) => ((order.get(b) ?? 0) > (order.get(a) ?? 0) ? b : a));
        log.add('parent/circle', 'changed', comment.place, {
          id: latest,
          expected: 'replies without a circle',
          got: circle.join(' → '),
          was: parents.get(latest),
          is: 'a reply to the article',
        });
        parents.delete(latest);
        break;
      }
      state.set(at, 'open');
      path.push(at);
    }
    for (const id of path) state.set(id, 'done');
  }
  return parents;
}

/** The ids of comments below which one stands that has words: the places of these are kept, whatever became of them. */
export function answeredBy(
  comments: readonly Identified[],
  hasWords: (one: Identified) => boolean,
): ReadonlySet<string> {
  const byId = new Map(comments.map((one) => [one.id, one]));
  const answered = new Set<string>();
  for (const one of comments) {
    if (!hasWords(one)) continue;
    let parent = byId.get(parentOf(one.comment) ?? '');
    while (parent && !answered.has(parent.id)) {
      answered.add(parent.id);
      parent = byId.get(parentOf(parent.comment) ?? '');
    }
  }
  return answered;
}
