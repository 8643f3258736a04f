import { readFileSync } from 'node:fs';
import path from 'node:path';

type Target = string | { readonly [condition: string]: Target };

/** The files of `dist` that the exports map in package.json names, by the condition that leads to them. */
export function exportedFiles(ending: string): readonly string[] {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Readonly<Record<string, Target>> };
  const filesOf = (target: Target): string[] =>
    typeof target === 'string' ? [path.posix.normalize(target)] : Object.values(target).flatMap(filesOf);
  const files = Object.values(exports)
    .flatMap(filesOf)
    .filter((file) => file.startsWith('dist/'));
  return [...new Set(files)].filter((file) => file.endsWith(ending));
}
