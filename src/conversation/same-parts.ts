import type { CommentBatch } from '../model/source.js';

/** The objects that were there before, where the new ones are equal to them: what is the same is not drawn again. */
function kept<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const known = new Map(before.map((one) => [keyOf(one), one]));
  const all = after.map((one) => {
    const former = known.get(keyOf(one));
    return former && (former === one || JSON.stringify(former) === JSON.stringify(one)) ? former : one;
  });
  return all.length === before.length && all.every((one, index) => one === before[index]) ? before : all;
}

const idOf = ({ id }: { readonly id: string }): string => id;

/** What was loaded, made of the objects that were there before as far as it is the same; `before` itself if all is. */
export function sameParts(before: CommentBatch, after: CommentBatch): CommentBatch {
  const people = [...new Map(after.people.map((person) => [person.id, person])).values()];
  const parts = {
    ...after,
    comments: kept(before.comments, after.comments, idOf),
    people: kept(before.people, people, idOf),
    ...(after.quoteLinks && { quoteLinks: kept(before.quoteLinks ?? [], after.quoteLinks, idOf) }),
  };
  const names = new Set([...Object.keys(before), ...Object.keys(parts)]) as Set<keyof CommentBatch>;
  return [...names].every((name) => before[name] === parts[name]) ? before : parts;
}

/** A thread after what a source has told of it: comments in place of those they replace, or behind the others. */
export function changed(before: CommentBatch, told: CommentBatch, removed: ReadonlySet<string>): CommentBatch {
  const comments = new Map([...before.comments, ...told.comments].map((comment) => [comment.id, comment]));
  for (const id of removed) comments.delete(id);
  const again = new Set([...told.comments.map(({ id }) => id), ...removed]);
  const others = (before.quoteLinks ?? []).filter(({ from }) => !again.has(from.source));
  const quoteLinks = [...others, ...(told.quoteLinks ?? [])];
  return {
    ...before,
    ...told,
    comments: [...comments.values()],
    people: [...before.people, ...told.people],
    ...((before.quoteLinks ?? told.quoteLinks) && { quoteLinks }),
  };
}
