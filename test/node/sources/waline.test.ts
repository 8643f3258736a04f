import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Fetch } from '../../../src/sources/shared/request.js';
import { plainText } from '../../../src/model/plain-text.js';
import type { SourceError } from '../../../src/model/source-error.js';
import type { CommentBatch, Reply } from '../../../src/model/source.js';
import { walineSource, type WalineSource } from '../../../src/sources/waline/index.js';
import { html } from '../testing/html.js';

/** The responses of a real server, word for word. */
interface Exchange {
  readonly request: { readonly json?: Record<string, unknown> };
  readonly response: { readonly status: number; readonly headers: Record<string, string>; readonly json: unknown };
}

const folder = new URL('../../fixtures/transcripts/waline/1.39.3/', import.meta.url);

function recorded(number: string): Exchange {
  const file = readdirSync(folder).find((name) => name.startsWith(`${number}-`));
  return JSON.parse(readFileSync(new URL(file!, folder), 'utf8')) as Exchange;
}

interface Asked {
  readonly url: URL;
  readonly method: string;
  readonly json: Record<string, unknown>;
}

/** A source with the responses of these exchanges, one for reading and one for writing. */
function replaying(reading: string, writing?: string): { source: WalineSource; asked: Asked[] } {
  const asked: Asked[] = [];
  const fetch: Fetch = async (input, { method = 'GET', body } = {}) => {
    asked.push({ url: new URL(input), method, json: body ? (JSON.parse(body as string) as Asked['json']) : {} });
    const { status, headers, json } = recorded(method === 'POST' ? writing! : reading).response;
    return new Response(JSON.stringify(json), { status, headers });
  };
  return { source: walineSource({ endpoint: 'https://waline.example/', html, fetch }), asked };
}

const wordsOf = ({ comments }: CommentBatch): Record<string, string> =>
  Object.fromEntries(comments.map(({ id, body }) => [id, plainText(body)]));

const reply = (more: Partial<Reply> = {}): Reply => ({ key: 'key-1', text: 'A reply', name: 'Maya', ...more });

const rejects = (promise: Promise<unknown>, expected: Partial<SourceError>): Promise<void> =>
  assert.rejects(promise, { name: 'SourceError', ...expected });

describe('a thread as Waline 1.39.3 sent it', () => {
  it('is read with its replies below their parents, though they come in reverse and beside each other', async () => {
    const { source } = replaying('031');
    const { comments } = await source.load('/post/a/');
    const parents = Object.fromEntries(comments.map(({ id, inReplyTo }) => [id, inReplyTo]));
    assert.deepEqual([parents['1'], parents['2'], parents['3']], [undefined, 'waline:1', 'waline:2']);
  });

  it('is asked for by its path, the newest roots first', async () => {
    const {
      source,
      asked: [first],
    } = await (async () => {
      const replay = replaying('002');
      await replay.source.load('/post/ä?/');
      return replay;
    })();
    assert.equal(source.name, 'waline');
    assert.equal(first!.url.origin + first!.url.pathname, 'https://waline.example/api/comment');
    const query = Object.fromEntries(first!.url.searchParams);
    assert.deepEqual(query, { lang: 'en', path: '/post/ä?/', page: '1', pageSize: '100', sortBy: 'insertedAt_desc' });
  });

  it('counts also the replies that cannot be read, since their root is held', async () => {
    const { comments, total } = await replaying('035').source.load('/post/b/');
    assert.deepEqual([comments.length, total], [0, 1]);
    const below = await replaying('066').source.load('/post/a/');
    assert.ok(below.total! > below.comments.length);
  });

  it('names who wrote in plain text, and no one where no name was given, and links to http and https alone', async () => {
    const {
      people: [raw],
    } = await replaying('002', '021').source.send('/post/a/', reply());
    assert.equal(raw?.name, '<b>B</b> & "Q"');
    const {
      comments: [anonymous],
      people,
    } = await replaying('002', '018').source.send('/post/a/', reply());
    assert.deepEqual([anonymous?.author, people], [undefined, []]);
    const {
      people: [script],
    } = await replaying('002', '020').source.send('/post/a/', reply());
    assert.equal(script?.url, undefined);
  });

  it('holds nothing that is made of an address, and nothing about the browser of its writer', async () => {
    const everything = JSON.stringify(await replaying('031').source.load('/post/a/'));
    for (const trace of ['avatar', '491030e3b8cb9a88', 'example.test/avatar', 'Firefox', 'Linux', '内网']) {
      assert.ok(!everything.includes(trace), trace);
    }
  });

  it('has the words of HTML that its writers gave it, and of formulas, tables and pictures', async () => {
    const markup = await replaying('002', '028').source.send('/post/a/', reply());
    const words = plainText(markup.comments[0]!.body);
    assert.ok(words.includes('para') && words.includes('ok') && !words.includes('alert'), words);
    assert.ok(!JSON.stringify(markup.comments[0]!.body).includes('javascript'));
    const markdown = await replaying('002', '029').source.send('/post/a/', reply());
    assert.deepEqual(markdown.comments[0]!.body.children[0], {
      type: 'heading',
      depth: 2,
      children: [{ type: 'text', value: 'H1' }],
    });
  });

  it('has its dates in UTC', async () => {
    const { comments } = await replaying('031').source.load('/post/a/');
    assert.equal(comments.find(({ id }) => id === '1')?.datePublished, '2026-11-23T07:13:41.000Z');
    assert.equal(wordsOf({ comments, people: [] })['1'], 'Hello world from Waline');
  });

  it('says which page follows, with roots by which the place is found again', async () => {
    const { next } = await replaying('031').source.load('/post/a/');
    assert.match(next!, /^\d+(~\d+){5}$/);
    assert.equal((await replaying('002').source.load('/post/a/')).next, undefined);
  });

  it('does not respond to pages of hosts that SECURE_DOMAINS leaves out, and says so', async () => {
    await rejects(replaying('071').source.load('/post/a/'), {
      kind: 'misconfigured',
      message: /SECURE_DOMAINS/ as never,
    });
  });
});

describe('a reply to Waline 1.39.3', () => {
  it('is sent with its thread and nothing that was not asked for', async () => {
    const { source, asked } = replaying('002', '007');
    const sent = await source.send(
      '/post/a/',
      reply({ email: 'maya@private.example', website: 'https://maya.example' }),
    );
    assert.deepEqual(
      asked.map(({ method }) => method),
      ['POST'],
    );
    assert.deepEqual(asked[0]!.json, {
      nick: 'Maya',
      link: 'https://maya.example/',
      url: '/post/a/',
      comment: 'A reply',
    });
    assert.deepEqual([sent.comments[0]?.id, sent.comments[0]?.status], ['1', undefined]);
  });

  it('names both its parent and the root above it, which it looks for', async () => {
    const { source, asked } = replaying('031', '012');
    await source.send('/post/a/', reply({ inReplyTo: 'waline:2' }));
    const { pid, rid } = asked.at(-1)!.json;
    assert.deepEqual({ pid, rid }, { pid: 2, rid: 1 });
  });

  it('is not sent when its parent has gone: Waline would store it where no one sees it, and fail', async () => {
    assert.equal(recorded('014').response.status, 500);
    const { source, asked } = replaying('066', '014');
    await rejects(source.send('/post/a/', reply({ inReplyTo: 'waline:9999' })), { kind: 'not-found' });
    assert.ok(asked.every(({ method }) => method === 'GET'));
  });

  for (const [number, what, expected] of [
    [
      '008',
      'that comes too fast is one too many, with no wait since none is told',
      { kind: 'rate-limited', said: 'Comment too fast!', retryAfter: undefined },
    ],
    ['009', 'that stands there already is a duplicate', { kind: 'duplicate', said: 'Duplicate Content' }],
    [
      '022',
      'whose text is refused names the field, from an object in the place of words',
      { kind: 'invalid-field', field: 'text', said: 'comment can not be blank' },
    ],
    ['064', 'with a forbidden word is refused', { kind: 'refused' }],
    [
      '014',
      'at which the server breaks may be stored, and its inner words are not for readers',
      { kind: 'server-fault', said: undefined },
    ],
    [
      '070',
      'of a reader who has not signed in leads to where one can',
      { kind: 'authentication-needed', wayOut: { url: 'https://waline.example/?path=%2Fpost%2Fa%2F' } },
    ],
    [
      '071',
      'without its captcha leads to where it can be passed',
      { kind: 'challenge', wayOut: { url: 'https://waline.example/?path=%2Fpost%2Fa%2F' } },
    ],
  ] as const) {
    it(what, async () => {
      await rejects(replaying('002', number).source.send('/post/a/', reply()), expected as Partial<SourceError>);
    });
  }

  it('that awaits moderation is held', async () => {
    const { comments } = await replaying('002', '057').source.send('/post/a/', reply());
    assert.deepEqual(
      comments.map(({ id, status }) => [id, status]),
      [['20', 'held']],
    );
  });

  it('that was tried before and is a duplicate now is stored: as it is seen, or held where it is not', async () => {
    const sent = reply({ text: 'A reply', name: 'Second', inReplyTo: 'waline:1' });
    const seen = await replaying('031', '009').source.send('/post/a/', sent, { again: true });
    assert.deepEqual(
      seen.comments.map(({ id, status }) => [id, status]),
      [['2', undefined]],
    );
    const unseen = await replaying('031', '009').source.send('/post/a/', reply({ text: 'Nobody *sees* this' }), {
      again: true,
    });
    assert.deepEqual(
      unseen.comments.map(({ id, status }) => [id, status]),
      [['key-1', 'held']],
    );
    assert.deepEqual(wordsOf(unseen), { 'key-1': 'Nobody sees this' });
    assert.deepEqual(
      unseen.people.map(({ name }) => name),
      ['Maya'],
    );
  });

  it('that was tried before and says what its writer has said elsewhere in the thread is a duplicate', async () => {
    const sent = reply({ text: 'A reply', name: 'Second' });
    await rejects(replaying('031', '009').source.send('/post/a/', sent, { again: true }), { kind: 'duplicate' });
  });
});

describe('the comments of several threads on Waline 1.39.3', () => {
  it('are counted with one question', async () => {
    const { source, asked } = replaying('038');
    const counts = await source.count(['/post/a/', '/post/b/', '/none/', '/post/a/']);
    assert.deepEqual(
      [...counts],
      [
        ['/post/a/', 17],
        ['/post/b/', 1],
        ['/none/', 0],
      ],
    );
    assert.deepEqual(
      asked.map(({ url }) => url.searchParams.get('url')),
      ['/post/a/,/post/b/,/none/'],
    );
  });
});
