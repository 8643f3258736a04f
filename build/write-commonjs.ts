import { writeFile } from 'node:fs/promises';
import { rolldown } from 'rolldown';
import { exportedFiles } from './exports-map.js';

/** The essay is in the package as JSON already: its twin reads that. */
const content = 'content/index';
const contentTwin = `'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.discussion = require('./trust-based-selling-between-cultures.json');
`;

/**
 * Writes the CommonJS twins of the entries that have a `.cjs` file in the exports map: those that need no Lit. What
 * several of them share stands once, in `dist/commonjs/`, so that a class is the same whichever entry loads it.
 * Entries with elements have no twin: to require them takes Node's `require(esm)` in any case, since Lit is ESM only.
 */
export async function writeCommonJs(): Promise<void> {
  const entries = exportedFiles('.cjs').map((file) => file.replace(/^dist\/|\.cjs$/g, ''));
  const bundle = await rolldown({
    input: Object.fromEntries(entries.filter((entry) => entry !== content).map((entry) => [entry, `dist/${entry}.js`])),
    platform: 'neutral',
    external: /^[^./]/,
    preserveEntrySignatures: 'strict',
  });
  await bundle.write({
    dir: 'dist',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'commonjs/[name].cjs',
    comments: { jsdoc: false },
    // Names of classes and functions stay, for stack traces.
    minify: {
      compress: { keepNames: { function: true, class: true } },
      mangle: { keepNames: true },
      codegen: { removeWhitespace: true },
    },
  });
  await bundle.close();
  await writeFile(`dist/${content}.cjs`, contentTwin);
}
