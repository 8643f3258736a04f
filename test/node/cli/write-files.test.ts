import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { CommandError } from '../../../src/cli/exit-codes.js';
import { Output, type OutputOptions } from '../../../src/cli/write-files.js';
import { folderWith } from '../collection/folder.js';

const write = (folder: string, files: Readonly<Record<string, string>>, options?: OutputOptions) => {
  const output = new Output(folder, options);
  for (const [file, text] of Object.entries(files)) output.write(file, text);
  return output.commit();
};

describe('a folder of output', () => {
  it('changes at the commit alone, and not where it is discarded', () => {
    const folder = folderWith({ 'a.txt': 'a' });
    const output = new Output(folder);
    output.write('b/c.txt', 'c');
    assert.ok(!readdirSync(folder).includes('b'));
    output.discard();
    assert.deepEqual(readdirSync(folder), ['a.txt']);
  });

  it('leaves a file of the same content as it is, with its time', () => {
    const folder = folderWith({});
    write(folder, { 'a.txt': 'a', 'b.txt': 'b' });
    const past = new Date('2020-01-01');
    utimesSync(path.join(folder, 'a.txt'), past, past);
    assert.deepEqual(write(folder, { 'a.txt': 'a', 'b.txt': 'B' }), {
      written: ['b.txt'],
      unchanged: ['a.txt'],
      removed: [],
    });
    assert.equal(statSync(path.join(folder, 'a.txt')).mtimeMs, past.getTime());
  });

  it('overwrites and removes what it wrote before, and nothing that someone else did', () => {
    const folder = folderWith({ 'theirs.txt': 'theirs' });
    write(folder, { 'a.txt': 'a', 'deep/b.txt': 'b', 'deep/c.txt': 'c' });
    writeFileSync(path.join(folder, 'deep/c.txt'), 'changed');
    // What someone changed is no longer ours to remove, nor to overwrite.
    assert.deepEqual(write(folder, { 'a.txt': 'A' }).removed, ['deep/b.txt']);
    assert.equal(readFileSync(path.join(folder, 'deep/c.txt'), 'utf8'), 'changed');
    for (const file of ['theirs.txt', 'deep/c.txt']) {
      assert.throws(() => write(folder, { 'a.txt': 'AA', [file]: 'ours' }), CommandError);
      assert.equal(readFileSync(path.join(folder, 'a.txt'), 'utf8'), 'A');
    }
    write(folder, { 'theirs.txt': 'ours' }, { force: true });
    assert.equal(readFileSync(path.join(folder, 'theirs.txt'), 'utf8'), 'ours');
  });

  it('writes nothing outside of itself', () => {
    const output = new Output(folderWith({}));
    for (const file of ['../a.txt', '/a.txt', 'b/../../a.txt', './a.txt'])
      assert.throws(() => output.write(file, ''), RangeError);
  });
});
