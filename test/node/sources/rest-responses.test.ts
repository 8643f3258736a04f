import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '../../../src/model/plain-text.js';
import type { Reply } from '../../../src/model/source.js';
import { restSource, type RestSource } from '../../../src/sources/rest/index.js';

const endpoint = 'https://comments.example/api';

/** A source whose server has this response to every request. */
function responding(body: unknown, init: ResponseInit = {}, asked: string[] = []): RestSource {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return restSource({
    endpoint,
    fetch: async (input) => {
      asked.push(input);
      return new Response(text, init);
    },
  });
}

const good = {
  id: '1',
  author: { name: 'Maya' },
  text: 'Good.',
  datePublished: '2026-11-03T09:30:00+01:00',
  status: 'published',
};
const reply: Reply = { key: 'a-key-of-this-test', text: 'Yes.', name: 'Maya' };

describe('what a rest source makes of a response', () => {
  it('leaves out what cannot be read of a page, and shows the rest', async () => {
    const { comments, people, total, next, closed } = await responding({
      comments: [
        null,
        7,
        [],
        {},
        { ...good, id: 2 },
        { ...good, id: '../../counts' },
        { ...good, id: '3', text: null },
        { ...good, id: '4', status: 'spam' },
        { ...good, id: '5', status: undefined },
        {
          ...good,
          id: '6',
          author: { name: 'Noor', url: 'javascript:alert(1)' },
          datePublished: 'yesterday',
          dateModified: '2026-13-45T99:00:00Z',
          inReplyTo: 5,
        },
        { ...good, id: '7', author: { name: { toString: 1 } } },
        { id: '8', status: 'deleted', text: 'Not to be seen.', author: { name: 'Gone' }, inReplyTo: 'rest:1' },
        good,
      ],
      total: '9',
      next: '',
      closed: 'no',
      capabilities: 'many',
    }).load('t');
    assert.deepEqual(
      comments.map(({ body: _, ...comment }) => comment),
      [
        { id: '6', status: 'published', author: 'Noor ' },
        { id: '7', status: 'published', datePublished: '2026-11-03T08:30:00.000Z' },
        { id: '8', status: 'deleted', inReplyTo: 'rest:1' },
        { id: '1', status: 'published', author: 'Maya ', datePublished: '2026-11-03T08:30:00.000Z' },
      ],
    );
    assert.equal(plainText(comments[2]!.body), '');
    assert.deepEqual(people, [
      { id: 'Noor ', name: 'Noor' },
      { id: 'Maya ', name: 'Maya' },
    ]);
    assert.deepEqual([total, next, closed], [0, undefined, false]);
  });

  it('takes from the capabilities what is as documented', async () => {
    const source = responding({
      comments: [],
      total: 0,
      capabilities: {
        title: 7,
        fields: { name: 'maybe', website: 'optional' },
        maxLength: -1,
        minLength: '3',
        editWindow: 60.5,
        deleteWindow: 60,
        write: 'none',
      },
    });
    await source.load('t');
    assert.deepEqual(source.capabilities, {
      write: 'guest',
      reach: 'public',
      pending: 'server',
      resend: 'safe',
      deleteWindow: 60,
      fields: { name: 'required', email: 'absent', website: 'optional' },
    });
    assert.equal(source.title, undefined);
  });

  it('names the address, what was expected and what was got where it is something else', async () => {
    const address = `${endpoint}/comments?thread=t`;
    const cases = [
      ['<!doctype html>', `Expected JSON from ${address}, got HTTP 200 and "<!doctype html>"`],
      ['{"comments":[', `Expected JSON from ${address}, got HTTP 200 and "{\\"comments\\":["`],
      ['null', `Expected { comments: […] } from ${address}, got null`],
      ['[]', `Expected { comments: […] } from ${address}, got []`],
      ['{"error":"no database"}', `Expected { comments: […] } from ${address}, got {"error":"no database"}`],
    ] as const;
    for (const [body, message] of cases) {
      await assert.rejects(responding(body).load('t'), { kind: 'unreadable-response', message });
    }
    await assert.rejects(responding({ comment: {} }).send('t', reply), {
      kind: 'unreadable-response',
      message: `Expected { comment: {…} } from ${endpoint}/comments, got {"comment":{}}`,
    });
    await assert.rejects(responding('{}').count(['t']), {
      kind: 'unreadable-response',
      message: `Expected { counts: {…} } from ${endpoint}/counts?thread=t, got {}`,
    });
  });

  it('counts what is countable, of the threads that were asked for', async () => {
    const counts = { a: 3, b: -1, c: '7', d: 1.5, other: 9 };
    assert.deepEqual(
      await responding({ counts }).count(['a', 'b', 'c', 'd', 'constructor']),
      new Map([
        ['a', 3],
        ['b', 0],
        ['c', 0],
        ['d', 0],
        ['constructor', 0],
      ]),
    );
  });

  const problems = [
    [400, { code: 'refused', detail: 'No.' }, { kind: 'refused', said: 'No.' }],
    [403, { code: 'closed' }, { kind: 'closed', said: undefined }],
    [401, { code: 'authentication-needed' }, { kind: 'authentication-needed' }],
    [422, { code: 'invalid-field', field: 'name', detail: 'Who?' }, { kind: 'invalid-field', field: 'name' }],
    [422, { code: 'invalid-field', field: 'shoe size' }, { kind: 'invalid-field', field: undefined }],
    [422, { code: 'duplicate' }, { kind: 'duplicate' }],
    [404, { code: 'constructor', detail: { toString: 1 } }, { kind: 'not-found', said: undefined }],
    [413, '<html>413</html>', { kind: 'invalid-field', field: 'text' }],
    [429, '', { kind: 'rate-limited', retryAfter: 7 }],
    [502, '<html>Bad gateway</html>', { kind: 'server-fault', said: undefined }],
    [500, 'null', { kind: 'server-fault' }],
  ] as const;
  for (const [status, body, expected] of problems) {
    it(`is ${expected.kind} for HTTP ${status} and ${JSON.stringify(body)}`, async () => {
      const source = responding(body, { status, headers: { 'Retry-After': '7' } });
      await assert.rejects(source.send('t', reply), { name: 'SourceError', ...expected });
    });
  }
});

describe('a rest source', () => {
  it('says at once what is wrong with its endpoint', () => {
    assert.throws(() => restSource({ endpoint: '/api' }), {
      kind: 'misconfigured',
      message: /^Expected `endpoint` of the backend "rest" to be an absolute http or https URL .*, got "\/api"$/,
    });
  });

  it('says what is wrong with the name of a thread, and makes no request', async () => {
    const asked: string[] = [];
    const source = responding({}, {}, asked);
    for (const name of ['', 'x'.repeat(201), undefined as unknown as string]) {
      const expected = {
        kind: 'misconfigured',
        message: /^Expected `thread` of the backend "rest" to be a text of 1 to 200 characters, got /,
      };
      await assert.rejects(source.load(name), expected);
    }
    assert.deepEqual(asked, []);
  });

  it('asks below its endpoint, with or without a slash at its end', async () => {
    const asked: string[] = [];
    const fetch = async (input: string): Promise<Response> => {
      asked.push(input);
      return new Response('{"comments":[],"total":0}');
    };
    await restSource({ endpoint: 'https://comments.example/api/', fetch }).load('a/b', { cursor: '7&x' });
    await restSource({ endpoint: 'https://comments.example', fetch }).load('ü');
    assert.deepEqual(asked, [
      'https://comments.example/api/comments?thread=a%2Fb&cursor=7%26x',
      'https://comments.example/comments?thread=%C3%BC',
    ]);
  });

  it('stops when it is told to', async () => {
    const fetch = (_: string, { signal }: RequestInit = {}): Promise<Response> =>
      new Promise((_resolve, reject) => signal!.addEventListener('abort', () => reject(signal!.reason as Error)));
    const source = restSource({ endpoint, fetch });
    const controller = new AbortController();
    const { signal } = controller;
    const asked = [source.load('t', { signal }), source.send('t', reply, { signal }), source.count(['t'], { signal })];
    controller.abort();
    for (const request of asked) await assert.rejects(request, { name: 'AbortError' });
  });
});
