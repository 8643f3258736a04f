import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { minifyHTMLLiterals } from 'minify-literals';
import { rolldown, type Plugin as RolldownPlugin } from 'rolldown';
import { defineConfig, type Options } from 'tsup';
import ts from 'typescript';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/**
 * One output file per source file. Relative imports stay imports and take the extension of the format
 * being written, so there are no hashed chunks, `sideEffects` in package.json can name exact files, and
 * a class exists once however many entry points load it. A package that is no dependency of users is bundled where
 * it is imported.
 */
const preserveModules: Plugin = {
  name: 'preserve-modules',
  setup(build) {
    const extension = build.initialOptions.format === 'cjs' ? '.cjs' : '.js';
    build.onResolve({ filter: /^\.\.?\// }, (args) =>
      args.kind === 'entry-point' || args.importer.includes('node_modules') ? undefined : { path: args.path.replace(/\.js$/, extension), external: true },
    );
  },
};

/** Minifies what stands in `css` templates, which is text to a JavaScript minifier. */
const minifyStyles: Plugin = {
  name: 'minify-styles',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]views[\\/]styles[\\/].*\.ts$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      const minified = await minifyHTMLLiterals(source, { fileName: file });
      return { contents: minified?.code ?? source, loader: 'ts' };
    });
  },
};

/**
 * Writes one `.d.ts` and one `.d.cts` per module, as TypeScript itself emits them. tsup's own `dts` bundles
 * declarations instead: five times slower here, with hashed names. Whether the types are right is for
 * `npm run typecheck` to say; only what cannot be declared stops the build.
 */
async function writeDeclarations(): Promise<void> {
  const config = ts.getParsedCommandLineOfConfigFile(
    'tsconfig.json',
    { noEmit: false, emitDeclarationOnly: true, rootDir: 'src', outDir: 'dist' },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: ({ messageText }) => fail(messageText) },
  );
  if (!config) throw new Error('Expected tsconfig.json beside tsup.config.ts');
  const sources = config.fileNames.filter((file) => file.includes('/src/'));
  const files = new Map<string, string>();
  const program = ts.createProgram(sources, config.options);
  const { diagnostics } = program.emit(undefined, (file, text) => files.set(file, text));
  for (const { messageText } of diagnostics) fail(messageText);
  for (const [file, text] of files) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    await writeFile(file.replace(/\.d\.ts$/, '.d.cts'), text.replace(/(['"]\.\.?\/[^'"]*)\.js(?=['"])/g, '$1.cjs'));
  }
}

function fail(message: string | ts.DiagnosticMessageChain): never {
  throw new Error(ts.flattenDiagnosticMessageText(message, '\n'));
}

/** Writes what people take who do not use JavaScript: the discussion as JSON, the schema such a file satisfies, and
 * the contract that a backend of one's own keeps. */
async function writeData(): Promise<void> {
  const built = pathToFileURL(path.resolve('dist/content/index.js')).href;
  const { discussion } = (await import(built)) as { discussion: unknown };
  await writeFile(
    'dist/content/trust-based-selling-between-cultures.json',
    `${JSON.stringify(discussion, null, 2)}\n`,
  );
  await copyFile('src/model/discussion.schema.json', 'dist/schema.json');
  await copyFile('src/sources/rest/openapi.json', 'dist/openapi.json');
}

/** The packages that stand inside the embed, whose licences go with it. */
const embedded = { '@lit/reactive-element': 'LICENSE', 'idb-keyval': 'LICENCE' };

/** Writes the licences of packages that stand inside of what is shipped beside it. */
async function writeLicences(file: string, packages: Readonly<Record<string, string>>): Promise<void> {
  const licences = Object.entries(packages).map(
    async ([name, licence]) => `${name}\n\n${await readFile(`node_modules/${name}/${licence}`, 'utf8')}`,
  );
  await writeFile(file, (await Promise.all(licences)).join('\n\n'));
}

/** Modules name the worker as it is called beside them; in the embed it carries a hash, as everything does. */
const nameWorker = (file: string): RolldownPlugin => ({
  name: 'name-worker',
  transform: (code, id) => (id.endsWith('/quote-engine.js') ? code.replace('./quote-worker.js', file) : undefined),
});

/** All that comes with a chunk, itself included. */
function closureOf(name: string, chunks: Readonly<Record<string, { readonly imports: readonly string[] }>>, known = new Set<string>()): Set<string> {
  if (known.has(name)) return known;
  known.add(name);
  for (const imported of chunks[name]?.imports ?? []) closureOf(imported, chunks, known);
  return known;
}

/**
 * Where a chunk is fetched, fetches what it imports beside it. A browser learns of that only when the chunk has come,
 * so that each level of imports would take another trip to the server.
 */
const fetchTogether: RolldownPlugin = {
  name: 'fetch-together',
  renderChunk(code, { fileName }, _options, { chunks }) {
    const known = closureOf(fileName, chunks);
    for (const [name, { isEntry }] of Object.entries(chunks)) if (isEntry) closureOf(name, chunks, known);
    return code.replace(/import\("\.\/([^"]+)"\)/g, (fetched, name: string) => {
      const beside = [...closureOf(name, chunks)].filter((other) => other !== name && !known.has(other));
      if (beside.length === 0) return fetched;
      return `Promise.all([${[name, ...beside].map((one) => `import("./${one}")`).join()}]).then(([module])=>module)`;
    });
  },
};

/** The modules that are there before anything else is fetched, and those that something else is fetched by. */
interface Ways {
  readonly first: Set<string>;
  readonly fetched: Set<string>;
}

const findWays = ({ first, fetched }: Ways): RolldownPlugin => ({
  name: 'find-ways',
  buildEnd() {
    const infoOf = (id: string): NonNullable<ReturnType<typeof this.getModuleInfo>> => this.getModuleInfo(id)!;
    const waiting: string[] = [];
    for (const id of this.getModuleIds()) {
      if (infoOf(id).isEntry) waiting.push(id);
      if (infoOf(id).dynamicImporters.length > 0) fetched.add(id);
    }
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (first.has(id)) continue;
      first.add(id);
      waiting.push(...infoOf(id).importedIds);
    }
  },
});

const hashed = '[name]-[hash].js';
const embedOutput = { format: 'es', minify: true, comments: { legal: false }, entryFileNames: hashed, chunkFileNames: hashed } as const;

/**
 * Bundles what a page is to fetch: in one file what is there before anything else is fetched, with chunks beside it.
 * Answers with that file, seen from `dist/cdn/`.
 */
async function bundleEmbed(input: string, name: string, folder: string, plugins: RolldownPlugin[] = []): Promise<string> {
  const ways: Ways = { first: new Set(), fetched: new Set() };
  const bundle = await rolldown({
    input: { [name]: input },
    platform: 'browser',
    preserveEntrySignatures: 'allow-extension',
    plugins: [...plugins, findWays(ways), fetchTogether],
  });
  const { output } = await bundle.write({
    ...embedOutput,
    dir: path.join('dist/cdn', folder),
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        { name, test: (id) => ways.first.has(id) },
        // What several chunks share is mostly small, and would be a file each.
        { name: 'shared', test: (id) => !ways.fetched.has(id), minShareCount: 2, maxModuleSize: 2500 },
      ],
    },
  });
  await bundle.close();
  return `./${path.posix.join(folder, output[0].fileName)}`;
}

/**
 * Writes the embed: one file for all that is needed to read, and chunks beside it for what is fetched when it is
 * needed. Pages name `colloquy.js`, which only points to that file: chunks import from it by its own name, and would
 * load it a second time if the page had put a query to the name, or the CDN had redirected it to a release.
 *
 * By rolldown, as Vite bundles: esbuild would split the file into eight that weigh two kilobytes more.
 */
async function writeEmbed(): Promise<void> {
  const worker = await bundleEmbed('dist/elements/quotes/quote-worker.js', 'quote-worker', '.');
  const elements = await bundleEmbed('dist/cdn.js', 'elements', '.', [nameWorker(worker)]);
  await writeFile('dist/cdn/colloquy.js', `export * from '${elements}';\n`);
  // Lists of articles are other pages than articles, and fetch nothing else.
  const count = await bundleEmbed('dist/elements/count/define.js', 'count', 'count');
  await writeFile('dist/cdn/count.js', `export * from '${count}';\n`);
  await writeLicences('dist/cdn/LICENSES.txt', embedded);
  await Promise.all(['js', 'cjs', 'd.cts'].map((extension) => rm(`dist/cdn.${extension}`)));
}

export default defineConfig({
  entry: ['src/**/*.ts', '!src/**/*.d.ts'],
  outDir: 'dist',
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  splitting: false,
  // Modules are shipped unminified, one per source file, so that a source map would say little; it would be
  // three quarters of the download.
  sourcemap: false,
  // `npm run build` empties dist/ before: what writes beside the modules must not be swept away after.
  clean: false,
  esbuildPlugins: [preserveModules, minifyStyles],
  esbuildOptions(options) {
    // Modules are always read as UTF-8: escapes would double the weight of Arabic.
    options.charset = 'utf8';
  },
  async onSuccess() {
    await writeDeclarations();
    await writeData();
    await writeEmbed();
    await writeLicences('dist/react/LICENSES.txt', { '@lit/react': 'LICENSE' });
  },
});
