// Usage: npm test [-- --all-browsers --all-servers --all-frameworks]
// Runs everything that is checked, one step after the other, and ends with one line: `N passed, N failed`.
// Steps are npm scripts. A suite reports how many tests passed and failed; any other step is one check.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { findFirefox, findWebKit } from './browsers.mjs';

const steps = [
  { title: 'lint', script: 'lint' },
  { title: 'types', script: 'typecheck' },
  { title: 'unit tests in Chromium', script: 'test:unit', suite: true },
  { title: 'tests in Node', script: 'test:node', suite: true },
  { title: 'Storybook build', script: 'build:storybook' },
  { title: 'stories', script: 'test:stories', suite: true, needs: 'build:storybook' },
  { title: 'build', script: 'build' },
  { title: 'Storybook by hand', script: 'test:storybook', suite: true, needs: 'build' },
  { title: 'size', script: 'size', needs: 'build' },
  { title: 'package', script: 'test:package', suite: true, needs: 'build' },
  { title: 'consumers', script: 'test:consumers', suite: true, needs: 'build' },
];
if (process.argv.includes('--all-frameworks')) {
  const apps = readdirSync('test/frameworks').map((file) => path.basename(file, '.test.mjs'));
  steps.push({ title: `frameworks (${apps.join(', ')})`, script: 'test:frameworks:rest', suite: true, needs: 'build' });
} else console.log('The apps of test/frameworks are left out: npm run test:frameworks runs them');
if (process.argv.includes('--all-browsers')) {
  if (findFirefox()) steps.push({ title: 'unit tests in Firefox', script: 'test:firefox', suite: true });
  else console.log('Firefox is not installed: its tests are left out');
  if (findWebKit()) steps.push({ title: 'unit tests in WebKit', script: 'test:webkit', suite: true });
  else console.log('WebKitGTK is not installed: its tests are left out');
}

await addServer('WordPress', { script: 'test:wordpress', entry: './servers/wordpress/index.mjs' });
await addServer('Waline', { script: 'test:waline', entry: './servers/waline/index.ts' });
await addServer('Twikoo', { script: 'test:twikoo', entry: './servers/twikoo/index.ts' });

/** A real server is asked where it can be had; where everything has to run, its absence is a failure. */
async function addServer(name, { script, entry }) {
  const { whyNot } = await tsImport(entry, import.meta.url);
  const reason = await whyNot();
  if (!reason || process.argv.includes('--all-servers'))
    steps.push({ title: `a real ${name}`, script, suite: true, needs: 'build' });
  else console.log(`The tests against a real ${name} are skipped: ${reason}`);
}

const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-counts-'));
const broken = new Set();
const total = { passed: 0, failed: 0 };

for (const [index, step] of steps.entries()) {
  process.stdout.write(`[${index + 1}/${steps.length}] ${step.title} … `);
  const started = Date.now();
  const { passed, failed, output } = broken.has(step.needs) ? notRun(step) : await run(step);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${step.suite ? `${passed} passed, ${failed} failed` : failed ? 'failed' : 'ok'} (${seconds} s)`);
  if (failed) {
    broken.add(step.script);
    console.log(output);
  }
  total.passed += passed;
  total.failed += failed;
}

rmSync(folder, { recursive: true });
process.exitCode = total.failed ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);

function notRun({ needs }) {
  return { passed: 0, failed: 1, output: `Not run, because \`npm run ${needs}\` failed.` };
}

async function run({ script, suite }) {
  const file = path.join(folder, `${script.replace(':', '-')}.json`);
  const { code, output } = await npmRun(script, { ...process.env, TEST_COUNTS: file });
  if (!suite) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  const { passed, failed } = counts(file);
  if (passed + failed === 0) return { passed, failed: 1, output: `${output}\nNo test was run.` };
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1), output };
}

/** What a suite counted, or nothing if it ended before it could count. */
function counts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function npmRun(script, env) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
