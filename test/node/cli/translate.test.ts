import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { folderWith } from '../collection/folder.js';
import { cli } from './run-cli.js';

const read = (cwd: string, file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(cwd, file), 'utf8')) as Record<string, unknown>;

describe('colloquy translate', () => {
  it('writes a table with the plural forms of the language, which its check tells to translate', () => {
    const cwd = folderWith({});
    const { exitCode, stderr } = cli(cwd, 'translate', 'lt');
    assert.equal(exitCode, 0, stderr);
    assert.match(stderr, /Wrote lt\.json.*npx colloquy translate lt\.json --check/s);
    assert.deepEqual(Object.keys(read(cwd, 'lt.json').replies as object).sort(), ['few', 'many', 'one', 'other']);
    const checked = cli(cwd, 'translate', 'lt.json', '--check');
    assert.equal(checked.exitCode, 1);
    assert.match(checked.stderr, /^lt\.json:\d+ refused: expected `retry` to be a translation/m);
  });

  it('begins with the words that there are, and finds nothing wrong with them', () => {
    const cwd = folderWith({});
    assert.equal(cli(cwd, 'translate', 'pt_BR', '--out', 'words/ours.json').exitCode, 0);
    const { exitCode, stdout } = cli(cwd, 'translate', 'words/ours.json', '--check', '--json');
    assert.deepEqual([exitCode, (JSON.parse(stdout) as { mistakes: number }).mistakes], [0, 0]);
  });

  it('names the line of each mistake', () => {
    const cwd = folderWith({});
    cli(cwd, 'translate', 'de');
    const text = readFileSync(path.join(cwd, 'de.json'), 'utf8').replace(/"offline": ".*"/, '"offline": 7');
    writeFileSync(path.join(cwd, 'de.json'), text);
    const { stderr } = cli(cwd, 'translate', 'de.json', '--check');
    const line = text.slice(0, text.indexOf('"offline"')).split('\n').length;
    assert.match(
      stderr,
      new RegExp(`^de\\.json:${line} refused: expected \`sourceError\\.offline\` to be a text.*got 7`, 'm'),
    );
  });

  it('overwrites no file, and refuses tags and files that are none', () => {
    const cwd = folderWith({ 'fr.json': '{}', 'broken.json': '{', 'list.json': '[]' });
    assert.equal(cli(cwd, 'translate', 'fr').exitCode, 4);
    assert.equal(readFileSync(path.join(cwd, 'fr.json'), 'utf8'), '{}');
    assert.equal(cli(cwd, 'translate', 'not a tag').exitCode, 2);
    const forgotten = cli(cwd, 'translate', 'broken.json');
    assert.equal(forgotten.exitCode, 2);
    assert.match(forgotten.stderr, /add --check/);
    assert.equal(cli(cwd, 'translate', 'nowhere.json', '--check').exitCode, 3);
    assert.equal(cli(cwd, 'translate', 'broken.json', '--check').exitCode, 3);
    assert.equal(cli(cwd, 'translate', 'list.json', '--check').exitCode, 1);
  });
});
