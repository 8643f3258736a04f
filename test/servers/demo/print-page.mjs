import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import path from 'node:path';

const placeholder = /<colloquy-discussion[^>]*><\/colloquy-discussion>/;

/**
 * Makes the demo page as a site would: the essay and its replies stand in the HTML, to be read before a script runs, and
 * the elements take them over.
 *
 * @param {{ dist: string, page: string }} folders `dist` is the built package, `page` the HTML file
 * @returns {Promise<(options: { nonce: string, backend?: string, endpoint?: string, reach: 'device' | 'public' }) => Promise<string>>}
 */
export async function pagePrinter({ dist, page }) {
  const load = (file) => import(pathToFileURL(path.join(dist, file)).href);
  const [{ renderToString }, { discussion }] = await Promise.all([load('server/index.js'), load('content/index.js')]);
  return async ({ nonce, reach, ...attributes }) => {
    const html = await readFile(page, 'utf8');
    if (!placeholder.test(html)) throw new Error(`Expected ${page} to hold <colloquy-discussion></colloquy-discussion>`);
    const printed = renderToString(discussion, { ...attributes, headingLevel: 1, nonce, form: { action: '/reply', reach } });
    return html.replace(placeholder, () => printed);
  };
}
