import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unpacked } from '../package/packed.mjs';
import { sendFile } from '../servers/static.mjs';
import { openBrowser } from './browser.mjs';
import { cases } from './misuse/cases.mjs';
import { keepLog, settledPage, speedUp } from './misuse/in-page.mjs';

const files = {
  'broken.json': '{\n"article": }',
  'other.json': '{"title":"x"}',
  'empty.json': '',
  'null.json': 'null',
  'page.html': '<!doctype html><p>x',
};

const pageOf = ({
  html,
  script = '',
  isFast,
}) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Misuse</title>
  <link rel="icon" href="data:,"><script>(${keepLog})();${isFast ? `(${speedUp})(50);` : ''}</script>
  <body>${html}<script type="module">import { registerBackend } from '/cdn/colloquy.js';
  for (const { localName } of document.querySelectorAll('colloquy-count, colloquy-map')) await customElements.whenDefined(localName);
  ${script}</script></html>`;

/** Serves the cases by their numbers, the embed, and files that are wrong in several ways. */
async function serveCases() {
  const dist = path.join(unpacked(), 'node_modules/colloquy/dist');
  const server = createServer((request, response) => {
    const name = new URL(request.url, 'http://localhost').pathname.slice(1);
    if (name === 'never') return;
    if (name === 'endless') {
      const timer = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(timer));
    } else if (name in files) response.end(files[name]);
    else if (/^\d+$/.test(name))
      response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(cases[Number(name)]));
    else if (name === 'essay.json') sendFile(response, dist, '/content/trust-based-selling-between-cultures.json');
    else if (name.startsWith('cdn/')) sendFile(response, dist, `/${name}`);
    else response.writeHead(404).end('Not found');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return server;
}

describe('an element that is used wrongly', { concurrency: 6 }, () => {
  let server;
  let browser;

  before(async () => {
    server = await serveCases();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  for (const [index, one] of cases.entries()) {
    it(`says so, and nothing raw or false: ${one.name}`, { timeout: 120_000 }, async () => {
      const page = await browser.newPage();
      try {
        await page.emulateFocusedPage(true);
        await page.goto(`http://127.0.0.1:${server.address().port}/${index}`, { waitUntil: 'domcontentloaded' });
        if (one.isOffline) {
          await page.waitForNetworkIdle();
          await page.setOfflineMode(true);
        }
        const { text, log, uncaught, raw } = await settledPage(page, one);
        const all = `\npage: ${text}\nconsole: ${log.join('\n')}`;
        assert.deepEqual(uncaught, [], 'uncaught');
        assert.deepEqual(raw, [], `raw errors${all}`);
        assert.ok(
          text !== '' || log.some((words) => /Write|Put it into/.test(words)),
          `neither blank nor without what to write${all}`,
        );
        if (!one.isEmpty) assert.doesNotMatch(text, /(?<!\d)0 replies|No replies yet/, `what is not known${all}`);
        if (one.page) assert.match(text, one.page, `the page${all}`);
        if (one.log) assert.match(log.join('\n'), one.log, `the console${all}`);
        assert.deepEqual(
          log.filter((words, at) => log.indexOf(words) !== at),
          [],
          'once',
        );
      } finally {
        await page.close();
      }
    });
  }
});
