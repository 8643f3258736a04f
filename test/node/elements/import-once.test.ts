import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importOnce } from '../../../src/elements/shared/import-once.js';

describe('importOnce', () => {
  it('imports a module once, however often it is asked for', async () => {
    let count = 0;
    const load = importOnce(() => Promise.resolve((count += 1)));
    assert.deepEqual(await Promise.all([load(), load()]), [1, 1]);
    assert.equal(await load(), 1);
  });

  it('tries again after a failure', async () => {
    let count = 0;
    const load = importOnce(() => {
      count += 1;
      return count === 1 ? Promise.reject(new Error('offline')) : Promise.resolve('module');
    });
    await assert.rejects(load(), /offline/);
    assert.equal(await load(), 'module');
    assert.equal(count, 2);
  });
});
