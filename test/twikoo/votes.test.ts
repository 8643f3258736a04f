import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { createHtmlReader } from '../../src/formats/html/index.js';
import type { Vote } from '../../src/model/source.js';
import { twikooSource } from '../../src/sources/twikoo/index.js';
import { startTwikoo, type TwikooServer } from '../servers/twikoo/index.js';

const html = createHtmlReader(new new JSDOM('').window.DOMParser());
const ada = 'ada-who-is-no_one-else';
const bob = 'bob-who-is-no_one-else';

describe('Votes at a real Twikoo', () => {
  let twikoo: TwikooServer;
  let made = 0;
  before(async () => {
    twikoo = await startTwikoo();
  });
  after(() => twikoo.close());

  /** A reply in a new thread, what votes for it, and what everyone reads. */
  async function reply(): Promise<{
    id: string;
    vote: (value: Vote, voter?: string) => Promise<unknown>;
    counts: () => Promise<readonly (number | undefined)[]>;
  }> {
    const path = `/essay-${(made += 1)}/`;
    const [root, id] = [`root${made}`, `reply${made}`];
    const row = { url: path, nick: 'Maya', link: '', comment: '<p>Tea.</p>', created: 1_700_000_000_000 + made };
    await twikoo.insert([
      { ...row, _id: root },
      { ...row, _id: id, pid: root, rid: root },
    ]);
    const source = twikooSource({ endpoint: twikoo.url, html });
    return {
      id,
      vote: (value, voter = ada) => source.vote(path, id, value, { voter }),
      async counts() {
        const { comments } = await source.load(path);
        const one = comments.find((comment) => comment.id === id);
        return [one?.upvoteCount, one?.downvoteCount];
      },
    };
  }

  it('are counted once however often they come, changed, and taken back', async () => {
    const { vote, counts } = await reply();
    for (const _ of [1, 2]) {
      assert.deepEqual(await vote(1), { upvoteCount: 1, downvoteCount: 0, vote: 1 });
      assert.deepEqual(await counts(), [1, undefined]);
    }
    assert.deepEqual(await vote(-1), { upvoteCount: 0, downvoteCount: 1, vote: -1 });
    assert.deepEqual(await counts(), [undefined, 1]);
    for (const _ of [1, 2]) {
      assert.deepEqual(await vote(0), { upvoteCount: 0, downvoteCount: 0, vote: 0 });
      assert.deepEqual(await counts(), [undefined, undefined]);
    }
  });

  it('of two readers are two, whatever one of them does', async () => {
    const { vote, counts } = await reply();
    await vote(1, ada);
    assert.deepEqual(await vote(1, bob), { upvoteCount: 2, downvoteCount: 0, vote: 1 });
    assert.deepEqual(await vote(0, ada), { upvoteCount: 1, downvoteCount: 0, vote: 0 });
    assert.deepEqual(await counts(), [1, undefined]);
  });

  it('without a word for the reader, or for a comment that has gone, fail', async () => {
    const { id, vote } = await reply();
    await assert.rejects(vote(1, ''), { kind: 'misconfigured' });
    await twikoo.remove(id);
    await assert.rejects(vote(1), { kind: 'not-found' });
  });
});
