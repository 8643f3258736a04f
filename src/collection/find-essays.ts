import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { CollectionError } from './collection.js';

/** The files of one essay, as they lie in its folder. */
export interface EssayFiles {
  readonly slug: string;
  /** An absolute path. */
  readonly folder: string;
  /** The Markdown files that an essay is read from, by their paths in the folder, with slashes, in their order. */
  readonly texts: readonly string[];
  /** All other files, by their paths in the folder, with slashes. */
  readonly others: readonly string[];
}

const isText = (file: string): boolean =>
  file === 'index.md' || file === 'conversation.md' || /^conversation\/[^/]+\.md$/.test(file);

/** Orders names like numbers where they begin with some: `2-ann.md` stands before `10-bob.md`, on every system alike. */
const byName = (a: string, b: string): number => {
  const [one, other] = [a, b].map((name) => Number.parseInt(name.split('/').at(-1) ?? '', 10));
  if (!Number.isNaN(one) && !Number.isNaN(other) && one !== other) return one! - other!;
  return a < b ? -1 : a > b ? 1 : 0;
};

/**
 * The essays of a folder: each folder in it that holds Markdown. Folders and files whose names begin with a dot or an
 * underscore are left alone.
 *
 * @throws {CollectionError} where there is no such folder.
 */
export async function findEssays(folder: string): Promise<readonly EssayFiles[]> {
  const names = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw new CollectionError(folder, error.code === 'ENOTDIR' ? 'a file' : 'no such folder');
  });
  const slugs = names.filter((one) => one.isDirectory() && isVisible(one.name)).map(({ name }) => name);
  const essays = await Promise.all(slugs.sort(byCode).map((slug) => filesOf(path.resolve(folder, slug), slug)));
  return essays.filter(({ texts, others }) => texts.length > 0 || others.some((file) => /^[^/]+\.mdx?$/i.test(file)));
}

async function filesOf(folder: string, slug: string): Promise<EssayFiles> {
  const found = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = found
    .filter((one) => one.isFile())
    .map((one) => path.relative(folder, path.join(one.parentPath, one.name)).replaceAll(path.sep, '/'))
    .filter((file) => file.split('/').every(isVisible));
  return {
    slug,
    folder,
    texts: [
      ...['index.md', 'conversation.md'].filter((file) => files.includes(file)),
      ...files.filter((file) => isText(file) && file.includes('/')).sort(byName),
    ],
    others: files.filter((file) => !isText(file)).sort(byCode),
  };
}

const isVisible = (name: string): boolean => !/^[._]/.test(name) && name !== 'node_modules';
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
