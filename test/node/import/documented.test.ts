import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { formats } from '../../../src/import/formats.js';

describe('the guide to imports', () => {
  it('names every format, and none that is not there', () => {
    const guide = readFileSync(new URL('../../../docs/guides/import.md', import.meta.url), 'utf8');
    const rows = guide.split('\n').filter((line) => /^\| `[a-z]/.test(line));
    const named = rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`([\w-]+)`/g)].map(([, name]) => name));
    assert.deepEqual(named.sort(), formats.map(({ name }) => name).sort());
  });
});
