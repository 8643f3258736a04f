import type { Person } from '../../model/person.js';

const maps = new WeakMap<readonly Person[], ReadonlyMap<string, Person>>();

/** People by their ids; made once for each list. */
export function peopleById(people: readonly Person[]): ReadonlyMap<string, Person> {
  let map = maps.get(people);
  if (!map) {
    map = new Map(people.map((person) => [person.id, person]));
    maps.set(people, map);
  }
  return map;
}
