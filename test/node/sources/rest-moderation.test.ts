import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import { hashKey, makeKey, startRestServer, type RestServerOptions } from '../../../src/rest-server/index.js';
import { readHoldRules, readModerators } from '../../../src/rest-server/moderation/arguments.js';
import { restSource } from '../../../src/sources/rest/index.js';
import { openapi, type Operation } from '../../servers/rest/documented.js';
import { takeBackTo } from '../../servers/rest/older-file.js';
import { serve, temporaryFile, type Served } from '../../servers/rest/serve.js';

const key = makeKey();
const moderators = { noor: hashKey(key) };
const thread = '/essays/trust';

interface WireComment {
  readonly id: string;
  readonly text: string;
  readonly status: string;
  readonly author?: object;
  readonly pinned?: boolean;
}

interface Item {
  readonly comment: WireComment;
  readonly heldFor: readonly string[];
  readonly reportCount: number;
  readonly reports: readonly { readonly reason?: string }[];
}

interface Decision {
  readonly id: string;
  readonly action: string;
  readonly moderator: string;
}

interface Answer {
  readonly status: number;
  /** Of each response, what it has. */
  readonly json: {
    readonly comments: readonly (WireComment & Item)[];
    readonly items: readonly Item[];
    readonly decision: Decision;
    readonly decisions: readonly Decision[];
    readonly waiting: number;
    readonly total: number;
    readonly count: number;
  };
  readonly headers: Headers;
}

type Ask = (
  path: string,
  asked?: { method?: string; body?: unknown; key?: string; headers?: Record<string, string> },
) => Promise<Answer>;

const asking =
  ({ fetch, server }: Pick<Served, 'fetch' | 'server'>): Ask =>
  async (path, { method = 'GET', body, key: given = key, headers = {} } = {}) => {
    const response = await fetch(server.url + path, {
      method,
      headers: {
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(given !== '' && { Authorization: `Bearer ${given}` }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, json: text === '' ? {} : JSON.parse(text) };
  };

async function moderated(
  context: TestContext,
  options: Partial<RestServerOptions> = {},
): Promise<
  Served & {
    ask: Ask;
    decide: (action: string, comment: string) => Promise<Answer>;
    shown: () => Promise<readonly WireComment[]>;
  }
> {
  const fields = { name: 'required', email: 'optional', website: 'optional' } as const;
  const served = await serve(context, { moderators, fields, voteLimit: false, reportLimit: false, ...options });
  const ask = asking(served);
  return {
    ...served,
    ask,
    decide: (action, comment) => ask('/moderation/decisions', { method: 'POST', body: { action, comment } }),
    shown: async () => (await ask(`/comments?thread=${encodeURIComponent(thread)}`)).json.comments,
  };
}

let keys = 0;
const reply = (text: string, more: object = {}) => ({ key: `reply-key-${(keys += 1)}`, text, name: 'Maya', ...more });

describe('moderation at a rest server', () => {
  it('gives every response of the contract, and no other', async (t) => {
    const { source, ask, decide, server, seen } = await moderated(t, { moderated: true });
    await source.send(thread, reply('One.'));
    await source.send(thread, reply('Two.'));
    const post = (path: string, body: unknown, more: object = {}): Promise<Answer> =>
      ask(path, { method: 'POST', body, ...more });
    const wrongType = { headers: { 'Content-Type': 'text/plain' } };
    const large = { action: 'a'.repeat(40_000) };
    const expected: [number, Answer][] = [
      [200, await ask('/moderation/queue')],
      [400, await ask('/moderation/queue?limit=0')],
      [201, await decide('approve', '1')],
      [409, await decide('approve', '1')],
      [404, await decide('approve', '99')],
      [400, await decide('shout', '1')],
      [413, await post('/moderation/decisions', large)],
      [415, await post('/moderation/decisions', '{}', wrongType)],
      [200, await ask('/moderation/decisions')],
      [400, await ask('/moderation/decisions?cursor=x')],
      [200, await ask('/moderation/decisions/1', { method: 'DELETE' })],
      [409, await ask('/moderation/decisions/1', { method: 'DELETE' })],
      [404, await ask('/moderation/decisions/99', { method: 'DELETE' })],
      [200, await post('/moderation/export', { name: 'Maya' })],
      [400, await post('/moderation/export', { name: 'Maya', email: 'maya@example.org' })],
      [413, await post('/moderation/export', large)],
      [415, await post('/moderation/export', '{}', wrongType)],
      [409, await post('/moderation/erase', { name: 'Maya', count: 1 })],
      [200, await post('/moderation/erase', { name: 'Maya', count: 2 })],
      [400, await post('/moderation/erase', { name: 'Maya' })],
      [413, await post('/moderation/erase', large)],
      [415, await post('/moderation/erase', '{}', wrongType)],
    ];
    const every: [string, object][] = [
      ['/moderation/queue', {}],
      ['/moderation/decisions', {}],
      ['/moderation/decisions', { method: 'POST', body: {} }],
      ['/moderation/decisions/1', { method: 'DELETE' }],
      ['/moderation/export', { method: 'POST', body: {} }],
      ['/moderation/erase', { method: 'POST', body: {} }],
    ];
    server.settings.keyLimit = false;
    for (const [path, asked] of every) {
      expected.push(
        [401, await ask(path, { ...asked, key: '' })],
        [401, await ask(path, { ...asked, key: makeKey() })],
      );
    }
    server.settings.keyLimit = { replies: 1, seconds: 60 };
    await ask('/moderation/queue', { key: 'wrong' });
    for (const [path, asked] of every) expected.push([429, await ask(path, asked)]);
    server.settings.moderators = {};
    for (const [path, asked] of every) expected.push([404, await ask(path, asked)]);
    for (const [index, [status, { status: got, json }]] of expected.entries())
      assert.equal(got, status, `${index}: ${JSON.stringify(json)}`);

    server.settings.moderators = moderators;
    server.settings.keyLimit = false;
    server.store.close(); // as if the disk had gone
    const { error } = console;
    console.error = () => undefined;
    for (const [path, asked] of [
      ...every.slice(0, 2),
      ['/moderation/decisions', { method: 'POST', body: { action: 'approve', comment: '1' } }],
      every[3]!,
      ['/moderation/export', { method: 'POST', body: { name: 'Maya' } }],
      ['/moderation/erase', { method: 'POST', body: { name: 'Maya', count: 0 } }],
    ] as [string, object][])
      assert.equal((await ask(path, asked)).status, 500, path);
    console.error = error;
    const promised = Object.values(openapi.paths).flatMap((item) =>
      Object.values(item as Record<string, Operation>)
        .filter(({ tags }) => tags?.includes('moderation'))
        .flatMap(({ operationId, responses }) => Object.keys(responses).map((status) => `${operationId} ${status}`)),
    );
    assert.ok(promised.length > 30);
    assert.deepEqual(
      promised.filter((response) => !seen.has(response)),
      [],
    );
  });

  it('leaves all as it was when each decision is undone, the last first', async (t) => {
    const { source, server, ask, decide, shown } = await moderated(t);
    const state = async (): Promise<unknown> => [
      await shown(),
      (await ask('/moderation/queue')).json,
      server.store.isClosed(thread),
    ];
    const parent = await source.send(thread, reply('One.'));
    await source.send(thread, reply('Two.', { inReplyTo: `rest:${parent.comments[0]!.id}` }));
    await source.vote(thread, '1', 1, { voter: 'a-voter-of-22-characters' });
    server.settings.moderated = true;
    await source.send(thread, reply('Three.', { inReplyTo: 'rest:2' }));
    await ask('/comments/2/reports', { method: 'POST', body: { reason: 'Rude.' } });
    const first = await state();
    const action = fc.tuple(
      fc.constantFrom('approve', 'reject', 'pin', 'unpin', 'close', 'open'),
      fc.integer({ min: 1, max: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 6 }), async (actions) => {
        const before: unknown[] = [];
        const made: string[] = [];
        for (const [name, comment] of actions) {
          const now = await state();
          const isOfThread = name === 'close' || name === 'open';
          const body = { action: name, ...(isOfThread ? { thread } : { comment: `${comment}` }) };
          const { status, json } = await ask('/moderation/decisions', { method: 'POST', body });
          if (status === 409) assert.deepEqual(await state(), now);
          else {
            assert.equal(status, 201);
            before.push(now);
            made.push(json.decision.id);
          }
        }
        for (const id of made.reverse()) {
          assert.equal((await ask(`/moderation/decisions/${id}`, { method: 'DELETE' })).status, 200);
          assert.deepEqual(await state(), before.pop());
        }
        assert.deepEqual(await state(), first);
      }),
      { numRuns: 25 },
    );
    assert.equal((await decide('approve', '3')).json.waiting, 1);
  });

  it('takes a published comment from everyone who reads, and leaves a tombstone where it has replies', async (t) => {
    const { source, decide, shown, ask } = await moderated(t);
    const { secret } = await source.send(thread, reply('Secret words.'));
    await source.send(thread, reply('Yes.', { inReplyTo: 'rest:1' }));
    const { json } = await decide('reject', '1');
    const tombstone = (await shown())[0]!;
    assert.deepEqual([tombstone.status, tombstone.text, tombstone.author], ['deleted', '', undefined]);
    // Its writer wants it gone: then it cannot come back.
    await source.remove(thread, '1', { secret: secret! });
    assert.equal((await ask(`/moderation/decisions/${json.decision.id}`, { method: 'DELETE' })).status, 409);
    assert.equal((await shown())[0]!.text, '');
  });

  it('brings the tombstone back on which a reply hung that is given back, whether it was held or published', async (t) => {
    const { source, decide, shown, ask, server } = await moderated(t);
    const parent = await source.send(thread, reply('One.'));
    await source.send(thread, reply('Two.', { inReplyTo: 'rest:1' }));
    await source.remove(thread, '1', { secret: parent.secret! });
    const states = async (): Promise<unknown> => (await shown()).map(({ id, status }) => [id, status]);
    const undo = async ({ json }: Answer): Promise<Answer> =>
      ask(`/moderation/decisions/${json.decision.id}`, { method: 'DELETE' });
    const before = await states();
    const rejected = await decide('reject', '2');
    assert.deepEqual(await states(), []);
    await undo(rejected);
    assert.deepEqual(await states(), before);

    server.settings.moderated = true;
    await source.send(thread, reply('Three.', { inReplyTo: 'rest:1' }));
    const [held, published] = [await decide('reject', '3'), await decide('reject', '2')];
    assert.deepEqual(await states(), []);
    await undo(published);
    await decide('reject', '2');
    await undo(held);
    assert.deepEqual(await states(), [['1', 'deleted']]);
  });

  it('holds replies by each rule, says which, and publishes the others', async (t) => {
    const hold = { words: ['casino', 'sal*', 'free money', '赌场'], links: 1 };
    const { source, ask, server } = await moderated(t, { hold });
    const reasons: [string, string[]][] = [
      ['Come to the CASÍNO!', ['words']],
      ['Ca\u00adsi\u200bno', ['words']],
      ['occasinos are none', []],
      ['A new sale, and salami', ['words']],
      ['universal', []],
      ['Get free\n money', ['words']],
      ['网上赌场很好', ['words']],
      ['See https://a.example', []],
      ['https://a.example and www.b.example', ['links']],
      ['casino https://a.example http://b.example', ['words', 'links']],
    ];
    for (const [text, held] of reasons) {
      const { comments } = await source.send(thread, reply(text));
      assert.equal(comments[0]!.status, held.length > 0 ? 'held' : 'published', text);
    }
    const { items, total } = (await ask('/moderation/queue')).json;
    const wanted = reasons.filter(([, held]) => held.length > 0);
    assert.equal(total, wanted.length);
    assert.deepEqual(
      items.map(({ comment, heldFor }) => [comment.text, heldFor]),
      wanted,
    );
    server.settings.hold = { newWriters: true };
    const first = await source.send(thread, reply('Hello.', { name: 'Ada', email: 'Ada@example.org' }));
    assert.equal(first.comments[0]!.status, 'held');
    server.store.decide(Number(first.comments[0]!.id), 'published');
    const again = reply('Again.', { name: 'A.', email: 'ada@example.org' });
    assert.equal((await source.send(thread, again)).comments[0]!.status, 'published');
    server.settings.hold = { rate: { replies: 2, seconds: 60 } };
    const rated = [];
    for (const text of ['1.', '2.', '3.']) rated.push((await source.send(thread, reply(text))).comments[0]!.status);
    assert.deepEqual(rated, ['published', 'published', 'held']);
  });

  it('lets no published reply be changed to words that are held', async (t) => {
    const { source, shown } = await moderated(t, { hold: { words: ['casino'] } });
    const { secret } = await source.send(thread, reply('Nice.'));
    await assert.rejects(source.edit(thread, '1', 'Casino!', { secret: secret! }), { kind: 'refused' });
    assert.equal((await shown())[0]!.text, 'Nice.');
    const held = await source.send(thread, reply('casino?'));
    assert.equal((await source.edit(thread, '2', 'Oh, casino.', { secret: held.secret! })).comments[0]!.status, 'held');
  });

  it('counts reports, keeps what was reported where it is, and forgets them when a moderator has decided', async (t) => {
    const { source, ask, decide, shown } = await moderated(t);
    await source.send(thread, reply('Hm.'));
    for (const reason of ['Rude.', undefined, 'Not\u0000true.'])
      assert.equal((await ask('/comments/1/reports', { method: 'POST', body: { reason }, key: '' })).status, 204);
    const item = (await ask('/moderation/queue')).json.items[0]!;
    assert.deepEqual(
      [item.heldFor, item.reportCount, item.reports.map((one) => one.reason)],
      [[], 3, ['Not true.', undefined, 'Rude.']],
    );
    assert.equal((await shown())[0]!.text, 'Hm.');
    assert.equal((await decide('approve', '1')).json.waiting, 0);
    assert.equal((await decide('approve', '1')).status, 409);
  });

  it('exports what one person wrote, by whatever names them, and of no other', async (t) => {
    const { source, ask, decide } = await moderated(t);
    const email = 'maya@example.org';
    await source.send(thread, reply('One.', { email }));
    const own = reply('Two.', { email, name: 'M.' });
    await source.send(thread, own);
    await source.send(thread, reply('Three.'));
    await source.send(thread, reply('Four.', { name: 'Ada' }));
    await decide('reject', '2');
    const texts = async (body: object): Promise<string[]> => {
      const { json } = await ask('/moderation/export', { method: 'POST', body });
      assert.equal(json.count, json.comments.length);
      return json.comments.map(({ comment }) => comment.text);
    };
    const emailHash = createHash('sha256').update(email).digest('hex');
    assert.deepEqual(await texts({ email: 'MAYA@example.org' }), ['One.', 'Two.']);
    assert.deepEqual(await texts({ emailHash }), ['One.', 'Two.']);
    assert.deepEqual(await texts({ comment: '2' }), ['One.', 'Two.']);
    assert.deepEqual(await texts({ comment: '3' }), ['Three.']);
    assert.deepEqual(await texts({ name: 'Maya' }), ['One.', 'Three.']);
    assert.deepEqual(await texts({ name: 'Maya', website: 'https://maya.example/' }), []);
    assert.deepEqual(await texts({ keys: [own.key, 'unknown-key'] }), ['Two.']);
    assert.deepEqual(await texts({ email: 'nobody@example.org' }), []);
  });

  it('erases what one person wrote out of the file, and nothing of anybody else', async (t) => {
    const file = temporaryFile();
    const { source, ask, decide, shown, server } = await moderated(t, { file });
    const secretWords = 'Xylophone quicksilver';
    const email = 'zebra@example.org';
    const sent = reply(`${secretWords} one`, { email, name: 'Zebedee' });
    await source.send(thread, sent);
    await source.send(thread, reply(`${secretWords} two`, { email, name: 'Zebedee' }));
    await source.send(thread, reply('Stays.', { inReplyTo: 'rest:1' }));
    await source.edit(thread, '3', 'Stays here.', { secret: server.store.get(3)!.secret });
    await decide('reject', '1');
    await ask('/comments/2/reports', { method: 'POST', body: { reason: 'Zebedee is rude' } });
    const { json } = await ask('/moderation/erase', { method: 'POST', body: { email, count: 2 } });
    assert.deepEqual([json.decision.action, json.waiting], ['erase', 0]);
    const bytes = ['', '-wal', '-journal']
      .map((end) => (existsSync(file + end) ? readFileSync(file + end, 'latin1') : ''))
      .join('');
    for (const word of ['Xylophone', 'quicksilver', 'Zebedee', 'zebra'])
      assert.equal(bytes.includes(word), false, `${word} is still in the file`);
    assert.deepEqual(
      (await shown()).map(({ id, status, text }) => [id, status, text]),
      [
        ['1', 'deleted', ''],
        ['3', 'published', 'Stays here.'],
      ],
    );
    assert.equal((await ask(`/moderation/decisions/${json.decision.id}`, { method: 'DELETE' })).status, 409);
    await assert.rejects(source.send(thread, sent), { kind: 'not-found' });
    assert.equal((await ask('/moderation/export', { method: 'POST', body: { email } })).json.count, 0);
  });

  it('keeps no key, tells nobody who moderates, and lets no response be kept on the way', async (t) => {
    const file = temporaryFile();
    const { source, ask, decide } = await moderated(t, { file });
    await source.send(thread, reply('Hm.'));
    await decide('pin', '1');
    assert.equal(readFileSync(file, 'latin1').includes(key), false);
    const { headers, json } = await ask('/moderation/decisions');
    assert.equal(headers.get('Cache-Control'), 'no-store');
    assert.deepEqual(json.decisions[0]!.moderator, 'noor');
    const page = await ask(`/comments?thread=${encodeURIComponent(thread)}`, { key: '' });
    assert.equal(JSON.stringify(page.json).includes('noor'), false);
    assert.equal(page.json.comments[0]!.pinned, true);
    assert.equal((await source.load(thread)).comments[0]!.isPinned, true);
  });

  it('reads its rules and moderators from the command line, and says what is wrong with them', () => {
    const file = temporaryFile();
    writeFileSync(file, '# words\ncasino\n\n  free money \r\n');
    const fail = (message: string): never => assert.fail(message);
    assert.deepEqual(
      readHoldRules({ 'hold-words': file, 'hold-links': '0', 'hold-rate': '3/600', 'hold-new-writers': true }, fail),
      { words: ['casino', 'free money'], links: 0, rate: { replies: 3, seconds: 600 }, newWriters: true },
    );
    assert.deepEqual(readHoldRules({ 'hold-new-writers': false }, fail), {});
    assert.throws(() => readHoldRules({ 'hold-rate': '3' }, fail), /--hold-rate to be .* such as 3\/600, got 3$/);
    assert.throws(() => readHoldRules({ 'hold-links': 'x' }, fail), /--hold-links to be a number, got x$/);
    assert.throws(
      () => readHoldRules({ 'hold-words': `${file}-none` }, fail),
      /--hold-words to be a file .* got .*-none/,
    );
    assert.deepEqual(readModerators([`noor=${hashKey(key)}`], fail), moderators);
    assert.throws(() => readModerators(['noor'], fail), /--moderator to be NAME=HASH/);
  });

  it('names a moderator whose hash is no hash, and does not repeat what stands there', async () => {
    const start = startRestServer({ file: temporaryFile(), moderators: { noor: 'my plain key' } });
    await assert.rejects(
      start,
      (error: Error) => /moderator "noor"/.test(error.message) && !/plain key/.test(error.message),
    );
  });

  it('works with a file that was made before there was any', async (t) => {
    const file = temporaryFile();
    const first = await startRestServer({ file });
    t.after(() => first.close());
    await restSource({ endpoint: first.url }).send(thread, reply('Old.'));
    await first.close();
    takeBackTo(file, 4);
    const { decide, shown } = await moderated(t, { file });
    assert.equal((await decide('pin', '1')).status, 201);
    assert.equal((await shown())[0]!.pinned, true);
  });
});
