import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sourceRules, type SourceServer } from '../../../src/testing/index.js';
import { restSource } from '../../../src/sources/rest/index.js';
import { startRestServer, type RestServer } from '../../../src/rest-server/index.js';
import { NodeEventSource } from '../../servers/rest/event-source.js';
import { temporaryFile } from '../../servers/rest/serve.js';

globalThis.EventSource ??= NodeEventSource as unknown as typeof EventSource;

describe('the rest source, with the example server', () => {
  let server: RestServer;
  let passed = 0;
  let threads = 0;
  let seeded = 0;
  const reasons = new Map<string, string>();

  before(async () => {
    const fields = { name: 'required', email: 'optional', website: 'optional' } as const;
    const now = (): number => Date.now() + passed;
    server = await startRestServer({
      ...{ file: temporaryFile(), limit: false, voteLimit: false, votes: 'up-and-down' },
      ...{ minLength: 2, fields, now },
    });
  });
  after(() => server.close());

  const served: SourceServer = {
    makeThread: async () => `/essays/${(threads += 1)}`,
    unknownThread: '/essays/nobody-wrote-here',
    wrongThread: 'x'.repeat(201),
    seed: async (thread, comments) => {
      const ids: number[] = [];
      for (const { name, text, datePublished, website = null, parent } of comments) {
        const above = parent === undefined ? null : ids[parent]!;
        ids.push(
          server.store.add({
            thread,
            name,
            text,
            website,
            email: null,
            quotes: null,
            status: 'published',
            published: Date.parse(datePublished),
            parent: above,
            in_reply_to: above === null ? null : `rest:${above}`,
            key: `seeded-${(seeded += 1)}`,
            fingerprint: '',
            secret: '',
          }).id,
        );
      }
      return ids.map(String);
    },
    remove: async (_thread, id) => server.store.remove(Number(id)),
    bury: async (_thread, id) => server.store.remove(Number(id)),
    hold: async (on) => {
      server.settings.moderated = on;
    },
    publish: async (_thread, id) => {
      assert.ok(server.store.decide(Number(id), 'published'));
    },
    close: async (thread) => server.store.setClosed(thread, true),
    flood: async (on) => {
      server.settings.limit = on && { replies: 1, seconds: 60 };
    },
    spam: async (on) => {
      server.settings.wants = () => !on;
    },
    refuseVotes: async (on) => {
      server.settings.votes = on ? 'none' : 'up-and-down';
    },
    passTime: async (seconds) => {
      passed += seconds * 1000;
    },
  };

  const rules = sourceRules((given) => restSource({ endpoint: server.url, ...given }), served);
  for (const { id, sentence, check } of rules) {
    it(sentence, async (t) => {
      const reason = await check();
      if (reason === undefined) return;
      reasons.set(id, reason);
      t.skip(reason);
    });
  }

  it('is held to every rule but those of what it does not do', () => {
    assert.deepEqual([...reasons.keys()].sort(), [
      'duplicate',
      'find',
      'markup-read',
      'reply-url',
      'subscribe',
      'vote-own',
    ]);
  });
});
