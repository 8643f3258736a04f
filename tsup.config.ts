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
 * a class exists once however many entry points load it.
 */
const preserveModules: Plugin = {
  name: 'preserve-modules',
  setup(build) {
    const extension = build.initialOptions.format === 'cjs' ? '.cjs' : '.js';
    build.onResolve({ filter: /^\.\.?\// }, (args) =>
      args.kind === 'entry-point' ? undefined : { path: args.path.replace(/\.js$/, extension), external: true },
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

/** Modules name the worker as it is called beside them; in the embed it carries a hash, as everything does. */
const nameWorker = (file: string): RolldownPlugin => ({
  name: 'name-worker',
  transform: (code, id) => (id.endsWith('/quote-engine.js') ? code.replace('./quote-worker.js', file) : undefined),
});

/** Answers with where the file that pages name was written, seen from `dist/cdn/`. */
async function bundleEmbed(input: string, name: string, folder: string, plugins: RolldownPlugin[] = []): Promise<string> {
  const bundle = await rolldown({
    input: { [name]: input },
    platform: 'browser',
    preserveEntrySignatures: 'allow-extension',
    plugins,
  });
  const { output } = await bundle.write({
    dir: path.join('dist/cdn', folder),
    format: 'es',
    minify: true,
    comments: { legal: false },
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: '[name]-[hash].js',
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
  const licences = Object.entries(embedded).map(
    async ([name, file]) => `${name}\n\n${await readFile(`node_modules/${name}/${file}`, 'utf8')}`,
  );
  await writeFile('dist/cdn/LICENSES.txt', (await Promise.all(licences)).join('\n\n'));
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
  },
});
