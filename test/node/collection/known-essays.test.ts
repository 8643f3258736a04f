import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { checkCollection, type KnownEssays } from '../../../src/collection/index.js';

const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-known-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};

describe('essays that were read before', () => {
  it('are not read again, unless they have changed, and are checked with the others all the same', async () => {
    write('a/index.md', '# A\n\nSee [b](../b/), ![](p.png)\n');
    write('a/p.png', '');
    write('b/index.md', '# B\n\nText.\n');
    const known: KnownEssays = new Map();
    const first = await checkCollection(folder, { known });
    const same = await checkCollection(folder, { known });
    assert.deepEqual(same.findings, first.findings);
    assert.equal(same.entries[0], first.entries[0]);
    assert.equal(same.entries[1], first.entries[1]);

    write('b/index.md', '# B\n\nOther text.\n');
    const changed = await checkCollection(folder, { known });
    assert.equal(changed.entries[0], first.entries[0]);
    assert.notEqual(changed.entries[1], first.entries[1]);
    assert.match(JSON.stringify(changed.entries[1]), /Other text/);

    rmSync(path.join(folder, 'b'), { recursive: true });
    rmSync(path.join(folder, 'a/p.png'));
    const without = await checkCollection(folder, { known });
    assert.deepEqual(without.findings, (await checkCollection(folder)).findings);
    assert.equal(without.findings.length, first.findings.length + 2);
  });
});
