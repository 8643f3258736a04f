import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { documentedFetch, openapi, type DocumentedFetch, type Operation } from '../../servers/rest/documented.js';
import { hashKey, makeKey, startRestServer, type RestServer } from '../../../src/rest-server/index.js';
import { moderate } from '../../../src/rest-server/moderate.js';
import { temporaryFile } from '../../servers/rest/serve.js';

const origin = 'https://essays.example';
const day = 86_400_000;

interface Asked {
  readonly method?: string;
  readonly body?: unknown;
  /** Sent as it is, in place of `body`. */
  readonly raw?: string | Uint8Array;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface JsonResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Readonly<Record<string, unknown>>;
}

describe('the example server', () => {
  let server: RestServer;
  let documented: DocumentedFetch;
  let now = Date.UTC(2026, 10, 3);
  let keys = 0;

  before(async () => {
    server = await startRestServer({
      file: temporaryFile(),
      origins: [origin],
      threads: ['t', 'moderated'],
      limit: { replies: 5, seconds: 60 },
      fields: { name: 'required', email: 'optional', website: 'optional' },
      maxLength: 100,
      now: () => now,
    });
    documented = documentedFetch(server.url);
  });
  after(() => server.close());

  async function ask(
    path: string,
    { method = 'GET', body, raw, key, headers = {} }: Asked = {},
  ): Promise<JsonResponse> {
    const response = await documented.fetch(server.url + path, {
      method,
      headers: {
        ...(method !== 'GET' && method !== 'DELETE' && { 'Content-Type': 'application/json' }),
        ...(key !== undefined && { 'Idempotency-Key': key }),
        ...headers,
      },
      ...((raw ?? body) !== undefined && { body: (raw as string) ?? JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, json: text === '' ? {} : JSON.parse(text) };
  }

  async function askAgain(path: string): Promise<JsonResponse> {
    const tag = (await ask(path)).headers.get('ETag')!;
    return ask(path, { headers: { 'If-None-Match': `"another", W/${tag}` } });
  }

  async function withStreams(streams: RestServer['settings']['streams'], path: string): Promise<JsonResponse> {
    const before = server.settings.streams;
    server.settings.streams = streams;
    const response = await ask(path);
    server.settings.streams = before;
    return response;
  }

  async function post(body: unknown, more: Asked = {}): Promise<JsonResponse> {
    now += day; // never too many replies, except where a test wants that
    keys += 1;
    return ask('/comments', { method: 'POST', body, key: `"key-number-${keys}"`, ...more });
  }

  const reply = { thread: 't', text: 'Yes.', name: 'Maya' };

  it('gives every response of the contract, and no other', async () => {
    const first = await post(reply, { key: '"the-first-key"' });
    const secret = { Authorization: `Bearer ${first.json.secret as string}` };
    const wrong = { Authorization: 'Bearer not-the-secret' };
    const expected: readonly (readonly [number, string | undefined, Promise<JsonResponse> | JsonResponse])[] = [
      [201, undefined, first],
      [201, undefined, await post(reply, { key: '"the-first-key"' })],
      [422, 'duplicate', await post({ ...reply, text: 'No.' }, { key: '"the-first-key"' })],
      [422, 'invalid-field', await post({ ...reply, name: '' })],
      [413, 'invalid-field', await post({ ...reply, text: 'a'.repeat(20_000) })],
      [415, 'refused', await post(reply, { headers: { 'Content-Type': 'text/plain' } })],
      [400, 'refused', await post(reply, { key: 'no-quotes' })],
      [404, 'not-found', await post({ ...reply, thread: 'typo' })],
      [200, undefined, await ask('/comments?thread=t')],
      [400, 'refused', await ask('/comments')],
      [404, 'not-found', await ask('/comments?thread=typo')],
      [200, undefined, await ask('/counts?thread=t&thread=u')],
      [304, undefined, await askAgain('/comments?thread=t')],
      [304, undefined, await askAgain('/counts?thread=t&thread=u')],
      [400, 'refused', await ask('/events')],
      [404, 'not-found', await ask('/events?thread=typo')],
      [429, 'rate-limited', await withStreams({ pages: 9, perAddress: 0, heartbeat: 25 }, '/events?thread=t')],
      [503, 'server-fault', await withStreams({ pages: 0, perAddress: 9, heartbeat: 25 }, '/events?thread=t')],
      [404, 'not-found', await withStreams(false, '/events?thread=t')],
      [400, 'refused', await ask('/counts')],
      [401, 'authentication-needed', await ask('/comments/1', { method: 'PUT', body: {}, headers: wrong })],
      [401, 'authentication-needed', await ask('/comments/1', { method: 'DELETE' })],
      [403, 'refused', await ask('/comments/1', { method: 'PUT', body: { text: 'Late.' }, headers: secret })],
      [403, 'refused', await ask('/comments/1', { method: 'DELETE', headers: secret })],
      [404, 'not-found', await ask('/comments/99', { method: 'PUT', body: { text: 'No.' }, headers: secret })],
      [404, 'not-found', await ask('/comments/99', { method: 'DELETE', headers: secret })],
    ];
    const own = await post(reply, { key: '"the-second-key"' });
    const ownSecret = { Authorization: `Bearer ${own.json.secret as string}` };
    const put = (more: Asked): Promise<JsonResponse> =>
      ask('/comments/2', { method: 'PUT', headers: ownSecret, ...more });
    const later: typeof expected = [
      [200, undefined, await put({ body: { text: 'Better.' } })],
      [400, 'refused', await put({ raw: '{' })],
      [413, 'invalid-field', await put({ body: { text: 'a'.repeat(20_000) } })],
      [415, 'refused', await put({ body: {}, headers: { ...ownSecret, 'Content-Type': 'text/plain' } })],
      [422, 'invalid-field', await put({ body: { text: ' ' } })],
      [204, undefined, await ask('/comments/2', { method: 'DELETE', headers: ownSecret })],
      [410, 'not-found', await put({ body: { text: 'Too late.' } })],
      [410, 'not-found', await post(reply, { key: '"the-second-key"' })],
    ];
    server.store.setClosed('moderated', true);
    const last: typeof expected = [[403, 'closed', await post({ ...reply, thread: 'moderated' })]];
    server.store.setClosed('moderated', false);
    const vote = (more: Asked, id = 1): Promise<JsonResponse> =>
      ask(`/comments/${id}/vote`, { method: 'PUT', body: { voter: 'a-voter-of-22-characters', value: 1 }, ...more });
    const votes: typeof expected = [
      [200, undefined, await vote({})],
      [400, 'refused', await vote({ body: { voter: 'me', value: 1 } })],
      [400, 'refused', await vote({ body: { voter: 'a-voter-of-22-characters', value: 2 } })],
      [403, 'refused', await vote({ body: { voter: 'a-voter-of-22-characters', value: -1 } })],
      [404, 'not-found', await vote({}, 99)],
      [410, 'not-found', await vote({}, 2)],
      [413, 'invalid-field', await vote({ body: { voter: 'a'.repeat(2000), value: 1 } })],
      [415, 'refused', await vote({ headers: { 'Content-Type': 'text/plain' } })],
    ];
    const report = (more: Asked = {}, id = 1): Promise<JsonResponse> =>
      ask(`/comments/${id}/reports`, { method: 'POST', body: { reason: 'Rude.' }, ...more });
    const reports: [number, string | undefined, JsonResponse][] = [[403, 'refused', await report()]];
    server.settings.moderators = { noor: hashKey(makeKey()) };
    reports.push(
      [204, undefined, await report()],
      [400, 'refused', await report({ body: { reason: 'a'.repeat(501) } })],
      [404, 'not-found', await report({}, 99)],
      [410, 'not-found', await report({}, 2)],
      [413, 'invalid-field', await report({ body: { reason: 'a'.repeat(9000) } })],
      [415, 'refused', await report({ headers: { 'Content-Type': 'text/plain' } })],
    );
    server.settings.reportLimit = { replies: 1, seconds: 60 };
    reports.push([429, 'rate-limited', await report()]);
    server.settings.voteLimit = { replies: 1, seconds: 60 };
    const flood: typeof expected = [[429, 'rate-limited', await vote({})]];
    for (const [index, [status, code, response]] of [
      ...expected,
      ...later,
      ...last,
      ...votes,
      ...reports,
      ...flood,
    ].entries()) {
      const { status: got, json } = await response;
      assert.deepEqual([got, json.code], [status, code], `${index}: ${JSON.stringify(json)}`);
    }
    for (let sent = 1; sent <= 6; sent += 1) {
      const key = `"flood-number-${sent}"`;
      const { status, headers } = await ask('/comments', { method: 'POST', body: reply, key });
      assert.equal(status, sent <= 5 ? 201 : 429);
      assert.equal(headers.get('Retry-After'), sent <= 5 ? null : '60');
    }

    const held = await startRestServer({
      file: temporaryFile(),
      moderated: true,
      moderators: { noor: hashKey(makeKey()) },
    });
    const { fetch, faults, seen } = documentedFetch(held.url);
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': '"the-held-key"' };
    await fetch(`${held.url}/comments`, { method: 'POST', headers, body: JSON.stringify(reply) });
    held.store.close(); // as if the disk had gone
    const { error } = console;
    console.error = () => undefined;
    await fetch(`${held.url}/comments?thread=t`);
    await fetch(`${held.url}/counts?thread=t`);
    await fetch(`${held.url}/events?thread=t`);
    await fetch(`${held.url}/comments`, { method: 'POST', headers, body: JSON.stringify(reply) });
    await fetch(`${held.url}/comments/1`, { method: 'DELETE', headers });
    const body = '{"voter":"a-voter-of-22-characters","value":1}';
    await fetch(`${held.url}/comments/1/vote`, { method: 'PUT', headers, body });
    await fetch(`${held.url}/comments/1`, { method: 'PUT', headers, body: '{}' });
    await fetch(`${held.url}/comments/1/reports`, { method: 'POST', headers, body: '{}' });
    console.error = error;
    await held.close();

    assert.deepEqual([...documented.faults, ...faults], []);
    const promised = Object.values(openapi.paths).flatMap((item) =>
      Object.values(item as Record<string, Operation>).flatMap(({ operationId, tags = [], responses }) =>
        // Moderation has a test of its own: rest-moderation.test.ts
        operationId && !tags.includes('moderation')
          ? Object.keys(responses).map((status) => `${operationId} ${status}`)
          : [],
      ),
    );
    assert.deepEqual(
      promised.filter((response) => !documented.seen.has(response) && !seen.has(response)),
      ['streamEvents 200'], // it never ends: rest-events.test.ts
    );
  });

  const pieces = [[{ start: 0, end: 1 }, { exact: 'Y' }]];
  const quotation = {
    id: 'q',
    origin: 'author',
    match: 'exact',
    from: { source: 'k', selector: pieces },
    to: { source: 'essay', selector: pieces },
  };
  const hostile: readonly (readonly [string, number, Asked & { path?: string }])[] = [
    ['broken JSON', 400, { raw: '{"thread":"t","text":' }],
    ['no body', 400, { raw: '' }],
    ['a list', 400, { body: [reply] }],
    ['null', 400, { raw: 'null' }],
    ['a text', 400, { raw: '"reply"' }],
    ['bytes that are not UTF-8', 400, { raw: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]) }],
    ['a key of control characters', 400, { key: '"aaaa\tbbbb"' }],
    ['a short key', 400, { key: '"short"' }],
    ['a long key', 400, { key: `"${'k'.repeat(129)}"` }],
    ['a thread that is a number', 400, { body: { ...reply, thread: 7 } }],
    ['a thread without a name', 400, { body: { ...reply, thread: '' } }],
    ['a thread with a NUL', 400, { body: { ...reply, thread: 't\u0000' } }],
    ['a thread that is half a surrogate pair', 400, { body: { ...reply, thread: '\ud83d' } }],
    ['a long thread', 400, { body: { ...reply, thread: 't'.repeat(201) } }],
    ['no thread', 400, { body: { text: 'Yes.', name: 'Maya' } }],
    ['a text that is an object', 400, { body: { ...reply, text: { toString: 'x' } } }],
    ['no text', 400, { body: { thread: 't', name: 'Maya' } }],
    ['a text of control characters', 422, { body: { ...reply, text: '\u0000\u0001' } }],
    ['a name that is a list', 400, { body: { ...reply, name: ['Maya'] } }],
    ['a website without a scheme', 422, { body: { ...reply, website: '//evil.example' } }],
    ['an e-mail address with a line break', 422, { body: { ...reply, email: 'a@example.org\nBcc: b@example.org' } }],
    ['a reply to a number', 400, { body: { ...reply, inReplyTo: 1 } }],
    ['a reply to nothing', 400, { body: { ...reply, inReplyTo: '' } }],
    ['a reply to SQL', 404, { body: { ...reply, inReplyTo: 'rest:1 OR 1=1' } }],
    ['a reply to a long id', 400, { body: { ...reply, inReplyTo: 'x'.repeat(201) } }],
    [
      'a quotation without what is quoted',
      400,
      { body: { ...reply, quotes: [{ id: 'q', origin: 'author', match: 'exact' }] } },
    ],
    ['quotations that are no list', 400, { body: { ...reply, quotes: { length: 0 } } }],
    [
      'a quotation that another reader has found',
      400,
      { body: { ...reply, quotes: [{ ...quotation, origin: 'detected' }] } },
    ],
    [
      'more quotations than anybody makes',
      400,
      { body: { ...reply, quotes: Array.from({ length: 51 }, () => quotation) } },
    ],
    ['a limit of none', 400, { method: 'GET', path: '/comments?thread=t&limit=0' }],
    ['a limit of too many', 400, { method: 'GET', path: '/comments?thread=t&limit=101' }],
    ['a limit that is no number', 400, { method: 'GET', path: '/comments?thread=t&limit=1e1' }],
    ['a cursor that is SQL', 400, { method: 'GET', path: '/comments?thread=t&cursor=0%20OR%201' }],
    ['two threads where one is read', 400, { method: 'GET', path: '/comments?thread=t&thread=u' }],
    ['counts of too many', 400, { method: 'GET', path: `/counts?${'thread=t&'.repeat(201)}` }],
    ['an address that is not there', 404, { method: 'GET', path: '/' }],
    ['an address above', 404, { method: 'GET', path: '/../etc/passwd' }],
    ['an address named like a property', 404, { method: 'GET', path: '/constructor' }],
    ['an id that is none', 404, { method: 'DELETE', path: '/comments/__proto__' }],
    ['a method that is not there', 405, { method: 'PATCH', path: '/comments' }],
  ];
  for (const [what, status, { path = '/comments', ...asked }] of hostile) {
    it(`responds to ${what} with ${status}, and stores nothing`, async () => {
      const countOf = async (): Promise<unknown> => (await ask('/counts?thread=t')).json.counts;
      const earlier = await countOf();
      const response = asked.method ? await ask(path, asked) : await post(reply, asked);
      assert.equal(response.status, status);
      assert.equal(response.json.status, status);
      assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
      assert.deepEqual(await countOf(), earlier);
    });
  }

  it('reads no more of a body than a reply can need', async () => {
    const { port } = new URL(server.url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = httpRequest(
        {
          port,
          path: '/comments',
          method: 'POST',
          headers: {
            'Content-Type': 'application/json',
            'Idempotency-Key': '"endless-body"',
            'Transfer-Encoding': 'chunked',
          },
        },
        (response) => {
          resolve(response.statusCode);
          sent.destroy();
        },
      );
      sent.on('error', reject);
      sent.write(`{"text":"${'a'.repeat(60_000)}`); // and never ends
    });
    assert.equal(status, 413);
  });

  it('lets pages of the origins that were named read its responses, errors too, and no others', async () => {
    const preflight = { 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'idempotency-key' };
    const allowed = await ask('/comments', { method: 'OPTIONS', headers: { Origin: origin, ...preflight } });
    assert.equal(allowed.status, 204);
    assert.equal(allowed.headers.get('Access-Control-Allow-Origin'), origin);
    assert.match(allowed.headers.get('Access-Control-Allow-Headers')!, /Authorization, Content-Type, Idempotency-Key/);
    assert.match(allowed.headers.get('Access-Control-Allow-Methods')!, /GET, POST, PUT, DELETE/);
    for (const path of ['/comments?thread=t', '/comments?thread=typo']) {
      const { headers } = await ask(path, { headers: { Origin: origin } });
      assert.equal(headers.get('Access-Control-Allow-Origin'), origin);
      assert.equal(headers.get('Access-Control-Expose-Headers'), 'Retry-After');
      assert.equal(headers.get('Vary'), 'Origin');
    }
    for (const other of ['https://evil.example', 'https://essays.example.evil.example', 'null']) {
      for (const method of ['OPTIONS', 'GET']) {
        const { headers } = await ask('/comments?thread=t', { method, headers: { Origin: other } });
        assert.equal(headers.get('Access-Control-Allow-Origin'), null, `${method} from ${other}`);
      }
    }
  });

  it('counts replies by where they come from, behind a proxy by what that has seen', async (t) => {
    const limit = { replies: 1, seconds: 60 };
    const proxied = await startRestServer({ file: temporaryFile(), behindProxy: true, limit });
    t.after(() => proxied.close());
    const send = async (number: number, forwarded: string): Promise<number> =>
      (
        await fetch(`${proxied.url}/comments`, {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json',
            'Idempotency-Key': `"reply-number-${number}"`,
            'X-Forwarded-For': forwarded,
          },
          body: JSON.stringify(reply),
        })
      ).status;
    assert.equal(await send(1, '203.0.113.1'), 201);
    assert.equal(await send(2, '203.0.113.2'), 201);
    assert.equal(await send(3, '203.0.113.1'), 429);
    assert.equal(await send(4, '198.51.100.9, 203.0.113.1'), 429, 'what the client wrote itself changes nothing');
  });

  it('listens on this machine only', () => {
    assert.equal(new URL(server.url).hostname, '127.0.0.1');
  });

  it('does what its moderator says', async (t) => {
    const held = await startRestServer({ file: temporaryFile(), moderated: true, limit: false });
    t.after(() => held.close());
    const say = (line: string): string => moderate(held.store, line);
    const send = (number: number): Promise<Response> =>
      fetch(`${held.url}/comments`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `"reply-number-${number}"` },
        body: JSON.stringify({ ...reply, text: `Number ${number} \u001b[2J` }),
      });
    assert.equal(say('held'), 'none');
    for (const number of [1, 2, 3]) await send(number);
    assert.equal(say('held').split('\n')[0], '{"id":1,"thread":"t","name":"Maya","text":"Number 1 [2J"}');
    assert.deepEqual([say('publish 1'), say(' refuse  2 ')], ['published', 'refused']);
    assert.match(say('publish 2'), /^It is gone already/);
    assert.deepEqual([say('undo'), say('publish 2')], ['no longer: reject 2', 'published']);
    assert.equal(say('refuse 2'), 'refused');
    assert.deepEqual([say('delete 3'), say('delete 9'), say('close t')], ['deleted', 'no reply 9', 'closed']);
    const response = await fetch(`${held.url}/comments?thread=t`);
    const { comments, closed } = (await response.json()) as Record<string, unknown[]>;
    assert.deepEqual([comments!.length, closed], [1, true]);
    assert.equal(say('open t'), 'open');
    assert.match(say('help'), /^held \| publish ID/);
  });
});
