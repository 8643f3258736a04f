// Usage: node test/node-tests.mjs <folder> <ending> [<file> …]
// Tests of test/node need no more than a processor and a folder of their own: two files run at a time.
// Runs the files below a folder, and others that are named, with Node's own test runner, which on Node 20 takes no
// glob and finds no TypeScript.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder, ending, ...others] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith(ending) && !name.includes('node_modules'))
  .map((name) => path.join(folder, name))
  .sort();
if (files.length === 0) throw new Error(`Expected files that end in ${ending} below ${folder}, got none`);

const counts = process.env.TEST_COUNTS;
const countsReporter = fileURLToPath(new URL('node-counts-reporter.mjs', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [
    ...(ending.endsWith('.ts') ? ['--import', 'tsx'] : []),
    '--test',
    ...(folder === 'test/node' ? ['--test-concurrency=2'] : []),
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...(counts ? [`--test-reporter=${countsReporter}`, `--test-reporter-destination=${counts}`] : []),
    ...files,
    ...others,
  ],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
