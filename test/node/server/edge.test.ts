import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { build } from 'esbuild';
import { renderToString } from '../../../src/server/index.js';
import { essay } from './page.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The server code as a bundler makes it for a place that is neither a browser nor Node. */
const bundled = build({
  entryPoints: [path.join(root, 'src/server/index.ts')],
  absWorkingDir: root,
  bundle: true,
  platform: 'neutral',
  conditions: ['worker'],
  format: 'iife',
  globalName: 'server',
  write: false,
  metafile: true,
});

describe('the server code', () => {
  it('is made of nothing but its own layer and those below: no Lit, no package, nothing of Node', async () => {
    const { metafile } = await bundled;
    const layers = new Set(Object.keys(metafile.inputs).map((file) => file.split('/').slice(0, 2).join('/')));
    assert.deepEqual([...layers].sort(), [
      'src/formats',
      'src/locales',
      'src/model',
      'src/server',
      'src/sources',
      'src/views',
    ]);
    assert.deepEqual(
      Object.values(metafile.outputs).flatMap(({ imports }) => imports),
      [],
    );
  });

  it('prints the same where there is no DOM, no process and no Buffer', async () => {
    const { outputFiles } = await bundled;
    const context = vm.createContext({ URL, TextEncoder, ReadableStream, Response, essay: essay() });
    vm.runInContext(outputFiles[0]!.text, context);
    assert.equal(vm.runInContext('server.renderToString(essay)', context), renderToString(essay()));
    assert.equal(
      await vm.runInContext('new Response(server.renderToStream(essay)).text()', context),
      renderToString(essay()),
    );
    assert.deepEqual(
      vm.runInContext('[typeof document, typeof HTMLElement, typeof process]', context).join(),
      'undefined,undefined,undefined',
    );
  });
});
