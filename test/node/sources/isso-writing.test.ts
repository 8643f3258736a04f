import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { createHtmlReader } from '../../../src/formats/html/index.js';
import { plainText } from '../../../src/model/plain-text.js';
import type { SourceError } from '../../../src/model/source-error.js';
import type { Reply } from '../../../src/model/source.js';
import { issoSource, type IssoSource, type IssoSourceOptions } from '../../../src/sources/isso/index.js';
import { recorded, replay } from './replay.js';

const html = createHtmlReader(new new JSDOM('').window.DOMParser());
const folder = 'isso/0.14.0';
const thread = '/post/a.html';
const endpoint = 'http://127.0.0.1:8070';

const isso = (names: readonly string[], options: Partial<IssoSourceOptions> = {}): IssoSource =>
  issoSource({ endpoint, html, title: 'Post A', fetch: replay(folder, names), ...options });

const reply = (text: string, more: Partial<Reply> = {}): Reply => ({
  key: 'k1',
  name: 'Reader One',
  email: 'one@example.test',
  website: 'https://example.test',
  text,
  ...more,
});

const failure = async (made: Promise<unknown>): Promise<SourceError> =>
  made.then(
    () => assert.fail('Expected a failure'),
    (error: SourceError) => error,
  );

/** What a recorded refusal becomes, whatever was sent. */
const refusal = (name: string): Promise<SourceError> => {
  const { status, json, text, headers } = recorded(folder, name).response;
  const fetch = async (): Promise<Response> =>
    new Response(json === undefined ? text : JSON.stringify(json), {
      status,
      headers: { 'Content-Type': String(headers['content-type']) },
    });
  return failure(isso([], { fetch }).send(thread, reply('Hello')));
};

describe('issoSource writes as recorded servers were written to', () => {
  it('sends a reply with a title, and returns the comment that it became', async () => {
    const fetch = replay(folder, ['create-ok']);
    const sent = await isso([], { fetch }).send(thread, reply('Hello **world** from Isso'));
    assert.equal(sent.comments[0]?.id, '1');
    assert.equal(sent.comments[0]?.status, undefined);
    assert.equal(sent.comments[0]?.datePublished, '2026-11-23T06:50:29.998Z');
    assert.deepEqual(sent.people, [
      { id: 'Reader One https://example.test/', name: 'Reader One', url: 'https://example.test/' },
    ]);
    assert.equal(fetch.asked[0]?.init.credentials, 'include', 'or the cookie of the writer would be thrown away');
  });

  it('sends the name of the thread for a title where it was told none', async () => {
    let body = '';
    const fetch = async (_: string, init?: RequestInit): Promise<Response> => {
      body = init?.body as string;
      return Response.json(recorded(folder, 'create-anonymous').response.json, { status: 201 });
    };
    await issoSource({ endpoint, html, fetch }).send(thread, { key: 'k', text: 'nothing but text' });
    assert.deepEqual(JSON.parse(body), { text: 'nothing but text', parent: null, title: thread });
  });

  it('sends a reply without a name', async () => {
    const { comments, people } = await isso(['create-anonymous'], { title: 'x' }).send(thread, {
      key: 'k',
      text: 'nothing but text',
      name: '',
      email: '',
    });
    assert.equal(comments[0]?.author, undefined);
    assert.deepEqual(people, []);
  });

  it('replies to a comment by its number, and says under which one the server put the reply', async () => {
    const to = (names: readonly string[], name: string, text: string, inReplyTo: string) =>
      isso(names).send(thread, reply(text, { name, inReplyTo }));
    assert.equal((await to(['create-reply'], 'Second', 'A reply', 'isso:1')).comments[0]?.inReplyTo, 'isso:1');
    const third = await to(['create-reply-to-reply'], 'Third', 'A reply to the reply', 'isso:2');
    assert.equal(third.comments[0]?.inReplyTo, 'isso:1');
  });

  it('says that a reply is held', async () => {
    const sent = await isso(['moderated-create']).send(thread, reply('please moderate'));
    assert.equal(sent.comments[0]?.status, 'held');
    assert.equal(isso([]).capabilities.pending, 'server');
  });

  it('learns from the cookie for how long replies can be changed, where they can', async () => {
    const fetch = async (): Promise<Response> =>
      Response.json(recorded(folder, 'create-ok').response.json, {
        status: 201,
        headers: { 'X-Set-Cookie': 'isso-1=x; Expires=Mon, 23 Nov 2026 07:05:30 GMT; Max-Age=300; Path=/' },
      });
    const near = isso([], { fetch, sameSite: true });
    await near.send(thread, reply('Hello'));
    assert.deepEqual([near.capabilities.editWindow, near.capabilities.deleteWindow], [300, 300]);
    const far = isso([], { fetch, sameSite: false });
    await far.send(thread, reply('Hello'));
    assert.equal(far.capabilities.editWindow, undefined);
    const recordedOne = isso(['create-ok'], { sameSite: true });
    await recordedOne.send(thread, reply('Hello **world** from Isso'));
    assert.equal(recordedOne.capabilities.editWindow, 900);
  });

  it('changes a reply, with the cookies', async () => {
    const fetch = replay(folder, ['edit'], { bodyFields: { edit: ['text'] } });
    const { comments } = await isso([], { fetch }).edit(thread, '1', 'edited by its author');
    assert.equal(plainText(comments[0]!.body), 'edited by its author');
    assert.equal(comments[0]?.dateModified, '2026-11-23T06:50:31.731Z');
    assert.equal(fetch.asked[0]?.init.credentials, 'include');
  });

  it('refuses to change what the browser holds no cookie for, in the words of the server', async () => {
    const error = await failure(isso(['edit-no-cookie']).edit(thread, '1', 'edited by another'));
    assert.equal(error.kind, 'refused');
    assert.match(error.said ?? '', /^You don't have the permission/);
  });

  it('deletes a reply, whether or not its place is kept', async () => {
    const fetch = replay(folder, ['delete-with-reply', 'delete-leaf']);
    await isso([], { fetch }).remove(thread, '1');
    await isso([], { fetch }).remove(thread, '2');
    assert.deepEqual(
      fetch.asked.map(({ init }) => init.credentials),
      ['include', 'include'],
    );
  });

  it('finds a reply whose response was lost by its words, its name and its place', async () => {
    const find = (text: string, more: Partial<Reply> = {}) => isso(['fetch']).find(thread, reply(text, more));
    assert.equal((await find('Hello **world** from Isso'))?.comments[0]?.id, '1');
    assert.equal((await find('A reply', { name: 'Second', inReplyTo: 'isso:1' }))?.comments[0]?.id, '2');
    const nested = await find('A reply to the reply', { name: 'Third', inReplyTo: 'isso:2' });
    assert.equal(nested?.comments[0]?.id, '3', 'which the server put under 1');
    assert.equal((await find('nothing but text', { name: '' }))?.comments[0]?.id, '5');
    assert.equal(await find('Hello world from Isso!'), undefined, 'other words');
    assert.equal(await find('Hello **world** from Isso', { name: 'Second' }), undefined, 'another name');
    assert.equal(await find('A reply', { name: 'Second' }), undefined, 'another place');
  });

  it('has no retry that is safe', () => {
    assert.equal(isso([]).capabilities.resend, undefined);
  });
});

describe('issoSource reads refusals as JSON, as a page and as plain text', () => {
  const cases = [
    ['create-short', 'invalid-field', 'text', 'text is too short (minimum length: 3)'],
    ['create-missing-text', 'invalid-field', 'text', 'text is missing'],
    ['create-too-long', 'invalid-field', 'text', 'text is too long (maximum length: 65535)'],
    ['create-bad-website', 'invalid-field', 'website', 'Website not Django-conform'],
    ['create-long-email', 'invalid-field', 'email', 'http://tools.ietf.org/html/rfc5321#section-4.5.3'],
    ['create-form-encoded', 'refused', undefined, 'CSRF'],
    ['create-bad-json', 'refused', undefined, 'Unable to read JSON request'],
    [
      'create-no-title-404',
      'refused',
      undefined,
      /^Cannot create new thread: URI \/missing\/c\.html is not accessible/,
    ],
    ['guard-reply-to-self', 'rate-limited', undefined, 'edit time frame is still open'],
  ] as const;
  for (const [name, kind, field, said] of cases) {
    it(`${name}: ${kind}${field ? ` ${field}` : ''}`, async () => {
      const error = await refusal(name);
      assert.deepEqual([error.kind, error.field], [kind, field], error.message);
      if (typeof said === 'string') assert.equal(error.said, said);
      else assert.match(error.said ?? '', said);
    });
  }

  it('waits for a minute where the limit is exceeded, without the addresses and ids that the server lists', async () => {
    for (const name of ['guard-no-author', 'guard-3']) {
      const { kind, said, retryAfter } = await refusal(name);
      assert.deepEqual([kind, said, retryAfter], ['rate-limited', undefined, 60]);
    }
  });

  it('names no time where the server names none', async () => {
    assert.equal((await refusal('guard-reply-to-self')).retryAfter, undefined);
  });

  it('names the field that the guard asks for', async () => {
    // Not recorded, for the rate limit came first: the words are those of isso/db/spam.py.
    const guarded = async (message: string): Promise<SourceError> =>
      failure(
        isso([], { fetch: async () => Response.json({ message: `403 Forbidden: ${message}` }, { status: 403 }) }).send(
          thread,
          reply('Hello'),
        ),
      );
    assert.equal((await guarded('email address required but not provided')).field, 'email');
    assert.equal((await guarded('author address required but not provided')).field, 'name');
    const { kind, said } = await guarded('3 direct responses to /post/a.html');
    assert.deepEqual([kind, said], ['refused', '3 direct responses to /post/a.html']);
  });

  it('does not take the page of a proxy for words of the server', async () => {
    const fetch = async (): Promise<Response> => new Response('<h1>502 Bad Gateway</h1>', { status: 502 });
    const error = await failure(isso([], { fetch }).send(thread, reply('Hello')));
    assert.deepEqual([error.kind, error.said], ['server-fault', undefined]);
  });

  it('reads the same words from a plain text', async () => {
    const fetch = async (): Promise<Response> => new Response('edit time frame is still open', { status: 403 });
    const error = await failure(isso([], { fetch }).send(thread, reply('Hello')));
    assert.deepEqual([error.kind, error.said], ['rate-limited', 'edit time frame is still open']);
  });

  it('says so where a success cannot be read', async () => {
    const fetch = async (): Promise<Response> => Response.json({ ok: true }, { status: 201 });
    const error = await failure(isso([], { fetch }).send(thread, reply('Hello')));
    assert.equal(error.kind, 'unreadable-response');
    assert.match(error.message, /^Expected a comment from .*\/new\?uri=%2Fpost%2Fa\.html, got \{"ok":true\}$/);
  });
});
