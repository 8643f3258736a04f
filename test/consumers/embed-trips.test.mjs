import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unpacked } from '../package/packed.mjs';
import { sendFile } from '../servers/static.mjs';
import { openBrowser } from './browser.mjs';

/** As long as nothing more is asked for, the browser waits for what it has asked for. */
const quiet = 400;

const page = ({ head = '', body }) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Essay</title>
${head}<script type="module" src="/cdn/colloquy.js"></script>${body}`;

const pages = {
  '/': ({ origin }) => ({
    body: `<colloquy-discussion backend="waline" endpoint="${origin}/waline" thread="/essay/"><colloquy-thread></colloquy-thread></colloquy-discussion>`,
  }),
  '/essay/': () => ({ body: '<colloquy-discussion src="/essay.json" backend="none"></colloquy-discussion>' }),
  '/hinted/': ({ origin, preloadLinks }) => {
    // Another origin than that of the page: a browser uses what was loaded ahead only if both requests send the same cookies.
    const elsewhere = origin.replace('127.0.0.1', 'localhost');
    const asked = { backend: 'waline', endpoint: `${elsewhere}/waline`, thread: '/essay/' };
    const attributes = Object.entries(asked).map(([name, value]) => `${name}="${value}"`);
    return {
      head: preloadLinks({ base: '/cdn/', ...asked }),
      body: `<colloquy-discussion ${attributes.join(' ')}></colloquy-discussion>`,
    };
  },
  '/essay/hinted/': ({ preloadLinks }) => {
    const asked = { backend: 'none', src: '/essay.json' };
    return {
      head: preloadLinks({ base: '/cdn', ...asked }),
      body: '<colloquy-discussion src="/essay.json" backend="none"></colloquy-discussion>',
    };
  },
};

const walineJson = {
  errno: 0,
  errmsg: '',
  data: {
    page: 1,
    totalPages: 1,
    pageSize: 10,
    count: 1,
    data: [
      {
        objectId: 1,
        time: 1700000000000,
        nick: 'Ada',
        link: '',
        comment: '<p>Read at last</p>',
        orig: 'Read at last',
        children: [],
      },
    ],
  },
};

describe('a page with the embed and the comments of a server', () => {
  let server;
  let browser;
  let origin;
  /**
   * What the browser asks for at once, in the order of the trips to the server that it takes. By HTTP 1 only six requests
   * to one host are on their way, and the others wait; by HTTP 2 and later none does.
   */
  const trips = [];
  let asked = [];
  const held = [];
  let timer;
  let cdn;
  let dist;
  let preloadLinks;

  /** Responds to all that has been asked for, once nothing more is. */
  function hold(release) {
    if (release) held.push(release);
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (asked.length > 0) trips.push(asked);
      asked = [];
      for (const one of held.splice(0)) one();
    }, quiet);
  }

  async function openTab() {
    trips.length = 0;
    asked = [];
    const tab = await browser.newPage();
    tab.on('request', (request) => {
      const { pathname, protocol } = new URL(request.url());
      if (!protocol.startsWith('http') || pathname === '/favicon.ico') return;
      asked.push(pathname);
      hold();
    });
    return tab;
  }

  before(async () => {
    dist = path.join(unpacked(), 'node_modules/colloquy/dist');
    cdn = path.join(dist, 'cdn');
    ({ preloadLinks } = await import(pathToFileURL(path.join(dist, 'server/index.js'))));
    server = createServer(({ url, headers }, response) => {
      const { pathname } = new URL(url, 'http://localhost');
      if (pathname === '/favicon.ico') return response.writeHead(204).end();
      hold(() => {
        if (pages[pathname])
          response
            .setHeader('content-type', 'text/html')
            .end(page(pages[pathname]({ origin: `http://${headers.host}`, preloadLinks })));
        else if (pathname === '/essay.json')
          sendFile(response, dist, '/content/trust-based-selling-between-cultures.json', {}).catch(() =>
            response.writeHead(404).end(),
          );
        else if (pathname.startsWith('/waline'))
          response
            .setHeader('content-type', 'application/json')
            .setHeader('access-control-allow-origin', '*')
            .end(JSON.stringify(walineJson));
        else sendFile(response, cdn, pathname.slice('/cdn'.length), {}).catch(() => response.writeHead(404).end());
      });
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${server.address().port}`;
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const tripOf = (file) => trips.findIndex((urls) => urls.some((url) => file.test(url)));
  const told = () => trips.map((urls) => urls.join(' ')).join('\n');

  it('asks for them on the third trip, beside the elements, the adapter and all that it needs', async () => {
    const tab = await openTab();
    await tab.goto(origin, { waitUntil: 'domcontentloaded' });
    await tab.waitForFunction(() => document.querySelector('colloquy-thread').shadowRoot?.querySelector('article'), {
      timeout: 20_000,
    });
    assert.deepEqual(trips.slice(0, 2), [['/'], ['/cdn/colloquy.js']], told());
    for (const file of [/^\/waline/, /elements-/, /waline-/, /html-/, /conversation-store-/, /reply-form-/])
      assert.equal(tripOf(file), 2, `${file} on another trip than the third:\n${told()}`);
    assert.equal(trips.flat().filter((url) => url.startsWith('/waline')).length, 1, told());
    await tab.waitForNetworkIdle();
    assert.equal(
      await tab.evaluate(() => customElements.get('colloquy-article')),
      undefined,
      'nothing is fetched for an article where there is none',
    );
    await tab.close();
  });

  it('asks for what shows an article beside the file that may hold one, and draws nothing in its place meanwhile', async () => {
    const tab = await openTab();
    await tab.evaluateOnNewDocument(() => {
      const look = () => {
        const root = document.querySelector('colloquy-discussion')?.shadowRoot;
        if (root?.querySelector('colloquy-thread'))
          globalThis.wasDefined = customElements.get('colloquy-article') !== undefined;
        else requestAnimationFrame(look);
      };
      look();
    });
    await tab.goto(`${origin}/essay/`, { waitUntil: 'domcontentloaded' });
    await tab.waitForFunction(
      () =>
        document
          .querySelector('colloquy-discussion')
          .shadowRoot?.querySelector('colloquy-article')
          ?.shadowRoot?.querySelector('h2'),
      { timeout: 20_000 },
    );
    await tab.waitForFunction(() => 'wasDefined' in globalThis);
    assert.equal(await tab.evaluate(() => globalThis.wasDefined), true);
    for (const file of [/^\/essay\.json/, /\/article-/, /read-discussion-/, /elements-/])
      assert.equal(tripOf(file), 2, `${file} on another trip than the third:\n${told()}`);
    assert.equal(trips.flat().filter((url) => url === '/essay.json').length, 1, told());
    await tab.close();
  });

  for (const [what, address, files] of [
    ['comments', '/hinted/', [/^\/waline/, /elements-/, /waline-/, /html-/, /conversation-store-/, /reply-form-/]],
    ['an article', '/essay/hinted/', [/^\/essay\.json/, /elements-/, /\/article-/, /read-discussion-/]],
  ])
    it(`asks for all of it on the second trip, once, where the head of a page with ${what} says so`, async () => {
      const tab = await openTab();
      const warnings = [];
      tab.on('console', (message) => warnings.push(message.text()));
      await tab.goto(origin + address, { waitUntil: 'domcontentloaded' });
      await tab.waitForFunction(
        () =>
          document
            .querySelector('colloquy-discussion')
            .shadowRoot?.querySelector('colloquy-thread')
            ?.shadowRoot?.querySelector('article'),
        { timeout: 20_000 },
      );
      for (const file of [/^\/cdn\/colloquy\.js/, ...files])
        assert.equal(tripOf(file), 1, `${file} on another trip than the second:\n${told()}`);
      const counts = new Map();
      for (const url of trips.flat()) counts.set(url, (counts.get(url) ?? 0) + 1);
      assert.deepEqual(
        [...counts].filter(([, count]) => count > 1),
        [],
        told(),
      );
      // A browser warns of what it preloaded and the page did not use, some seconds after the page has loaded.
      await new Promise((resolve) => setTimeout(resolve, 6000));
      assert.deepEqual(warnings, []);
      await tab.close();
    });
});
