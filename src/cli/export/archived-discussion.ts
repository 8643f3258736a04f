import { publicName, publicUrl } from '../../import/assemble/private.js';
import type { ImportLog } from '../../import/import-log.js';
import type { Body } from '../../model/body.js';
import type { Comment } from '../../model/comment.js';
import type { Discussion } from '../../model/discussion.js';
import { namePerson } from '../../model/name-person.js';
import type { Person } from '../../model/person.js';
import type { Passage, QuoteLink } from '../../model/quote-link.js';
import { ownId } from '../../sources/shared/own-id.js';
import type { LiveSource } from './live-sources.js';
import type { LiveThread } from './live-threads.js';

/** Under which ids a thread is kept: those of a merged thread, such as `waline:7`, or the source's own, as imports have them. */
export type ArchivedIds = 'merged' | 'own';

interface Archiving {
  readonly from: LiveSource;
  readonly ids: ArchivedIds;
  /** Counts what is private and left behind. */
  readonly log: ImportLog;
}

/**
 * A live thread as a discussion, in the order of its times. Two readings of a thread that has not changed are the same.
 * Names and addresses that are e-mail addresses are left out: what is shown today need not be kept for ever.
 */
export function archivedDiscussion(
  { prefix, read: { comments, people: given, total, quoteLinks } }: LiveThread,
  { from, ids, log }: Archiving,
): Discussion {
  const own = (id: string): string => ownId(prefix, id) ?? id;
  const idOf = ids === 'own' ? own : (id: string): string => id;
  const { people, names } = knownPeople(given, ids, log);
  const named = (passage: Passage): Passage => ({ ...passage, source: idOf(passage.source) });
  const linked = (link: QuoteLink): QuoteLink => ({
    ...link,
    id: link.id.replace(link.from.source, idOf(link.from.source)),
    from: named(link.from),
    to: named(link.to),
  });
  return {
    ...(people.length > 0 && { people }),
    comments: inOrder(comments).map(({ author, inReplyTo, status, body, ...comment }): Comment => {
      const writer = author === undefined ? undefined : names.get(author);
      return {
        ...comment,
        id: idOf(comment.id),
        ...(writer !== undefined && { author: writer }),
        ...(inReplyTo !== undefined && { inReplyTo: idOf(inReplyTo) }),
        ...(status !== undefined && status !== 'published' && { status }),
        source: comment.source ?? { system: from, id: own(comment.id) },
        body: withNames(body, names) as Body,
      };
    }),
    ...(total !== undefined && total > comments.length && { commentCount: total }),
    ...(quoteLinks && { quoteLinks: quoteLinks.map(linked) }),
  };
}

/** The people whose names may be kept, and their ids by those that they have in the thread. */
function knownPeople(
  given: readonly Person[],
  ids: ArchivedIds,
  log: ImportLog,
): { readonly people: readonly Person[]; readonly names: ReadonlyMap<string, string> } {
  const people = new Map<string, Person>();
  const names = new Map<string, string>();
  // Of a person who came with several pages, what the last one says counts.
  for (const { url, image: _, ...person } of new Map(given.map((one) => [one.id, one])).values()) {
    const name = publicName(person.name, log);
    const page = url === undefined ? undefined : publicUrl(url, log);
    if (name === undefined) continue;
    const id = ids === 'merged' ? person.id : namePerson(name, (one) => people.has(one));
    names.set(person.id, id);
    people.set(id, { ...person, id, name, ...(page !== undefined && { url: page }) });
  }
  return { people: [...people.values()], names };
}

interface Node {
  readonly type: string;
  readonly data?: { readonly attribution?: string };
  readonly children?: readonly Node[];
}

/** A body whose quotations name people by the ids that they have now. */
function withNames(node: Node, names: ReadonlyMap<string, string>): Node {
  const { data, children, ...rest } = node;
  const { attribution, ...others } = data ?? {};
  const by = attribution === undefined ? undefined : names.get(attribution);
  const kept = { ...others, ...(by !== undefined && { attribution: by }) };
  return {
    ...rest,
    ...(Object.keys(kept).length > 0 && { data: kept }),
    ...(children && { children: children.map((child) => withNames(child, names)) }),
  };
}

/** By their times where all have one, and as they came where not, or at the same time. */
function inOrder(comments: readonly Comment[]): readonly Comment[] {
  const times = new Map(comments.map((comment) => [comment, Date.parse(comment.datePublished ?? '')]));
  if ([...times.values()].some(Number.isNaN)) return comments;
  return [...comments].sort((one, other) => times.get(one)! - times.get(other)!);
}
