import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import type { Outgoing } from './outgoing.js';

/** What became of the parent that a comment names. */
export type Moved =
  /** It is not at hand. */
  | 'missing'
  /** It is not written; the nearest comment above it takes its place. */
  | 'moved'
  /** It is the comment itself, or one of the replies to it. */
  | 'circle';

/**
 * Joins the comments that are written to each other. A reply whose parent is not written goes to the nearest comment
 * above it that is, and to the article where there is none.
 */
export function joinComments(
  written: readonly Comment[],
  all: readonly Comment[],
  people: ReadonlyMap<string, Person>,
  tell: (comment: Comment, what: Moved, parent: Comment | undefined) => void,
): { readonly comments: readonly Outgoing[]; readonly parentsFirst: readonly Outgoing[] } {
  const given = new Map<string, Comment>();
  for (const comment of all) if (!given.has(comment.id)) given.set(comment.id, comment);
  const isWritten = new Set(written);
  const parentOf = (comment: Comment): Comment | undefined =>
    comment.inReplyTo === undefined ? undefined : given.get(comment.inReplyTo);

  /** The nearest comment above that is written, or undefined. A comment of a circle has none. */
  const nearest = (comment: Comment): { readonly parent?: Comment; readonly what?: Moved } => {
    if (comment.inReplyTo === undefined) return {};
    const seen = new Set([comment]);
    let parent = parentOf(comment);
    if (!parent) return { what: 'missing' };
    while (parent && !isWritten.has(parent) && !seen.has(parent)) {
      seen.add(parent);
      parent = parentOf(parent);
    }
    if (!parent || !isWritten.has(parent)) return { what: 'moved' };
    return parent === parentOf(comment) ? { parent } : { parent, what: 'moved' };
  };

  const parents = new Map(written.map((comment) => [comment, nearest(comment)]));
  const made = new Map<Comment, Outgoing>();
  const make = (comment: Comment): Outgoing => {
    // A stack instead of recursion: a branch may be deeper than the call stack.
    const way: Comment[] = [];
    const onWay = new Set<Comment>();
    let at: Comment | undefined = comment;
    while (at && !made.has(at) && !onWay.has(at)) {
      way.push(at);
      onWay.add(at);
      at = parents.get(at)!.parent;
    }
    const loop = at && onWay.has(at) ? at : undefined;
    for (const one of way.reverse()) {
      const { parent, what } = parents.get(one)!;
      // The first of a circle that is met starts the branch.
      const isCut = loop !== undefined && parent !== undefined && !made.has(parent);
      const above = isCut || !parent ? undefined : made.get(parent);
      if (isCut) tell(one, 'circle', undefined);
      else if (what) tell(one, what, parent);
      const author = one.author === undefined ? undefined : people.get(one.author);
      made.set(one, {
        comment: one,
        ...(author && { author }),
        ...(above && { parent: above }),
        depth: above ? above.depth + 1 : 0,
      });
    }
    return made.get(comment)!;
  };
  const comments = written.map(make);
  // A map keeps the order in which its entries were made: each after its parent.
  return { comments, parentsFirst: [...made.values()] };
}
