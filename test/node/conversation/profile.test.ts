import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Profile } from '../../../src/conversation/index.js';
import { forbiddenStorage, FullStorage, StandInStorage } from './stand-in-storage.js';

const ada = { name: 'Ada', email: 'ada@example.org', website: 'https://ada.example' };

describe('profile', () => {
  it('is not there until it is remembered, and not after it is forgotten', () => {
    const storage = new StandInStorage();
    const profile = new Profile(storage);
    assert.equal(profile.read(), undefined);
    assert.equal(profile.remember(ada), true);
    assert.deepEqual(new Profile(storage).read(), ada);
    assert.deepEqual([...storage.items.keys()], ['colloquy:profile']);
    profile.forget();
    assert.equal(profile.read(), undefined);
    assert.equal(storage.length, 0);
  });

  it('keeps the fields that were given, and none beside them', () => {
    const profile = new Profile(new StandInStorage());
    profile.remember({ name: 'Ada', text: 'a reply' } as { name: string });
    assert.deepEqual(profile.read(), { name: 'Ada' });
  });

  it('takes nothing from what others stored', () => {
    const storage = new StandInStorage();
    for (const value of ['{', '7', 'null']) {
      storage.setItem('colloquy:profile', value);
      assert.equal(new Profile(storage).read(), undefined);
    }
    storage.setItem('colloquy:profile', '{"name":7,"email":"a"}');
    assert.deepEqual(new Profile(storage).read(), { email: 'a' });
  });

  const storages = [
    ['no', undefined],
    ['a forbidden', forbiddenStorage],
    ['a full', new FullStorage()],
  ] as const;
  for (const [what, storage] of storages) {
    it(`says that ${what} storage keeps nothing, and does not throw`, () => {
      const profile = new Profile(storage);
      assert.equal(profile.remember(ada), false);
      assert.equal(profile.read(), undefined);
      profile.forget();
    });
  }
});
