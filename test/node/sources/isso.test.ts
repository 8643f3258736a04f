import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { createHtmlReader } from '../../../src/formats/html/index.js';
import { plainText } from '../../../src/model/plain-text.js';
import type { SourceError } from '../../../src/model/source-error.js';
import type { Comment, CommentBatch } from '../../../src/model/index.js';
import { issoSource, type IssoSource, type IssoSourceOptions } from '../../../src/sources/isso/index.js';
import { recorded, replay } from './replay.js';

const html = createHtmlReader(new new JSDOM('').window.DOMParser());
const folder = 'isso/0.14.0';
const thread = '/post/a.html';
const endpoint = 'http://127.0.0.1:8070/';
const page = globalThis as { location?: { hostname: string } };

const isso = (names: readonly string[], options: Partial<IssoSourceOptions> = {}): IssoSource =>
  issoSource({ endpoint, html, fetch: replay(folder, names), ...options });
const byId = ({ comments }: CommentBatch, id: string): Comment => {
  const found = comments.find((comment) => comment.id === id);
  assert.ok(found, `Expected a comment ${id} among ${comments.map((comment) => comment.id).join(', ')}`);
  return found;
};
const failure = async (made: Promise<unknown>): Promise<SourceError> =>
  made.then(
    () => assert.fail('Expected a failure'),
    (error: SourceError) => error,
  );

/** The recorded response with something changed, where nothing was recorded. */
const changed = (name: string, change: (response: Record<string, unknown>) => unknown) => async (): Promise<Response> =>
  Response.json(change(structuredClone(recorded(folder, name).response.json) as Record<string, unknown>));

afterEach(() => {
  delete page.location;
});

describe('issoSource reads recorded responses of Isso 0.14', () => {
  it('reads the whole thread in one request, nested replies included', async () => {
    const fetch = replay(folder, ['fetch']);
    const batch = await isso([], { fetch }).load(thread);
    assert.deepEqual(
      batch.comments.map(({ id }) => Number(id)).sort((a, b) => a - b),
      [1, 2, 3, 5, 6, 7, 8, 9, 10, 11],
    );
    assert.equal(batch.total, 10);
    assert.equal(batch.next, undefined);
    assert.equal(fetch.asked.length, 1);
  });

  it('names parents by ids of the merged thread', async () => {
    const batch = await isso(['fetch']).load(thread);
    assert.equal(byId(batch, '1').inReplyTo, undefined);
    assert.equal(byId(batch, '2').inReplyTo, 'isso:1');
    assert.equal(byId(batch, '3').inReplyTo, 'isso:1', 'which replies to 2, and was moved up by the server');
  });

  it('reads seconds with fractions as a moment', async () => {
    const batch = await isso(['fetch']).load(thread);
    assert.equal(byId(batch, '1').datePublished, '2026-11-23T06:50:29.998Z');
    assert.equal(byId(batch, '1').dateModified, undefined);
  });

  it('reads names as they were typed, where the server escapes them', async () => {
    const { people } = await isso(['fetch']).load(thread);
    assert.ok(
      people.some(({ name }) => name === `<b>B</b> & "Q" O'N`),
      people.map(({ name }) => name).join(),
    );
  });

  it('leaves out the author where none is named', async () => {
    assert.equal(byId(await isso(['fetch']).load(thread), '5').author, undefined);
  });

  it('takes the same name with the same address for one person, and another address for another', async () => {
    const { people } = await isso(['fetch']).load(thread);
    const readers = people.filter(({ name }) => name === 'Reader One');
    assert.deepEqual(
      readers.map(({ url }) => url),
      ['https://example.test/', 'http://example.test/'],
    );
  });

  it('passes on nothing that was made of an address', async () => {
    const batch = JSON.stringify(await isso(['fetch']).load(thread));
    assert.match(JSON.stringify(recorded(folder, 'fetch')), /33128b24b0e0/);
    assert.doesNotMatch(batch, /33128b24b0e0|4505c1eeda98|hash|gravatar/);
  });

  it('reads HTML that a reader typed as the text it is', async () => {
    const { body } = byId(await isso(['fetch']).load(thread), '10');
    assert.match(plainText(body), /<script>alert\(1\)<\/script> <img src=x onerror=alert\(1\)>/);
    assert.doesNotMatch(JSON.stringify(body), /"link"/);
  });

  it('reads breaks, code and lists, and strips what turns the line round', async () => {
    const { body } = byId(await isso(['fetch']).load(thread), '11');
    const types = body.children.map(({ type }) => type);
    assert.deepEqual(types, ['paragraph', 'code', 'heading', 'list', 'paragraph']);
    assert.match(plainText(body), /1 < 2 && 3 > 2 "quotes" I <3 you שלום\s+😀\nline two/u);
    assert.doesNotMatch(plainText(body), /\u202e/u);
  });

  it('keeps the place of a deleted comment that has replies, without words or name', async () => {
    const batch = await issoSource({
      endpoint,
      html,
      fetch: changed('fetch-after-delete-2', (response) => response),
    }).load(thread);
    const tombstone = byId(batch, '1');
    assert.equal(tombstone.status, 'deleted');
    assert.deepEqual(tombstone.body.children, []);
    assert.equal(tombstone.author, undefined);
    assert.equal(tombstone.dateModified, undefined);
    assert.equal(byId(batch, '3').inReplyTo, 'isso:1');
    assert.equal(batch.total, 8, 'a tombstone is no comment');
  });

  it('reads a thread without comments', async () => {
    assert.deepEqual(await isso(['fetch-empty']).load(thread), { comments: [], people: [], total: 0 });
  });

  it('asks for what the site asks for', async () => {
    const open = isso(['fetch']);
    await open.load(thread);
    assert.deepEqual(open.capabilities.fields, { name: 'optional', email: 'optional', website: 'optional' });
    const { config } = recorded(folder, 'guard-config').response.json as Record<string, Record<string, unknown>>;
    const strict = isso([], {
      fetch: changed('fetch', (response) => ({ ...response, config: { ...config, 'website-field': false } })),
    });
    await strict.load(thread);
    assert.deepEqual(strict.capabilities.fields, { name: 'required', email: 'required', website: 'absent' });
  });

  it('counts many threads in one request, unknown ones with 0', async () => {
    const fetch = replay(folder, ['counts']);
    const counts = await isso([], { fetch }).count([thread, '/post/b.html', '/none']);
    assert.deepEqual(
      [...counts],
      [
        [thread, 10],
        ['/post/b.html', 1],
        ['/none', 0],
      ],
    );
    assert.equal(fetch.asked.length, 1);
  });

  it('leaves out a comment that cannot be read, and keeps the others', async () => {
    const broken = (response: Record<string, unknown>): unknown => {
      const replies = response.replies as Record<string, unknown>[];
      Object.assign(replies[0]!, { id: 'one' });
      Object.assign(replies[1]!, { text: null });
      Object.assign(replies[2]!, { mode: 9 });
      Object.assign(replies[3]!, { created: 1e300, author: 5, website: 'javascript:alert(1)' });
      return { ...response, replies: [null, 7, ...replies] };
    };
    const batch = await isso([], { fetch: changed('fetch', broken) }).load(thread);
    assert.deepEqual(
      batch.comments.map(({ id }) => id),
      ['7', '8', '9', '10', '11', '2', '3'],
    );
    assert.equal(byId(batch, '7').datePublished, undefined);
    assert.equal(byId(batch, '2').inReplyTo, 'isso:1', 'which is not there');
    assert.equal(batch.total, 10);
  });

  it('says what was expected where a response is something else', async () => {
    const unreadable = await failure(isso([], { fetch: changed('fetch', () => ({ replies: 'none' })) }).load(thread));
    assert.equal(unreadable.kind, 'unreadable-response');
    assert.equal(
      unreadable.message,
      'Expected { replies: […] } from http://127.0.0.1:8070/?uri=%2Fpost%2Fa.html, got {"replies":"none"}',
    );
    const page = await failure(
      isso([], { fetch: async () => new Response('<!doctype html><p>Hello</p>') }).load(thread),
    );
    assert.equal(page.kind, 'unreadable-response');
    const counts = await failure(isso([], { fetch: changed('fetch', () => ({})) }).count([thread]));
    assert.equal(counts.kind, 'unreadable-response');
  });

  it('says that there is no Isso where the address leads elsewhere', async () => {
    const fetch = async (): Promise<Response> => new Response('<h1>Not Found</h1>', { status: 404 });
    const error = await failure(isso([], { fetch }).load(thread));
    assert.equal(error.kind, 'misconfigured');
    assert.match(error.message, /Expected `endpoint` to be the address of an Isso server, got HTTP 404 from http/);
  });

  it('says what a thread and an endpoint should be like', async () => {
    const error = await failure(isso([]).load('essays'));
    assert.equal(error.kind, 'misconfigured');
    assert.match(
      error.message,
      /Expected `thread` of the backend "isso" to be the path of a page such as .*, got "essays"/,
    );
    assert.throws(() => issoSource({ endpoint: 'comments.example', html }), { kind: 'misconfigured' });
  });
});

describe('issoSource knows when replies can be changed', () => {
  const windowAt = (hostname: string | undefined, address: string, sameSite?: boolean): number | undefined => {
    if (hostname) page.location = { hostname };
    const source = issoSource({ endpoint: address, html, ...(sameSite !== undefined && { sameSite }) });
    return source.capabilities.editWindow;
  };

  it('says so where the server is below the host of the page, or above it, or on it', () => {
    assert.equal(windowAt('example.org', 'https://comments.example.org'), 900);
    assert.equal(windowAt('blog.example.org', 'https://example.org/isso'), 900);
    assert.equal(windowAt('localhost', 'http://localhost:8080'), 900);
  });

  it('does not say so of another site, nor where there is no page', () => {
    assert.equal(windowAt('example.org', 'https://comments.example'), undefined);
    assert.equal(windowAt('ample.org', 'https://example.org'), undefined);
    assert.equal(windowAt(undefined, 'https://example.org'), undefined);
  });

  it('believes the page that says so, either way', () => {
    assert.equal(windowAt('www.example.org', 'https://comments.example.org', true), 900);
    assert.equal(windowAt('example.org', 'https://comments.example.org', false), undefined);
  });
});
