import type { CommentBatch } from '../model/source.js';
import { archived, countOf, type DataOfSnapshot, type DiscussionLike } from './snapshot.js';

/** Archive and live comments as one thread: archive ids stay, and an id that stands twice is taken once. */
export function merge(archive: DiscussionLike, live: readonly CommentBatch[]): DataOfSnapshot {
  const data = archived(archive);
  if (live.length === 0) return data;
  const ids = new Set(data.comments.map(({ id }) => id));
  let { comments } = data;
  let { commentCount } = data;
  for (const batch of live) {
    const added = batch.comments.filter(({ id }) => !ids.has(id) && ids.add(id));
    // A total that was counted before the last comments came is corrected by what is there to see.
    const total = (batch.total ?? 0) - (batch.comments.length - added.length);
    commentCount += Math.max(total, countOf(added));
    comments = [...comments, ...added];
  }
  const people = live.flatMap((batch) => batch.people.map((person) => [person.id, person] as const));
  const written = live.flatMap((batch) => batch.quoteLinks ?? []);
  return {
    ...data,
    ...(written.length > 0 && { quoteLinks: [...(data.quoteLinks ?? []), ...written] }),
    people: new Map([...people, ...data.people]),
    comments,
    commentCount,
  };
}
