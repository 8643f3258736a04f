import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import vm from 'node:vm';
import { build } from 'esbuild';
import { root, unpacked } from './packed.mjs';

const folder = unpacked();

/** What a consumer's bundler makes of code that imports the packed package: the first file, and all of them. */
async function bundle(code) {
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
  });
  const first = outputFiles.find((file) => path.basename(file.path) === 'stdin.js');
  return { first: first.text.trim(), all: outputFiles.map(({ text }) => text).join('\n') };
}

const registrations = ({ all }) =>
  [...all.matchAll(/defineOnce\(\s*["'](colloquy-[a-z-]+)["']/g)].map(([, tag]) => tag).sort();
const everyTag = ['colloquy-article', 'colloquy-discussion', 'colloquy-reply-form', 'colloquy-thread'];

describe('a consumer’s bundle', () => {
  for (const entry of ['colloquy/define', 'colloquy/discussion/define', 'colloquy/react']) {
    it(`keeps every registration: ${entry}`, async () => {
      assert.deepEqual(registrations(await bundle(`import '${entry}'`)), everyTag);
    });
  }

  for (const noun of ['article', 'thread', 'reply-form']) {
    it(`keeps the one registration it asks for: colloquy/${noun}/define`, async () => {
      assert.deepEqual(registrations(await bundle(`import 'colloquy/${noun}/define'`)), [`colloquy-${noun}`]);
    });
  }

  const pure = ['', '/article', '/thread', '/reply-form', '/discussion', '/model', '/content', '/conversation', '/server', '/formats/json-ld'];
  for (const entry of pure) {
    it(`drops an import of which nothing is used: colloquy${entry}`, async () => {
      assert.equal((await bundle(`import 'colloquy${entry}'`)).first, '');
    });
  }

  it('holds the printer of React’s wrappers where that is asked for, and only there', async () => {
    assert.match((await bundle("import 'colloquy/react/server'")).all, /setPrinter\(/);
    assert.doesNotMatch((await bundle("import 'colloquy/react'")).all, /setPrinter\(\(|escapeValue/);
  });

  it('for a worker prints a page where there is neither a DOM nor Node', async () => {
    const { outputFiles } = await build({
      stdin: { contents: "export { renderToString } from 'colloquy/server'; export { discussion } from 'colloquy/content';", resolveDir: folder },
      bundle: true, platform: 'neutral', conditions: ['worker'], format: 'iife', globalName: 'app', write: false, logLevel: 'error',
    });
    const context = vm.createContext({ URL });
    vm.runInContext(outputFiles[0].text, context);
    assert.match(vm.runInContext('app.renderToString(app.discussion, { data: false })', context), /^<colloquy-discussion lang="en"/);
  });

  it('holds no element when only data is used', async () => {
    const { all } = await bundle("import { discussion } from 'colloquy/content'; console.log(discussion)");
    assert.doesNotMatch(all, /LitElement|customElements/);
  });
});
