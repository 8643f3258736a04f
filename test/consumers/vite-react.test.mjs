import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { open, openBrowser, serve } from './browser.mjs';
import { reply, showsEssay, until } from './essay-page.mjs';
import { install } from './install.mjs';

describe('an app built by Vite with React 19', () => {
  let server;
  let browser;
  before(async () => {
    const folder = await install('vite-react');
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

  for (const [what, address] of [['wrappers', '/wrappers.html'], ['plain tags', '/tags.html']]) {
    it(`shows the essay by ${what}, and a reply written by keyboard arrives in the thread and in React`, async () => {
      const { page, requests, errors } = await open(browser, server.origin + address);
      await showsEssay(page);
      await reply(page, `Written to the ${what}`, 'Ada');
      const output = () => page.$eval('output', ({ textContent }) => textContent);
      await until(async () => (await output()) === `Written to the ${what}`, 'the event to have reached React');
      assert.deepEqual(errors, []);
      assert.deepEqual(requests.filter((url) => !url.startsWith(`${server.origin}/`)), []);
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
    assert.deepEqual(scripts.filter((_, index) => /attachShadow|customElements/.test(sources[index])), []);
    assert.deepEqual(errors, []);
    await page.close();
  });
});
