import path from 'node:path';
import type { Finding } from '../../formats/markdown/index.js';
import { baseOf, type Reference } from '../addresses.js';
import { CollectionError, type Collection, type CollectionEntry } from '../collection.js';
import { findEssays } from '../find-essays.js';
import { readEssay } from '../read-essay.js';
import { readSharedPeople } from '../shared-people.js';
import { anchorsOf } from './anchors.js';
import { oddFiles } from './check-files.js';
import { deadLinks } from './check-links.js';
import { changedQuotes } from './check-quotes.js';
import { sharedByTwo, type Compared } from './check-together.js';

/** How {@link checkCollection} reads. */
export interface CheckCollectionOptions {
  /** Where the folder is, or will be, served. Left out, any address does: nothing that is read is used. */
  readonly base?: string;
  /** Called before each essay is read. */
  readonly onProgress?: (done: number, all: number, slug: string) => void;
}

/** A folder of essays that was checked, with the texts that the findings are about. */
export interface CheckedCollection extends Collection {
  /** Returns the text of a file that a finding names; undefined where there is none. */
  readonly sourceOf: (file: string) => string | undefined;
}

/** Relative addresses lead somewhere below it while an essay is checked. */
const anywhere = 'https://essays.invalid/';

/**
 * Reads a folder of essays, and tells every mistake in it: what {@link readCollection} tells, what can be read and is
 * likely to be a mistake, links and anchors that lead nowhere, pictures that are missing, quotations of words that have
 * changed, and what two essays may not share. Findings are in the order of the files and of their lines.
 *
 * @throws {CollectionError} where there is no such folder, or no essay in it.
 */
export async function checkCollection(
  folder: string,
  { base = anywhere, onProgress }: CheckCollectionOptions = {},
): Promise<CheckedCollection> {
  const address = baseOf(base);
  const found = await findEssays(folder);
  if (found.length === 0) throw new CollectionError(folder, 'no essay');
  const essays = new Map(found.map((essay) => [essay.slug, essay]));
  const shared = await readSharedPeople(folder);
  const findings: Finding[] = [...shared.findings];
  const sources = new Map<string, string>(shared.file ? [[shared.file, shared.source]] : []);
  const entries: CollectionEntry[] = [];
  const references = new Map<string, readonly Reference[]>();
  const compared: Compared[] = [];
  for (const [at, essay] of found.entries()) {
    onProgress?.(at, found.length, essay.slug);
    const reading = await readEssay(essay, { base: address, doubts: true, shared });
    const { slug } = essay;
    for (const [file, text] of Object.entries(reading.texts)) sources.set(`${slug}/${file}`, text);
    findings.push(...reading.findings, ...oddFiles(essay));
    references.set(slug, reading.references);
    if (!reading.entry) continue;
    const index = reading.texts['index.md'] ?? '';
    entries.push(reading.entry);
    compared.push({ entry: reading.entry, index });
    findings.push(...changedQuotes(slug, reading.entry.discussion, index));
  }
  const anchors = new Map(entries.map(({ slug, discussion }) => [slug, anchorsOf(discussion)]));
  for (const [slug, found] of references) findings.push(...deadLinks(slug, found, { essays, anchors }));
  findings.push(...sharedByTwo(compared));
  return {
    folder: path.resolve(folder),
    entries,
    findings: findings.sort(byPlace),
    sourceOf: (file) => sources.get(file),
  };
}

const byPlace = (a: Finding, b: Finding): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0);
