import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { SourceError } from '../../src/model/source-error.js';
import type { Reply } from '../../src/model/source.js';
import { startWordPress, type WordPress } from '../servers/wordpress/index.mjs';
import { startCuttingProxy, type CuttingProxy } from './cutting-proxy.js';
import { skip, sourceOf } from './real-wordpress.js';

const reply: Reply = {
  key: 'one',
  name: 'Tom & "J"',
  email: 'tom@example.test',
  text: 'Words with a [link](https://other.example/?a=1&b=2), a C:\\\\backslash, "quotes" -- and `x < y`.\n\n> quoted',
};

describe('A real WordPress whose response is lost', { skip }, () => {
  let wordpress: WordPress;
  let proxy: CuttingProxy;
  let post: number;
  before(async () => {
    wordpress = await startWordPress({ flood: true });
    proxy = await startCuttingProxy(wordpress.url);
  });
  after(async () => {
    await proxy.close();
    await wordpress.close();
  });
  beforeEach(async () => {
    await wordpress.unflood();
    post = await wordpress.post();
  });
  afterEach(() => wordpress.options({ comment_moderation: 0 }));

  const lost = async (): Promise<void> => {
    const error = await sourceOf(proxy)
      .send(String(post), reply)
      .then(
        () => assert.fail('Expected the response to be lost'),
        (thrown: SourceError) => thrown,
      );
    assert.equal(error.kind, 'offline');
  };
  const stored = async (): Promise<readonly number[]> =>
    (await wordpress.exportComments(post)).map((row) => row.comment_ID);

  for (const cut of ['after', 'halfway'] as const) {
    test(`has stored the reply, and returns it for a second try (cut ${cut} the response)`, async () => {
      proxy.cuts.push(cut);
      await lost();
      const ids = await stored();
      assert.equal(ids.length, 1);
      const {
        comments: [comment],
      } = await sourceOf(proxy).send(String(post), reply, { again: true });
      assert.equal(comment?.id, String(ids[0]));
      assert.equal(comment.status ?? 'published', 'published');
      assert.deepEqual(await stored(), ids);
    });
  }

  test('stores the reply at the second try where the first never came', async () => {
    proxy.cuts.push('before');
    await lost();
    assert.deepEqual(await stored(), []);
    const {
      comments: [comment],
    } = await sourceOf(proxy).send(String(post), reply, { again: true });
    assert.deepEqual(await stored(), [Number(comment?.id)]);
  });

  test('returns a second try as held, under an id that stays, where it holds the first and shows it to no one', async () => {
    await wordpress.options({ comment_moderation: 1 });
    proxy.cuts.push('after');
    await lost();
    for (let tries = 0; tries < 2; tries++) {
      const {
        comments: [comment],
        people,
      } = await sourceOf(proxy).send(String(post), reply, { again: true });
      assert.equal(comment?.status, 'held');
      assert.equal(comment.id, 'held-one');
      assert.equal(people[0]?.name, 'Tom & "J"');
    }
    assert.equal((await stored()).length, 1);
  });

  test('says after the pause, not before, that a second reply comes too soon', async () => {
    proxy.cuts.push('after');
    await lost();
    const other = sourceOf(proxy).send(String(post), { ...reply, text: 'Other words' });
    await assert.rejects(other, { kind: 'rate-limited' });
    assert.equal((await stored()).length, 1);
  });

  test('finds a reply that is shown, replies included, and no other', async () => {
    const source = sourceOf(wordpress);
    const [parent] = await wordpress.comments([{ comment_post_ID: post }]);
    const nested = { ...reply, inReplyTo: `wordpress:${parent}` };
    const {
      comments: [comment],
    } = await source.send(String(post), nested);
    assert.equal((await source.find(String(post), nested))?.comments[0]?.id, comment?.id);
    for (const other of [reply, { ...nested, text: `${nested.text}s` }, { ...nested, name: 'Tom' }]) {
      assert.equal(await source.find(String(post), other), undefined);
    }
  });
});
