import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { archiveThreads } from '../../src/cli/export/archive-threads.js';
import type { ExportThread } from '../../src/export/index.js';
import { plainText } from '../../src/model/index.js';
import { startTwikoo, type TwikooServer } from '../servers/twikoo/index.js';

describe('A thread of a real Twikoo', () => {
  let twikoo: TwikooServer;
  before(async () => {
    twikoo = await startTwikoo();
  });
  after(() => twikoo.close());

  test('is archived over as many pages as it has, without addresses, their hashes and what is held', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({
      ...{ _id: `c${index}`, url: '/cups/', nick: `Reader ${index % 5}`, comment: `<p>Cup <b>${index}</b></p>` },
      ...{ mail: 'ada@mail.example', mailMd5: 'f'.repeat(32), ip: '203.0.113.9', created: 1_700_000_000_000 + index },
      ...(index % 3 === 1 && { pid: `c${index - 1}`, rid: `c${index - 1}` }),
      isSpam: index === 39,
    }));
    await twikoo.insert(rows);
    const read: ExportThread[] = [];
    const archived = archiveThreads({
      ...{ from: 'twikoo', endpoint: twikoo.url, threads: ['/cups/'] },
      progress: () => undefined,
    });
    for await (const thread of archived) read.push(thread);
    const { comments = [] } = read[0]?.discussion ?? {};
    assert.equal(comments.length, 39);
    for (const [index, { id, inReplyTo, body, datePublished = '' }] of comments.entries()) {
      const { pid, created } = rows[index] as { readonly pid?: string; readonly created: number };
      assert.deepEqual(
        [id, inReplyTo, plainText(body), Date.parse(datePublished)],
        [`twikoo:c${index}`, pid === undefined ? undefined : `twikoo:${pid}`, `Cup ${index}`, created],
      );
    }
    const words = JSON.stringify(read);
    for (const secret of ['mail.example', 'f'.repeat(32), '203.0.113.9']) assert.ok(!words.includes(secret), secret);
  });
});
