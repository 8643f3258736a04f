import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';

const folder = 'dist/site/browser';

/**
 * Wraps the scripts of rendered sites, which pages name themselves: a script that is no module would leave its names on
 * the page.
 */
export async function writeSiteScripts(): Promise<void> {
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.js'))) {
    const text = await readFile(path.join(folder, file), 'utf8');
    const { code } = await transform(text, { format: 'iife', minify: true, target: 'es2022', charset: 'utf8' });
    await writeFile(path.join(folder, file), code);
  }
}
