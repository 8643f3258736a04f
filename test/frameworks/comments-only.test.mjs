import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { open, openBrowser, serve } from '../consumers/browser.mjs';
import { reply, shows } from '../consumers/essay-page.mjs';
import { unpacked } from '../package/packed.mjs';
import { addEssays } from '../consumers/essay-folder.mjs';
import { buildApp, installApp } from '../consumers/install-app.mjs';

/** Below an article that is plain HTML: the comments, and a reply that is still there after a reload. */
async function replies(browser, address, origins) {
  const { page, requests, errors, warnings } = await open(browser, address);
  // The element may wait until it comes near the window.
  await page.$eval('colloquy-discussion', (element) => element.scrollIntoView());
  await shows(page, 'colloquy-reply-form', 'Leave a reply');
  await reply(page, 'Written below an article', 'Ada');
  await page.reload({ waitUntil: 'load' });
  await page.$eval('colloquy-discussion', (element) => element.scrollIntoView());
  await shows(page, 'colloquy-thread', 'Written below an article');
  await shows(page, 'colloquy-thread', '1 reply');
  assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
  assert.deepEqual(
    requests.filter((url) => !origins.some((origin) => url.startsWith(`${origin}/`))),
    [],
  );
  await page.close();
}

describe('a page of Eleventy', () => {
  let server;
  let browser;

  before(async () => {
    const folder = await installApp('eleventy');
    addEssays(folder);
    await buildApp(folder);
    server = await serve(path.join(folder, 'dist/'));
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it('shows its comments by one tag, and sends a reply', () =>
    replies(browser, `${server.origin}/posts/trust/`, [server.origin]));
});

const isHugoInstalled = spawnSync('hugo', ['version']).status === 0;

describe('a page of Hugo', { skip: !isHugoInstalled && 'Hugo is not installed' }, () => {
  let folder;
  let server;
  let browser;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'colloquy-hugo-'));
    cpSync(new URL('../consumers/hugo/', import.meta.url), folder, { recursive: true });
    cpSync(path.join(unpacked(), 'node_modules/colloquy/dist/cdn'), path.join(folder, 'static/colloquy'), {
      recursive: true,
    });
    execFileSync('hugo', ['--source', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
    server = await serve(path.join(folder, 'public/'));
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  it('shows its comments by one tag, and sends a reply', () =>
    replies(browser, `${server.origin}/posts/trust/`, [server.origin]));
});
