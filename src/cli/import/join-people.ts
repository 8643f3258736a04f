import { freeName } from '../../model/free-name.js';
import type { Person } from '../../model/person.js';

/** All people, those who are known first. One of the same name is the same, unless they have different pages. */
export function joinPeople(
  known: readonly Person[],
  others: readonly Person[],
): { readonly people: readonly Person[]; readonly renamed: ReadonlyMap<string, string> } {
  const people = [...known];
  const renamed = new Map<string, string>();
  for (const person of others) {
    const same = known.find(({ name, url }) => name === person.name && (!url || !person.url || url === person.url));
    if (same) {
      renamed.set(person.id, same.id);
      continue;
    }
    const id = freeName(person.id, (name) => people.some((one) => one.id === name));
    renamed.set(person.id, id);
    people.push({ ...person, id });
  }
  return { people, renamed };
}
