import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { open, openBrowser, serve } from '../consumers/browser.mjs';
import { reply, shows } from '../consumers/essay-page.mjs';
import { buildApp, installApp } from '../consumers/install-app.mjs';

/** Below an article that is plain HTML: the comments, and a reply that is still there after a reload. */
async function replies(browser, address, origins) {
  const { page, requests, errors, warnings } = await open(browser, address);
  // The element may wait until it comes near the window.
  await page.$eval('colloquy-discussion', (element) => element.scrollIntoView());
  await shows(page, 'colloquy-reply-form', 'Leave a Reply');
  await reply(page, 'Written below an article', 'Ada');
  await page.reload({ waitUntil: 'load' });
  await page.$eval('colloquy-discussion', (element) => element.scrollIntoView());
  await shows(page, 'colloquy-thread', 'Written below an article');
  await shows(page, 'colloquy-thread', '1 reply');
  assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
  assert.deepEqual(requests.filter((url) => !origins.some((origin) => url.startsWith(`${origin}/`))), []);
  await page.close();
}

describe('a page of Eleventy', () => {
  let server;
  let browser;

  before(async () => {
    const folder = await installApp('eleventy');
    await buildApp(folder);
    server = await serve(path.join(folder, 'dist/'));
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it('shows its comments by one tag, and sends a reply', () => replies(browser, `${server.origin}/posts/trust/`, [server.origin]));
});
