import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unpacked } from '../package/packed.mjs';
import { sendFile } from '../servers/static.mjs';
import { openBrowser } from './browser.mjs';

/** As long as nothing more is asked for, the browser waits for what it has asked for. */
const quiet = 400;

const page = (inside) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Essay</title>
<script type="module" src="/cdn/colloquy.js"></script>${inside}`;

const pages = {
  '/': (origin) =>
    `<colloquy-discussion backend="waline" endpoint="${origin}/waline" thread="/essay/"><colloquy-thread></colloquy-thread></colloquy-discussion>`,
  '/essay/': () => '<colloquy-discussion src="/essay.json" backend="none"></colloquy-discussion>',
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
  /** What is asked for at once, in the order of the trips to the server that it takes. */
  const trips = [];
  const held = [];
  let timer;
  let cdn;
  let dist;

  /** Responds to all pending requests, once no more arrive. */
  function hold(url, release) {
    held.push({ url, release });
    clearTimeout(timer);
    timer = setTimeout(() => {
      trips.push(held.map((one) => one.url));
      for (const one of held.splice(0)) one.release();
    }, quiet);
  }

  before(async () => {
    dist = path.join(unpacked(), 'node_modules/colloquy/dist');
    cdn = path.join(dist, 'cdn');
    server = createServer(({ url, headers }, response) => {
      const { pathname } = new URL(url, 'http://localhost');
      if (pathname === '/favicon.ico') return response.writeHead(204).end();
      hold(pathname, () => {
        if (pages[pathname])
          response.setHeader('content-type', 'text/html').end(page(pages[pathname](`http://${headers.host}`)));
        else if (pathname === '/essay.json')
          sendFile(response, dist, '/content/trust-based-selling-between-cultures.json', {}).catch(() =>
            response.writeHead(404).end(),
          );
        else if (pathname.startsWith('/waline'))
          response.setHeader('content-type', 'application/json').end(JSON.stringify(walineJson));
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

  it('asks for them on the sixth trip: what can be fetched together is', async () => {
    const tab = await browser.newPage();
    await tab.goto(origin, { waitUntil: 'domcontentloaded' });
    await tab.waitForFunction(() => document.querySelector('colloquy-thread').shadowRoot?.querySelector('article'), {
      timeout: 20_000,
    });
    const asked = trips.findIndex((urls) => urls.some((url) => url.startsWith('/waline')));
    assert.equal(
      asked,
      5,
      `Expected the page, the file it names, all that is read with, the way to the adapter, and the adapter before, got\n${trips.map((urls) => urls.join(' ')).join('\n')}`,
    );
    assert.deepEqual(trips.slice(0, 2), [['/'], ['/cdn/colloquy.js']]);
    assert.equal(trips[2].length, 1, 'one file with all that is there at first');
    await tab.waitForNetworkIdle();
    assert.equal(
      await tab.evaluate(() => customElements.get('colloquy-article')),
      undefined,
      'nothing is fetched for an article where there is none',
    );
    await tab.close();
  });

  it('asks for what shows an article beside the file that may hold one, and draws nothing in its place meanwhile', async () => {
    trips.length = 0;
    const tab = await browser.newPage();
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
    const article = readdirSync(cdn).find(
      (name) => name.startsWith('define-') && readFileSync(path.join(cdn, name), 'utf8').includes('h-entry'),
    );
    const tripOf = (file) => trips.findIndex((urls) => urls.includes(file));
    assert.equal(tripOf(`/cdn/${article}`), 3, trips.map((urls) => urls.join(' ')).join('\n'));
    assert.equal(tripOf('/essay.json'), 3);
    await tab.close();
  });
});
