import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';

/** Below this a module is mostly ours, and stays readable. */
const large = 10_000;

/**
 * Minifies the modules of `dist` that are mostly bundled packages, such as the parser of Markdown: unminified they would
 * be a fifth of the download. Their licences stand in `LICENSES.txt`, which has been written by then.
 */
export async function minifyBundled(): Promise<void> {
  const modules = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  for (const file of modules.map((name) => path.join('dist', name))) {
    const text = await readFile(file, 'utf8');
    if (text.length < large || !text.includes('\n// node_modules/')) continue;
    const { code } = await transform(text, { minify: true, format: 'esm', target: 'es2022', charset: 'utf8' });
    await writeFile(file, `/*! Bundled packages; see LICENSES.txt */\n${code}`);
  }
}
