// Usage: npm run test:mutants -- <slice> [<file> …] [--static], or --shares [<slice> …]
// Changes the code of a slice of src in one place at a time, and sees whether a test notices: what survives is code that
// could be wrong without a test that fails. `--static` also changes what is evaluated when a module is loaded, such as
// tables and patterns, for which all tests start again. Prints the survivors and the share of each file; the whole report is
// in node_modules/.cache/mutants/. A slice can be measured by several runs: `--shares` prints the share of each slice from
// what all of them have found.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { addRun, reportOf, sharesOf } from './shares.mjs';
import { slices } from './slices.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { static: { type: 'boolean' }, shares: { type: 'boolean' } },
});
if (values.shares) {
  const unknown = positionals.filter((name) => !slices[name]);
  if (unknown.length > 0) console.error(`Expected ${Object.keys(slices).join(', ')}, got ${unknown.join(', ')}`);
  else
    for (const name of positionals.length > 0 ? positionals : Object.keys(slices))
      console.log(sharesOf(name).join('\n'));
  process.exit(unknown.length > 0 ? 1 : 0);
}
const [slice, ...files] = positionals;
const folders = slices[slice];
if (!folders) {
  console.error(`Expected one of ${Object.keys(slices).join(', ')}, got ${slice ?? 'nothing'}`);
  process.exit(1);
}

const stray = files.filter((file) => !file.startsWith(`src/${slice}/`));
if (stray.length > 0) {
  console.error(`Expected files below src/${slice}/, got ${stray.join(', ')}`);
  process.exit(1);
}

// Read by test/node/examples.ts.
process.env.EXAMPLES ??= '200';

const report = reportOf(slice).replace(/\.json$/, '');
const latest = `${report}.${process.pid}.json`;
const results = await new Stryker({
  testRunner: 'mocha',
  plugins: ['@stryker-mutator/mocha-runner'],
  mutate: files.length > 0 ? files : [`src/${slice}/**/*.ts`],
  buildCommand: `node test/mutants/bundle-tests.mjs ${folders.join(' ')}`,
  mochaOptions: {
    spec: folders.map((folder) => `test/node/${folder}/**/*.bundle.mjs`),
    config: 'test/mutants/mocha.json',
  },
  coverageAnalysis: 'perTest',
  ignoreStatic: !values.static,
  concurrency: Number(process.env.MUTANTS_AT_ONCE ?? 1),
  // What is copied for each run.
  ignorePatterns: ['/dist', '/storybook-static', '/build', '/test/consumers', '/test/unit/elements'],
  tempDirName: '.mutants',
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: latest },
  htmlReporter: { fileName: `${report}.html` },
  disableTypeChecks: true,
  timeoutMS: 3_000,
}).runMutationTest();
addRun(slice, latest);
rmSync(latest);
console.log(sharesOf(slice).at(-1));
console.log(`${results.length} mutants; the report is in ${report}.html`);
