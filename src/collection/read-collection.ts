import path from 'node:path';
import { baseOf } from './addresses.js';
import { CollectionError, type Collection, type CollectionEntry } from './collection.js';
import { findEssays } from './find-essays.js';
import { readEssay, type ReadCollectionOptions } from './read-essay.js';
import { readSharedPeople } from './shared-people.js';

/**
 * Reads a folder of essays:
 *
 * ```
 * essays/
 *   waiting-for-the-kettle/
 *     index.md            the essay, with YAML front matter
 *     conversation.md     the replies; or conversation/*.md, one file a reply
 *     kettle.jpg
 *   people.yml            people whom several essays name, optional
 * ```
 *
 * An essay that cannot be read hides no other: what is wrong with it is in the findings.
 *
 * @throws {CollectionError} where there is no such folder, or no essay in it.
 * @throws {RangeError} where `base` is no http or https address.
 */
export async function readCollection(folder: string, options: ReadCollectionOptions = {}): Promise<Collection> {
  const base = options.base === undefined ? undefined : baseOf(options.base);
  const essays = await findEssays(folder);
  if (essays.length === 0) throw new CollectionError(folder, 'no essay');
  const shared = await readSharedPeople(folder);
  const findings = [...shared.findings];
  const entries: CollectionEntry[] = [];
  for (const essay of essays) {
    const { entry, findings: found } = await readEssay(essay, {
      ...options,
      ...(base !== undefined && { base }),
      shared,
    });
    findings.push(...found);
    if (entry) entries.push(entry);
  }
  return { folder: path.resolve(folder), entries, findings };
}
