import { createServer } from 'node:http';
import path from 'node:path';
import { unpacked } from '../package/packed.mjs';
import { sendFile } from '../servers/static.mjs';
import { open, openBrowser } from './browser.mjs';
import { reply, shows } from './essay-page.mjs';

const page = (inside) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>A post</title>
<link rel="canonical" href="/post/index.html?from=feed">
<script type="module" src="/cdn/colloquy.js"></script>
<article><h1>A post</h1><p>Plain HTML, as it was before.</p></article>
${inside}`;

/**
 * A site whose post is plain HTML with the script of the packed package and whatever a test puts below the article,
 * and a browser for it.
 */
export async function startOneTagPages() {
  const cdn = path.join(unpacked(), 'node_modules/colloquy/dist/cdn');
  let below = '';
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    if (pathname === '/favicon.ico') response.writeHead(204).end();
    else if (pathname === '/post/') response.setHeader('content-type', 'text/html').end(page(below));
    else sendFile(response, cdn, pathname.slice('/cdn'.length), {}).catch(() => response.writeHead(404).end());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await openBrowser();
  return {
    origin,
    browser,
    /** The folder dist/cdn of the packed package. */
    cdn,
    /** Opens the post with this below the article, in a browser that has stored nothing. */
    async visit(inside) {
      below = inside;
      const context = await browser.createBrowserContext();
      const log = await open(context, `${origin}/post/`);
      return { ...log, close: () => context.close() };
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Waits until a page has the form to reply with. */
export function hasForm(tab) {
  return shows(tab, 'colloquy-reply-form', 'Leave a reply');
}

/** Sends a reply by the keyboard, reloads the page, and waits until the reply is there again. */
export async function replyAndReload(tab, text, name, email) {
  await reply(tab, text, name, email);
  // The reply shows before the server has it. A reload would abort the request, and the browser would report that.
  await tab.waitForNetworkIdle();
  await tab.reload({ waitUntil: 'load' });
  await shows(tab, 'colloquy-thread', text);
  await shows(tab, 'colloquy-thread', name);
}
