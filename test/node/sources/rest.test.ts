import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '../../../src/model/plain-text.js';
import type { SourceError } from '../../../src/model/source-error.js';
import type { CommentBatch, CommentSource, Reply } from '../../../src/model/source.js';
import { restSource } from '../../../src/sources/rest/index.js';
import { serve } from '../../servers/rest/serve.js';

const thread = '/essays/trust';

let keys = 0;
const replyOf = (text: string, more: Partial<Reply> = {}): Reply => ({
  key: `key-${keys++}-of-this-test`,
  text,
  name: 'Maya',
  ...more,
});

const wordsOf = ({ comments }: CommentBatch): string[] => comments.map(({ body }) => plainText(body));

/** Follows a thread to its last page, as the conversation does. */
async function loadAll(source: CommentSource, between?: (page: number) => Promise<void>): Promise<CommentBatch[]> {
  const pages = [await source.load(thread)];
  for (let cursor = pages[0]!.next; cursor !== undefined; cursor = pages.at(-1)!.next) {
    await between?.(pages.length);
    pages.push(await source.load(thread, { cursor }));
  }
  return pages;
}

const rejects = async (promise: Promise<unknown>, expected: Partial<SourceError>): Promise<void> =>
  assert.rejects(promise, { name: 'SourceError', ...expected });

describe('a reply sent to a rest server', () => {
  it('is returned as the comment it became, and loaded like that by everyone', async (t) => {
    const { source } = await serve(t, { now: () => Date.UTC(2026, 10, 3, 9, 30) });
    const reply = replyOf('What about *patience*?', { website: 'https://maya.example', inReplyTo: 'archive:3' });
    const { secret, ...sent } = await source.send(thread, reply);
    assert.deepEqual(sent, {
      comments: [
        {
          id: '1',
          status: 'published',
          author: 'Maya https://maya.example/',
          datePublished: '2026-11-03T09:30:00.000Z',
          inReplyTo: 'archive:3',
          body: {
            type: 'root',
            children: [
              {
                type: 'paragraph',
                children: [
                  { type: 'text', value: 'What about ' },
                  { type: 'emphasis', children: [{ type: 'text', value: 'patience' }] },
                  { type: 'text', value: '?' },
                ],
              },
            ],
          },
        },
      ],
      people: [{ id: 'Maya https://maya.example/', name: 'Maya', url: 'https://maya.example/' }],
    });
    assert.ok(secret);
    const { comments, people, ...rest } = await source.load(thread);
    assert.deepEqual({ comments, people }, sent);
    assert.deepEqual(rest, { total: 1, closed: false });
  });

  it('is stored once, however often it is sent with its key', async (t) => {
    const { source } = await serve(t);
    const reply = replyOf('Once.');
    const first = await source.send(thread, reply);
    assert.deepEqual(await source.send(thread, reply, { again: true }), first);
    assert.deepEqual(await Promise.all([source.send(thread, reply), source.send(thread, reply)]), [first, first]);
    assert.equal((await source.load(thread)).total, 1);
  });

  it('is a duplicate when its key comes with another text or another name', async (t) => {
    const { source } = await serve(t);
    const reply = replyOf('Once.');
    await source.send(thread, reply);
    await rejects(source.send(thread, { ...reply, name: 'Noor' }), { kind: 'duplicate' });
    await rejects(source.send('another thread', reply), { kind: 'duplicate' });
    assert.deepEqual(wordsOf(await source.load(thread)), ['Once.']);
  });

  it('is held where a moderator reads first, and not shown until then', async (t) => {
    const { source, server } = await serve(t, { moderated: true });
    const reply = replyOf('Held.');
    const sent = await source.send(thread, reply);
    assert.equal(sent.comments[0]!.status, 'held');
    assert.deepEqual(await source.load(thread), { comments: [], people: [], total: 0, closed: false });
    assert.deepEqual(await source.count([thread]), new Map([[thread, 0]]));
    await rejects(source.send(thread, replyOf('To it.', { inReplyTo: 'rest:1' })), { kind: 'not-found' });

    server.store.decide(1, 'published');
    assert.equal((await source.load(thread)).comments[0]!.id, sent.comments[0]!.id);
    assert.equal((await source.send(thread, reply)).comments[0]!.status, 'published');
  });

  it('is refused when a moderator has refused it and it comes again', async (t) => {
    const { source, server } = await serve(t, { moderated: true });
    const reply = replyOf('Held.');
    await source.send(thread, reply);
    server.store.decide(1, 'refused');
    await rejects(source.send(thread, reply), { kind: 'refused', said: 'A moderator has refused this reply.' });
    assert.equal((await source.load(thread)).total, 0);
  });

  it('is not taken by a closed thread, which says so when it is loaded', async (t) => {
    const { source, server } = await serve(t);
    const reply = replyOf('Before.');
    const sent = await source.send(thread, reply);
    server.store.setClosed(thread, true);
    await rejects(source.send(thread, replyOf('After.')), { kind: 'closed' });
    assert.deepEqual(await source.send(thread, reply), sent, 'what was stored before is still returned');
    assert.equal((await source.load(thread)).closed, true);
    server.store.setClosed(thread, false);
    assert.equal((await source.load(thread)).closed, false);
  });

  it('has to wait where there are too many, and as long as it is told', async (t) => {
    let now = Date.UTC(2026, 10, 3);
    const { source } = await serve(t, { limit: { replies: 2, seconds: 60 }, now: () => now });
    const second = replyOf('Two.');
    await source.send(thread, replyOf('One.'));
    now += 10_000;
    await source.send(thread, second);
    await rejects(source.send(thread, replyOf('Three.')), { kind: 'rate-limited', retryAfter: 50 });
    await source.send(thread, second);
    now += 50_000;
    await source.send(thread, replyOf('Three.'));
    assert.equal((await source.load(thread)).total, 3);
  });

  it('is refused by field, with words', async (t) => {
    const { source } = await serve(t, {
      minLength: 2,
      maxLength: 10,
      fields: { name: 'required', email: 'required', website: 'optional' },
    });
    const good = { email: 'maya@example.org' };
    const wrong = async (text: string, more: Partial<Reply>, field: string): Promise<void> =>
      assert.rejects(source.send(thread, replyOf(text, { ...good, ...more })), (error: SourceError) => {
        assert.deepEqual([error.kind, error.field], ['invalid-field', field]);
        return error.said!.startsWith('Please ');
      });
    await wrong('  \n', {}, 'text');
    await wrong('a', {}, 'text');
    await wrong('a'.repeat(11), {}, 'text');
    await wrong('a'.repeat(50_000), {}, 'text');
    await wrong('Yes.', { name: ' ' }, 'name');
    await wrong('Yes.', { name: 'a'.repeat(101) }, 'name');
    await wrong('Yes.', { email: 'maya' }, 'email');
    await wrong('Yes.', { email: '' }, 'email');
    await wrong('Yes.', { website: 'javascript:alert(1)' }, 'website');
    await wrong('Yes.', { website: 'https://bank.example@evil.example/' }, 'website');
    await wrong('Yes.', { website: 'mailto:maya@example.org' }, 'website');
    await source.send(thread, replyOf('Ten signs.', good));
    assert.deepEqual(wordsOf(await source.load(thread)), ['Ten signs.']);
  });

  it('to a comment that is not there is refused, and keeps no place for it', async (t) => {
    const { source } = await serve(t);
    await source.send('elsewhere', replyOf('Elsewhere.'));
    for (const inReplyTo of ['rest:1', 'rest:7', 'rest:x', 'rest:']) {
      await rejects(source.send(thread, replyOf('Orphan.', { inReplyTo })), { kind: 'not-found' });
    }
    assert.equal((await source.load(thread)).total, 0);
  });

  it('gives no e-mail address to anybody', async (t) => {
    const { source, server } = await serve(t, { fields: { name: 'required', email: 'optional', website: 'absent' } });
    const reply = replyOf('Yes.', { email: 'hidden@example.org', website: 'https://not-asked.example/' });
    await source.send(thread, reply);
    const responses = await Promise.all([
      fetch(`${server.url}/comments?thread=${encodeURIComponent(thread)}`),
      fetch(`${server.url}/comments`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `"${reply.key}"` },
        body: JSON.stringify({ thread, ...reply, key: undefined }),
      }),
    ]);
    for (const response of responses) {
      const text = await response.text();
      assert.match(text, /Maya/);
      assert.doesNotMatch(text, /hidden|example\.org|not-asked/);
    }
    assert.equal(server.store.get(1)!.email, 'hidden@example.org');
    assert.equal(server.store.get(1)!.website, null, 'what the form does not ask for is not kept');
  });
});

describe('a reply of the reader’s own', () => {
  it('can be changed with its secret and within its window, and not otherwise', async (t) => {
    let now = Date.UTC(2026, 10, 3);
    const { source } = await serve(t, { editWindow: 60, now: () => now });
    const { secret = '' } = await source.send(thread, replyOf('First.'));
    await source.send(thread, replyOf('Another.'));
    now += 59_999;
    const changed = await source.edit(thread, '1', 'Second.', { secret });
    assert.deepEqual(wordsOf(changed), ['Second.']);
    assert.equal(changed.comments[0]!.dateModified, '2026-11-03T00:00:59.999Z');
    await rejects(source.edit(thread, '1', 'Third.'), { kind: 'authentication-needed' });
    await rejects(source.edit(thread, '2', 'Third.', { secret }), { kind: 'authentication-needed' });
    await rejects(source.edit(thread, '7', 'Third.', { secret }), { kind: 'not-found' });
    await rejects(source.edit(thread, '1', ' ', { secret }), { kind: 'invalid-field', field: 'text' });
    now += 1;
    await rejects(source.edit(thread, '1', 'Third.', { secret }), { kind: 'refused' });
    assert.deepEqual(wordsOf(await source.load(thread)), ['Second.', 'Another.']);
  });

  it('can be changed while it is held, and no more when a moderator has let it through', async (t) => {
    const { source, server } = await serve(t, { moderated: true });
    const { secret = '' } = await source.send(thread, replyOf('First.'));
    assert.equal((await source.edit(thread, '1', 'Second.', { secret })).comments[0]!.status, 'held');
    server.store.decide(1, 'published');
    await rejects(source.edit(thread, '1', 'Spam.', { secret }), { kind: 'refused' });
    assert.deepEqual(wordsOf(await source.load(thread)), ['Second.']);
  });

  it('vanishes when it is deleted, also when that is asked twice, and does not come back by a retry', async (t) => {
    const { source, server } = await serve(t);
    const reply = replyOf('Gone.', { website: 'https://maya.example' });
    const { secret = '' } = await source.send(thread, reply);
    await rejects(source.remove(thread, '1'), { kind: 'authentication-needed' });
    await source.remove(thread, '1', { secret });
    await source.remove(thread, '1', { secret });
    assert.deepEqual(await source.load(thread), { comments: [], people: [], total: 0, closed: false });
    await rejects(source.send(thread, reply), { kind: 'not-found' });
    await rejects(source.edit(thread, '1', 'Back.', { secret }), { kind: 'not-found' });
    const { text, name, website } = server.store.get(1)!;
    assert.deepEqual([text, name, website], ['', null, null], 'no word of it stays in the file');
  });

  it('can be deleted within its window only', async (t) => {
    let now = Date.UTC(2026, 10, 3);
    const { source } = await serve(t, { deleteWindow: 60, now: () => now });
    const { secret = '' } = await source.send(thread, replyOf('Stays.'));
    now += 60_000;
    await rejects(source.remove(thread, '1', { secret }), { kind: 'refused' });
    assert.equal((await source.load(thread)).total, 1);
  });

  it('leaves a tombstone without words or name as long as it has replies', async (t) => {
    const { source } = await serve(t);
    const first = await source.send(thread, replyOf('Question.'));
    const second = await source.send(thread, replyOf('Indeed.', { inReplyTo: 'rest:1' }));
    const third = await source.send(thread, replyOf('Thanks.', { inReplyTo: 'rest:2', name: 'Noor' }));
    await source.remove(thread, '1', { secret: first.secret! });
    await source.remove(thread, '2', { secret: second.secret! });
    const { comments, people, total } = await source.load(thread);
    assert.deepEqual(
      comments
        .slice(0, 2)
        .map(({ id, status, author, inReplyTo, body }) => ({ id, status, author, inReplyTo, body: body.children })),
      [
        { id: '1', status: 'deleted', author: undefined, inReplyTo: undefined, body: [] },
        { id: '2', status: 'deleted', author: undefined, inReplyTo: 'rest:1', body: [] },
      ],
    );
    assert.deepEqual([comments[2]!.inReplyTo, total], ['rest:2', 1]);
    assert.deepEqual(
      people.map(({ name }) => name),
      ['Noor'],
    );
    await source.send(thread, replyOf('And this?', { inReplyTo: 'rest:1' }));

    await source.remove(thread, '3', { secret: third.secret! });
    assert.deepEqual(
      (await source.load(thread)).comments.map(({ id }) => id),
      ['1', '4'],
    );
  });
});

describe('a thread of a rest server', () => {
  it('tells the form what the server asks, and until then what the contract says', async (t) => {
    const { source } = await serve(t, {
      title: 'Letters',
      minLength: 2,
      maxLength: 500,
      editWindow: 60,
      deleteWindow: 0,
      fields: { name: 'optional', email: 'required', website: 'absent' },
    });
    const always = { write: 'guest', reach: 'public', pending: 'server', resend: 'safe' };
    assert.deepEqual(source.capabilities, {
      ...always,
      fields: { name: 'required', email: 'absent', website: 'absent' },
    });
    assert.equal(source.title, undefined);
    await source.load(thread);
    assert.deepEqual(source.capabilities, {
      ...always,
      minLength: 2,
      maxLength: 500,
      editWindow: 60,
      votes: 'up',
      voters: 'known',
      fields: { name: 'optional', email: 'required', website: 'absent' },
    });
    assert.equal(source.title, 'Letters');
  });

  it('of 1,000 comments is read in pages, each comment once and in order', async (t) => {
    const { source, server } = await serve(t);
    for (let number = 1; number <= 1000; number += 1) add(server.store, `Number ${number}`, number);
    const pages = await loadAll(source);
    assert.deepEqual(
      pages.map(({ comments }) => comments.length),
      new Array(10).fill(100),
    );
    assert.deepEqual(
      pages.flatMap(wordsOf),
      Array.from({ length: 1000 }, (_, index) => `Number ${index + 1}`),
    );
    assert.ok(pages.every(({ total }) => total === 1000));
  });

  it('loses none of the others when comments come and go between its pages', async (t) => {
    const { source, server } = await serve(t);
    for (let number = 1; number <= 350; number += 1) add(server.store, `Number ${number}`, number);
    const gone = new Set([5, 100, 101, 199, 200, 201, 300]);
    const pages = await loadAll(source, async (page) => {
      for (const id of gone) if (Math.ceil(id / 100) === page || id === page * 100 + 1) server.store.remove(id);
      await source.send(thread, replyOf(`Between ${page}`));
    });
    const read = pages.flatMap(wordsOf);
    assert.equal(new Set(read).size, read.length);
    for (let number = 1; number <= 350; number += 1) {
      if (!gone.has(number)) assert.ok(read.includes(`Number ${number}`), `Number ${number}`);
    }
    assert.deepEqual(read.slice(-3), ['Between 1', 'Between 2', 'Between 3']);
  });

  it('takes every reply of many writers at once, each exactly once', async (t) => {
    const { source, server, fetch } = await serve(t);
    const writers = [source, restSource({ endpoint: `${server.url}/`, fetch })];
    const sent = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        writers[index % 2]!.send(thread, replyOf(`Number ${index}`, { name: `Writer ${index % 2}` })),
      ),
    );
    assert.equal(new Set(sent.map(({ comments }) => comments[0]!.id)).size, 60);
    assert.deepEqual(
      new Set(wordsOf(await source.load(thread))),
      new Set(Array.from({ length: 60 }, (_, index) => `Number ${index}`)),
    );
  });

  it('gives back what was typed in any script, and no sign that turns round what stands after it', async (t) => {
    const { source, server } = await serve(t);
    const words = 'الثقة تُبنى ببطء، وتضيع بسرعة. שלום 😀 — «sic»';
    await source.send(thread, replyOf(`${words}\u0000\u0007`, { name: ' نور\n\tالهدى ' }));
    await source.send(thread, replyOf('Half a pair: \ud83d.', { name: 'gpj.\u202Eexe' }));
    assert.equal(server.store.get(1)!.text, words);
    const { comments, people } = await source.load(thread);
    assert.deepEqual(
      comments.map(({ body }) => plainText(body)),
      [words, 'Half a pair: \ufffd.'],
    );
    assert.deepEqual(
      people.map(({ name }) => name),
      ['نور الهدى', 'gpj.exe'],
    );
  });

  it('shows HTML as the text it was', async (t) => {
    const { source } = await serve(t);
    const html = '<img src=x onerror=alert(1)> <script>alert(1)</script> &amp; [x](javascript:alert(1))';
    await source.send(thread, replyOf(html, { name: '<b>Maya</b>' }));
    const { comments, people } = await source.load(thread);
    assert.deepEqual(comments[0]!.body.children, [{ type: 'paragraph', children: [{ type: 'text', value: html }] }]);
    assert.equal(people[0]!.name, '<b>Maya</b>');
  });

  it('may have any name, and each of many threads its own count', async (t) => {
    const { source } = await serve(t);
    const names = ['..', '/a/b?c=d&e#f', '100 %', 'ثقة 😀', '__proto__', 'a+b', "'; DROP TABLE comments; --"];
    for (const name of names) await source.send(name, replyOf(`In ${name}`));
    for (const name of names) assert.equal((await source.load(name)).total, 1, name);
    const many = Array.from({ length: 300 }, (_, index) => `/essays/an-essay-with-a-rather-long-name/${index}`);
    const counts = await source.count([...names, ...many, names[0]!]);
    assert.deepEqual(counts, new Map([...names, ...many].map((name, index) => [name, index < names.length ? 1 : 0])));
    assert.deepEqual(await source.count([]), new Map());
  });

  it('that the server does not know is not found', async (t) => {
    const { source } = await serve(t, { threads: [thread] });
    await source.load(thread);
    await rejects(source.load('/essays/typo'), { kind: 'not-found', said: 'There is no such thread.' });
    await rejects(source.send('/essays/typo', replyOf('Lost?')), { kind: 'not-found' });
  });
});

/** Puts a comment straight into the file. */
function add(store: Awaited<ReturnType<typeof serve>>['server']['store'], text: string, number: number): void {
  store.add({
    thread,
    text,
    name: 'Maya',
    website: null,
    email: null,
    quotes: null,
    in_reply_to: null,
    parent: null,
    status: 'published',
    published: Date.UTC(2026, 10, 3) + number,
    key: `added-${number}`,
    fingerprint: '',
    secret: '',
  });
}
