/** A name that is not taken: the wanted one, or the first of `name-2`, `name-3` and so on. */
export function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  let free = wanted;
  for (let number = 2; isTaken(free); number += 1) free = `${wanted}-${number}`;
  return free;
}
