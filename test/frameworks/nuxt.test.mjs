import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { open, openBrowser } from '../consumers/browser.mjs';
import { keepsWords, rememberWords, reply, showsEssay, until } from '../consumers/essay-page.mjs';
import { buildApp, installApp } from '../consumers/install-app.mjs';
import { startServer } from '../consumers/start-server.mjs';

describe('an app with Nuxt', () => {
  let server;
  let browser;

  before(async () => {
    const folder = await installApp('nuxt');
    await buildApp(folder);
    server = await startServer(folder, (port) => ({
      command: process.execPath,
      args: ['.output/server/index.mjs'],
      env: { NITRO_HOST: '127.0.0.1', NITRO_PORT: `${port}` },
    }));
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it('prints the essay, and can be read without a script', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(server.origin, { waitUntil: 'load' });
    assert.equal((await page.$$('>>> h1')).length, 1);
    assert.equal((await page.$$('h1')).length, 1);
    assert.ok(await page.$('#comment-5'));
    assert.equal((await page.$$('>>> textarea')).length, 1);
    await page.close();
  });

  it('hydrates what it has printed without a complaint, and sends a reply', async () => {
    const { page, requests, errors, warnings } = await open(browser, 'about:blank');
    await rememberWords(page);
    await page.goto(server.origin, { waitUntil: 'load' });
    await showsEssay(page);
    await reply(page, 'Written with Nuxt', 'Ada');
    await until(
      () => page.$eval('output', ({ textContent }) => textContent === '1'),
      'the event to have reached the app',
    );
    await keepsWords(page);
    assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(`${server.origin}/`)),
      [],
    );
    assert.doesNotMatch(server.output(), /error|warn/i);
    await page.close();
  });
});
