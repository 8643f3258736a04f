import type { Person } from '../../model/person.js';
import type { ExportLog } from '../export-log.js';
import type { Outgoing, OutgoingThread } from './outgoing.js';

/** Ids that are unique in a whole export, and not in their discussion alone: the slug stands before one that is taken. */
export class UniqueIds {
  readonly #log: ExportLog;
  readonly #used = new Set<string>();
  readonly #people = new Map<string, Person>();

  constructor(log: ExportLog) {
    this.#log = log;
  }

  /** The id of each comment of a thread. */
  of({ slug, comments }: OutgoingThread): ReadonlyMap<Outgoing, string> {
    const ids = new Map<Outgoing, string>();
    for (const one of comments) {
      const { id } = one.comment;
      const free = this.#free(slug, id, (other) => this.#used.has(other));
      this.#used.add(free);
      ids.set(one, free);
      if (free === id) continue;
      this.#log.add({
        ...{ code: 'comment.id', severity: 'changed', file: slug, id, was: id, is: free },
        ...{ expected: 'an id that no other comment has', got: JSON.stringify(id) },
      });
    }
    return ids;
  }

  /** The id of a person. Two of one id are one where their names and addresses are the same. */
  person(slug: string, person: Person): string {
    const id = this.#free(slug, person.id, (other) => {
      const known = this.#people.get(other);
      return known !== undefined && (known.name !== person.name || known.url !== person.url);
    });
    this.#people.set(id, person);
    return id;
  }

  #free(slug: string, id: string, isTaken: (id: string) => boolean): string {
    if (!isTaken(id)) return id;
    for (let number = 1; ; number += 1) {
      const other = number === 1 ? `${slug}:${id}` : `${slug}:${id}-${number}`;
      if (!isTaken(other)) return other;
    }
  }
}

/** The comment at the beginning of a branch. */
export function rootOf(one: Outgoing): Outgoing {
  let root = one;
  while (root.parent) root = root.parent;
  return root;
}
