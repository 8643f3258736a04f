import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readMarkdown, type Finding } from '../formats/markdown/index.js';
import { createResolver, type Reference } from './addresses.js';
import type { CollectionEntry } from './collection.js';
import type { EssayFiles } from './find-essays.js';
import type { SharedPeople } from './shared-people.js';

/** How {@link readCollection} reads. */
export interface ReadCollectionOptions {
  /**
   * The address that the folder is served at, such as `https://example.org/essays/`: an essay is then at its slug below
   * it, and so are its pictures. Left out, relative addresses are resolved against the `url` of each essay.
   */
  readonly base?: string;
}

/** What an essay is read with, beside its own files. */
export interface EssaySurroundings extends ReadCollectionOptions {
  readonly shared: SharedPeople;
  readonly essays: ReadonlyMap<string, EssayFiles>;
}

/** What became of the files of one essay. */
export interface EssayReading {
  /** Undefined where they hold no essay. */
  readonly entry: CollectionEntry | undefined;
  readonly findings: readonly Finding[];
  readonly references: readonly Reference[];
}

/** Reads one essay of a folder. */
export async function readEssay(essay: EssayFiles, surroundings: EssaySurroundings): Promise<EssayReading> {
  const { slug, folder, texts, others } = essay;
  const { base, shared, essays } = surroundings;
  const files: Record<string, string> = {};
  for (const file of texts) files[file] = await readFile(path.join(folder, file), 'utf8');
  const { resolve, references } = createResolver(slug, { base, url: urlIn(files['index.md']), essays });
  const { value, draft, findings } = readMarkdown(files, { id: slug, people: shared.people, resolve });
  const found = findings.map((finding) => ({ ...finding, file: `${slug}/${finding.file}` }));
  const assets = [...new Set(references.map((one) => one.path))].filter((file) => others.includes(file)).sort();
  const entry = value && {
    slug,
    folder,
    files: texts,
    discussion: value,
    draft,
    assets,
    digest: digestOf({ base: base ?? null, people: shared.source, files }),
    findings: found,
  };
  return { entry, findings: found, references };
}

const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** The `url` of the front matter, before it is read. */
const urlIn = (text = ''): string | undefined => /^---[^]*?\nurl:[ \t]*["']?(https?:[^\s"']+)/.exec(text)?.[1];
