import path from 'node:path';
import type { OutputChunk, Plugin } from 'rolldown';
import { closureOf } from './fetch-together.js';

/**
 * Fetches from a bundle that is written already what it has: the chunks that `import()` names, where these do not bring
 * its first file with them.
 */
export function shareChunks({
  first,
  chunks,
}: {
  readonly first: OutputChunk;
  readonly chunks: readonly OutputChunk[];
}): Plugin {
  const byName = Object.fromEntries(chunks.map((chunk) => [chunk.fileName, chunk]));
  const standsAlone = ({ fileName }: OutputChunk): boolean => !closureOf(fileName, byName).has(first.fileName);
  const byModule = new Map(
    chunks
      .filter((chunk) => chunk.isDynamicEntry && standsAlone(chunk))
      .map((chunk) => [chunk.facadeModuleId, chunk.fileName]),
  );
  return {
    name: 'share-chunks',
    resolveId(source, importer, { kind }) {
      const file = importer && kind === 'dynamic-import' && byModule.get(path.join(path.dirname(importer), source));
      return file ? { id: `./${file}`, external: true } : undefined;
    },
  };
}
