import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { createHtmlReader } from '../../../src/formats/html/index.js';
import type { SourceError } from '../../../src/model/source-error.js';
import { githubSource, type GithubSource, type GithubSourceOptions } from '../../../src/sources/github/index.js';
import { sourceRules, type SourceServer } from '../../../src/testing/index.js';
import { documentedGithub } from '../../servers/documented/github.js';
import { escapedMarkdown, StoredThreads } from '../../servers/documented/stored-threads.js';

const html = createHtmlReader(new new JSDOM('').window.DOMParser());
const endpoint = 'https://comments.example/github?repo=ada/blog&category=Comments';
const failure = async (made: Promise<unknown>): Promise<SourceError> =>
  made.then(
    () => assert.fail('Expected a failure'),
    (error: SourceError) => error,
  );

for (const [title, token] of [
  ['read through a proxy', undefined],
  ['written to with a token', () => 'a token'],
] as const) {
  describe(`githubSource, by the rules of the port, ${title}, on responses as GitHub documents them`, () => {
    const threads = new StoredThreads();
    let made = 0;
    const seeding = threads.server(escapedMarkdown, () => `/essay-${(made += 1)}`);
    const titled = (thread: string): string => thread.slice(1);
    const root = (index: number, parents: readonly (number | undefined)[]): number =>
      parents[index] === undefined ? index : root(parents[index], parents);
    const named = (ids: readonly string[]): string[] => ids.map((id) => `DC_${id}`);
    const server: SourceServer = {
      makeThread: () => seeding.makeThread!(),
      fetch: documentedGithub(threads),
      unknownThread: '/no/such/essay',
      wrongThread: '',
      seed: async (thread, comments) => {
        const parents = comments.map(({ parent }) => parent);
        // There are no replies to replies.
        const flat = comments.map((one, index) =>
          one.parent === undefined ? one : { ...one, parent: root(index, parents) },
        );
        return named(await seeding.seed!(titled(thread), flat));
      },
      seedMarkup: async (thread, text) => `DC_${threads.add({ thread: titled(thread), name: 'Editor', text }).id}`,
      bury: async (_thread, id) => {
        for (const row of threads.rows) if (`DC_${row.id}` === id) row.isDeleted = true;
      },
      close: async (thread) => void threads.closed.add(titled(thread)),
      except: {
        'response-of-another': 'its requests for reading are POST as well',
        'send-fails': 'its requests for reading are POST as well, and fail before',
        'response-lost': 'its requests for reading are POST as well, and are lost before',
      },
    };
    const make = (given: Partial<GithubSourceOptions>): GithubSource =>
      githubSource({ endpoint, html, ...(token && { token }), ...given });
    for (const { sentence, check } of sourceRules(make, server)) {
      test(sentence, async (t) => {
        const reason = await check();
        if (reason !== undefined) t.skip(reason);
      });
    }
  });
}

describe('githubSource', () => {
  const responding = (
    ...responses: readonly unknown[]
  ): { source: GithubSource; asked: { query: string; variables: Record<string, unknown> }[] } => {
    const asked: { query: string; variables: Record<string, unknown> }[] = [];
    const source = githubSource({
      endpoint,
      html,
      fetch: async (_url, init) => {
        asked.push(JSON.parse(init?.body as string) as (typeof asked)[0]);
        return Response.json(responses[Math.min(asked.length, responses.length) - 1]);
      },
    });
    return { source, asked };
  };
  const found = (...titles: string[]) => ({
    data: { search: { nodes: titles.map((title, index) => ({ number: index + 1, title })) } },
  });
  const page = (nodes: readonly unknown[], more: object = {}) => ({
    data: {
      repository: {
        thread: {
          id: 'D',
          number: 7,
          url: 'https://github.com/ada/blog/discussions/7',
          comments: { totalCount: nodes.length, pageInfo: {}, nodes },
          ...more,
        },
      },
    },
  });

  it('looks for the titles that giscus and utterances give to pages, and takes none that is only alike', async () => {
    for (const [thread, title] of [
      ['/posts/trust.html', 'posts/trust'],
      ['/posts/trust/', 'posts/trust/'],
      ['/', 'index'],
      ['https://blog.example/trust', 'https://blog.example/trust'],
      ['On "trust"', 'On "trust"'],
    ] as const) {
      const { source, asked } = responding(found(`${title} again`, title), page([]));
      await source.load(thread);
      assert.equal(asked[1]?.variables.number, 2, thread);
      const none = responding(found(`${title} again`));
      assert.deepEqual(await none.source.load(thread), { comments: [], people: [], total: 0 }, thread);
    }
    const { source, asked } = responding(found(), page([]));
    await source.load('/a');
    assert.equal(asked[0]?.variables.query, 'repo:ada/blog category:"Comments" in:title "a"');
  });

  it('asks for a number without a search, in discussions or issues', async () => {
    for (const [at, pattern] of [
      [endpoint, /discussion\(number/],
      [`${endpoint}&in=issues`, /issue\(number/],
    ] as const) {
      const queries: string[] = [];
      const fetch = async (_url: string, init?: RequestInit): Promise<Response> => {
        queries.push((JSON.parse(init?.body as string) as { query: string }).query);
        return Response.json(page([]));
      };
      await githubSource({ endpoint: at, html, fetch }).load('#7');
      assert.equal(queries.length, 1);
      assert.match(queries[0]!, pattern);
    }
  });

  it('counts replies that GitHub does not give at once, and leads to them', async () => {
    const root = {
      id: 'a',
      bodyHTML: '<p>A</p>',
      replies: { totalCount: 103, nodes: [{ id: 'b', bodyHTML: '<p>B</p>', replyTo: { id: 'a' } }] },
    };
    const { source } = responding(page([root]));
    const batch = await source.load('7');
    assert.deepEqual([batch.total, batch.moreAt], [104, 'https://github.com/ada/blog/discussions/7']);
    assert.equal(batch.comments[1]?.inReplyTo, 'github:a');
  });

  it('shows votes and reactions, keeps the place of what was deleted or hidden, and has pictures without their hashes', async () => {
    const group = (content: string, totalCount: number) => ({ content, reactors: { totalCount } });
    const nodes = [
      {
        id: 'a',
        bodyHTML: '<p>A</p>',
        upvoteCount: 2,
        reactionGroups: [group('THUMBS_UP', 5), group('THUMBS_DOWN', 1)],
        author: {
          login: 'ada',
          name: 'Ada',
          avatarUrl: 'https://pictures.example/u/1?u=a59fef2a493e2b67dd13754231daf220c82ba84d&v=4',
        },
      },
      {
        id: 'b',
        bodyHTML: '<p>Rude</p>',
        isMinimized: true,
        replies: { totalCount: 1, nodes: [{ id: 'c', bodyHTML: '<p>C</p>', replyTo: { id: 'b' } }] },
      },
    ];
    const batch = await responding(page(nodes, { locked: true })).source.load('7');
    assert.deepEqual([batch.comments[0]?.upvoteCount, batch.comments[0]?.downvoteCount, batch.closed], [5, 1, true]);
    assert.equal(batch.comments[1]?.status, 'deleted');
    assert.deepEqual(batch.people, [{ id: 'user ada', name: 'Ada', image: 'https://pictures.example/u/1?v=4' }]);
    assert.doesNotMatch(JSON.stringify(batch), /Rude/);
  });

  it('leads to the thread, to a comment in it, or to the form that begins it', async () => {
    const { source } = responding(
      page([{ id: 'a', url: 'https://github.com/ada/blog/discussions/7#discussioncomment-1', bodyHTML: '<p>A</p>' }]),
    );
    assert.equal(source.replyUrl('7'), 'https://github.com/ada/blog/discussions/7');
    assert.equal(
      source.replyUrl('/trust'),
      'https://github.com/ada/blog/discussions/new?title=trust&category=comments',
    );
    await source.load('7');
    assert.equal(source.replyUrl('7', 'github:a'), 'https://github.com/ada/blog/discussions/7#discussioncomment-1');
    assert.equal(source.replyUrl('7', 'archive-3'), undefined);
  });

  it('sends the token of the host page with each request, and none of its own accord', async () => {
    const seen: unknown[] = [];
    const fetch = async (_url: string, init?: RequestInit): Promise<Response> => {
      seen.push((init?.headers as Record<string, string>).Authorization);
      return Response.json(page([]));
    };
    await githubSource({ endpoint, html, fetch }).load('7');
    await githubSource({ endpoint, html, fetch, token: async () => 'secret' }).load('7');
    assert.deepEqual(seen, [undefined, 'bearer secret']);
  });

  it('says why GitHub refuses', async () => {
    const kindOf = async (error: object): Promise<string> =>
      (await failure(responding({ data: null, errors: [error] }).source.load('7'))).kind;
    assert.equal(await kindOf({ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }), 'rate-limited');
    assert.equal(await kindOf({ type: 'INSUFFICIENT_SCOPES', message: 'Needs a scope' }), 'authentication-needed');
    assert.equal(await kindOf({ message: 'Something went wrong while executing your query' }), 'server-fault');
    const missing = responding({
      data: { repository: { thread: null } },
      errors: [{ type: 'NOT_FOUND', message: 'None' }],
    });
    assert.deepEqual((await missing.source.load('7')).comments, []);
    const bad = githubSource({
      endpoint,
      html,
      fetch: async () => Response.json({ message: 'Bad credentials' }, { status: 401 }),
    });
    const error = await failure(bad.load('7'));
    assert.deepEqual([error.kind, error.said], ['authentication-needed', 'Bad credentials']);
  });

  it('sends readers of a thread that does not exist yet to where they can begin it', async () => {
    const source = githubSource({ endpoint, html, token: () => 't', fetch: async () => Response.json(found()) });
    const error = await failure(source.send!('/trust', { key: 'k', text: 'First' }));
    assert.deepEqual(
      [error.kind, error.wayOut?.url],
      ['not-found', 'https://github.com/ada/blog/discussions/new?title=trust&category=comments'],
    );
  });

  it('says that the address names no repository', () => {
    for (const wrong of ['https://comments.example/github', 'https://comments.example/github?repo=blog'])
      assert.throws(() => githubSource({ endpoint: wrong, html }), {
        kind: 'misconfigured',
        message: /names the repository, such as/,
      });
  });
});
