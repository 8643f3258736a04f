import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from './packed.mjs';

const execute = promisify(execFile);

describe('what checkers of packages say', () => {
  it('publint has nothing to say, in its strict mode', async () => {
    const { messages, pkg } = await publint({ pkgDir: root, strict: true });
    assert.deepEqual(messages.map((message) => formatMessage(message, pkg, { color: false })), []);
  });

  it('attw finds that every entry resolves to its types from ESM, CommonJS and bundlers', async () => {
    // The embed is a browser's file and has no CommonJS twin; Node 10 knows no exports map.
    const args = ['--no-install', 'attw', '--pack', '.', '--profile', 'node16', '--exclude-entrypoints', './cdn'];
    await execute('npx', [...args, '--no-emoji', '--no-color'], { cwd: root }).catch(({ stdout, stderr }) => {
      assert.fail(`attw found problems:\n${stdout}${stderr}`);
    });
  });
});
