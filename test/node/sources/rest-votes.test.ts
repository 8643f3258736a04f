import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import sqlite from 'node-sqlite3-wasm';
import { startRestServer } from '../../../src/rest-server/index.js';
import { restSource } from '../../../src/sources/rest/index.js';
import type { Vote } from '../../../src/model/source.js';
import { takeBackTo } from '../../servers/rest/older-file.js';
import { serve, temporaryFile } from '../../servers/rest/serve.js';

const thread = 't';
const voterOf = (number: number): string => `voter-${number}-who-is-nobody-else`;

describe('votes at a rest server', () => {
  it('come to as many as there are voters who want them, whatever each has asked for before', async (t) => {
    const { source } = await serve(t, { votes: 'up-and-down', voteLimit: false });
    const asked = fc.record({ voter: fc.nat(3), value: fc.constantFrom<Vote>(1, 0, -1), comment: fc.nat(1) });
    let keys = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { maxLength: 12 }), async (votes) => {
        const ids: string[] = [];
        for (const text of ['One.', 'Two.']) {
          const sent = await source.send(thread, { key: `votes-key-${(keys += 1)}`, text, name: 'Maya' });
          ids.push(sent.comments[0]!.id);
        }
        const last = new Map<string, Vote>();
        for (const { voter, value, comment } of votes) {
          last.set(`${comment} ${voter}`, value);
          const counts = await source.vote(thread, ids[comment]!, value, { voter: voterOf(voter) });
          const wanted = (vote: Vote): number =>
            [...last].filter(([key, one]) => key.startsWith(`${comment} `) && one === vote).length;
          assert.deepEqual(counts, { upvoteCount: wanted(1), downvoteCount: wanted(-1), vote: value });
        }
      }),
      { numRuns: 12 },
    );
  });

  it('are kept when the server starts again, and what stands in the file names no voter', async (t) => {
    const file = temporaryFile();
    const first = await startRestServer({ file, limit: false });
    t.after(() => first.close());
    const before = restSource({ endpoint: first.url });
    await before.send(thread, { key: 'the-first-key', text: 'Yes.', name: 'Maya' });
    await before.vote(thread, '1', 1, { voter: voterOf(1) });
    await first.close();
    const database = new sqlite.Database(file);
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    const rows = JSON.stringify(database.all('SELECT * FROM votes'));
    database.close();
    assert.equal(rows.includes(voterOf(1)), false);

    const { source } = await serve(t, { file });
    assert.equal((await source.load(thread)).comments[0]?.upvoteCount, 1);
    assert.equal((await source.vote(thread, '1', 1, { voter: voterOf(1) })).upvoteCount, 1);
    assert.equal((await source.vote(thread, '1', 1, { voter: voterOf(2) })).upvoteCount, 2);
  });

  it('go with the comment when that is deleted', async (t) => {
    const { source, server } = await serve(t);
    const { secret } = await source.send(thread, { key: 'the-first-key', text: 'Yes.', name: 'Maya' });
    await source.vote(thread, '1', 1, { voter: voterOf(1) });
    await source.remove(thread, '1', { secret: secret! });
    assert.equal(server.store.get(1)?.up, 0);
  });

  it('are counted in a file that was made before there were any', async (t) => {
    const file = temporaryFile();
    const first = await startRestServer({ file });
    t.after(() => first.close());
    await restSource({ endpoint: first.url }).send(thread, { key: 'the-first-key', text: 'Yes.', name: 'Maya' });
    await first.close();
    takeBackTo(file, 3);

    const { source } = await serve(t, { file });
    assert.equal((await source.vote(thread, '1', 1, { voter: voterOf(1) })).upvoteCount, 1);
  });

  it('are not offered where the server counts none', async (t) => {
    const { source } = await serve(t, { votes: 'none' });
    await source.load(thread);
    assert.equal(source.capabilities.votes, undefined);
  });
});
