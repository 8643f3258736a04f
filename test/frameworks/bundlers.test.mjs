import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { open, openBrowser, serve } from '../consumers/browser.mjs';
import { reply, showsEssay, until } from '../consumers/essay-page.mjs';
import { buildApp, installApp } from '../consumers/install-app.mjs';

const policy = "default-src 'self'; require-trusted-types-for 'script'; trusted-types colloquy lit-html webpack";

/** How many quotations in the thread are links. */
const quotations = (page) =>
  page.evaluate(() => {
    const thread = document.querySelector('colloquy-discussion')?.shadowRoot?.querySelector('colloquy-thread');
    return thread?.shadowRoot?.querySelectorAll('a.quote').length;
  });

for (const [bundler, { strict }] of Object.entries({
  webpack: { strict: true },
  rspack: { strict: true },
  // Its runtime starts workers in a way of its own.
  parcel: { strict: false },
})) {
  describe(`an app built by ${bundler}`, () => {
    let server;
    let browser;

    before(async () => {
      const folder = await installApp(bundler);
      await buildApp(folder);
      server = await serve(path.join(folder, 'dist/'), strict ? { 'content-security-policy': policy } : {});
      browser = await openBrowser();
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    it('shows the essay and sends a reply', async () => {
      const { page, requests, errors, warnings } = await open(browser, `${server.origin}/index.html`);
      await showsEssay(page);
      await reply(page, `Built by ${bundler}`, 'Ada');
      assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
      assert.deepEqual(
        requests.filter((url) => !url.startsWith(`${server.origin}/`)),
        [],
      );
      await page.close();
    });

    it('looks for quotations in a worker of its own files', async () => {
      const { page, errors, warnings } = await open(browser, `${server.origin}/long.html`);
      await until(() => page.workers().length === 1, 'a worker', { within: 30_000 });
      await until(async () => (await quotations(page)) === 3, 'three quotations to be links', { within: 30_000 });
      assert.equal(page.workers().length, 1);
      assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
      await page.close();
    });
  });
}
