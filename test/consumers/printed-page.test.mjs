import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unpacked } from '../package/packed.mjs';
import { sendFile } from '../servers/static.mjs';
import { openBrowser } from './browser.mjs';
import { reply, until } from './essay-page.mjs';

/** Where things stand while a page is being taken over: shifts, and the requests that it made. */
const watch = `
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

describe('a page that a server has printed', () => {
  let folder;
  let server;
  let origin;
  let browser;
  let lib;
  let discussion;
  const posted = [];
  const asked = [];

  const form = { action: '/replies', hidden: { thread: 'essay' }, reach: 'device' };
  const long = () => ({
    ...discussion,
    commentCount: 200,
    comments: Array.from({ length: 200 }, (_, i) => ({ ...discussion.comments[i % 6], id: `${i + 1}` })),
  });

  function page(url) {
    const { searchParams } = new URL(url, 'http://localhost');
    const data = searchParams.has('long') ? long() : discussion;
    const words = searchParams.get('words') ?? undefined;
    const styles = searchParams.has('linked') ? { href: '/colloquy.css' } : 'inline';
    // Late, as on a slow line: what is there is read, and written in, before.
    const script = searchParams.has('late')
      ? `<script>setTimeout(() => import('/node_modules/colloquy/dist/cdn/colloquy.js'), 1000)</script>`
      : '<script type="module" src="/node_modules/colloquy/dist/cdn/colloquy.js"></script>';
    return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Essay</title><script>${watch}</script>${script}<body>${lib.renderToString(data, { form, styles, words, headingLevel: 1 })}<p>The end of the page</p></body></html>`;
  }

  before(async () => {
    folder = unpacked();
    const dist = path.join(folder, 'node_modules/colloquy/dist');
    lib = await import(pathToFileURL(path.join(dist, 'server/index.js')));
    ({ discussion } = await import(pathToFileURL(path.join(dist, 'content/index.js'))));
    server = createServer(async (request, response) => {
      const { pathname } = new URL(request.url, 'http://localhost');
      asked.push(pathname);
      if (pathname === '/') return response.setHeader('content-type', 'text/html').end(page(request.url));
      if (pathname === '/colloquy.css') return response.setHeader('content-type', 'text/css').end(lib.styleSheet);
      if (pathname === '/favicon.ico') return response.writeHead(204).end();
      if (pathname !== '/replies')
        return sendFile(response, `${folder}/`, pathname, {}).catch(() => response.writeHead(500).end());
      const parts = [];
      for await (const part of request) parts.push(part);
      posted.push([
        request.method,
        request.headers['content-type'],
        Object.fromEntries(new URLSearchParams(`${Buffer.concat(parts)}`)),
      ]);
      response.writeHead(303, { location: '/' }).end();
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${server.address().port}`;
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  async function open(address, isScripted = true) {
    // With a storage of its own: a draft of another test would be told of.
    const context = await browser.createBrowserContext();
    const tab = await context.newPage();
    await tab.setJavaScriptEnabled(isScripted);
    await tab.goto(origin + address, { waitUntil: 'load' });
    return tab;
  }

  /** A control that does nothing before is seen once the form is the element's own. */
  const hydrated = (tab) =>
    until(
      () =>
        tab.$eval(
          'colloquy-reply-form >>> button.quiet[aria-pressed]',
          (button) => getComputedStyle(button).visibility === 'visible',
        ),
      'the form to be hydrated',
    );
  const boxOf = (tab, selector) => tab.$(`>>> ${selector}`).then((element) => element.boundingBox());

  describe('with no script at all', () => {
    for (const [what, query] of [
      ['styles in the page', ''],
      ['a linked sheet', '?linked'],
      ['styles in the page, words in the shadow roots', '?words=shadow'],
      ['a linked sheet, words in the shadow roots', '?linked&words=shadow'],
    ]) {
      it(`shows the article, every reply and the form, styled: ${what}`, async () => {
        const tab = await open(`/${query}`, false);
        assert.equal((await tab.$$('>>> article')).length, 7);
        const columns = await Promise.all(
          ['[part="headline"]', '#heading', '[part="avatar"]', 'textarea', '[part="body"] p'].map((selector) =>
            boxOf(tab, selector),
          ),
        );
        for (const box of columns) assert.ok(box.width > 20 && box.height > 10, JSON.stringify(box));
        const avatar = await boxOf(tab, '[part="avatar"]');
        assert.deepEqual([avatar.width, avatar.height], [40, 40]);
        const style = await tab.$eval('>>> h1', (heading) => getComputedStyle(heading).fontWeight);
        assert.equal(style, '700');
        const words = await tab.$eval(
          'colloquy-article >>> article',
          (article) => getComputedStyle(article).paddingInlineStart,
        );
        assert.equal(words, '0px', 'what is meant for comments must not apply to the article');
        await tab.close();
      });
    }

    for (const words of ['light', 'shadow'])
      it(`hides the controls that need one, and keeps their places, with words in the ${words} DOM`, async () => {
        const tab = await open(`/?words=${words}`, false);
        for (const selector of [
          ':is(button.reply, button.colloquy-reply)',
          '.sort',
          '.remember',
          'button.quiet[aria-pressed]',
          'footer button',
          '.by-script',
        ]) {
          const element = await tab.$(`>>> ${selector}`);
          assert.equal(await element.evaluate((node) => getComputedStyle(node).visibility), 'hidden', selector);
          assert.ok((await element.boundingBox()).height > 0, selector);
        }
        await tab.close();
      });

    for (const [what, address, id] of [
      ['of six', '/#comment-3', '3'],
      ['of two hundred', '/?long#comment-150', '150'],
    ]) {
      it(`is scrolled to the comment that the address names, ${what}`, async () => {
        const tab = await open(address, false);
        await until(async () => {
          const { y } = await boxOf(tab, `article#comment-${id}`);
          return y >= 0 && y < 200;
        }, `comment ${id} at the top`);
        await tab.close();
      });
    }

    it('posts the form to the server', async () => {
      const tab = await open('/', false);
      await (await tab.$('>>> textarea')).type('Written with no script');
      await (await tab.$('>>> #name')).type('Ada');
      await Promise.all([tab.waitForNavigation(), (await tab.$('>>> .primary')).click()]);
      assert.deepEqual(posted.at(-1), [
        'POST',
        'application/x-www-form-urlencoded',
        { thread: 'essay', comment: 'Written with no script', name: 'Ada', website: '' },
      ]);
      await tab.close();
    });
  });

  for (const query of ['?late', '?late&linked', '?late&words=shadow']) {
    it(`is taken over without a move, a loss or a second request: ${query}`, async () => {
      asked.length = 0;
      const tab = await open(`/${query}`);
      const field = await tab.$('>>> textarea');
      await field.type('Begun early, ');
      // A linked sheet may come after the first words; what is measured is what the elements do.
      // Observers are told of a frame's moves after that frame.
      await tab.evaluate(
        () =>
          new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))),
      );
      await tab.evaluate(() => (window.shift = 0));
      await tab.evaluate(() => scrollBy(0, -200));
      const before = await tab.evaluate(() => scrollY);
      await tab.waitForFunction(() => customElements.get('colloquy-discussion'));
      await hydrated(tab);
      await tab.keyboard.type('ended late');
      assert.equal(await field.evaluate((node) => node.value), 'Begun early, ended late');
      assert.ok(await field.evaluate((node) => node.isConnected));
      assert.equal(await tab.evaluate(() => scrollY), before);
      assert.equal(await tab.evaluate(() => window.shift), 0);
      assert.deepEqual(
        asked.filter((name) => !/\.(js|css|ico)$/.test(name)),
        ['/'],
      );
      await tab.close();
    });
  }

  it('goes on to take replies where the reader is', async () => {
    const tab = await open('/');
    await hydrated(tab);
    await reply(tab, 'Sent by the element', 'Ben');
    assert.ok(!posted.some(([, , { comment }]) => comment === 'Sent by the element'));
    await tab.close();
  });
});
