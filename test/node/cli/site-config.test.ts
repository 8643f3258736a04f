import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { CommandError } from '../../../src/cli/exit-codes.js';
import { loadTemplate, readSiteConfig } from '../../../src/cli/site/site-config.js';

const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-site-config-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const refused = async (yaml: string, message: RegExp): Promise<void> => {
  writeFileSync(path.join(folder, 'site.yml'), yaml);
  await assert.rejects(
    readSiteConfig(folder),
    (error) => error instanceof CommandError && error.exitCode === 3 && message.test(error.message),
  );
};

describe('site.yml', () => {
  it('may be missing', async () => assert.deepEqual(await readSiteConfig(path.join(folder, 'none')), {}));

  it('may be empty', async () => {
    writeFileSync(path.join(folder, 'site.yml'), '# nothing yet\n');
    assert.deepEqual(await readSiteConfig(folder), {});
  });

  it('says what the site is, and where its template is, from the folder', async () => {
    writeFileSync(
      path.join(folder, 'site.yml'),
      'title: The Slow Kettle\nurl: https://example.org/\nembed: false\ntheme:\n  --site-font: Georgia\ntemplate: page.mjs\n',
    );
    assert.deepEqual(await readSiteConfig(folder), {
      title: 'The Slow Kettle',
      url: 'https://example.org/',
      embed: false,
      theme: { '--site-font': 'Georgia' },
      template: path.join(folder, 'page.mjs'),
    });
  });

  it('names a key that is none, with its line', () =>
    refused('title: A\ntitel: B\n', /site\.yml:2:1 .* expected a key that is one of title, .*, got `titel`/));
  it('names a value of another kind', async () => {
    await refused('title: 3\n', /site\.yml:1:1 .* expected `title` to be text, got 3/);
    await refused('embed: maybe\n', /`embed` to be true or false, got "maybe"/);
    await refused('theme: red\n', /`theme` to be CSS custom properties with their values, got "red"/);
    await refused('title:\n', /`title` to be text, got null/);
    await refused('theme:\n', /`theme` to be CSS custom properties with their values, got null/);
  });
  it('names what is no YAML', () => refused('title: "A\n', /site\.yml:/));
  it('names what is no list of keys', () => refused('- title\n', /expected keys with values/));
});

describe('a template', () => {
  it('is the default export of a module, loaded again each time', async () => {
    const file = path.join(folder, 'page.mjs');
    writeFileSync(file, "export default () => 'one';");
    assert.equal((await loadTemplate(file))?.({} as never), 'one');
    writeFileSync(file, "export default () => 'two';");
    assert.equal((await loadTemplate(file))?.({} as never), 'two');
  });

  it('is refused where it is none', async () => {
    const file = path.join(folder, 'none.mjs');
    writeFileSync(file, 'export const page = 1;');
    await assert.rejects(loadTemplate(file), /to export a function by default, which returns a page, got undefined/);
    writeFileSync(file, 'export default (');
    await assert.rejects(loadTemplate(file), CommandError);
    await assert.rejects(loadTemplate(path.join(folder, 'gone.mjs')), /to be a module with a template/);
  });
});
