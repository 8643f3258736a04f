import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'rolldown';
import ts from 'typescript';

/** The modules below `dist` that an entry imports before anything is fetched, itself included, as absolute paths. */
export async function staticImports(entry: string): Promise<ReadonlySet<string>> {
  const found = new Set([path.resolve(entry)]);
  for (const file of found) {
    const source = ts.createSourceFile(file, await readFile(file, 'utf8'), ts.ScriptTarget.ESNext);
    for (const statement of source.statements) {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
      const { moduleSpecifier } = statement;
      if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier) || !moduleSpecifier.text.startsWith('.')) continue;
      found.add(path.join(path.dirname(file), moduleSpecifier.text));
    }
  }
  return found;
}

const copied = '?apart';
const standsApart = /[\\/]dist[\\/](backends\.js|sources[\\/]|formats[\\/]|locales[\\/]|elements[\\/]backends[\\/]broken-source\.js)/;

/** The modules that a page with counts alone fetches as well: adapters, formats and words, with all that they import. */
export interface Apart {
  readonly plugin: Plugin;
  readonly has: (id: string) => boolean;
}

/**
 * Gives these modules copies of their own of what stands in the first file: they would bring that file with them
 * otherwise. What is copied are pure functions of some lines.
 */
export function copyApart(first: ReadonlySet<string>): Apart {
  const imported = new Set<string>();
  const has = (id: string): boolean => imported.has(id) || (standsApart.test(id) && !first.has(id));
  return {
    has,
    plugin: {
      name: 'copy-apart',
      resolveId(source, importer) {
        if (!importer || !source.startsWith('.') || !has(importer)) return undefined;
        const file = path.join(path.dirname(importer), source);
        const id = first.has(file) ? file + copied : file;
        imported.add(id);
        return id;
      },
      load: (id) => (id.endsWith(copied) ? readFile(id.slice(0, -copied.length), 'utf8') : undefined),
    },
  };
}
