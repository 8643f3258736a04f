import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { open, openBrowser, serve } from './browser.mjs';
import { reply, showsEssay, until } from './essay-page.mjs';
import { install } from './install.mjs';

/** Keeps every node that the parser has made, through shadow roots. */
const keepNodes = `
  window.nodes = [];
  const visit = (root) => root.childNodes.forEach((node) => {
    window.nodes.push(node);
    node.was = node.parentNode;
    visit(node);
    if (node.shadowRoot) visit(node.shadowRoot);
  });
  visit(document.querySelector('#root'));
`;

describe('an app built by Vite with React 19', () => {
  let folder;
  let server;
  let browser;
  before(async () => {
    folder = await install('vite-react');
    await promisify(execFile)('npm', ['run', '--silent', 'build'], { cwd: folder }).catch(({ stdout, stderr }) => {
      assert.fail(`The app could not be built:\n${stdout}${stderr}`);
    });
    server = await serve(path.join(folder, 'dist/'));
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const [what, address] of [
    ['wrappers', '/wrappers.html'],
    ['plain tags', '/tags.html'],
  ]) {
    it(`shows the essay by ${what}, and a reply written by keyboard arrives in the thread and in React`, async () => {
      const { page, requests, errors } = await open(browser, server.origin + address);
      await showsEssay(page);
      await reply(page, `Written to the ${what}`, 'Ada');
      const output = () => page.$eval('output', ({ textContent }) => textContent);
      await until(async () => (await output()) === `Written to the ${what}`, 'the event to have reached React');
      assert.deepEqual(errors, []);
      assert.deepEqual(
        requests.filter((url) => !url.startsWith(`${server.origin}/`)),
        [],
      );
      await page.close();
    });
  }

  for (const [what, own] of [
    ['standard composition', false],
    ['composition of its own', true],
  ]) {
    it(`hydrates the ${what} that a server has printed: the same nodes, and nothing to complain of`, async () => {
      const { print } = await import(pathToFileURL(path.join(folder, 'dist-server/server.js')));
      const shell = readFileSync(path.join(folder, 'dist/hydrated.html'), 'utf8');
      const file = `printed-${own}.html`;
      const html = shell.replace(
        '<div id="root"></div>',
        () => `<div id="root">${print(own)}</div><script>${keepNodes}</script>`,
      );
      writeFileSync(path.join(folder, 'dist', file), html);
      const { page, errors, warnings } = await open(browser, `${server.origin}/${file}${own ? '?own' : ''}`);
      await showsEssay(page);
      await until(
        () => page.evaluate(() => !window.nodes.some((node) => node.localName === 'style' && node.isConnected)),
        'the elements to adopt what is there',
      );
      // What fragments lead to without a script is not needed with one.
      const gone = await page.evaluate(() =>
        window.nodes
          .filter((node) => !node.isConnected && !node.matches?.('[data-until-hydrated], slot[slot]'))
          // Words in which a quotation or a name has become a link, once those have been looked for.
          .filter((node) => !(node instanceof Text && node.was.textContent.includes(node.data.slice(0, 30))))
          .map((node) => node.localName ?? node.data),
      );
      assert.deepEqual(
        gone.filter((name) => name !== 'style' && !/[{}]/.test(name)),
        [],
      );
      await reply(page, 'Written after hydration', 'Ada');
      assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
      await page.close();
    });
  }

  for (const own of [false, true]) {
    it(`leads to a comment by its address where there is no script: ${own ? 'a' : 'the standard'} composition`, async () => {
      const page = await browser.newPage();
      await page.setJavaScriptEnabled(false);
      await page.goto(`${server.origin}/printed-${own}.html#comment-5`, { waitUntil: 'load' });
      const article = await page.$('>>> #comment-5');
      const { y } = await article.boundingBox();
      assert.ok(y >= 0 && y < 100, `Expected the comment at the top of the window, got it at ${y}`);
      await page.close();
    });
  }

  it('passes on attributes and properties: the heading level, and the newest reply first', async () => {
    const { page } = await open(browser, `${server.origin}/tags.html`);
    await showsEssay(page);
    await reply(page, 'The newest of all', 'Ben');
    const headings = await page.$$('colloquy-article >>> h1');
    assert.equal(headings.length, 1);
    const first = await page.$eval('colloquy-thread >>> article', ({ textContent }) => textContent);
    assert.match(first, /The newest of all/);
    await page.close();
  });

  it('fetches no element for a page that only reads the data', async () => {
    const { page, requests, errors } = await open(browser, `${server.origin}/headlines.html`);
    await until(
      () => page.$eval('#root', ({ textContent }) => textContent === 'Trust-based Selling Between Cultures (6)'),
      'the headline',
    );
    const scripts = requests.filter((url) => url.endsWith('.js'));
    assert.ok(scripts.length > 0);
    const sources = await Promise.all(scripts.map(async (url) => (await fetch(url)).text()));
    assert.deepEqual(
      scripts.filter((_, index) => /attachShadow|customElements/.test(sources[index])),
      [],
    );
    assert.deepEqual(errors, []);
    await page.close();
  });
});
