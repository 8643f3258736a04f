import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { installApp } from './install-app.mjs';

// Test runners tell each other by the environment that they run in one another.
const { NODE_TEST_CONTEXT: _context, NODE_OPTIONS: _options, ...env } = process.env;

describe('tests of an app, in a DOM that is simulated', () => {
  let folder;
  before(async () => {
    folder = await installApp('simulated-dom');
  });

  const runs = {
    'Vitest with jsdom': 'test:vitest-jsdom',
    'Vitest with happy-dom': 'test:vitest-happy-dom',
    'Jest with jsdom': 'test:jest',
  };
  for (const [what, script] of Object.entries(runs)) {
    it(`mount the elements and React’s wrappers, write, send and leave, and nothing is said in the console: ${what}`, async () => {
      const { stdout, stderr } = await promisify(execFile)('npm', ['run', '--silent', script], {
        cwd: folder,
        env: { ...env, NO_COLOR: '1', CI: '1' },
      }).catch((error) => assert.fail(`${error.stdout}${error.stderr}`));
      assert.match(stdout + stderr, /Tests:? +6 passed/);
      assert.doesNotMatch(stdout + stderr, /unhandled|Uncaught/i);
    });
  }
});
