import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { archiveThreads } from '../../../src/cli/export/archive-threads.js';
import { archivedDiscussion } from '../../../src/cli/export/archived-discussion.js';
import { liveSources, type LiveSource } from '../../../src/cli/export/live-sources.js';
import { liveThreads } from '../../../src/cli/export/live-threads.js';
import { exportFormats, writeExport, type ExportThread } from '../../../src/export/index.js';
import { ImportLog } from '../../../src/import/import-log.js';
import { parseDiscussion } from '../../../src/model/index.js';
import type { Fetch } from '../../../src/model/source.js';
import { documentedArtalk } from '../../servers/documented/artalk.js';
import { documentedCusdis } from '../../servers/documented/cusdis.js';
import { documentedDiscourse } from '../../servers/documented/discourse.js';
import { documentedGithub } from '../../servers/documented/github.js';
import { documentedHackerNews } from '../../servers/documented/hacker-news.js';
import { documentedHypothesis } from '../../servers/documented/hypothesis.js';
import { documentedLemmy } from '../../servers/documented/lemmy.js';
import { StoredThreads } from '../../servers/documented/stored-threads.js';
import { documentedWebmention } from '../../servers/documented/webmention.js';
import { everySource } from '../sources/every-source.js';
import { recorded, replay } from '../sources/replay.js';

const host = 'https://comments.example';

/** A server that speaks as its documentation says, with a comment and a reply to it in a thread. */
function documented(
  server: (threads: StoredThreads) => Fetch,
  thread: string,
  { stored = thread, idOf = (id: string) => id }: { stored?: string; idOf?: (id: string) => string } = {},
): Case {
  const threads = new StoredThreads();
  const { id } = threads.add({ thread: stored, name: 'Ada', text: 'The kettle.', email: 'ada@mail.example' });
  threads.add({ thread: stored, name: 'Bea', text: 'The cup.', parent: idOf(id), email: 'bea@mail.example' });
  return { endpoint: '', thread, server: () => server(threads), least: 2, secrets: ['mail.example'] };
}

interface Case {
  readonly endpoint: string;
  readonly thread: string;
  /** A server of its own: one that was recorded responds to each request once. */
  readonly server: () => Fetch;
  /** How many comments there are at least. */
  readonly least: number;
  /** Whether the source knows no replies to comments. */
  readonly isFlat?: boolean;
  /** What the server says and no archive may. */
  readonly secrets?: readonly string[];
}

/** What a server responded once, for whatever is asked of it. */
function response(folder: string, name: string): Response {
  const { json, headers } = recorded(folder, name).response;
  const told = ['x-wp-total', 'x-wp-totalpages', 'link'].flatMap((one): [string, string][] =>
    headers[one] === undefined ? [] : [[one, String(headers[one])]],
  );
  return Response.json(json, { headers: told });
}

const twikoo = 'twikoo/1.7.9';

/** Every source but `rest`, which a server of its own is tried with, as its server was recorded or is documented. */
const cases: Readonly<Record<Exclude<LiveSource, 'rest'>, Case>> = {
  wordpress: {
    ...{ endpoint: host, thread: '8', least: 5, secrets: ['gravatar'] },
    server: () => async (url) => response('wordpress/wp-6.1.9', url.includes('/comments') ? 'list-asc-100' : 'post'),
  },
  waline: { endpoint: host, thread: '/post/a/', least: 3, server: () => async () => response('waline/1.39.3', 'list') },
  isso: { endpoint: host, thread: '/post/a.html', least: 3, server: () => replay('isso/0.14.0', ['config', 'fetch']) },
  remark42: {
    ...{ endpoint: `${host}?site=lab`, thread: 'https://reader.example/post/a', least: 3 },
    server: () => replay('remark42/1.16.4', ['config', 'find-tree']),
  },
  twikoo: {
    ...{ endpoint: host, thread: '/post/a/', least: 2 },
    server: () => replay(twikoo, ['get'], { bodyFields: { get: ['event', 'url'] } }),
    secrets: JSON.stringify(recorded(twikoo, 'get')).match(/(?<="mailMd5":")[^"]+/g) ?? [],
  },
  mastodon: {
    ...{ endpoint: '', thread: 'https://social.example/@alice/115600000000000001', least: 3 },
    server: () => replay('mastodon/documented-4.5', ['status', 'context']),
  },
  bluesky: {
    ...{ endpoint: '', least: 1 },
    thread: 'at://did:plc:6ug43onir6eqvokantxetkz2/app.bsky.feed.post/3n2xky5bkcc2i',
    server: () => async () => response('bluesky/dev-env-0.3.215', 'thread'),
  },
  artalk: { ...documented(documentedArtalk, '/kettle/'), endpoint: `${host}?site=Blog&timezone=UTC` },
  cusdis: { ...documented(documentedCusdis, '/kettle/', { idOf: (id) => `c${id}` }), endpoint: `${host}?app=1` },
  github: {
    ...documented(documentedGithub, '/kettle', { stored: 'kettle' }),
    endpoint: `${host}/github?repo=ada/blog`,
  },
  lemmy: documented(documentedLemmy, 'https://lemmy.example/post/1'),
  'hacker-news': documented(documentedHackerNews, '7'),
  discourse: documented(documentedDiscourse, 'https://forum.example/t/essay/7'),
  hypothesis: documented(documentedHypothesis, 'https://blog.example/7'),
  webmention: { ...documented(documentedWebmention, 'https://blog.example/7'), isFlat: true },
};

const optionsOf = (from: LiveSource, { endpoint, thread, server }: Case): Parameters<typeof archiveThreads>[0] => ({
  ...{ from, endpoint, fetch: server(), threads: [thread] },
  progress: () => undefined,
});

test('every source that a page can name can be archived, save the one that keeps replies in the browser', () => {
  assert.deepEqual(
    [...liveSources].sort(),
    Object.keys(everySource)
      .filter((name) => name !== 'local')
      .sort(),
  );
});

for (const [name, one] of Object.entries(cases)) {
  describe(`A thread of ${name}, archived`, () => {
    const from = name as LiveSource;
    let thread: ExportThread | undefined;

    it('is a sound discussion of all that the source gives, each comment with its id there', async () => {
      const archived = archiveThreads(optionsOf(from, one));
      for await (const each of archived) thread = each;
      const { comments = [] } = parseDiscussion(thread?.discussion);
      assert.ok(comments.length >= one.least, `${comments.length} comments`);
      for (const { id, source } of comments) assert.equal(`${from}:${source?.id}`, id);
      const ids = new Set(comments.map(({ id }) => id));
      assert.ok(one.isFlat || comments.some(({ inReplyTo }) => inReplyTo !== undefined && ids.has(inReplyTo)));
      assert.match(thread?.slug ?? '', /^[\p{L}\p{N}-]+$/u);
    });

    it('goes into every format, and what is left out is counted', async () => {
      assert.ok(thread);
      for (const format of exportFormats) {
        const written = writeExport([thread], { format, url: 'https://a.example/' });
        let all = '';
        for await (const { content } of written) all += content;
        const { read, written: count, leftOut } = written.report();
        assert.equal(
          read,
          Object.values(leftOut).reduce((sum, more) => sum + more, count),
        );
        assert.equal(read, thread.discussion.comments?.length);
        for (const secret of one.secrets ?? []) assert.ok(!all.includes(secret), `${format} has ${secret}`);
      }
    });

    it('has the ids of the source alone where it goes into essays', async () => {
      const log = new ImportLog();
      for await (const live of liveThreads({ ...optionsOf(from, one), tell: () => undefined })) {
        const discussion = parseDiscussion(archivedDiscussion(live, { from, ids: 'own', log }));
        const { comments = [], people = [] } = discussion;
        for (const { id, source, author } of comments) {
          assert.equal(id, source?.id);
          assert.ok(author === undefined || people.some((person) => person.id === author));
        }
        assert.equal(comments.length, thread?.discussion.comments?.length);
        assert.ok(!JSON.stringify(discussion).includes(`"${from}:`));
      }
    });
  });
}

describe('liveThreads', () => {
  const read = async (fetch: Fetch, threads: readonly string[] = ['/kettle/']): Promise<readonly string[]> => {
    const found: string[] = [];
    const tell = ({ code }: { readonly code: string }): void => void found.push(code);
    const given = { from: 'rest' as const, endpoint: host, fetch, threads, progress: () => undefined, tell };
    for await (const { name } of liveThreads(given)) found.push(name);
    return found;
  };
  const page = (total: number): Response => {
    const author = { name: 'Ada' };
    return Response.json({ comments: [{ id: '1', status: 'published', text: 'Words', author }], total });
  };

  it('waits for as long as a server asks, and then reads on', async () => {
    let asked = 0;
    const responses = [new Response('', { status: 429, headers: { 'retry-after': '1' } }), page(1)];
    assert.deepEqual(await read(async () => responses[asked++]!), ['/kettle/']);
    assert.equal(asked, 2);
  });

  it('gives up where a server asks for a pause of an hour', async () => {
    await assert.rejects(
      read(async () => new Response('', { status: 429, headers: { 'retry-after': '3600' } })),
      { name: 'CommandError', exitCode: 3 },
    );
  });

  it('reads on after a thread that cannot be read, and tells of it and of what its source does not show', async () => {
    const fetch: Fetch = async (url) => {
      if (url.includes('missing')) return new Response('', { status: 500 });
      if (url.includes('empty')) return Response.json({ comments: [], total: 0 });
      return page(4);
    };
    assert.deepEqual(await read(fetch, ['/missing/', '/empty/', '/kettle/']), [
      'thread/unread',
      'thread/empty',
      'thread/count',
      '/kettle/',
    ]);
  });
});
