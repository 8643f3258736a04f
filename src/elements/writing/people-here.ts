import type { ConversationSnapshot } from '../../conversation/snapshot.js';
import { authorsOf } from '../../model/authors.js';
import type { Comment } from '../../model/comment.js';
import { handleFor, mayBecome } from '../../quotes/handle.js';
import type { Suggestion } from '../../views/suggestions.js';

/** An `@` at the beginning of a word, and what has been typed of a name: it may have several words. */
const typedName = /(?:^|[\s([{«“‘"'>*_])@([\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’._ -]{0,40})?$/u;

/** How many people are shown at once. */
const most = 6;

/** Who may be meant by the name that is being typed at the end of a text: who is replied to first, then who wrote last. */
export function peopleFor(
  before: string,
  snapshot: Pick<ConversationSnapshot, 'article' | 'comments' | 'people'>,
  repliedTo: Comment | undefined,
): { readonly start: number; readonly options: readonly Suggestion[] } | undefined {
  const found = typedName.exec(before);
  if (!found) return undefined;
  const typed = found[1] ?? '';
  const { article, comments, people } = snapshot;
  const wrote = [repliedTo, ...comments.toReversed(), article].flatMap((work) => (work ? authorsOf(work) : []));
  const options: Suggestion[] = [];
  for (const id of new Set(wrote)) {
    const person = people.get(id);
    const handle = person && handleFor(person.name);
    if (!handle || ![person.name, ...(person.aliases ?? [])].some((name) => mayBecome(typed, name))) continue;
    options.push({ words: `@${handle}`, name: person.name });
    if (options.length === most) break;
  }
  // What is there in full is not offered again.
  const isDone = options.length === 1 && options[0]!.words.toLowerCase() === `@${typed}`.toLowerCase();
  return isDone ? undefined : { start: before.length - typed.length - 1, options };
}
