// Usage: npm run test:mutants -- <slice> [<file> …] [--static]
// Changes the code of a slice of src in one place at a time, and sees whether a test notices: what survives is code that
// could be wrong without a test that fails. `--static` also changes what is evaluated when a module is loaded, such as
// tables and patterns, for which all tests start again. Prints the survivors and the share of each file; the whole report is
// in node_modules/.cache/mutants/.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { slices } from './slices.mjs';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { static: { type: 'boolean' } } });
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

const report = path.join('node_modules/.cache/mutants', slice.replace('/', '-'));
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
  jsonReporter: { fileName: `${report}.json` },
  htmlReporter: { fileName: `${report}.html` },
  disableTypeChecks: true,
  timeoutMS: 10_000,
}).runMutationTest();
console.log(`${results.length} mutants; the report is in ${report}.html`);
