import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { open, openBrowser, serve } from './browser.mjs';
import { addEssays, shownOfEssay } from './essay-folder.mjs';
import { until } from './essay-page.mjs';
import { install } from './install.mjs';

const execute = promisify(execFile);

describe('an app that imports essays from a folder with Vite', () => {
  let folder;
  const build = () => execute('npm', ['run', '--silent', 'build'], { cwd: folder });

  before(async () => {
    folder = await install('vite-essays');
    addEssays(folder);
    await build().catch(({ stdout, stderr }) => assert.fail(`The app could not be built:\n${stdout}${stderr}`));
  });

  it('shows an essay with its picture and its conversation', async (t) => {
    const server = await serve(path.join(folder, 'dist/'));
    const browser = await openBrowser();
    t.after(() => Promise.all([browser.close(), server.close()]));
    const { page, errors, warnings } = await open(browser, `${server.origin}/index.html`);
    let shown;
    await until(async () => {
      shown = await shownOfEssay(page);
      return shown.picture && shown.quotation;
    }, 'the picture and the quotation');
    assert.deepEqual([shown.headline, shown.comments], ['Waiting for the Kettle', 1]);
    assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
  });

  it('has types by which a wrong slug is an error, at its line', async (t) => {
    const file = path.join(folder, 'src/main.ts');
    const text = readFileSync(file, 'utf8');
    t.after(() => writeFileSync(file, text));
    writeFileSync(file, text.replace("show('waiting", "show('wating"));
    const { stdout } = await build().then(
      () => assert.fail('It was built'),
      (error) => error,
    );
    assert.match(stdout, /src\/main\.ts\(\d+,\d+\): error TS2345: .*"wating-for-the-kettle"/);
  });

  it('is not built with a mistake in an essay: it says the file, the line and what to write', async (t) => {
    const file = path.join(folder, 'essays/waiting-for-the-kettle/index.md');
    const text = readFileSync(file, 'utf8');
    t.after(() => writeFileSync(file, text));
    writeFileSync(file, text.replace('kettle.png', 'ketle.png'));
    const { stdout, stderr } = await build().then(
      () => assert.fail('It was built'),
      (error) => error,
    );
    assert.match(`${stdout}${stderr}`, /essays\/waiting-for-the-kettle\/index\.md:10:\d+[^]*ketle\.png/);
  });
});
