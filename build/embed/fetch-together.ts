import type { OutputChunk, Plugin } from 'rolldown';

type Chunks = Readonly<Record<string, { readonly imports: readonly string[] }>>;

/** All that comes with a chunk, itself included. */
export function closureOf(name: string, chunks: Chunks, known = new Set<string>()): Set<string> {
  if (known.has(name)) return known;
  known.add(name);
  for (const imported of chunks[name]?.imports ?? []) closureOf(imported, chunks, known);
  return known;
}

const helper =
  'function fetchTogether(...names){return Promise.all(names.map((name)=>import(name))).then(([module])=>module)}';

/**
 * Where a chunk is fetched, fetches what it imports beside it. A browser learns of that only when the chunk has come,
 * so that each level of imports would take another trip to the server.
 *
 * @param entry the name of the entry that the page has fetched by then
 * @param written chunks that were written before, and are fetched as well
 * @param always a chunk that the entry fetches in any case, beside whatever else it fetches
 */
export const fetchTogether = (entry: string, written: readonly OutputChunk[] = [], always?: string): Plugin => ({
  name: 'fetch-together',
  renderChunk(code, { fileName }, _options, { chunks: own }) {
    const chunks: Chunks = { ...Object.fromEntries(written.map((chunk) => [chunk.fileName, chunk])), ...own };
    const known = closureOf(fileName, chunks);
    for (const chunk of Object.values(own))
      if (chunk.isEntry && chunk.name === entry) closureOf(chunk.fileName, chunks, known);
    const together = code.replace(/import\("\.\/([^"]+)"\)/g, (fetched, name: string) => {
      if (always && name !== always) closureOf(always, chunks, known);
      const beside = [...closureOf(name, chunks)].filter((other) => other !== name && !known.has(other));
      if (beside.length === 0) return fetched;
      return `fetchTogether(${[name, ...beside].map((one) => JSON.stringify(`./${one}`)).join()})`;
    });
    return together === code ? null : `${together}\n${helper}`;
  },
});
