import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { open, openBrowser, serve } from './browser.mjs';
import { reply, showsEssay, until } from './essay-page.mjs';
import { buildApp, installApp } from './install-app.mjs';

const execute = promisify(execFile);

/** Keeps every node that the parser has made, through shadow roots. */
const keepNodes = `
  window.nodes = [];
  const visit = (root) => root.childNodes.forEach((node) => {
    window.nodes.push(node);
    node.was = node.parentNode;
    visit(node);
    if (node.shadowRoot) visit(node.shadowRoot);
  });
  visit(document.querySelector('#app'));
`;

describe('an app built by Vite with Vue', () => {
  let folder;
  let server;
  let browser;

  before(async () => {
    folder = await installApp('vue');
    await buildApp(folder);
    server = await serve(path.join(folder, 'dist/'));
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it('shows the essay by a component, and a reply arrives in the thread and in Vue', async () => {
    const { page, requests, errors } = await open(browser, `${server.origin}/index.html`);
    await showsEssay(page);
    await reply(page, 'Written to Vue', 'Ada');
    await until(
      () => page.$eval('output', ({ textContent }) => textContent === 'Written to Vue'),
      'the event to have reached Vue',
    );
    // Nothing was printed here, of which Vue tells in a line of its own; nothing else is wrong.
    assert.deepEqual(
      errors.filter((error) => !/Hydration/.test(error)),
      [],
    );
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(`${server.origin}/`)),
      [],
    );
    assert.equal((await page.$$('>>> h1')).length, 1);
    await page.close();
  });

  for (const composed of [false, true]) {
    it(`hydrates ${composed ? 'a composition of its own' : 'the standard composition'} that a server has printed: the same nodes, and nothing to complain of`, async () => {
      const { render } = await import(pathToFileURL(path.join(folder, 'dist-server/server.js')));
      const shell = readFileSync(path.join(folder, 'dist/index.html'), 'utf8');
      const html = await render(composed);
      // What reader views and parsers see, which look into no shadow root.
      const outside = html.replace(/<template.*?<\/template>/gs, '');
      assert.ok(outside.includes('Want to sell?') && outside.includes('u-comment h-cite'));
      const file = `printed-${composed}.html`;
      const printed = shell.replace('<!--app--></div>', () => `${html}</div><script>${keepNodes}</script>`);
      assert.notEqual(printed, shell);
      writeFileSync(path.join(folder, 'dist', file), printed);

      const still = await browser.newPage();
      await still.setJavaScriptEnabled(false);
      await still.goto(`${server.origin}/${file}#comment-5`, { waitUntil: 'load' });
      const { y } = await (await still.$('>>> #comment-5')).boundingBox();
      assert.ok(y >= 0 && y < 100, `Expected the comment at the top of the window without a script, got it at ${y}`);
      await still.close();

      const { page, errors, warnings } = await open(browser, `${server.origin}/${file}${composed ? '?composed' : ''}`);
      await showsEssay(page);
      await until(
        () => page.evaluate(() => !window.nodes.some((node) => node.localName === 'style' && node.isConnected)),
        'the elements to adopt what is there',
      );
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

  it('looks for quotations in a worker, though a deep ref hands on a proxy', async () => {
    const { page, errors, warnings } = await open(browser, `${server.origin}/tags.html`);
    await until(() => page.workers().length === 1, 'a worker', { within: 30_000 });
    const links = () =>
      page.evaluate(() => {
        const thread = document.querySelector('colloquy-discussion')?.shadowRoot?.querySelector('colloquy-thread');
        return thread?.shadowRoot?.querySelectorAll('a.quote').length;
      });
    await until(async () => (await links()) === 3, 'three quotations to be links', { within: 30_000 });
    assert.equal(page.workers().length, 1);
    assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
    await page.close();
  });

  it('has the types of tags and components', async () => {
    await execute('npm', ['run', '--silent', 'types'], { cwd: folder }).catch(({ stdout }) => assert.fail(stdout));
  });

  it('is told of each mistake in a template', async () => {
    const { stdout } = await execute('npx', ['vue-tsc', '--noEmit', '-p', 'tsconfig.mistakes.json'], {
      cwd: folder,
    }).catch((error) => error);
    const lines = readFileSync(path.join(folder, 'mistakes/Mistakes.vue'), 'utf8').split('\n');
    const wrong = lines.flatMap((line, i) => (/^ +</.test(line) ? [i + 1] : []));
    const told = [...new Set([...stdout.matchAll(/Mistakes\.vue\((\d+),/g)].map(([, line]) => Number(line)))];
    assert.deepEqual(told, wrong, stdout);
  });
});
