import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { open, openBrowser, serve } from '../consumers/browser.mjs';
import { addEssays, shownOfEssay } from '../consumers/essay-folder.mjs';
import { until } from '../consumers/essay-page.mjs';
import { buildApp, installApp } from '../consumers/install-app.mjs';

/** Where the folder of essays stands in each app. */
const apps = { astro: 'public/essays', eleventy: 'essays' };

for (const [name, essays] of Object.entries(apps)) {
  describe(`a site with ${name} and a folder of essays`, () => {
    let folder;

    before(async () => {
      folder = await installApp(name);
      addEssays(folder, essays);
      await buildApp(folder);
    });

    it('has a page for each, which is read without a script', async () => {
      const html = readFileSync(path.join(folder, 'dist/essays/waiting-for-the-kettle/index.html'), 'utf8');
      for (const words of [
        'Waiting for the Kettle',
        'Nothing can be done with them',
        'Three are enough for green tea.',
      ])
        assert.ok(html.includes(words), words);
      assert.match(html, /https:\/\/example\.org\/essays\/waiting-for-the-kettle\/kettle\.png/);
      assert.equal(
        readFileSync(path.join(folder, 'dist/essays/waiting-for-the-kettle/kettle.png')).subarray(1, 4).toString(),
        'PNG',
      );
    });

    it('shows its conversation with a script, and has nothing to complain of', async (t) => {
      const server = await serve(path.join(folder, 'dist/'));
      const browser = await openBrowser();
      t.after(() => Promise.all([browser.close(), server.close()]));
      const page = await open(browser, `${server.origin}/essays/waiting-for-the-kettle/index.html`);
      let shown;
      await until(async () => (shown = await shownOfEssay(page.page)).quotation, 'the quotation');
      assert.deepEqual([shown.headline, shown.comments], ['Waiting for the Kettle', 1]);
      // The picture is at the address of the site, which is not served here.
      assert.deepEqual(
        page.errors.filter((error) => !/example\.org|ERR_/.test(error)),
        [],
      );
    });

    it('is not built with a mistake in an essay: it says the file, the line and what to write', async (t) => {
      const file = path.join(folder, essays, 'waiting-for-the-kettle/index.md');
      const text = readFileSync(file, 'utf8');
      t.after(() => writeFileSync(file, text));
      writeFileSync(file, text.replace('2024-03-01', 'yesterday'));
      await assert.rejects(buildApp(folder), /waiting-for-the-kettle\/index\.md:4:\d+ [^]*yesterday/);
    });
  });
}
