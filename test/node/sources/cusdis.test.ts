import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { createHtmlReader } from '../../../src/formats/html/index.js';
import { cusdisSource } from '../../../src/sources/cusdis/index.js';
import { sourceRules, type SourceServer } from '../../../src/testing/index.js';
import { documentedCusdis } from '../../servers/documented/cusdis.js';
import { escapedMarkdown, StoredThreads } from '../../servers/documented/stored-threads.js';

const html = createHtmlReader(new new JSDOM('').window.DOMParser());
const endpoint = 'https://cusdis.example?app=1234-5678';

describe('cusdisSource, by the rules of the port, on responses as its server writes them', () => {
  const threads = new StoredThreads();
  let made = 0;
  const seeding = threads.server(escapedMarkdown, () => `/essay-${(made += 1)}/`);
  const named = (id: string): string => `c${id}`;
  const below = (thread: string, id: string): string[] => [
    id,
    ...threads.rows
      .filter((row) => row.thread === thread && row.parent === id)
      .flatMap((row) => below(thread, named(row.id))),
  ];
  const server: SourceServer = {
    makeThread: () => seeding.makeThread!(),
    seed: (thread, comments) => {
      const ids: string[] = [];
      for (const { name, text, datePublished, parent } of comments) {
        const above = parent === undefined ? {} : { parent: ids[parent] };
        const given = { thread, name, text: escapedMarkdown(text), date: Date.parse(datePublished), ...above };
        ids.push(named(threads.add(given).id));
      }
      return Promise.resolve(ids);
    },
    seedMarkup: async (thread, text) => named(threads.add({ thread, name: 'Editor', text }).id),
    // Replies to what has gone are given to no one.
    remove: async (thread, id) => {
      const gone = below(thread, id);
      threads.rows = threads.rows.filter((row) => !gone.includes(named(row.id)));
      return gone;
    },
    ...threads.moderation(),
    publish: async (_thread, id) => {
      for (const row of threads.rows) if (named(row.id) === id) row.isHeld = false;
    },
    fetch: documentedCusdis(threads),
    unknownThread: '/no/such/essay/',
    wrongThread: '',
    except: {
      flood: 'the server has no limit',
      thousand:
        'the server gives a page of the replies as well, the same as that of the comments, and has no other way to them',
    },
  };
  for (const { sentence, check } of sourceRules((given) => cusdisSource({ endpoint, html, ...given }), server)) {
    test(sentence, async (t) => {
      const reason = await check();
      if (reason !== undefined) t.skip(reason);
    });
  }
});

describe('cusdisSource', () => {
  it('counts replies that the server does not give, and names moderators', async () => {
    const reply = {
      id: 'b',
      by_nickname: 'x',
      parsedContent: '<p>B</p>',
      moderator: { displayName: 'The editor' },
      moderatorId: 'm',
    };
    const root = {
      id: 'a',
      by_nickname: 'Ada',
      parsedContent: '<p>A</p>',
      replies: { data: [reply], commentCount: 12 },
    };
    const fetch = async (): Promise<Response> =>
      Response.json({ data: { data: [root], commentCount: 1, pageCount: 1 } });
    const batch = await cusdisSource({ endpoint, html, fetch }).load('/a/');
    assert.equal(batch.total, 13);
    assert.equal(batch.comments[1]?.inReplyTo, 'cusdis:a');
    assert.deepEqual(
      batch.people.map(({ name }) => name),
      ['Ada', 'The editor'],
    );
  });

  it('returns a reply that awaits a moderator as held', async () => {
    const stored = {
      id: 'n',
      content: 'Words',
      createdAt: '2026-01-01T00:00:00.000Z',
      approved: false,
      by_nickname: 'Ada',
    };
    const fetch = async (): Promise<Response> => Response.json({ data: stored });
    const sent = await cusdisSource({ endpoint, html, fetch }).send('/a/', { key: 'k', text: 'Words', name: 'Ada' });
    assert.equal(sent.comments[0]?.status, 'held');
  });

  it('says that the address names no site', () => {
    assert.throws(() => cusdisSource({ endpoint: 'https://cusdis.example', html }), {
      kind: 'misconfigured',
      message: /names the site, such as https:\/\/cusdis\.example\?app=/,
    });
  });
});
