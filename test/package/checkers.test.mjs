import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from './packed.mjs';

const execute = promisify(execFile);
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

describe('what checkers of packages say', () => {
  it('publint has nothing to say, in its strict mode', async () => {
    const { messages, pkg } = await publint({ pkgDir: root, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg, { color: false })),
      [],
    );
  });

  /** Entries of the exports map, with whether each has a CommonJS file. Node 10, which attw knows as well, reads no such map. */
  const modules = Object.entries(manifest.exports).filter(([entry]) => !entry.endsWith('.css'));
  const entries = modules.map(([entry, target]) => ({
    entry,
    isDual: typeof target === 'object' && 'require' in target,
  }));
  const namesOf = (wanted) => entries.filter(({ isDual }) => isDual === wanted).map(({ entry }) => entry);

  for (const [what, profile, names] of [
    ['entries with a CommonJS file resolve to their types from ESM, CommonJS and bundlers', 'node16', namesOf(true)],
    ['other entries resolve to their types from ESM and bundlers', 'esm-only', namesOf(false)],
  ]) {
    it(`attw finds that ${what}`, async () => {
      assert.ok(names.length > 0);
      const args = ['--no-install', 'attw', '--pack', '.', '--profile', profile, '--entrypoints', ...names];
      await execute('npx', [...args, '--no-emoji', '--no-color'], { cwd: root }).catch(({ stdout, stderr }) => {
        assert.fail(`attw found problems:\n${stdout}${stderr}`);
      });
    });
  }
});
