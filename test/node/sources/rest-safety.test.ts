import assert from 'node:assert/strict';
import { request } from 'node:http';
import { describe, it } from 'node:test';
import { startRestServer, type RestServerOptions } from '../../../src/rest-server/index.js';
import { temporaryFile } from '../../servers/rest/serve.js';

type Serving = Awaited<ReturnType<typeof startRestServer>>;

async function withServer(
  options: Partial<RestServerOptions>,
  task: (server: Serving) => Promise<void>,
): Promise<void> {
  const server = await startRestServer({ file: temporaryFile(), ...options });
  try {
    await task(server);
  } finally {
    await server.close();
  }
}

/** The status of a request with a Host header of its own, which `fetch` does not let one set. */
function statusFor(url: string, host: string, method = 'GET'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/comments?thread=t`, { method, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject).end();
  });
}

let keys = 0;
const send = async (
  { url }: Serving,
  body: object,
): Promise<{
  status: number;
  body: { comment: { id: string; author?: { name: string }; quotes?: object[] }; secret: string; code?: string };
}> => {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `"safety-${(keys += 1)}"` };
  const response = await fetch(`${url}/comments`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ thread: 't', text: 'Words', name: 'Ada', ...body }),
  });
  return { status: response.status, body: (await response.json()) as never };
};

describe('the rest server', () => {
  it('refuses requests to a name that is not its own, whatever the method', () =>
    withServer({ hosts: ['comments.example.org'] }, async ({ url }) => {
      const { port } = new URL(url);
      for (const host of [
        `127.0.0.1:${port}`,
        `localhost:${port}`,
        `[::1]:${port}`,
        'comments.example.org',
        'Comments.Example.org:443',
      ]) {
        assert.equal(await statusFor(url, host), 200, host);
      }
      for (const host of [
        'evil.example',
        `evil.example:${port}`,
        'localhost.evil.example',
        'comments.example.org.evil.example',
      ]) {
        assert.equal(await statusFor(url, host), 421, host);
        assert.equal(await statusFor(url, host, 'OPTIONS'), 421, host);
      }
    }));

  it('takes any name where its owner says so', () =>
    withServer({ hosts: '*' }, async ({ url }) => assert.equal(await statusFor(url, 'anything.example'), 200)));

  it('limits how often replies are changed and deleted from one address', () =>
    withServer({ changeLimit: { replies: 2, seconds: 60 } }, async (server) => {
      const {
        body: { comment, secret },
      } = await send(server, {});
      const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${secret}` };
      const change = (method: string): Promise<Response> =>
        fetch(`${server.url}/comments/${comment.id}`, {
          method,
          headers,
          ...(method === 'PUT' && { body: JSON.stringify({ text: 'Others' }) }),
        });
      const responses = [await change('PUT'), await change('PUT'), await change('PUT'), await change('DELETE')];
      assert.deepEqual(
        responses.map(({ status }) => status),
        [200, 200, 429, 429],
      );
      assert.ok(Number(responses[2]!.headers.get('Retry-After')) > 0);
    }));

  const passage = (exact: string, more: object = {}): object => ({
    source: 'a',
    selector: [
      [
        { type: 'TextPositionSelector', start: 0, end: 4 },
        { type: 'TextQuoteSelector', exact, ...more },
      ],
    ],
  });
  const quote = (exact: string, more?: object): object => ({
    id: 'q',
    origin: 'author',
    match: 'exact',
    from: passage(exact, more),
    to: passage(exact),
    hidden: 'x'.repeat(100),
    __proto__x: 1,
  });

  it('keeps the documented fields of quotations and no others', () =>
    withServer({}, async (server) => {
      const {
        body: { comment },
      } = await send(server, { quotes: [quote('word', { secret: 1 })] });
      assert.deepEqual(comment.quotes, [
        { id: 'q', origin: 'author', match: 'exact', from: passage('word'), to: passage('word') },
      ]);
    }));

  it('refuses quotations that are longer than a reply may be, and contexts that are no context', () =>
    withServer({ maxLength: 1000 }, async (server) => {
      assert.equal((await send(server, { quotes: [quote('x'.repeat(200))] })).status, 201);
      assert.equal((await send(server, { quotes: [quote('x'.repeat(2000))] })).status, 422);
      assert.equal((await send(server, { quotes: [quote('word', { prefix: 'x'.repeat(201) })] })).status, 400);
    }));

  const names: readonly (readonly [given: string, kept: string])[] = [
    ['A\u202eda', 'Ada'],
    ['\u2067Ada\u2069', 'Ada'],
    ['A\u200bd\u2060a\ufeff', 'Ada'],
    ['A\u200dda', 'Ada'],
    ['\u200fAda', 'Ada'],
    ['می‌خواهم', 'می‌خواهم'],
    ['क्‍ष', 'क्‍ष'],
    ['👩‍🔬 Ada', '👩‍🔬 Ada'],
    ['سعيد', 'سعيد'],
  ];
  it('leaves invisible signs and changes of direction out of names, and keeps joiners where a script needs them', () =>
    withServer({ limit: false }, async (server) => {
      for (const [given, kept] of names)
        assert.equal((await send(server, { name: given })).body.comment.author?.name, kept, JSON.stringify(given));
      assert.equal((await send(server, { name: '\u200b\u202e' })).status, 422);
    }));
});
