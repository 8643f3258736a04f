import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unpacked } from '../package/packed.mjs';
import { sendFile } from '../servers/static.mjs';
import { open, openBrowser } from './browser.mjs';
import { reply, shows } from './essay-page.mjs';
import { startStandIns } from './readme/stand-ins.mjs';

const page = (inside) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>A post</title>
<link rel="canonical" href="/post/index.html?from=feed">
<script type="module" src="/cdn/colloquy.js"></script>
<article><h1>A post</h1><p>Plain HTML, as it was before.</p></article>
${inside}`;

/** What is on the page: the elements in the composition, the comments, and whether there is a form. */
const seen = (tab) => tab.evaluate(() => {
  const root = document.querySelector('colloquy-discussion').shadowRoot;
  const inside = (tag) => root?.querySelector(tag)?.shadowRoot;
  return {
    tags: [...(root?.querySelectorAll('*') ?? [])].map(({ localName }) => localName).filter((name) => name.startsWith('colloquy-')),
    comments: inside('colloquy-thread')?.querySelectorAll('article').length ?? 0,
    hasForm: !!inside('colloquy-reply-form')?.querySelector('form'),
    heading: inside('colloquy-thread')?.querySelector('h2')?.textContent,
  };
});

describe('the comments of a page in one tag, from the packed package', () => {
  let server;
  let browser;
  let origin;
  let standIns;
  const pages = new Map();

  before(async () => {
    const cdn = path.join(unpacked(), 'node_modules/colloquy/dist/cdn');
    standIns = await startStandIns();
    server = createServer(({ url }, response) => {
      const { pathname } = new URL(url, 'http://localhost');
      if (pathname === '/favicon.ico') response.writeHead(204).end();
      else if (pages.has(pathname)) response.setHeader('content-type', 'text/html').end(page(pages.get(pathname)));
      else sendFile(response, cdn, pathname.slice('/cdn'.length), {}).catch(() => response.writeHead(404).end());
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${server.address().port}`;
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    standIns?.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  /** Opens a page with this inside, in a browser that has stored nothing. */
  async function visit(inside, address = '/post/') {
    pages.set('/post/', inside);
    const context = await browser.createBrowserContext();
    const log = await open(context, origin + address);
    return { ...log, close: () => context.close() };
  }

  const tag = (backend, thread = '/post/a/', more = '') =>
    `<colloquy-discussion backend="${backend}" ${backend === 'local' ? '' : `endpoint="${standIns.origin}/${backend}"`} thread="${thread}" ${more}></colloquy-discussion>`;

  for (const [backend, thread] of [['waline', '/post/a/'], ['wordpress', '4'], ['isso', '/post/a.html']]) {
    it(`are those of ${backend}, with a form, and nothing on the console`, async () => {
      const { page: tab, errors, warnings, close } = await visit(tag(backend, thread));
      await tab.waitForFunction(() => document.querySelector('colloquy-discussion').shadowRoot?.querySelector('colloquy-thread')?.shadowRoot?.querySelector('article'), { timeout: 30_000 });
      await tab.waitForFunction(() => document.querySelector('colloquy-discussion').shadowRoot.querySelector('colloquy-reply-form').shadowRoot?.querySelector('form'), { timeout: 30_000 });
      const { tags, comments, heading } = await seen(tab);
      assert.deepEqual(tags, ['colloquy-thread', 'colloquy-reply-form']);
      assert.ok(comments > 1, `${comments} comments`);
      assert.match(heading, /^\d+ replies/);
      assert.deepEqual([...errors, ...warnings], []);
      await close();
    });
  }

  for (const backend of ['rest', 'local']) {
    it(`take a reply by the keyboard, and have it after a reload, with ${backend}`, async () => {
      const { page: tab, errors, warnings, close } = await visit(tag(backend, 'auto'));
      await tab.waitForFunction(() => document.querySelector('colloquy-discussion').shadowRoot?.querySelector('colloquy-reply-form')?.shadowRoot?.querySelector('form'), { timeout: 30_000 });
      await shows(tab, 'colloquy-thread', 'No replies yet.');
      await reply(tab, `Said with ${backend}`, 'Ada');
      await tab.reload();
      await shows(tab, 'colloquy-thread', `Said with ${backend}`);
      assert.equal((await seen(tab)).heading, '1 reply');
      assert.deepEqual([...errors, ...warnings], []);
      await close();
    });
  }

  it('are one conversation where a thread and a form stand apart', async () => {
    const at = `backend="rest" endpoint="${standIns.origin}/rest" thread="/apart/"`;
    const { page: tab, errors, warnings, close } = await visit(`<colloquy-reply-form ${at}></colloquy-reply-form><hr><colloquy-thread ${at}></colloquy-thread>`);
    await tab.waitForFunction(() => document.querySelector('colloquy-reply-form').shadowRoot?.querySelector('form'), { timeout: 30_000 });
    await reply(tab, 'From above', 'Ada');
    assert.deepEqual([...errors, ...warnings], []);
    await close();
  });

  it('wait for the reader with load="visible", behind the words that stand there', async () => {
    const inside = `<div style="height: 9000px"></div>${tag('waline', '/post/a/', 'load="visible"').replace('></', '><p>Comments</p></')}`;
    const { page: tab, requests, close } = await visit(inside);
    await tab.waitForNetworkIdle();
    assert.deepEqual(requests.filter((url) => url.startsWith(standIns.origin)), []);
    assert.equal(await tab.$eval('colloquy-discussion > p', (words) => words.checkVisibility()), true);
    await tab.$eval('colloquy-discussion', (element) => element.scrollIntoView());
    await shows(tab, 'colloquy-thread', 'replies');
    assert.equal(await tab.$eval('colloquy-discussion > p', (words) => words.checkVisibility()), false);
    await close();
  });
});
