import type { GivenParts } from '../../model/is-sound.js';
import { salvageParts, type Salvaged } from '../../model/parse-discussion.js';

/** What can be shown of the parts that an element was given. The console says what is left out. */
export function mendParts(
  tag: string,
  given: GivenParts,
): { readonly parts: NonNullable<Salvaged['parts']>; readonly lost: Salvaged['lost'] } {
  const { parts, error, lost } = salvageParts(
    Object.fromEntries(Object.entries(given).filter(([, part]) => part !== undefined && part !== null)),
  );
  console.error(`<${tag}> left out what is unfit in the data that it was given.`, error);
  return { parts: parts ?? {}, lost };
}
