import type { Comment } from '../../model/comment.js';
import type { Discussion } from '../../model/discussion.js';
import { freeName } from '../../model/free-name.js';
import { hasSameWords, isSameComment } from './same-comment.js';

/** What the comments of a thread are to those that an essay has. */
export interface MatchedComments {
  /** Those that the essay has not yet. */
  readonly added: readonly Comment[];
  /** Those that it has, where the words differ: as they are in the essay, and as they came. */
  readonly edited: readonly { readonly mine: Comment; readonly theirs: Comment }[];
  /** The id that each has in the essay from now on. */
  readonly ids: ReadonlyMap<string, string>;
  /** Those of `added` that are others than the one of their id at the same source, and so need another id. */
  readonly renamed: readonly Comment[];
}

/** Finds the comments of a thread among those of an essay. Ids of two sources, and of two pages of one, may be the same. */
export function matchComments(essay: Discussion, thread: Discussion): MatchedComments {
  const byName = new Map<string, Comment[]>();
  const byId = new Map<string, Comment>();
  for (const comment of essay.comments ?? []) {
    byName.set(nameOf(comment), [...(byName.get(nameOf(comment)) ?? []), comment]);
    byId.set(comment.id, comment);
  }
  const taken = new Set(essay.comments?.map(({ id }) => id));
  const added: Comment[] = [];
  const edited: { mine: Comment; theirs: Comment }[] = [];
  const renamed: Comment[] = [];
  const ids = new Map<string, string>();
  const open: Comment[] = [];
  for (const theirs of thread.comments ?? []) {
    const others = byName.get(nameOf(theirs)) ?? [];
    // A saved page has the ids of its system, and does not say which system it is.
    const alike = byId.get(theirs.id);
    const all = alike && isOfAny(alike, theirs) ? [...others, alike] : others;
    const mine =
      all.find((one) => hasSameWords(one, theirs)) ??
      all.find((comment) =>
        isSameComment({ comment, people: essay.people ?? [] }, { comment: theirs, people: thread.people ?? [] }),
      );
    if (!mine) {
      open.push(theirs);
      if (others.length > 0) renamed.push(theirs);
      continue;
    }
    ids.set(theirs.id, mine.id);
    if (!hasSameWords(mine, theirs)) edited.push({ mine, theirs });
  }
  for (const theirs of open) {
    const { id, source } = theirs;
    const wanted = taken.has(id) ? `${source?.system ?? 'imported'}-${id}` : id;
    const free = freeName(wanted, (name) => taken.has(name));
    taken.add(free);
    ids.set(id, free);
    added.push(theirs);
  }
  return { added, edited, ids, renamed };
}

/** What a comment is called at its source; where it says none, here. */
const nameOf = ({ id, source }: Comment): string =>
  source?.id === undefined ? id : JSON.stringify([source.system, source.id]);

/** Whether one of two comments of an id does not say which system the id is of. */
const isOfAny = (...comments: readonly Comment[]): boolean => comments.some(({ source }) => source?.id === undefined);
