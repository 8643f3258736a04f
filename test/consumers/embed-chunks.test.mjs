import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unpacked } from '../package/packed.mjs';
import { openBrowser, serve } from './browser.mjs';

// Where files import one another in a circle, one runs before what it imports has run, and a class that extends another fails.
describe('each file of the embed', () => {
  const folder = path.join(unpacked(), 'node_modules/colloquy/dist/cdn/');
  let server;
  let browser;
  before(async () => {
    writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Chunks</title>');
    server = await serve(folder);
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
    it(`runs as the first one that is fetched after colloquy.js: ${name.replace(/-[\w-]{8}\.js$/, '')}`, async () => {
      const page = await browser.newPage();
      await page.goto(server.origin);
      await page.evaluate(async (file) => {
        await import('/colloquy.js');
        await import(file);
      }, `/${name}`);
      await page.close();
    });
  }

  it('is one of many', () => assert.ok(readdirSync(folder).length > 20));
});
