// Usage: node test/mutants/bundle-tests.mjs <folder below test/node> …
// Bundles each test file beside itself as `NAME.test.bundle.mjs`, with `node:test` replaced by Mocha, and `fast-check` by
// fewer examples: loading TypeScript for each mutant would take longer than the tests.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folders = process.argv.slice(2).map((folder) => path.join('test/node', folder));
const tests = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.join(folder, name)),
);
const inPlaceOf = { 'node:test': 'node-test.mjs', 'fast-check': 'fast-check.mjs' };
const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url));

await build({
  entryPoints: tests,
  outbase: '.',
  outdir: '.',
  outExtension: { '.js': '.bundle.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  packages: 'external',
  logLevel: 'warning',
  plugins: [
    {
      name: 'mocha',
      setup: ({ onResolve }) =>
        onResolve({ filter: /^(?:node:test|fast-check)$/ }, (args) => ({ path: pathOf(inPlaceOf[args.path]) })),
    },
  ],
});
