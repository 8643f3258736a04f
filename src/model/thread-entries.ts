import type { Comment } from './comment.js';

/** A comment on its way into the tree. */
export interface Entry {
  readonly key: string;
  readonly comment: Comment;
  /** Its place in the list. */
  readonly index: number;
  /** When it counts as written, in milliseconds since 1970. */
  readonly time: number;
  parent?: Entry | undefined;
  looped?: true;
}

/** One entry for each comment, without the copies, and each with a key of its own. */
export function* distinct(comments: readonly Comment[]): Generator<void, Entry[]> {
  const copies = new Map<string, number>();
  for (const { id } of comments) {
    copies.set(id, (copies.get(id) ?? 0) + 1);
    yield;
  }
  // A real id `a~2` keeps its key, even if it comes after the second `a`.
  const taken = new Set(copies.keys());
  const versions = new Map<string, number>();
  const seen = new Set<string>();
  const entries: Entry[] = [];
  let time = -Infinity;
  for (const comment of comments) {
    const { id, author, status = 'published', body } = comment;
    let key = id;
    if (copies.get(id) !== 1) {
      const content = JSON.stringify([id, author, status, body]);
      if (seen.has(content)) continue;
      seen.add(content);
      let version = (versions.get(id) ?? 0) + 1;
      if (version > 1) {
        while (taken.has(`${id}~${version}`)) version += 1;
        key = `${id}~${version}`;
      }
      versions.set(id, version);
    }
    const written = Date.parse(comment.datePublished ?? '');
    if (!Number.isNaN(written)) time = written;
    entries.push({ key, comment, index: entries.length, time });
    yield;
  }
  return entries;
}

/** Makes the first member of every circle of replies a root. */
export function* cutLoops(entries: readonly Entry[]): Generator<void> {
  const settled = new Set<Entry>();
  for (const entry of entries) {
    yield;
    const trail: Entry[] = [];
    let next: Entry | undefined = entry;
    for (; next && !settled.has(next); next = next.parent) {
      settled.add(next);
      trail.push(next);
    }
    // An entry of an earlier trail leads to the root; one of this trail closes a circle.
    const start = next ? trail.indexOf(next) : -1;
    if (start < 0) continue;
    const first = trail.slice(start).reduce((a, b) => (a.index < b.index ? a : b));
    first.parent = undefined;
    first.looped = true;
  }
}
