import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { tsImport } from 'tsx/esm/api';

const promise = 'Replies written here stay in this browser.';

/**
 * Keeps the replies of the demo page in the example server's file instead of the browser, below `base` of the same
 * origin.
 *
 * @param {{ root: string, base: string }} options `root` is the project's folder
 */
export async function restBackend({ root, base }) {
  const { commentsHandler } = await tsImport('../rest/comments-handler.ts', import.meta.url);
  const file = path.join(root, 'node_modules/.cache/colloquy/demo.sqlite');
  mkdirSync(path.dirname(file), { recursive: true });
  const { store, handle } = commentsHandler({ file, base, title: 'Example server' });
  return {
    file,
    handle,
    close: () => store.close(),
    attributes: (origin) => ({ backend: 'rest', endpoint: `${origin}${base}` }),
    /** The page with what it says of this backend. */
    told(html) {
      if (!html.includes(promise)) throw new Error(`Expected the page to hold “${promise}”`);
      return html.replace(promise, 'Replies written here are kept by the example server, for everyone who opens this page.');
    },
  };
}
