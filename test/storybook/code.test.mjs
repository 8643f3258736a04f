// The code that Storybook shows for a story, pasted into an empty page with the built package, shows what the story shows.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openBrowser, serve } from '../consumers/browser.mjs';
import { drawStory, settledText } from './preview.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { entries } = JSON.parse(readFileSync(path.join(root, 'storybook-static/index.json'), 'utf8'));
const { exports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
// The language of one story is made up in its own module, which an empty page has not.
const ofStorybook = 'elements-languages--long-words';
const stories = Object.values(entries).filter(({ type, id }) => type === 'story' && id !== ofStorybook);

/** The file that a page gets for an entry: conditions nest, and the default of each comes last. */
function moduleOf(to) {
  return typeof to === 'string' ? to : moduleOf(to.browser ?? to.import ?? to.default);
}

/** What a bundler would do: the entries of the package, and those that it depends on. */
const imports = {
  ...Object.fromEntries(
    Object.entries(exports).map(([entry, to]) => [`colloquy${entry.slice(1)}`, moduleOf(to).slice(1)]),
  ),
  lit: '/node_modules/lit/index.js',
  'lit/': '/node_modules/lit/',
  'lit-html': '/node_modules/lit-html/lit-html.js',
  'lit-html/': '/node_modules/lit-html/',
  'lit-element/lit-element.js': '/node_modules/lit-element/lit-element.js',
  '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
  '@lit/reactive-element/': '/node_modules/@lit/reactive-element/',
  'idb-keyval': '/node_modules/idb-keyval/dist/index.js',
};

const emptyPage = (code) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pasted</title>
<script type="importmap">${JSON.stringify({ imports })}</script>
<body>
${code}
`;

let server;
let browser;
let preview;

describe('the code of a story', () => {
  before(async () => {
    server = await serve(root);
    browser = await openBrowser();
    preview = await browser.newPage();
    await preview.goto(`${server.origin}/storybook-static/iframe.html?id=${stories[0].id}&viewMode=story`);
    await preview.waitForFunction(() => window.__STORYBOOK_PREVIEW__?.currentRender?.phase === 'finished', {
      timeout: 60_000,
    });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const { id, title, name } of stories) {
    it(`gives what the story shows: ${title} / ${name}`, async () => {
      const code = await preview.evaluate(drawStory, id);
      const expected = await preview.evaluate(settledText);
      await preview.evaluate(() => window.__leaveStory());
      assert.doesNotMatch(code, /\b1[6-9]\d{11}\b/, 'a time stamp');
      const context = await browser.createBrowserContext();
      try {
        const page = await context.newPage();
        const errors = [];
        page.on('pageerror', (error) => errors.push(String(error)));
        await page.setRequestInterception(true);
        page.on('request', (request) => {
          if (!request.url().endsWith('/pasted')) request.continue();
          else request.respond({ contentType: 'text/html; charset=utf-8', body: emptyPage(code) });
        });
        await page.goto(`${server.origin}/pasted`);
        const shown = await page.evaluate(settledText, expected);
        assert.deepEqual(errors, [], code);
        assert.equal(shown, expected, code);
      } finally {
        await context.close();
      }
    });
  }
});
