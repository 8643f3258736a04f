import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unpacked } from '../package/packed.mjs';
import { strictPolicy } from '../servers/policy.mjs';
import { sendFile } from '../servers/static.mjs';
import { open, openBrowser } from './browser.mjs';

const timeout = 30_000;

const responseOf = (words) => ({
  errno: 0,
  data: {
    page: 1,
    totalPages: 1,
    pageSize: 100,
    count: 1,
    data: [{ objectId: 1, time: 1700000000000, nick: 'Ada', comment: `<p>${words}</p>`, orig: words, children: [] }],
  },
});

const ownBackend = `import { registerBackend } from '/cdn/colloquy.js';
const body = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Own words' }] }] };
registerBackend('waline', async () => ({
  name: 'mine',
  capabilities: { write: 'none', reach: 'public', fields: { name: 'absent', email: 'absent', website: 'absent' } },
  load: async () => ({ comments: [{ id: '1', body }], people: [] }),
}));`;

/** The embed asks for comments before its elements have come. Here these come when a test says so. */
describe('what the embed asks for early', () => {
  let server;
  let browser;
  let origin;
  let release;
  let released;
  /** What was asked for, but for the page and the files of the embed. */
  let asked;
  const cdn = path.join(unpacked(), 'node_modules/colloquy/dist/cdn');

  before(async () => {
    server = createServer(async (request, response) => {
      const { pathname, searchParams } = new URL(request.url, 'http://localhost');
      if (pathname.startsWith('/cdn/')) {
        if (pathname.includes('elements-')) await released;
        return sendFile(response, cdn, pathname.slice('/cdn'.length), {}).catch(() => response.writeHead(404).end());
      }
      if (pathname === '/favicon.ico') return response.writeHead(204).end();
      if (pathname === '/page') {
        response.setHeader('content-security-policy', strictPolicy).setHeader('content-type', 'text/html');
        return response.end(
          `<!doctype html><html lang="en"><meta charset="utf-8"><title>Early</title>
          <script type="module" src="/cdn/colloquy.js"></script>${searchParams.get('body')}`,
        );
      }
      if (pathname === '/own-backend.js') return response.setHeader('content-type', 'text/javascript').end(ownBackend);
      const thread = searchParams.get('path');
      asked.push(thread ?? pathname);
      if (thread === '/broken/') return response.writeHead(500).end('Out of order');
      // It is given up before there is a response.
      if (thread === '/slow/') return undefined;
      if (pathname === '/essay.json')
        return response
          .setHeader('content-type', 'application/json')
          .end(JSON.stringify({ comments: [{ id: '1', body: { type: 'root', children: [] } }], people: [] }));
      response.setHeader('content-type', 'application/json').end(JSON.stringify(responseOf(`Words of ${thread}`)));
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

  const tag = (name, thread, more = '') =>
    `<colloquy-${name} backend="waline" endpoint="${origin}/waline" thread="${thread}" ${more}></colloquy-${name}>`;

  /** Opens a page whose elements have not come, and waits until so much has been asked for. */
  async function visit(body, count) {
    asked = [];
    released = new Promise((resolve) => (release = resolve));
    const visited = await open(browser, `${origin}/page?body=${encodeURIComponent(body)}`);
    while (asked.length < count) await new Promise((resolve) => setTimeout(resolve, 20));
    return visited;
  }

  const shows = (page, words) =>
    page.waitForFunction(
      (text) => {
        const all = (root) =>
          [...root.querySelectorAll('*')].map((one) => (one.shadowRoot ? all(one.shadowRoot) : '')).join(' ') +
          root.textContent;
        return all(document).includes(text);
      },
      { timeout },
      words,
    );

  for (const [what, body] of Object.entries({
    'a thread and a form that share it': (thread) => tag('thread', thread) + tag('reply-form', thread),
    'two discussions that name the same thread': (thread) => tag('discussion', thread).repeat(2),
    'a discussion with a composition': (thread) =>
      tag('discussion', thread).replace('></', '><colloquy-thread></colloquy-thread></'),
  }))
    it(`is used, and asked for once, by ${what}`, async () => {
      const { page, errors, warnings } = await visit(body('/a/'), 1);
      release();
      await shows(page, 'Words of /a/');
      await page.waitForNetworkIdle();
      const shown = await page.$$eval('>>> article', (articles) => articles.length);
      assert.equal(shown, what.startsWith('two') ? 2 : 1);
      assert.deepEqual({ asked, errors, warnings }, { asked: ['/a/'], errors: [], warnings: [] });
      await page.close();
    });

  it('is the file that `src` names, too', async () => {
    const { page, errors, warnings } = await visit(
      '<colloquy-discussion src="/essay.json" backend="none"></colloquy-discussion>',
      1,
    );
    release();
    await shows(page, '1 reply');
    assert.deepEqual({ asked, errors, warnings }, { asked: ['/essay.json'], errors: [], warnings: [] });
    await page.close();
  });

  for (const [what, act, then] of [
    ['has another thread by then', (element) => element.setAttribute('thread', '/b/'), '/b/'],
    ['has another thread by a property', (element) => (element.thread = '/b/'), '/b/'],
    ['has gone', (element) => element.remove()],
    [
      'is to wait for the reader',
      (element) => {
        element.before(Object.assign(document.createElement('pre'), { textContent: '\n'.repeat(900) }));
        element.setAttribute('load', 'visible');
      },
    ],
    [
      'was given a source',
      (element) => {
        const fields = { name: 'absent', email: 'absent', website: 'absent' };
        const body = {
          type: 'root',
          children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Own words' }] }],
        };
        element.source = {
          name: 'mine',
          capabilities: { write: 'none', reach: 'public', fields },
          load: async () => ({ comments: [{ id: '1', body }], people: [] }),
        };
      },
    ],
  ])
    for (const name of ['discussion', 'thread'])
      it(`is given up where a ${name} ${what}`, async () => {
        const { page, errors, warnings } = await visit(tag(name, '/slow/'), 1);
        assert.deepEqual(asked, ['/slow/']);
        await page.$eval(`colloquy-${name}`, act);
        release();
        if (then) await shows(page, `Words of ${then}`);
        if (what.includes('source')) await shows(page, 'Own words');
        while (errors.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
        assert.equal(errors.length, 1, errors.join('\n'));
        assert.match(errors[0], /path=%2Fslow%2F.* net::ERR_ABORTED$/);
        assert.deepEqual({ asked, warnings }, { asked: ['/slow/', ...(then ? [then] : [])], warnings: [] });
        await page.close();
      });

  it('is nothing where comments wait for the reader', async () => {
    const { page, errors, warnings } = await visit(
      `<pre>${'\n'.repeat(900)}</pre>${tag('discussion', '/a/', 'load="visible"')}`,
      0,
    );
    release();
    await page.waitForFunction(() => customElements.get('colloquy-discussion'), { timeout });
    await page.waitForNetworkIdle();
    assert.deepEqual({ asked, errors, warnings }, { asked: [], errors: [], warnings: [] });
    await page.close();
  });

  it('fails as it would have failed later', async () => {
    const told = async (visited, wait) => {
      await wait();
      await visited.page.waitForFunction(
        () =>
          document
            .querySelector('colloquy-thread')
            .shadowRoot?.querySelector('[role="alert"], [part~="failure"], button'),
        { timeout },
      );
      const words = await visited.page.$eval('colloquy-thread', ({ shadowRoot }) => shadowRoot.textContent.trim());
      await visited.page.close();
      return { words, errors: visited.errors, asked };
    };
    const early = await visit(tag('thread', '/broken/'), 1);
    const first = await told(early, async () => release());
    const late = await visit('', 0);
    const second = await told(late, async () => {
      release();
      await late.page.waitForFunction(() => customElements.get('colloquy-thread'), { timeout });
      await late.page.evaluate((endpoint) => {
        const thread = document.createElement('colloquy-thread');
        for (const [name, value] of Object.entries({ backend: 'waline', endpoint, thread: '/broken/' }))
          thread.setAttribute(name, value);
        document.body.append(thread);
      }, `${origin}/waline`);
    });
    assert.ok(first.errors.length > 0 && first.words.length > 0);
    assert.deepEqual(first, second);
  });

  it('is given up where the page has a backend of its own by that name that does not use it', async () => {
    const { page, errors } = await visit(
      `${tag('thread', '/slow/')}<script type="module" src="/own-backend.js"></script>`,
      1,
    );
    release();
    await shows(page, 'Own words');
    while (errors.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.match(errors.join(), /path=%2Fslow%2F.* net::ERR_ABORTED$/);
    await page.close();
  });
});
