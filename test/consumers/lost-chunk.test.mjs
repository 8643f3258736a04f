import assert from 'node:assert/strict';
import { copyFileSync, cpSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unpacked } from '../package/packed.mjs';
import { openBrowser, serve } from './browser.mjs';
import { shows, until } from './essay-page.mjs';

// A connection drops for a moment, or a proxy refuses one file.
describe('a reply that cannot be sent since a file of the embed did not come', () => {
  let server;
  let browser;
  before(async () => {
    const folder = unpacked();
    cpSync(fileURLToPath(new URL('plain-html', import.meta.url)), folder, { recursive: true });
    copyFileSync(
      path.join(folder, 'node_modules/colloquy/dist/content/trust-based-selling-between-cultures.json'),
      path.join(folder, 'essay.json'),
    );
    server = await serve(`${folder}/`);
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const file of ['conversation-store', 'own', 'delivery'])
    it(`keeps its words, and is sent by the next press of the button once the file can be had: ${file}`, async () => {
      const words = `Sent at the second attempt, without ${file} at first.`;
      const page = await browser.newPage();
      let isBlocked = true;
      let refused = 0;
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (!isBlocked || !request.url().includes(`/${file}-`)) return void request.continue();
        refused += 1;
        request.abort();
      });
      await page.goto(server.origin, { waitUntil: 'load' });
      await shows(page, 'colloquy-reply-form', 'Leave a reply');
      await page.waitForSelector('>>> #text');
      const form = (ask, ...more) => page.$eval('>>> colloquy-reply-form', ask, ...more);
      await page.type('>>> #text', words);
      await page.type('>>> #name', 'Ada');
      // What sends is fetched as soon as someone writes, so that a reply can be kept where the connection is lost later.
      await until(() => refused > 0, 'the file to be asked for before the button is pressed');
      await (await page.$('>>> [part~="send"]')).press('Enter');
      await until(
        () => form((element) => !!element.shadowRoot.querySelector('form [role="alert"]')),
        'the form to say that it failed',
      );
      assert.equal(await form((element) => element.value), words);

      isBlocked = false;
      await (await page.$('>>> [part~="send"]')).press('Enter');
      await shows(page, 'colloquy-thread', words);
      await until(() => form((element) => element.value === ''), 'the form to be empty');
      await page.close();
    });
});
