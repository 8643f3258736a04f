import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SourceError } from '../../src/model/source-error.js';
import { deleteComment, insertComments, startWaline, type WalineServer } from '../servers/waline/index.js';
import { newPath, sourceOf } from './real-waline.js';

describe('Likes at a real Waline', () => {
  let waline: WalineServer;
  before(async () => {
    waline = await startWaline();
  });
  after(() => waline.close());

  /** A comment of a new thread, and what everyone reads of how many like it. */
  async function liked(): Promise<{ path: string; id: string; count: () => Promise<number | undefined> }> {
    const path = newPath();
    const [id] = await insertComments(waline, path, [{ comment: 'Tea first.' }, { comment: 'Milk first.' }]);
    const count = async (): Promise<number | undefined> => {
      const { comments } = await sourceOf(waline).load(path);
      assert.equal(comments.find((one) => one.id !== `${id}`)?.upvoteCount, undefined);
      return comments.find((one) => one.id === `${id}`)?.upvoteCount;
    };
    return { path, id: `${id}`, count };
  }

  it('are counted for everyone, and taken back', async () => {
    const { path, id, count } = await liked();
    assert.equal(await count(), undefined);
    assert.deepEqual(await sourceOf(waline).vote(path, id, 1), { upvoteCount: 1, vote: 1 });
    assert.equal(await count(), 1);
    assert.deepEqual(await sourceOf(waline).vote(path, id, 0, { before: 1 }), { upvoteCount: 0, vote: 0 });
    assert.equal(await count(), undefined);
  });

  it('of two readers are two, of which each takes back one', async () => {
    const { path, id, count } = await liked();
    const [ada, bob] = [sourceOf(waline), sourceOf(waline)];
    await ada.vote(path, id, 1);
    assert.deepEqual(await bob.vote(path, id, 1), { upvoteCount: 2, vote: 1 });
    assert.deepEqual(await ada.vote(path, id, 0, { before: 1 }), { upvoteCount: 1, vote: 0 });
    assert.equal(await count(), 1);
  });

  it('that the server has counted, or was never told of, are not told again: it would count whatever comes', async () => {
    const { path, id, count } = await liked();
    await sourceOf(waline).vote(path, id, 1);
    assert.deepEqual(await sourceOf(waline).vote(path, id, 1, { before: 1 }), { vote: 1 });
    assert.deepEqual(await sourceOf(waline).vote(path, id, 0, { before: 0 }), { vote: 0 });
    assert.equal(await count(), 1);
    // So it does, when it is told twice.
    await sourceOf(waline).vote(path, id, 1);
    assert.equal(await count(), 2);
  });

  it('change nothing else of a comment', async () => {
    const { path, id } = await liked();
    const row = async (): Promise<unknown> =>
      (await waline.query('SELECT comment, nick, status, insertedAt, url FROM wl_Comment WHERE id = ?', Number(id)))[0];
    const before = await row();
    await sourceOf(waline).vote(path, id, 1);
    assert.deepEqual(await row(), before);
  });

  it('of a comment that was deleted, or never was, fail as such', async () => {
    const { path, id } = await liked();
    await deleteComment(waline, Number(id));
    for (const gone of [id, '999999', 'a/b?c'])
      await assert.rejects(sourceOf(waline).vote(path, gone, 1), { name: 'SourceError', kind: 'not-found' });
  });

  it('fail where the server does not let the page of this host use it, with a reason for its owner', async () => {
    const { path, id, count } = await liked();
    await waline.set({ SECURE_DOMAINS: 'elsewhere.example' });
    const failure = await sourceOf(waline)
      .vote(path, id, 1)
      .catch((error: unknown) => error);
    await waline.set({ SECURE_DOMAINS: '' });
    assert.ok(failure instanceof SourceError);
    assert.equal(failure.kind, 'misconfigured');
    assert.equal(await count(), undefined);
  });
});
