import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { createHtmlReader } from '../../../src/formats/html/index.js';
import type { Comment, CommentBatch } from '../../../src/model/index.js';
import { plainText } from '../../../src/model/plain-text.js';
import type { SourceError } from '../../../src/model/source-error.js';
import { twikooSource, type TwikooSource, type TwikooSourceOptions } from '../../../src/sources/twikoo/index.js';
import { recorded, replay, type Recorded, type Replay } from './replay.js';

const html = createHtmlReader(new new JSDOM('').window.DOMParser());
const folder = 'twikoo/1.7.9';
const endpoint = 'http://127.0.0.1:8080/';
const thread = '/post/a/';

/** The recording client sent a token and a browser's name, which are other ones here. */
const replayed = (...names: string[]): Replay =>
  replay(folder, names, { bodyFields: Object.fromEntries(names.map((name) => [name, ['event', 'url', 'urls']])) });
const twikoo = (names: readonly string[], options: Partial<TwikooSourceOptions> = {}): TwikooSource =>
  twikooSource({ endpoint, html, fetch: replayed(...names), ...options });
const responding = (...responses: readonly unknown[]): TwikooSource => {
  let at = 0;
  return twikooSource({
    endpoint,
    html,
    fetch: async () => Response.json(responses[Math.min(at++, responses.length - 1)]),
  });
};
const byWords = ({ comments }: CommentBatch, words: string): Comment => {
  const found = comments.find(({ body }) => plainText(body).includes(words));
  assert.ok(found, `Expected a comment that says ${words}`);
  return found;
};
const failure = async (made: Promise<unknown>): Promise<SourceError> =>
  made.then(
    () => assert.fail('Expected a failure'),
    (error: SourceError) => error,
  );
const jsonOf = (name: string): Recorded['response']['json'] => recorded(folder, name).response.json;

describe('twikooSource reads recorded responses of Twikoo 1.7.9', () => {
  it('reads roots and the replies below them, each under the comment that it replies to', async () => {
    const batch = await twikoo(['get-anon']).load(thread);
    const root = byWords(batch, 'Hello world');
    const reply = byWords(batch, 'A reply');
    assert.equal(root.inReplyTo, undefined);
    assert.equal(reply.inReplyTo, `twikoo:${root.id}`);
    assert.equal(byWords(batch, 'Reply to the reply').inReplyTo, `twikoo:${reply.id}`);
    assert.equal(root.datePublished, '2026-11-23T06:54:08.076Z');
    assert.equal(batch.next, undefined);
  });

  it('reads names as they were typed, none where none was given, and only websites that are addresses', async () => {
    const batch = await twikoo(['get-anon']).load(thread);
    const nameOf = (words: string): string | undefined =>
      batch.people.find(({ id }) => id === byWords(batch, words).author)?.name;
    assert.equal(nameOf('para'), '<b>B</b> & "Q"');
    assert.equal(nameOf('no meta'), undefined);
    assert.doesNotMatch(JSON.stringify(batch), /javascript:/);
  });

  it('passes on no hash of an address, no browser and no system', async () => {
    const batch = JSON.stringify(await twikoo(['get-anon']).load(thread));
    assert.match(JSON.stringify(jsonOf('get-anon')), /18168b370f3593cf/);
    assert.doesNotMatch(batch, /18168b370f3593cf|Firefox|Linux/);
  });

  it('shows votes, and no comment that the server keeps back from others', async () => {
    const batch = await twikoo(['get-anon-held']).load(thread);
    assert.equal(byWords(batch, 'Hello world').upvoteCount, 1);
    assert.doesNotMatch(JSON.stringify(batch), /please moderate/);
    const own = await twikoo(['get-own-held']).load(thread);
    assert.equal(byWords(own, 'please moderate').status, 'held');
  });

  it('counts threads in one request, under both forms of their paths', async () => {
    const fetch = async (_url: string, init?: RequestInit): Promise<Response> => {
      assert.deepEqual(JSON.parse(init?.body as string), {
        event: 'GET_COMMENTS_COUNT',
        urls: ['/post/a/', '/post/a', '/none/', '/none'],
        includeReply: true,
      });
      return Response.json(jsonOf('count'));
    };
    const counts = await twikoo([], { fetch }).count([thread, '/none/']);
    assert.deepEqual(
      [...counts],
      [
        [thread, 7],
        ['/none/', 0],
      ],
    );
  });

  it('takes a reply for stored when the thread shows it to its writer, and as held where it is', async () => {
    const id = (jsonOf('submit-held') as { id: string }).id;
    const source = twikoo(['submit-held', 'get-own-held'], {
      fetch: async (_url, init) => {
        const { event } = JSON.parse(init?.body as string) as { event: string };
        const json = structuredClone(jsonOf(event === 'COMMENT_SUBMIT' ? 'submit-held' : 'get-own-held')) as {
          data?: { id: string; isOwner: boolean }[];
        };
        json.data?.forEach((one) => Object.assign(one, { isOwner: one.id === id }));
        return Response.json(json);
      },
    });
    const sent = await source.send(thread, { key: 'a-b-c', text: 'please moderate', name: 'Reader One' });
    assert.deepEqual([sent.comments[0]?.id, sent.comments[0]?.status, sent.secret], [id, 'held', 'abc']);
  });

  it('says why a reply is refused', async () => {
    const send = (json: unknown): Promise<SourceError> =>
      failure(responding(json).send(thread, { key: 'k', text: 'words' }));
    const flood = await send(jsonOf('flood-5'));
    assert.deepEqual([flood.kind, flood.said], ['rate-limited', '发言频率过高']);
    assert.equal((await send(jsonOf('submit-missing-url'))).kind, 'misconfigured');
    assert.equal((await send(jsonOf('unknown-event'))).kind, 'misconfigured');
    const long = await send({ code: 1000, message: '评论内容过长' });
    assert.deepEqual([long.kind, long.field], ['invalid-field', 'text']);
    assert.equal((await send({ code: 1000, message: '包含屏蔽词' })).kind, 'refused');
    assert.equal((await send({ code: 1000, message: '验证码 token 缺失，请刷新页面重试' })).kind, 'challenge');
    const broken = await send({ code: 1000, message: 'connect ECONNREFUSED 10.0.0.1:27017' });
    assert.deepEqual([broken.kind, broken.said], ['server-fault', undefined], 'what broke is for the owner');
  });

  it('reads no empty thread where the server met an error', async () => {
    const error = await failure(responding({ data: [], message: 'read ECONNRESET' }).load(thread));
    assert.equal(error.kind, 'server-fault');
  });

  it('says that the address is wrong where nothing of an event arrives', async () => {
    assert.equal((await failure(responding(jsonOf('bad-json')).load(thread))).kind, 'misconfigured');
  });
});

describe('twikooSource pages', () => {
  const root = (id: string, created: number, more: object = {}) => ({ id, created, comment: `<p>${id}</p>`, ...more });

  it('begins the next page at the moment where the last one ended, and goes on where many share a moment', async () => {
    const asked: unknown[] = [];
    const pages = [
      { data: [root('pinned', 5, { top: true }), root('d', 40), root('c', 30)], more: true },
      { data: [root('c', 30), root('b', 30)], more: true },
      { data: [root('a', 20)], more: false },
    ];
    const source = twikooSource({
      endpoint,
      html,
      fetch: async (_url, init) => {
        asked.push((JSON.parse(init?.body as string) as { before?: number }).before);
        return Response.json(pages[asked.length - 1]);
      },
    });
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const batch = await source.load(thread, cursor === undefined ? {} : { cursor });
      ids.push(...batch.comments.map(({ id }) => id));
      cursor = batch.next;
    } while (cursor !== undefined);
    assert.deepEqual(ids, ['pinned', 'd', 'c', 'c', 'b', 'a']);
    assert.deepEqual(asked, [undefined, 31, 30]);
  });

  it('does not delete a comment with replies, which would be lost with it', async () => {
    const json = {
      data: [root('a', 10, { isOwner: true, replies: [root('b', 11, { pid: 'a', rid: 'a' })] })],
      more: false,
    };
    const error = await failure(responding(json).remove(thread, 'a', { secret: 's' }));
    assert.equal(error.kind, 'refused');
  });
});
