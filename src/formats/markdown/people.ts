import { namePerson } from '../../model/name-person.js';
import type { Person } from '../../model/person.js';

/** The people of one discussion. Who is named and not listed becomes one of them. */
export class People {
  readonly all: Person[];
  readonly #byName = new Map<string, Person>();
  readonly #byId = new Map<string, Person>();
  readonly #listed: Set<Person>;
  /** Those who are listed somewhere, here or in what is shared. */
  readonly #known: ReadonlySet<Person>;

  /**
   * @param listed - All who belong to the discussion, whether they are named or not.
   * @param shared - Others who may be named.
   */
  constructor(listed: readonly Person[], shared: readonly Person[] = []) {
    this.all = [...listed];
    this.#listed = new Set(listed);
    this.#known = new Set([...listed, ...shared]);
    for (const person of [...listed, ...shared]) {
      if (this.#byId.has(person.id)) continue;
      this.#byId.set(person.id, person);
      for (const name of [person.name, ...(person.aliases ?? [])])
        if (!this.#byName.has(name)) this.#byName.set(name, person);
    }
  }

  has(id: string): boolean {
    const known = this.#byId.get(id);
    if (known) this.#list(known);
    return known !== undefined;
  }

  /** Every name that someone has. */
  names(): readonly string[] {
    return [...this.#byName.keys()];
  }

  /** Whether someone of this name is listed, rather than only named. */
  isListed(name: string): boolean {
    const person = this.#byName.get(name);
    return person !== undefined && this.#known.has(person);
  }

  #list(person: Person): string {
    if (!this.#listed.has(person)) {
      this.#listed.add(person);
      this.all.push(person);
    }
    return person.id;
  }

  /** The id of a person who is described where others are only named. */
  described({ name, url, image }: { readonly name: string; readonly url?: unknown; readonly image?: unknown }): string {
    const id = this.named(name);
    const index = this.all.findIndex((one) => one.id === id);
    const told = { ...(url !== undefined && { url }), ...(image !== undefined && { image }) } as Partial<Person>;
    this.all[index] = { ...told, ...this.all[index]! };
    return id;
  }

  /** The id of the person of this name. */
  named(name: string): string {
    const known = this.#byName.get(name);
    if (known) return this.#list(known);
    const id = namePerson(name, (one) => this.#byId.has(one));
    const person = { id, name };
    this.#byId.set(id, person);
    this.#byName.set(name, person);
    return this.#list(person);
  }
}

/** The name by which a person can be found again; undefined where another has it, too, or where a line cannot say it. */
export function findableName(id: string, people: readonly Person[]): string | undefined {
  const name = people.find((person) => person.id === id)?.name;
  if (
    name === undefined ||
    name !== name.trim() ||
    !/^[\p{L}\p{N}][\p{L}\p{N}\p{M} .’'-]*$/u.test(name) ||
    / {2}/.test(name)
  )
    return undefined;
  const others = people.filter((person) => person.name === name || person.aliases?.includes(name));
  return others.length === 1 ? name : undefined;
}
