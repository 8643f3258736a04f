import assert from 'node:assert/strict';
import { mkdirSync, cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unpacked } from '../package/packed.mjs';
import { open, openBrowser, serve } from './browser.mjs';

// The strictest policy the package promises to work under; the page's own script stands in a file.
const strict = "default-src 'self'; require-trusted-types-for 'script'; trusted-types colloquy lit-html";
const isDefined = (tag) => customElements.get(tag) !== undefined;
const timeout = 60_000;

const withCount = `<colloquy-count thread="essay">none</colloquy-count>
  <colloquy-discussion src="essay.json"></colloquy-discussion>`;

const pages = {
  'tags.html': `<colloquy-count thread="essay">none</colloquy-count>
    <colloquy-discussion src="essay.json"><colloquy-article></colloquy-article><colloquy-map></colloquy-map>
    <colloquy-thread><colloquy-reply-form slot="reply"></colloquy-reply-form></colloquy-thread></colloquy-discussion>`,
  'later.html': '<colloquy-discussion src="essay.json"></colloquy-discussion>',
  'neither.html': '<colloquy-discussion src="essay.json"></colloquy-discussion>',
  'count-first.html': withCount,
  'count-last.html': withCount,
  'list.html': '<colloquy-count thread="essay">none</colloquy-count>',
};

const scriptsOf = {
  'count-first.html': ['count.js', 'colloquy.js'],
  'count-last.html': ['colloquy.js', 'count.js'],
  'list.html': ['count.js'],
};

describe('the embed', () => {
  let server;
  let site;
  let browser;

  before(async () => {
    const folder = unpacked();
    const dist = path.join(folder, 'node_modules/colloquy/dist');
    site = path.join(folder, 'site');
    mkdirSync(site);
    cpSync(path.join(dist, 'cdn'), path.join(site, 'cdn'), { recursive: true });
    cpSync(path.join(dist, 'content/trust-based-selling-between-cultures.json'), path.join(site, 'essay.json'));
    for (const [name, body] of Object.entries(pages)) {
      const scripts = scriptsOf[name] ?? ['colloquy.js'];
      const tags = scripts.map((script) => `<script type="module" src="cdn/${script}"></script>`);
      writeFileSync(
        path.join(site, name),
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>Six tags</title>
        ${tags.join('')}${body}</html>`,
      );
    }
    server = await serve(`${site}/`, { 'content-security-policy': strict });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it('serves all six tags by one script, and the console stays empty', async () => {
    const { page, errors, warnings } = await open(browser, `${server.origin}/tags.html`);
    const tags = ['article', 'count', 'discussion', 'map', 'reply-form', 'thread'].map((noun) => `colloquy-${noun}`);
    for (const tag of tags) await page.waitForFunction(isDefined, { timeout }, tag);
    await page.waitForFunction(
      () => document.querySelector('colloquy-count').shadowRoot?.textContent.includes('0 replies'),
      { timeout },
    );
    await page.waitForFunction(() => document.querySelector('colloquy-map').shadowRoot?.querySelector('li'), {
      timeout,
    });
    assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
    await page.close();
  });

  it('fetches a tag that is added later, in the page and in a shadow root that holds another element', async () => {
    const { page, errors, warnings } = await open(browser, `${server.origin}/later.html`);
    await page.waitForFunction(isDefined, { timeout }, 'colloquy-discussion');
    assert.equal(await page.evaluate(isDefined, 'colloquy-count'), false);
    await page.evaluate(() => {
      const added = document.createElement('p');
      added.append(Object.assign(document.createElement('colloquy-count'), { thread: 'essay' }));
      document.body.append(added);
      const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      root.append(document.createElement('colloquy-thread'), document.createElement('colloquy-map'));
    });
    await page.waitForFunction(isDefined, { timeout }, 'colloquy-count');
    await page.waitForFunction(isDefined, { timeout }, 'colloquy-map');
    assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
    await page.close();
  });

  it('fetches neither where a page holds neither', async () => {
    const { page, requests } = await open(browser, `${server.origin}/neither.html`);
    await page.waitForNetworkIdle({ timeout });
    assert.deepEqual(
      await page.evaluate(() => ['colloquy-count', 'colloquy-map'].filter((tag) => customElements.get(tag))),
      [],
    );
    assert.ok(requests.length > 3, requests.join('\n'));
    await page.close();
  });

  for (const name of ['count-first.html', 'count-last.html'])
    it(`lets a page name the script for counts as well, and the console stays empty (${name})`, async (test) => {
      // Each of the two scripts has a copy of Lit.
      const lenient = await serve(`${site}/`, { 'content-security-policy': `${strict} 'allow-duplicates'` });
      test.after(() => lenient.close());
      const { page, requests, errors, warnings } = await open(browser, `${lenient.origin}/${name}`);
      await page.waitForFunction(isDefined, { timeout }, 'colloquy-article');
      await page.waitForFunction(
        () => document.querySelector('colloquy-count').shadowRoot?.textContent.includes('0 replies'),
        { timeout },
      );
      await page.waitForNetworkIdle({ timeout });
      assert.ok(requests.some((url) => /elements-/.test(url)));
      assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
      await page.close();
    });

  it('for counts alone fetches nothing of the elements', async () => {
    const { page, requests, errors, warnings } = await open(browser, `${server.origin}/list.html`);
    await page.waitForFunction(
      () => document.querySelector('colloquy-count').shadowRoot?.textContent.includes('0 replies'),
      { timeout },
    );
    assert.deepEqual(
      requests.filter((url) => /elements-|colloquy\.js/.test(url)),
      [],
    );
    assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
    await page.close();
  });
});
