import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { tsImport } from 'tsx/esm/api';

const attributes = /<colloquy-discussion/;
const promise = 'Replies written here stay in this browser.';

/**
 * Keeps the replies of the demo page in the example server's file instead of the browser, below `base` of the same
 * origin.
 *
 * @param {{ root: string, base: string, page: string }} options `root` is the project's folder, `page` the HTML file
 */
export async function restBackend({ root, base, page }) {
  const { commentsHandler } = await tsImport('../rest/comments-handler.ts', import.meta.url);
  const file = path.join(root, 'node_modules/.cache/colloquy/demo.sqlite');
  mkdirSync(path.dirname(file), { recursive: true });
  const { store, handle } = commentsHandler({ file, base, title: 'Example server' });
  return {
    file,
    handle,
    close: () => store.close(),
    /** The page with the backend in it, as seen from this origin. */
    async html(origin) {
      const html = await readFile(page, 'utf8');
      if (!attributes.test(html) || !html.includes(promise)) {
        throw new Error(`Expected ${page} to hold <colloquy-discussion> and “${promise}”`);
      }
      return html
        .replace(attributes, `$&\n        backend="rest"\n        endpoint="${origin}${base}"`)
        .replace(promise, 'Replies written here are kept by the example server, for everyone who opens this page.');
    },
  };
}
