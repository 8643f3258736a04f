import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, it } from 'node:test';
import { FileSpill } from '../../../src/cli/import/file-spill.js';
import { CommentStore, type Spill, type SpillPlace } from '../../../src/import/comment-store.js';
import type { RawComment } from '../../../src/import/raw.js';
import { read } from './read.js';

const comment = (id: number, words: string): RawComment => ({
  ...{ id: `${id}`, author: { name: 'Zoë 🍵' }, status: 'public', text: { plain: words } },
  place: { file: 'a', line: id },
});

class Recorded implements Spill {
  readonly texts: string[] = [];
  write(text: string): SpillPlace {
    return { start: this.texts.push(text) - 1, length: 1 };
  }
  read({ start }: SpillPlace): string {
    return this.texts[start]!;
  }
}

describe('comments that wait until all are read', () => {
  const many = Array.from({ length: 60 }, (_, index) => comment(index, `${index} ${'ä'.repeat(400_000)}`));

  it('are taken out of memory when they are many, and come back in their order', () => {
    const spill = new Recorded();
    const store = new CommentStore(spill);
    const [even, odd] = [store.list(), store.list()];
    for (const [index, one] of many.entries()) (index % 2 === 0 ? even : odd).push(one);
    assert.ok(spill.texts.join('').length > 50 * 400_000);
    assert.deepEqual(
      even.all(),
      many.filter((_, index) => index % 2 === 0),
    );
    assert.deepEqual(
      odd.all(),
      many.filter((_, index) => index % 2 === 1),
    );
  });

  it('leave nothing in memory that grows with their number', () => {
    const spill = new Recorded();
    const store = new CommentStore(spill);
    const list = store.list();
    const sizes = [1_000, 20_000].map((count) => {
      for (let id = 0; id < count; id += 1) list.push(comment(id, 'x'.repeat(2_000)));
      list.spill();
      const text = spill.texts.at(-1)!;
      return text.length - JSON.stringify((JSON.parse(text) as { readonly comments: unknown }).comments).length;
    });
    // All that a batch says beside its comments is where those before it stand.
    for (const size of sizes) assert.ok(size < 100, `${size} signs`);
    assert.equal(list.all().length, 21_000);
  });

  it('stay in memory where there is no other place', () => {
    const list = new CommentStore().list();
    for (const one of many) list.push(one);
    assert.deepEqual(list.all(), many);
  });

  it('wait in a temporary file, which is gone afterwards', () => {
    const before = new Set(readdirSync(tmpdir()).filter((name) => name.startsWith('colloquy-')));
    const spill = new FileSpill();
    const texts = ['Zoë 🍵', '', 'x'.repeat(3_000_000), 'end'];
    const places = texts.map((text) => spill.write(text));
    assert.deepEqual(
      places.toReversed().map((place) => spill.read(place)),
      texts.toReversed(),
    );
    const [made] = readdirSync(tmpdir()).filter((name) => name.startsWith('colloquy-') && !before.has(name));
    spill.close();
    assert.ok(made === undefined || !existsSync(`${tmpdir()}/${made}`));
  });

  it('make the same threads as those in memory', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({
      ...{ objectId: `${index}`, nick: 'Ann', url: `/${index % 3}/`, status: 'approved', like: 0 },
      ...{ comment: `${index} ${'word '.repeat(8_000)}`, insertedAt: `2024-03-01T10:00:${10 + index}Z` },
    }));
    const spill = new Recorded();
    const text = JSON.stringify(rows);
    assert.deepEqual(await read(text, { format: 'waline', spill }), await read(text, { format: 'waline' }));
    assert.ok(spill.texts.length > 0);
  });
});
