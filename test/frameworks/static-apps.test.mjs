import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { open, openBrowser, serve } from '../consumers/browser.mjs';
import { keepsWords, rememberWords, reply, showsEssay, until } from '../consumers/essay-page.mjs';
import { addEssays } from '../consumers/essay-folder.mjs';
import { buildApp, installApp } from '../consumers/install-app.mjs';

const execute = promisify(execFile);

/** Apps whose build is a folder of files: where it stands, and the pages on which replies are counted. */
const apps = {
  sveltekit: { built: 'dist/', pages: ['/index.html', '/tags.html'], counts: true, printed: '/index.html' },
  astro: { built: 'dist/', pages: ['/index.html'], printed: '/index.html' },
  angular: { built: 'dist/', pages: ['/index.html'], counts: true },
  'import-map': { built: '', pages: ['/index.html'] },
};

for (const [name, { built, pages, counts, printed }] of Object.entries(apps)) {
  describe(`the app with ${name}`, () => {
    let folder;
    let server;
    let browser;

    before(async () => {
      folder = await installApp(name);
      if (name === 'astro') addEssays(folder, 'public/essays');
      if (built) await buildApp(folder);
      server = await serve(path.join(folder, built || '/'));
      browser = await openBrowser();
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    for (const address of pages) {
      it(`shows the essay at ${address} and sends a reply`, async () => {
        const { page, requests, errors, warnings } = await open(browser, server.origin + address);
        await showsEssay(page);
        await reply(page, `Written with ${name}`, 'Ada');
        if (counts)
          await until(
            () => page.$eval('output', ({ textContent }) => textContent === '1'),
            'the event to have reached the app',
          );
        assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
        assert.deepEqual(
          requests.filter((url) => !url.startsWith(`${server.origin}/`)),
          [],
        );
        await page.close();
      });
    }

    if (printed) {
      it('can be read without a script, and by what does not look into shadow roots', async () => {
        const page = await browser.newPage();
        await page.setJavaScriptEnabled(false);
        await page.goto(server.origin + printed, { waitUntil: 'load' });
        assert.equal((await page.$$('h1')).length, 1);
        assert.equal((await page.$$('>>> h1')).length, 1);
        assert.ok(await page.$('#comment-5'));
        await page.close();
      });

      it('keeps all words that were printed when scripts run, and says nothing on the console', async () => {
        const { page, errors, warnings } = await open(browser, 'about:blank');
        await rememberWords(page);
        await page.goto(server.origin + printed, { waitUntil: 'load' });
        await showsEssay(page);
        await reply(page, 'Written after that', 'Ada');
        await keepsWords(page);
        assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
        await page.close();
      });
    }

    if (name === 'sveltekit') {
      it('has the types of tags', async () => {
        await execute('npm', ['run', '--silent', 'types'], { cwd: folder }).catch(({ stdout, stderr }) =>
          assert.fail(stdout + stderr),
        );
      });

      it('is told of each mistake in a template', async () => {
        const args = ['svelte-check', '--tsconfig', './tsconfig.mistakes.json', '--output', 'machine'];
        const { stdout } = await execute('npx', args, { cwd: folder }).catch((error) => error);
        const lines = readFileSync(path.join(folder, 'mistakes/Mistakes.svelte'), 'utf8').split('\n');
        const wrong = lines.flatMap((line, i) => (line.startsWith('<colloquy') ? [i + 1] : []));
        const told = [
          ...new Set(
            [...stdout.matchAll(/ERROR "mistakes\/Mistakes\.svelte" (\d+):/g)].map(([, line]) => Number(line)),
          ),
        ];
        assert.deepEqual(told, wrong, stdout);
      });
    }
  });
}
