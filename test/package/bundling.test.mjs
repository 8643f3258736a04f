import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import vm from 'node:vm';
import { build } from 'esbuild';
import { rolldown } from 'rolldown';
import { root, unpacked } from './packed.mjs';

const folder = unpacked();

/** What a consumer's bundler makes of code that imports the packed package: the first file, and all of them. */
async function bundle(code, options = {}) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder },
    nodePaths: [path.join(root, 'node_modules')],
    external: ['react'],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'out',
    write: false,
    logLevel: 'error',
    ...options,
  });
  const first = outputFiles.find((file) => path.basename(file.path) === 'stdin.js');
  return { first: first.text.trim(), all: outputFiles.map(({ text }) => text).join('\n') };
}

/** The same by rolldown, as Vite bundles. Unlike esbuild, it leaves out what only a re-export of another name brings. */
async function bundleAsVite(code) {
  const app = path.join(folder, 'app.js');
  const bundled = await rolldown({
    input: 'app',
    platform: 'browser',
    external: ['react'],
    logLevel: 'silent',
    resolve: { modules: [path.join(folder, 'node_modules'), path.join(root, 'node_modules')] },
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === 'app' ? app : undefined),
        load: (id) => (id === app ? code : undefined),
      },
    ],
  });
  const { output } = await bundled.generate({ format: 'es' });
  await bundled.close();
  return { all: output.map(({ code: text }) => text).join('\n') };
}

const registrations = ({ all }) =>
  [...all.matchAll(/defineOnce\(\s*["'](colloquy-[a-z-]+)["']/g)].map(([, tag]) => tag).sort();
const everyTag = ['colloquy-article', 'colloquy-discussion', 'colloquy-reply-form', 'colloquy-thread'];

describe('a consumer’s bundle', () => {
  for (const entry of ['colloquy/define', 'colloquy/discussion/define', 'colloquy/react/discussion']) {
    it(`keeps every registration: ${entry}`, async () => {
      assert.deepEqual(registrations(await bundle(`import '${entry}'`)), everyTag);
    });
  }

  for (const noun of ['article', 'thread', 'reply-form']) {
    it(`keeps the one registration it asks for: colloquy/${noun}/define`, async () => {
      assert.deepEqual(registrations(await bundle(`import 'colloquy/${noun}/define'`)), [`colloquy-${noun}`]);
    });
  }

  const wrappers = {
    article: 'ColloquyArticle',
    thread: 'ColloquyThread',
    'reply-form': 'ColloquyReplyForm',
    count: 'ColloquyCount',
    map: 'ColloquyMap',
  };
  for (const [noun, name] of Object.entries(wrappers)) {
    it(`keeps the one registration that a wrapper needs: colloquy/react/${noun}`, async () => {
      assert.deepEqual(registrations(await bundle(`import 'colloquy/react/${noun}'`)), [`colloquy-${noun}`]);
    });

    if (['count', 'map'].includes(noun)) continue;
    it(`by Vite keeps no other registration than a wrapper needs, where it comes from colloquy/react: ${name}`, async () => {
      const code = `import { ${name} } from 'colloquy/react'; console.log(${name})`;
      assert.deepEqual(registrations(await bundleAsVite(code)), [`colloquy-${noun}`]);
    });
  }

  it('keeps every registration that the wrapper of a discussion needs', async () => {
    const code = "import { ColloquyDiscussion } from 'colloquy/react'; console.log(ColloquyDiscussion)";
    assert.deepEqual(registrations(await bundle(code)), everyTag);
  });

  const pure = [
    '',
    '/article',
    '/thread',
    '/reply-form',
    '/discussion',
    '/model',
    '/content',
    '/conversation',
    '/server',
    '/formats/json-ld',
    '/formats/citations',
  ];
  for (const entry of pure) {
    it(`drops an import of which nothing is used: colloquy${entry}`, async () => {
      assert.equal((await bundle(`import 'colloquy${entry}'`)).first, '');
    });
  }

  it('holds the printer of React’s wrappers on a server alone', async () => {
    const code = "import { printWith } from 'colloquy/react/server'; printWith({})";
    const printer = /escapeValue/;
    assert.match((await bundle(code, { platform: 'node' })).all, printer);
    assert.match((await bundle(code, { conditions: ['workerd', 'worker', 'browser'] })).all, printer);
    assert.doesNotMatch((await bundle(code)).all, printer);
    assert.doesNotMatch((await bundle("export * from 'colloquy/react'", { platform: 'node' })).all, printer);
  });

  it('holds @lit/react as browsers have it, whatever it is built for', async () => {
    const { all } = await bundle("export * from 'colloquy/react'", { platform: 'node' });
    assert.match(all, /useLayoutEffect\(/);
    assert.doesNotMatch(all, /litSsrReactEnabled/);
  });

  it('for a worker prints a page where there is neither a DOM nor Node', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: "export { renderToString } from 'colloquy/server'; export { discussion } from 'colloquy/content';",
        resolveDir: folder,
      },
      bundle: true,
      platform: 'neutral',
      conditions: ['worker'],
      format: 'iife',
      globalName: 'app',
      write: false,
      logLevel: 'error',
    });
    const context = vm.createContext({ URL });
    vm.runInContext(outputFiles[0].text, context);
    assert.match(
      vm.runInContext('app.renderToString(app.discussion, { data: false })', context),
      /^<colloquy-discussion class="h-entry" lang="en"/,
    );
  });

  it('holds no element when only data is used', async () => {
    const { all } = await bundle("import { discussion } from 'colloquy/content'; console.log(discussion)");
    assert.doesNotMatch(all, /LitElement|customElements/);
  });
});
