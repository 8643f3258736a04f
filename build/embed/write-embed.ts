import { createHash } from 'node:crypto';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rolldown, VERSION, type OutputChunk, type RolldownPlugin } from 'rolldown';
import { bannerOf, licencesOf } from '../licences.js';
import { copyApart, staticImports, type Apart } from './copy-apart.js';
import { fetchTogether } from './fetch-together.js';
import { bringsWith, findWays, type Ways } from './find-ways.js';
import { shareChunks } from './share-chunks.js';
import { writeFiles } from './write-files.js';

const folder = 'dist/cdn';
const hashed = '[name]-[hash].js';

/** What several chunks share is mostly small, and would be a file each. */
const shared = { minShareCount: 2, maxModuleSize: 8000 };

const form = /[\\/]reply-form\.js$/;
const writing = /[\\/]reply-writer\.js$/;
const store = /[\\/]conversation-store\.js$/;
const article = /[\\/]article[\\/]article\.js$/;
const file = /[\\/]read-discussion\.js$/;
const html = /[\\/]formats[\\/]html[\\/]index\.js$/;
const adapter = /[\\/]sources[\\/][^\\/]+[\\/]index\.js$/;
/** The adapters that the file which pages name can import itself; the others take one more fetch. */
const mainAdapter = /[\\/]sources[\\/](?:wordpress|waline|isso|remark42|mastodon|bluesky|rest)[\\/]index\.js$/;
const sharedByAdapters = /[\\/](?:sources[\\/]shared|formats[\\/]remote)[\\/]/;
const adapterOwn = /[\\/]sources[\\/](?!shared)[^\\/]+[\\/]/;

interface Bundle {
  /** What is there before anything is fetched. */
  readonly first: OutputChunk;
  readonly chunks: readonly OutputChunk[];
}

const workerName = 'quote-worker';

/**
 * Modules name the worker as it is called beside them; in the embed it carries a hash, as everything does. It is known
 * before there is a file: of all modules, and of what bundles them.
 */
async function workerFile(): Promise<string> {
  const hash = createHash('sha256').update(VERSION);
  const files = (await readdir('dist', { recursive: true }))
    .filter((file) => file.endsWith('.js') && !file.startsWith('cdn'))
    .sort();
  for (const file of files) hash.update(file).update(await readFile(path.join('dist', file)));
  return `${workerName}-${hash.digest('base64url').slice(0, 8)}.js`;
}

const nameWorker = (file: string): RolldownPlugin => ({
  name: 'name-worker',
  transform: (code, id) =>
    id.endsWith('/quote-engine.js') ? code.replace(`./${workerName}.js`, `./${file}`) : undefined,
});

/** Throws where chunks import each other in a circle: a class of one could be extended before the other has run. */
function refuseCircles(chunks: readonly OutputChunk[]): void {
  const imports = new Map(chunks.map(({ fileName, imports }) => [fileName, imports]));
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name))
      throw new Error(`Expected no chunks of the embed to import each other, got ${[...path, name].join(' → ')}`);
    if (done.has(name)) return;
    for (const imported of imports.get(name) ?? []) visit(imported, [...path, name]);
    done.add(name);
  };
  for (const name of imports.keys()) visit(name, []);
}

interface Options {
  readonly apart?: Apart;
  /** The file of the worker, which shares chunks with the page. */
  readonly worker?: string;
  /** What the first file is called, if not by its content. */
  readonly fileName?: string;
}

/** Bundles an entry: in one file what is there before anything else is fetched, with chunks beside it. */
async function bundle(
  name: string,
  input: string,
  plugins: readonly RolldownPlugin[],
  { apart, worker, fileName }: Options = {},
): Promise<Bundle> {
  const ways: Ways = { first: new Set(), fetched: new Set(), leading: new Set(), brought: new Map() };
  const canShare = (id: string): boolean => !ways.fetched.has(id) && !ways.leading.has(id);
  const isRead = (id: string): boolean => canShare(id) && apart?.isRead(id) === true;
  /** The little that an article or a form shares with what is fetched later: no file of its own. */
  const isSmall = (id: string): boolean =>
    canShare(id) &&
    apart?.isRead(id) === false &&
    [article, form].some((entry) => bringsWith(ways, entry, id)) &&
    [...ways.brought.values()].filter((ids) => ids.has(id)).length > 1;
  /** What writing and the store both need is fetched wherever an adapter is, but for lists of articles. */
  const isKept = (id: string): boolean =>
    !ways.first.has(id) &&
    canShare(id) &&
    apart?.isRead(id) === false &&
    [writing, store].every((entry) => bringsWith(ways, entry, id));
  const broughtBy = (entries: RegExp, id: string): number =>
    [...ways.brought].filter(([entry, ids]) => entries.test(entry) && ids.has(id)).length;
  /** What the store needs as well, the reader of HTML, one adapter by itself, or at least two of which many pages name one. */
  const isForReading = (id: string): boolean =>
    adapterOwn.test(id) ||
    [store, html].some((entry) => bringsWith(ways, entry, id)) ||
    (broughtBy(adapter, id) > 1 && broughtBy(mainAdapter, id) > 0);
  const bundled = await rolldown({
    input: { [name]: input, ...(worker && { [workerName]: 'dist/elements/quotes/quote-worker.js' }) },
    platform: 'browser',
    preserveEntrySignatures: 'allow-extension',
    plugins: [...plugins, findWays(ways, input)],
  });
  const { output } = await bundled.write({
    dir: folder,
    format: 'es',
    minify: true,
    // Nothing bundles it again that would need to know which calls have no effect.
    comments: false,
    postBanner: bannerOf,
    entryFileNames: (chunk) => (worker && chunk.name === workerName ? worker : (fileName ?? hashed)),
    chunkFileNames: hashed,
    codeSplitting: {
      includeDependenciesRecursively: false,
      // Nothing that is fetched shares a chunk, nor does what imports it: the two chunks would import each other, and a
      // class could be extended before there is one.
      groups: [
        { name, test: (id) => ways.first.has(id) || isSmall(id) },
        // Few backends keep Markdown.
        {
          name: 'markdown',
          test: (id) => canShare(id) && /[\\/]light-markdown[\\/](?!bare-address)/.test(id),
          ...shared,
        },
        // What writes Markdown reads it, too, and no page reads by it.
        { name: 'edits', test: (id) => canShare(id) && /[\\/]formats[\\/]edits[\\/]/.test(id), ...shared },
        { name: 'reading', test: (id) => isKept(id) || (isRead(id) && isForReading(id)), ...shared },
        { name: 'passages', test: (id) => isRead(id) && /[\\/]quotes[\\/]/.test(id), ...shared },
        // What adapters share for what is done after reading: a page with a file and no backend needs none of it.
        { name: 'adapters', test: (id) => isRead(id) && sharedByAdapters.test(id), ...shared },
        // What edits light Markdown needs of what reads it, which needs a little of what follows.
        { name: 'editing', test: (id) => isRead(id) && /[\\/]edits[\\/]/.test(id), ...shared },
        { name: 'reading-later', test: isRead, ...shared },
        { name: 'seeking', test: (id) => canShare(id) && apart?.isSought(id) === true, ...shared },
        { name: 'parsing', test: (id) => canShare(id) && bringsWith(ways, file, id), ...shared },
        { name: 'shared', test: canShare, ...shared },
      ],
    },
  });
  await bundled.close();
  const chunks = output.filter((file) => file.type === 'chunk');
  refuseCircles(chunks);
  return { first: chunks.find((chunk) => chunk.isEntry && chunk.name === name)!, chunks };
}

const writePointer = (name: string, { first }: Bundle): Promise<void> =>
  writeFile(path.join(folder, name), `export * from './${first.fileName}';\n`);

/**
 * Writes the embed: one file for all that is needed to read, and chunks beside it for what is fetched when it is
 * needed. Pages name `colloquy.js`, which is small, and fetches that file beside the comments. No chunk imports from it:
 * it would be loaded a second time if the page had put a query to the name, or the CDN had redirected it to a release.
 * Lists of articles are other pages than articles: they name `count.js`, which shares the adapters and the words.
 *
 * By rolldown, as Vite bundles: esbuild would split the file into eight that weigh two kilobytes more.
 */
export async function writeEmbed(): Promise<void> {
  const worker = await workerFile();
  const apart = await copyApart(await staticImports('dist/embed/elements.js'));
  const elements = await bundle(
    'elements',
    'dist/embed/elements.js',
    [nameWorker(worker), apart.plugin, fetchTogether('elements')],
    { apart, worker },
  );
  const count = await bundle('count', 'dist/elements/count/define.js', [
    shareChunks({ ...elements, isApart: true }),
    fetchTogether('count', elements.chunks),
  ]);
  const start = await bundle(
    'colloquy',
    'dist/cdn.js',
    [shareChunks(elements), fetchTogether('colloquy', elements.chunks, elements.first.fileName)],
    { fileName: 'colloquy.js' },
  );
  if (start.chunks.length > 1) throw new Error('Expected the file that pages name to be one, got more');
  await writePointer('count.js', count);
  await writeFiles(elements);
  const all = [elements, count, start].flatMap(({ chunks }) => chunks);
  await writeFile(path.join(folder, 'LICENSES.txt'), licencesOf(all));
  await rm('dist/cdn.js');
}
