import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { holdsOwn } from '../../../src/conversation/holds-own.js';
import { storageKey } from '../../../src/conversation/storage-key.js';
import { examples } from '../examples.js';
import { forbiddenStorage, StandInStorage } from './stand-in-storage.js';

describe('the key of what is stored somewhere', () => {
  it('begins with the name of the library and the kind', () => {
    assert.equal(storageKey('draft', 'local', '/a b/'), 'colloquy:draft:local:%2Fa%20b%2F');
  });

  it('is another for each other place, whatever its parts are called', () => {
    // Halves of characters too, which no address can hold.
    const part = fc
      .array(fc.constantFrom('a', ':', '%', '%3A', '\ud83d', '\ude00', '😀', '\ufffd'), { maxLength: 4 })
      .map((all) => all.join(''));
    const place = fc.array(part, { minLength: 1, maxLength: 3 });
    const law = fc.property(place, place, (one, other) => {
      const isSame = storageKey('draft', ...one) === storageKey('draft', ...other);
      assert.equal(isSame, JSON.stringify(one) === JSON.stringify(other));
    });
    fc.assert(law, { numRuns: examples(500) });
  });
});

describe('whether something of the reader’s own is stored', () => {
  const place = { source: 'live', thread: 'essay' };
  const holds = (...keys: string[]): boolean => {
    const storage = new StandInStorage();
    for (const key of keys) storage.items.set(key, '{}');
    return holdsOwn(storage, place);
  };

  it('is told by a reply that waits or a receipt in this very thread, wherever it stands in the storage', () => {
    for (const kind of ['outbox', 'receipt']) {
      assert.ok(holds(`colloquy:${kind}:live:essay:1`));
      assert.ok(holds('other', `colloquy:${kind}:live:essay:1`, 'another'));
      assert.ok(
        !holds(`colloquy:${kind}:live:essay2:1`, `colloquy:${kind}:other:essay:1`, `x:colloquy:${kind}:live:essay:1`),
      );
    }
    assert.ok(!holds('colloquy:draft:live:essay:1', 'colloquy:visit:live:essay'));
    assert.ok(!holds());
  });

  it('is not, where there is no storage, or none that may be read', () => {
    assert.ok(!holdsOwn(undefined, place));
    assert.ok(!holdsOwn(forbiddenStorage, place));
  });
});
