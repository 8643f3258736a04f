import { setImmediate } from 'node:timers/promises';
import type { Finding } from '../../formats/markdown/index.js';
import { baseOf } from '../addresses.js';
import { CollectionError } from '../collection.js';
import { findEssays, type EssayFiles } from '../find-essays.js';
import { digestEssay, readEssay } from '../read-essay.js';
import { readTexts } from '../read-texts.js';
import { readSharedPeople } from '../shared-people.js';
import { essayModules } from './essay-modules.js';
import { findQuotes } from './find-quotes.js';
import { indexModules, summaryOf, type EssaySummary } from './index-modules.js';

/** What is kept of one essay from one build to the next. */
export interface BuiltEssay {
  readonly digest: string;
  /** The files that were written for it; none for a draft that was left out, or an essay that could not be read. */
  readonly files: readonly string[];
  readonly summary?: EssaySummary;
  readonly findings: readonly Finding[];
}

/** What is kept from one build to the next, by slug. */
export type BuildCache = Readonly<Record<string, BuiltEssay>>;

/** Where a build writes. */
export interface BuildTarget {
  /** Whether a file stands as an earlier build wrote it. */
  has(file: string): boolean;
  /** Keeps a file as an earlier build wrote it. */
  keep(file: string): void;
  write(file: string, content: string): void;
}

export interface BuildOptions {
  /** The address that the folder is served at. Left out, relative addresses are resolved against the `url` of each essay. */
  readonly base?: string;
  /** Whether drafts are built. */
  readonly drafts?: boolean;
  /** What the digests begin with: another one for another version of what builds. */
  readonly version?: string;
  readonly cache?: BuildCache;
  /** Called before each essay is looked at. */
  readonly onProgress?: (done: number, all: number, slug: string) => void;
}

/** What a build did. */
export interface Built {
  readonly cache: BuildCache;
  readonly findings: readonly Finding[];
  /** The slugs of the essays that were read, rather than kept. */
  readonly read: readonly string[];
}

/**
 * Builds a folder of essays: each as JSON and as a typed module with its quote links and mentions, and an index of all.
 * An essay of which nothing has changed since the build that left the cache is not read again. One essay is in memory at
 * a time.
 *
 * @throws {CollectionError} where there is no such folder, or no essay in it.
 */
export async function buildCollection(folder: string, target: BuildTarget, options: BuildOptions = {}): Promise<Built> {
  const { base, drafts = false, version = '', cache = {}, onProgress } = options;
  const essays = await findEssays(folder);
  if (essays.length === 0) throw new CollectionError(folder, 'no essay');
  const shared = await readSharedPeople(folder);
  const surroundings = { ...(base !== undefined && { base: baseOf(base) }), shared };
  const now: Record<string, BuiltEssay> = {};
  const read: string[] = [];
  for (const [at, essay] of essays.entries()) {
    const { slug } = essay;
    onProgress?.(at, essays.length, slug);
    const { files } = readTexts(essay.folder, essay.texts);
    const digest = [version, drafts, digestEssay(essay, files, surroundings)].join(' ');
    const before = Object.hasOwn(cache, slug) ? cache[slug] : undefined;
    if (before?.digest === digest && before.files.every((file) => target.has(file))) {
      for (const file of before.files) target.keep(file);
      now[slug] = before;
      continue;
    }
    read.push(slug);
    // Signals and timers get their turn between two essays.
    await setImmediate();
    now[slug] = await buildEssay(essay, digest, surroundings, drafts, target);
  }
  const all = Object.values(now);
  const index = indexModules(all.flatMap(({ summary }) => summary ?? []));
  for (const [file, text] of Object.entries(index)) target.write(file, text);
  return { cache: now, findings: [...shared.findings, ...all.flatMap(({ findings }) => findings)], read };
}

async function buildEssay(
  essay: EssayFiles,
  digest: string,
  surroundings: Parameters<typeof readEssay>[1],
  drafts: boolean,
  target: BuildTarget,
): Promise<BuiltEssay> {
  const { slug } = essay;
  const { entry, findings } = await readEssay(essay, surroundings);
  if (slug === 'index') {
    const taken = {
      severity: 'refused',
      file: 'index/index.md',
      expected: 'another name than that of the index',
      got: '"index"',
    } as const;
    return { digest, files: [], findings: [...findings, taken] };
  }
  if (!entry || (entry.draft && !drafts)) return { digest, files: [], findings };
  const modules = essayModules(slug, findQuotes(entry.discussion));
  for (const [file, text] of Object.entries(modules)) target.write(file, text);
  const summary = summaryOf(slug, entry.discussion, entry.draft);
  return { digest, files: Object.keys(modules), summary, findings };
}
