import { createHash } from 'node:crypto';
import { readMarkdown, type Finding } from '../formats/markdown/index.js';
import { createResolver, type Reference } from './addresses.js';
import type { CollectionEntry } from './collection.js';
import { drawFormulas } from './draw-formulas.js';
import type { EssayFiles } from './find-essays.js';
import { missingPictures } from './missing-pictures.js';
import { readTexts } from './read-texts.js';
import type { SharedPeople } from './shared-people.js';

/** How {@link readCollection} reads. */
export interface ReadCollectionOptions {
  /**
   * The address that the folder is served at, such as `https://example.org/essays/`: an essay is then at its slug below
   * it, and so are its pictures. Left out, relative addresses are resolved against the `url` of each essay.
   */
  readonly base?: string;
  /** Whether to tell as well what can be read and is likely to be a mistake, such as the key `tilte`. */
  readonly doubts?: boolean;
}

/** What an essay is read with, beside its own files. */
export interface EssaySurroundings extends ReadCollectionOptions {
  readonly shared: SharedPeople;
}

/** What became of the files of one essay. */
export interface EssayReading {
  /** Undefined where they hold no essay. */
  readonly entry: CollectionEntry | undefined;
  readonly findings: readonly Finding[];
  readonly references: readonly Reference[];
  /** The texts of the Markdown files, by their paths in the folder. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Reads one essay of a folder. */
export async function readEssay(essay: EssayFiles, surroundings: EssaySurroundings): Promise<EssayReading> {
  const { slug, folder, texts, others } = essay;
  const { base, doubts = false, shared } = surroundings;
  const { files, findings: unreadable } = readTexts(folder, texts);
  const { resolve, references } = createResolver(slug, { base, url: urlIn(files['index.md']) });
  const draw = mayHoldFormulas(files['index.md']) ? await drawFormulas() : undefined;
  const reading = readMarkdown(files, {
    ...{ id: slug, people: shared.people, resolve, doubts },
    ...(draw && { drawFormula: draw }),
  });
  const { value, draft } = reading;
  const found = [...unreadable, ...reading.findings, ...missingPictures(references, others)].map((finding) => ({
    ...finding,
    file: `${slug}/${finding.file}`,
  }));
  const assets = [...new Set(references.map((one) => one.path.replace(/^(?:\.\/)+/, '')))]
    .filter((file) => others.includes(file))
    .sort();
  const entry = value && {
    slug,
    folder,
    files: texts,
    discussion: value,
    draft,
    assets,
    digest: digestEssay(essay, files, surroundings),
    findings: found,
  };
  return { entry, findings: found, references, texts: files };
}

/** So that what draws formulas is loaded with the first of them. */
const mayHoldFormulas = (text = ''): boolean => /\$|math|katex|mjx/.test(text);

/** The digest of an essay: it changes when something changes that is read of it, or that it is read with. */
export const digestEssay = (
  { slug, others }: EssayFiles,
  texts: Readonly<Record<string, string>>,
  { base = null, shared }: { readonly base?: string | null; readonly shared: SharedPeople },
): string => {
  const parts = Object.entries(texts).map(([file, text]) => JSON.stringify([file, text.length]) + text);
  // In one piece: each call costs more than the few kilobytes of an essay.
  return createHash('sha256')
    .update(JSON.stringify([slug, base, shared.source, others]) + parts.join(''))
    .digest('hex');
};

/** The `url` of the front matter, before it is read. */
const urlIn = (text = ''): string | undefined => /^---[^]*?\nurl:[ \t]*["']?(https?:[^\s"']+)/.exec(text)?.[1];
