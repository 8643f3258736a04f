import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { Finding } from '../../formats/markdown/index.js';
import { baseOf, type Reference } from '../addresses.js';
import { CollectionError, type Collection, type CollectionEntry } from '../collection.js';
import { findEssays, type EssayFiles } from '../find-essays.js';
import { digestEssay, readEssay, type EssayReading } from '../read-essay.js';
import { readTexts } from '../read-texts.js';
import { readSharedPeople, type SharedPeople } from '../shared-people.js';
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
  /** What an earlier call has read: an essay that has not changed since is not read again. The call adds to it. */
  readonly known?: KnownEssays;
}

/** Essays that were read and checked, by their slugs. */
export type KnownEssays = Map<string, KnownEssay>;

interface KnownEssay {
  readonly digest: string;
  readonly reading: EssayReading;
  /** What is wrong in the essay alone. */
  readonly own: readonly Finding[];
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
  { base = anywhere, onProgress, known = new Map() }: CheckCollectionOptions = {},
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
    const { slug } = essay;
    const digest = digestEssay(essay, readTexts(essay.folder, essay.texts).files, { base: address, shared });
    let one = known.get(slug);
    // What else the process does, such as to serve what has been read, goes on between two essays.
    if (one?.digest !== digest) await turn();
    if (one?.digest !== digest) known.set(slug, (one = { digest, ...(await checkEssay(essay, address, shared)) }));
    const { reading, own } = one;
    for (const [file, text] of Object.entries(reading.texts)) sources.set(`${slug}/${file}`, text);
    findings.push(...own);
    references.set(slug, reading.references);
    if (!reading.entry) continue;
    const index = reading.texts['index.md'] ?? '';
    entries.push(reading.entry);
    compared.push({ entry: reading.entry, index });
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

/** Reads an essay, and tells what can be told without the others. */
async function checkEssay(essay: EssayFiles, base: string, shared: SharedPeople): Promise<Omit<KnownEssay, 'digest'>> {
  const reading = await readEssay(essay, { base, doubts: true, shared });
  const quotes = reading.entry
    ? changedQuotes(essay.slug, reading.entry.discussion, reading.texts['index.md'] ?? '')
    : [];
  return { reading, own: [...reading.findings, ...oddFiles(essay), ...quotes] };
}

const byPlace = (a: Finding, b: Finding): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0);
