import type { Person } from '../../model/person.js';
import { longestName } from '../../model/limits.js';
import { namePerson } from '../../model/name-person.js';
import { safeImageUrl } from '../../model/safe-url.js';
import type { ImportLog } from '../import-log.js';
import type { RawPerson } from '../raw.js';
import { isAvatarOfAddress, publicName, publicUrl } from './private.js';

/** The people of one thread. */
export class Writers {
  readonly #log: ImportLog;
  readonly #people: { person: Person; key: string | undefined; readonly wroteArticle: boolean }[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #byName = new Map<string, number[]>();
  readonly #ids = new Set<string>();

  constructor(log: ImportLog) {
    this.#log = log;
  }

  get all(): readonly Person[] {
    return this.#people.map(({ person }) => person);
  }

  /**
   * The id of a writer; undefined for one without a name. Those of one key are one person; of those without a key, those
   * of one name who name no other page.
   */
  idOf({ name = '', url = '', image = '', key }: RawPerson, wroteArticle = false): string | undefined {
    const shown = publicName(name, this.#log);
    const page = url.trim() ? publicUrl(url, this.#log) : undefined;
    const picture = this.#pictureOf(image);
    if (shown === undefined) return undefined;
    const known = this.#find(shown, page, key);
    if (known !== undefined) {
      const { person } = this.#people[known]!;
      const told = { ...(page !== undefined && { url: page }), ...(picture !== undefined && { image: picture }) };
      this.#people[known]!.person = { ...told, ...person };
      return person.id;
    }
    const person: Person = {
      id: this.#newId(shown),
      name: shown.length > longestName ? `${shown.slice(0, longestName - 1)}…` : shown,
      ...(page !== undefined && { url: page }),
      ...(picture !== undefined && { image: picture }),
    };
    const index = this.#people.push({ person, key, wroteArticle }) - 1;
    if (key !== undefined) this.#byKey.set(`${key}\n${shown}`, index);
    this.#byName.set(shown, [...(this.#byName.get(shown) ?? []), index]);
    return person.id;
  }

  /** The id of the person of this name. */
  named(name: string): string {
    const [index] = this.#byName.get(name) ?? [];
    return index === undefined ? (this.idOf({ name }) ?? name) : this.#people[index]!.person.id;
  }

  #find(name: string, page: string | undefined, key: string | undefined): number | undefined {
    // A name under which someone wrote once stays what it was: it may be quoted.
    if (key !== undefined) {
      const known = this.#byKey.get(`${key}\n${name}`);
      if (known !== undefined) return known;
      // Exports name the author of an article without what tells people apart.
      const author = this.#byName
        .get(name)
        ?.find((index) => this.#people[index]!.wroteArticle && !this.#people[index]!.key);
      if (author !== undefined) this.#byKey.set(`${key}\n${name}`, author);
      return author;
    }
    return this.#byName.get(name)?.find((index) => {
      const { person, key: other } = this.#people[index]!;
      return other === undefined && (page === undefined || person.url === undefined || person.url === page);
    });
  }

  #pictureOf(image: string): string | undefined {
    if (!image.trim()) return undefined;
    if (isAvatarOfAddress(image)) {
      this.#log.dropPrivate('avatar that holds the hash of an e-mail address');
      return undefined;
    }
    return safeImageUrl(image.trim());
  }

  #newId(name: string): string {
    const id = namePerson(name, (one) => this.#ids.has(one));
    this.#ids.add(id);
    return id;
  }
}
