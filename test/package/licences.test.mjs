import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { root } from './packed.mjs';

const cdn = path.join(root, 'dist/cdn');
const files = readdirSync(cdn)
  .filter((file) => file.endsWith('.js'))
  .map((file) => ({ file, text: readFileSync(path.join(cdn, file), 'utf8') }));
const licences = readFileSync(path.join(cdn, 'LICENSES.txt'), 'utf8');

/** What cannot be minified away of a package, and its name. */
const marks = { reactiveElementVersions: '@lit/reactive-element', onupgradeneeded: 'idb-keyval' };

describe('the licences of what the embed holds', () => {
  for (const [mark, name] of Object.entries(marks)) {
    it(`stand at the head of each file with ${name}, and in full beside it`, () => {
      const holding = files.filter(({ text }) => text.includes(mark));
      assert.ok(holding.length > 0);
      for (const { file, text } of holding)
        assert.match(text.slice(0, text.indexOf('*/')), new RegExp(`^/\\*! .*${name} \\d`), file);
      assert.match(licences, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)\\n\\n\\S`, 'm'));
    });
  }

  it('are in full for every package that a file names', () => {
    const named = files
      .flatMap(({ text }) => [
        ...(/^\/\*! (.*); see LICENSES\.txt \*\//.exec(text)?.[1] ?? '').matchAll(/\S+ \S+ \([^)]+\)/g),
      ])
      .map(([title]) => title);
    assert.ok(named.length >= 2);
    for (const title of named) assert.ok(licences.includes(`${title}\n\n`), title);
  });
});
