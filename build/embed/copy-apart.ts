import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'rolldown';
import ts from 'typescript';

interface Imports {
  readonly beforeAll: readonly string[];
  readonly later: readonly string[];
}

/** What a module imports of those beside it, as absolute paths: before it runs, and by `import()`. */
async function importsOf(file: string): Promise<Imports> {
  const text = await readFile(file, 'utf8');
  const resolve = (specifier: string): string => path.join(path.dirname(file), specifier);
  const beforeAll = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text.startsWith('.')
      ? [resolve(moduleSpecifier.text)]
      : [];
  });
  const later = [...text.matchAll(/\bimport\(\s*["'](\.[^"']+)["']\s*\)/g)].map(([, specifier]) =>
    resolve(specifier as string),
  );
  return { beforeAll, later };
}

/** The modules below `dist` that an entry imports before anything is fetched, itself included, as absolute paths. */
export async function staticImports(entry: string): Promise<ReadonlySet<string>> {
  const found = new Set([path.resolve(entry)]);
  for (const file of found) for (const imported of (await importsOf(file)).beforeAll) found.add(imported);
  return found;
}

const copied = '?apart';
// No page reads Markdown or TeX.
const standsApart =
  /[\\/]dist[\\/](backends\.js|sources[\\/]|formats[\\/](?!markdown[\\/]|mathml[\\/])|locales[\\/]|elements[\\/]shared[\\/]broken-source\.js)/;

const seeksQuotes = /[\\/]dist[\\/]quotes[\\/]worker\.js/;

export interface Apart {
  readonly plugin: Plugin;
  /** The modules that a page with counts alone fetches as well: adapters, formats and words, with all that they import. */
  readonly isRead: (id: string) => boolean;
  /** What else the worker that looks for quotations needs. */
  readonly isSought: (id: string) => boolean;
}

/**
 * Modules that stand apart with all that they import, found before the bundler asks: in which order it asks differs
 * from one build to the next, and what a module belongs to must not.
 */
async function modulesApart(which: RegExp, first: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const files = (await readdir('dist', { recursive: true })).filter((file) => file.endsWith('.js')).sort();
  const found = new Set(
    files.map((file) => path.resolve('dist', file)).filter((file) => which.test(file) && !first.has(file)),
  );
  for (const id of found) {
    const { beforeAll, later } = await importsOf(id.replace(copied, ''));
    for (const file of [...beforeAll, ...later]) found.add(first.has(file) ? file + copied : file);
  }
  return found;
}

/**
 * Gives these modules copies of their own of what stands in the first file: they would bring that file with them
 * otherwise. What is copied are pure functions of some lines.
 */
export async function copyApart(first: ReadonlySet<string>): Promise<Apart> {
  const [read, sought] = (await Promise.all([standsApart, seeksQuotes].map((which) => modulesApart(which, first)))) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  const apart = new Set([...read, ...sought]);
  return {
    isRead: (id) => read.has(id),
    isSought: (id) => sought.has(id) && !read.has(id),
    plugin: {
      name: 'copy-apart',
      resolveId(source, importer) {
        if (!importer || !source.startsWith('.') || !apart.has(importer)) return undefined;
        const file = path.join(path.dirname(importer), source);
        return first.has(file) ? file + copied : file;
      },
      load: (id) => (id.endsWith(copied) ? readFile(id.slice(0, -copied.length), 'utf8') : undefined),
    },
  };
}
