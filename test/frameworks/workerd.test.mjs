import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openBrowser } from '../consumers/browser.mjs';
import { reply, showsEssay } from '../consumers/essay-page.mjs';
import { buildApp, installApp } from '../consumers/install-app.mjs';
import { startServer } from '../consumers/start-server.mjs';

const cdn = 'https://cdn.jsdelivr.net/npm/colloquy/';

describe('a worker in workerd', () => {
  let folder;
  let server;
  let browser;

  before(async () => {
    folder = await installApp('workerd');
    await buildApp(folder);
    server = await startServer(folder, (port) => ({
      command: path.join(folder, 'node_modules/.bin/workerd'),
      args: ['serve', 'config.capnp', '--socket-addr', `http=127.0.0.1:${port}`],
    }));
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it('prints the essay, which the embed takes over, and a reply can be sent', async () => {
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) errors.push(message.text());
    });
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const url = request.url();
      if (url.endsWith('/favicon.ico')) return request.respond({ status: 204 });
      if (!url.startsWith(cdn)) return request.continue();
      const body = readFileSync(
        path.join(folder, 'node_modules/colloquy', new URL(url).pathname.slice('/npm/colloquy/'.length)),
      );
      return request.respond({ body, contentType: 'text/javascript', headers: { 'access-control-allow-origin': '*' } });
    });
    await page.goto(server.origin, { waitUntil: 'load' });
    await showsEssay(page);
    await reply(page, 'Written to a worker', 'Ada');
    assert.deepEqual(errors, []);
    await page.close();
  });
});
