import { expect } from '@open-wc/testing';
import { update } from 'idb-keyval';
import { connectionTo } from '../../../src/sources/local/connection.js';
import { localSource } from '../../../src/sources/local/index.js';
import type { StoredReply } from '../../../src/sources/local/stored-reply.js';
import { sourceRules, type SourceServer } from '../../../src/testing/index.js';

const databaseName = `conformance-${Date.now()}`;
const store = connectionTo(databaseName);
let made = 0;

/** The browser's database, past the source. */
const server: SourceServer = {
  unknownThread: 'never-made',
  makeThread: async () => `thread-${made++}`,
  async seed(thread, seeds) {
    const ids = seeds.map(() => `seed-${made++}`);
    const replies = seeds.map(({ parent, ...seed }, index): StoredReply => ({
      ...seed,
      key: ids[index]!,
      ...(parent !== undefined && { inReplyTo: `local:${ids[parent]}` }),
    }));
    await update(thread, (before: readonly StoredReply[] = []) => [...before, ...replies], store);
    return ids;
  },
  async remove(thread, id) {
    await update(thread, (before: readonly StoredReply[] = []) => before.filter(({ key }) => key !== id), store);
  },
};

/** What a browser's own database has no part in: addresses, moderators, secrets, votes, streams, responses that get lost. */
const notItsOwn = [
  'reply-url',
  'wrong-thread',
  'wrong-endpoint',
  'markup-read',
  'total',
  'tombstone',
  'added-meanwhile',
  'deleted-meanwhile',
  'no-address',
  'find',
  'shortest',
  'held',
  'held-published',
  'spam',
  'duplicate',
  'flood',
  'closed-read',
  'closed-sent',
  'edit-others',
  'remove-others',
  'windows',
  'vote',
  'vote-twice',
  'vote-take-back',
  'vote-change',
  'vote-others',
  'vote-own',
  'vote-missing',
  'vote-deleted',
  'vote-refused',
  'vote-fails',
  'vote-lost',
  'stream',
  'stream-changes',
  'stream-others',
  'unreadable',
  'odd-values',
  'broken-comment',
  'odd-response-to-sent',
  'response-of-another',
  'load-fails',
  'send-fails',
  'recovers',
  'response-lost',
  'silence',
  'aborted-meanwhile',
];

describe('the local source keeps the rules of the port', () => {
  const skipped: string[] = [];

  after(() => {
    indexedDB.deleteDatabase(databaseName);
  });

  for (const { id, sentence, check } of sourceRules(() => localSource({ databaseName }), server)) {
    it(sentence, async () => {
      if (await check()) skipped.push(id);
    });
  }

  it('has passed every rule but those of what it has no part in', () => {
    expect(skipped).to.deep.equal(notItsOwn);
  });
});
