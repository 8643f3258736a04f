import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildThread } from '../../../src/model/thread.js';
import { plainText } from '../../../src/model/plain-text.js';
import type { SourceError } from '../../../src/model/source-error.js';
import type { Comment } from '../../../src/model/comment.js';
import { blueskySource } from '../../../src/sources/bluesky/index.js';
import { recorded } from './replay.js';

const alice = 'did:plc:6ug43onir6eqvokantxetkz2';
const root = `at://${alice}/app.bsky.feed.post/3n2xky5bkcc2i`;
const hiddenReply = 'at://did:plc:pwo7p34oxr4qnsblqrn65od7/app.bsky.feed.post/3n2xky5hqk22i';

/** Responds to a request for a post with the real response of the AppView, whatever depth was recorded. */
function appview(name: string): { fetch: (url: string) => Promise<Response>; asked: string[] } {
  const { request, response } = recorded('bluesky/dev-env-0.3.215', name);
  const post = (url: string): string | null => new URL(url, 'http://recorded.invalid').searchParams.get('uri');
  const asked: string[] = [];
  return {
    asked,
    fetch: async (url) => {
      asked.push(url);
      if (post(url) !== post(request.url)) throw new Error(`Expected a request for ${request.url}, got ${url}`);
      return new Response(JSON.stringify(response.json), { status: response.status });
    },
  };
}
const load = (name: string) => blueskySource(appview(name)).load(root);
const texts = (comments: readonly Comment[]): string[] => comments.map(({ body }) => plainText(body));
const failure = async (made: Promise<unknown>): Promise<SourceError> =>
  made.then(
    () => assert.fail('Expected a failure'),
    (error: SourceError) => error,
  );

describe('blueskySource, on real responses of the AppView of Bluesky', () => {
  it('asks once, without credentials, for all the depth there is', async () => {
    const { fetch, asked } = appview('thread-depth-1000');
    await blueskySource({ fetch }).load(root);
    assert.deepEqual(asked, [
      'https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread' +
        `?uri=${encodeURIComponent(root)}&depth=1000&parentHeight=0`,
    ]);
  });

  it('reads every reply with its place, its date, its address and its author', async () => {
    const { comments, people } = await load('thread-depth-1000');
    const thread = buildThread(comments.map((comment) => ({ ...comment, id: `bluesky:${comment.id}` })));
    assert.equal(thread.count, 25);
    assert.equal(thread.roots.length, 15);
    const branches = [...thread.branches.values()];
    assert.ok(branches.every(({ missingParent, looped }) => missingParent === undefined && !looped));
    assert.equal(Math.max(...branches.map(({ depth }) => depth)), 9);
    const first = comments.find(({ id }) => id === hiddenReply);
    assert.deepEqual(
      { ...first, body: undefined },
      {
        id: hiddenReply,
        author: 'did:plc:pwo7p34oxr4qnsblqrn65od7',
        datePublished: '2026-11-23T07:06:39.019Z',
        url: 'https://bsky.app/profile/did:plc:pwo7p34oxr4qnsblqrn65od7/post/3n2xky5hqk22i',
        body: undefined,
      },
    );
    assert.deepEqual(
      people.find(({ id }) => id === first?.author),
      {
        id: first?.author,
        name: 'Bob <b>B</b> 😀',
        url: 'https://bsky.app/profile/did:plc:pwo7p34oxr4qnsblqrn65od7',
      },
    );
    assert.ok(
      people.some(({ name }) => name === 'carolmwsxa4nv.test'),
      'Carol gave no name beside her handle',
    );
  });

  it('says that all is here when it is', async () => {
    const { total, moreAt, closed } = await load('thread-depth-1000');
    assert.deepEqual([total, moreAt, closed], [25, undefined, undefined]);
  });

  it('asks again below the depth limit, and counts what it does not get', async () => {
    const shallow = appview('thread');
    const asked: string[] = [];
    const fetch = async (url: string): Promise<Response> => {
      asked.push(new URL(url).searchParams.get('uri') ?? '');
      return asked.length === 1 ? shallow.fetch(url) : new Response('', { status: 502 });
    };
    const { comments, total, moreAt } = await blueskySource({ fetch }).load(root);
    assert.deepEqual(asked, [root, 'at://did:plc:6ug43onir6eqvokantxetkz2/app.bsky.feed.post/3n2xky5pljc2i']);
    assert.deepEqual([comments.length, total], [21, 22]);
    assert.equal(moreAt, `https://bsky.app/profile/${alice}/post/3n2xky5bkcc2i`);
  });

  it('puts what it gets below the depth limit into its place', async () => {
    const [shallow, deep] = [appview('thread'), recorded('bluesky/dev-env-0.3.215', 'thread-depth-1000')];
    interface View {
      post: { uri: string };
      replies?: View[];
    }
    const subtree = (uri: string): unknown => {
      const views = [(deep.response.json as { thread: View }).thread];
      for (let view = views.pop(); view; view = views.pop()) {
        if (view.post.uri === uri) return view;
        views.push(...(view.replies ?? []));
      }
    };
    const fetch = async (url: string): Promise<Response> => {
      const uri = new URL(url).searchParams.get('uri') ?? '';
      return uri === root ? shallow.fetch(url) : new Response(JSON.stringify({ thread: subtree(uri) }));
    };
    const whole = await load('thread-depth-1000');
    const joined = await blueskySource({ fetch }).load(root);
    const order = (a: Comment, b: Comment): number => (a.id < b.id ? -1 : 1);
    assert.deepEqual([...joined.comments].sort(order), [...whole.comments].sort(order));
    assert.deepEqual([joined.total, joined.moreAt], [25, undefined]);
  });

  it('leaves out what the author of the thread has hidden, with its replies, and knows a closed thread', async () => {
    const { response } = recorded('bluesky/dev-env-0.3.215', 'thread-blocked-gated');
    assert.match(JSON.stringify(response.json), /A reply to the reply/);
    const { comments, closed, total, moreAt } = await load('thread-blocked-gated');
    assert.ok(comments.length > 0);
    assert.equal(
      comments.find(({ id }) => id === hiddenReply),
      undefined,
    );
    assert.ok(!texts(comments).includes('A reply to the reply'));
    assert.equal(closed, true);
    // Someone whom the author blocks is counted by the server, and not sent.
    assert.deepEqual([comments.length, total], [13, 14]);
    assert.equal(moreAt, `https://bsky.app/profile/${alice}/post/3n2xky5bkcc2i`);
  });

  it('keeps a reply without words', async () => {
    const { comments } = await load('thread-depth-1000');
    assert.equal(comments.filter(({ body }) => body.children.length === 0).length, 1);
  });

  it('tells a deleted post from a wrong name, in the words of the server', async () => {
    const deleted = 'at://did:plc:s4xoi66yxa3z7puze4q7fbdm/app.bsky.feed.post/3n2xky5xzzk2i';
    const gone = await failure(blueskySource(appview('thread-deleted')).load(deleted));
    assert.deepEqual([gone.kind, gone.said], ['not-found', `Post not found: ${deleted}`]);
    const { response } = recorded('bluesky/dev-env-0.3.215', 'thread-bad-uri');
    const text = JSON.stringify(response.json);
    const fetch = async (): Promise<Response> => new Response(text, { status: response.status });
    const wrong = await failure(blueskySource({ fetch }).load(root));
    assert.deepEqual([wrong.kind, wrong.said], ['misconfigured', 'Error: uri must be a valid at-uri']);
  });
});

describe('blueskySource', () => {
  it('takes the page of a post and its at-uri, by handle or DID, and refuses anything else', async () => {
    const { response } = recorded('bluesky/dev-env-0.3.215', 'thread');
    const asked: (string | null)[] = [];
    const fetch = async (url: string): Promise<Response> => {
      asked.push(new URL(url).searchParams.get('uri'));
      return new Response(JSON.stringify(response.json));
    };
    const source = blueskySource({ fetch, endpoint: 'https://appview.example/' });
    for (const name of [
      'https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l',
      'https://bsky.app/profile/did:plc:abc/post/3l6?ref=x',
      'at://bsky.app/app.bsky.feed.post/3l6',
      'at://did:web:a.example/app.bsky.feed.post/3l6',
    ])
      await source.load(name);
    assert.deepEqual(
      asked.filter((uri) => !uri?.endsWith('3n2xky5pljc2i')),
      [
        'at://bsky.app/app.bsky.feed.post/3l6oveex3ii2l',
        'at://did:plc:abc/app.bsky.feed.post/3l6',
        'at://bsky.app/app.bsky.feed.post/3l6',
        'at://did:web:a.example/app.bsky.feed.post/3l6',
      ],
    );
    for (const name of [
      '',
      '3l6',
      'https://bsky.app/profile/a',
      'https://bsky.app.evil.example/profile/a/post/3',
      'at://a/app.bsky.feed.like/3',
    ]) {
      const error = await failure(source.load(name));
      assert.equal(error.kind, 'misconfigured');
      assert.match(error.message, /Expected `thread` .+, got "/);
    }
    assert.throws(() => blueskySource({ endpoint: 'bsky.app' }), { kind: 'misconfigured' });
  });

  it('sends readers to the post itself, or to the comment they reply to', () => {
    const source = blueskySource();
    const page = 'https://bsky.app/profile/did:plc:abc/post/3l6';
    assert.equal(source.capabilities.write, 'offsite');
    assert.equal(source.replyUrl('at://did:plc:abc/app.bsky.feed.post/3l6'), page);
    assert.equal(source.replyUrl(page), page);
    const parent = 'bluesky:at://did:plc:x/app.bsky.feed.post/9';
    assert.equal(source.replyUrl(page, parent), 'https://bsky.app/profile/did:plc:x/post/9');
    assert.equal(source.replyUrl(page, 'archive-3'), undefined);
    assert.equal(source.replyUrl('nothing'), undefined);
  });

  it('names the address of a response that is not what it should be', async () => {
    for (const [body, kind] of [
      ['<html>', 'unreadable-response'],
      ['{}', 'unreadable-response'],
      ['{"thread":{"post":7}}', 'unreadable-response'],
      ['{"thread":{"notFound":true}}', 'not-found'],
      ['{"thread":{"blocked":true}}', 'not-found'],
    ] as const) {
      const error = await failure(blueskySource({ fetch: async () => new Response(body) }).load(root));
      assert.equal(error.kind, kind);
      assert.match(error.message, /https:\/\/public\.api\.bsky\.app\/xrpc\/app\.bsky\.feed\.getPostThread/);
    }
  });

  it('ends with the abort, also while it asks for more', async () => {
    const reason = new Error('gone');
    const aborting = new AbortController();
    const { fetch } = appview('thread');
    const load = blueskySource({
      fetch: async (url, init) => {
        if (url.includes(encodeURIComponent(root))) return fetch(url);
        aborting.abort(reason);
        init?.signal?.throwIfAborted();
        return new Response('{}');
      },
    }).load(root, { signal: aborting.signal });
    assert.equal(await failure(load), reason);
  });
});
