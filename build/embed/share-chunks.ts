import path from 'node:path';
import type { OutputChunk, Plugin } from 'rolldown';
import { closureOf } from './fetch-together.js';

/**
 * Fetches from a bundle that is written already what it has: its first file, and the chunks that `import()` names. With
 * `isApart`, only those that do not bring the first file with them.
 */
export function shareChunks({
  first,
  chunks,
  isApart = false,
}: {
  readonly first: OutputChunk;
  readonly chunks: readonly OutputChunk[];
  readonly isApart?: boolean;
}): Plugin {
  const byName = Object.fromEntries(chunks.map((chunk) => [chunk.fileName, chunk]));
  const isShared = (chunk: OutputChunk): boolean =>
    isApart
      ? chunk.isDynamicEntry && !closureOf(chunk.fileName, byName).has(first.fileName)
      : chunk.isDynamicEntry || chunk === first;
  const byModule = new Map(chunks.filter(isShared).map((chunk) => [chunk.facadeModuleId, chunk.fileName]));
  return {
    name: 'share-chunks',
    resolveId(source, importer, { kind }) {
      const file = importer && kind === 'dynamic-import' && byModule.get(path.join(path.dirname(importer), source));
      return file ? { id: `./${file}`, external: true } : undefined;
    },
  };
}
