import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

interface Bundled {
  readonly moduleIds: readonly string[];
}

interface Licensed {
  /** Its name and version. */
  readonly title: string;
  /** SPDX, as its package.json says. */
  readonly licence: string;
  readonly text: string;
}

const known = new Map<string, Licensed>();

/** The package in a folder. Throws where its licence is not beside it: what is bundled may not be shipped without. */
function readPackage(folder: string): Licensed {
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  const {
    name,
    version,
    license = '',
  } = JSON.parse(read('package.json')) as { name: string; version: string; license?: string };
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  if (!license || !file)
    throw new Error(
      `Expected ${name}, which is bundled, to have a license field and a LICENSE file, got ${license || 'no field'} and ${file ?? 'no file'}`,
    );
  return { title: `${name} ${version}`, licence: license, text: read(file).trim() };
}

/** The folder of the package that a module stands in; undefined for our own. */
function packageFolder(id: string): string | undefined {
  if (!id.includes('node_modules')) return undefined;
  for (let folder = path.dirname(id); path.basename(folder) !== 'node_modules'; folder = path.dirname(folder)) {
    if (
      existsSync(path.join(folder, 'package.json')) &&
      'name' in JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    )
      return folder;
  }
  throw new Error(`Expected ${id} to stand in a package, got no package.json above it`);
}

/** The packages whose modules really stand in these chunks, by their titles. */
function packagesIn(chunks: readonly Bundled[]): readonly Licensed[] {
  const folders = new Set(chunks.flatMap(({ moduleIds }) => moduleIds.flatMap((id) => packageFolder(id) ?? [])));
  for (const folder of folders) if (!known.has(folder)) known.set(folder, readPackage(folder));
  return [...folders].map((folder) => known.get(folder)!).sort((a, b) => (a.title < b.title ? -1 : 1));
}

/** The comment at the head of a chunk that names the licences of what others wrote in it; nothing for our own. */
export function bannerOf(chunk: Bundled): string {
  const packages = packagesIn([chunk]);
  return packages.length === 0
    ? ''
    : `/*! ${packages.map(({ title, licence }) => `${title} (${licence})`).join(', ')}; see LICENSES.txt */`;
}

/** The licences of all that others wrote, in full. */
export function licencesOf(chunks: readonly Bundled[]): string {
  return packagesIn(chunks)
    .map(({ title, licence, text }) => `${title} (${licence})\n\n${text}\n`)
    .join('\n\n');
}

/** Writes the licences of the packages that are bundled into modules of `dist`, which esbuild names in comments there. */
export async function writeLicences(): Promise<void> {
  const modules = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  const texts = await Promise.all(modules.map((file) => readFile(path.join('dist', file), 'utf8')));
  const moduleIds = texts.flatMap((text) => [...text.matchAll(/^\/\/ (node_modules\/.+)$/gm)].map(([, id]) => id!));
  if (moduleIds.length > 0) await writeFile('dist/LICENSES.txt', licencesOf([{ moduleIds }]));
}
