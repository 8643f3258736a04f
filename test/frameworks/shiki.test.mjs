import assert from 'node:assert/strict';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';

const { installApart } = await tsImport('../bench/peers.ts', import.meta.url);

describe('the pieces that Shiki finds when a page is built', () => {
  let piecesOf;
  before(async () => {
    const folder = await installApart('shiki', ['shiki@4.6.0']);
    const file = path.join(folder, 'pieces-of.mjs');
    copyFileSync(fileURLToPath(new URL('shiki/pieces-of.mjs', import.meta.url)), file);
    ({ piecesOf } = await import(pathToFileURL(file).href));
  });

  it('are ranges of the code with a kind, for each block in a language that it knows', async () => {
    const value = "const minutes = 4; // green tea\n\nbrew('x', true);";
    const pieces = await piecesOf({
      type: 'root',
      children: [
        { type: 'code', lang: 'js', value },
        { type: 'blockquote', children: [{ type: 'code', lang: 'diff', value: '+more tea\n-less tea' }] },
        { type: 'code', lang: 'no-such-language', value: 'x' },
        { type: 'code', value: 'y' },
      ],
    });
    const seen = (code) => pieces[code].map(({ kind, start, end }) => `${kind} ${code.slice(start, end)}`);
    assert.deepEqual(seen(value), [
      ...['keyword const', 'keyword =', 'number 4', 'comment // green tea', 'function brew', "string 'x'"],
      'keyword true',
    ]);
    assert.deepEqual(
      [...new Set(seen('+more tea\n-less tea').map((one) => one.split(' ')[0]))],
      ['inserted', 'deleted'],
    );
    assert.equal(Object.keys(pieces).length, 2);
  });
});
