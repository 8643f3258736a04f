import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { createHtmlReader } from '../../../src/formats/html/index.js';
import { plainText } from '../../../src/model/plain-text.js';
import type { SourceError } from '../../../src/model/source-error.js';
import type { CommentBatch } from '../../../src/model/source.js';
import { mastodonSource, type MastodonSourceOptions } from '../../../src/sources/mastodon/index.js';
import { replay } from './replay.js';

const html = createHtmlReader(new new JSDOM('').window.DOMParser());
const thread = 'https://social.example/@alice/115600000000000001';
const documented = (...names: string[]): MastodonSourceOptions => ({
  html,
  fetch: replay('mastodon/documented-4.5', names),
});
const responding = (root: unknown, context: unknown): MastodonSourceOptions => ({
  html,
  fetch: async (url) => new Response(JSON.stringify(url.endsWith('/context') ? context : root)),
});
const load = (options = documented('status', 'context')): Promise<CommentBatch> => mastodonSource(options).load(thread);

const bySuffix = ({ comments }: CommentBatch, suffix: string) => {
  const found = comments.find(({ id }) => id.endsWith(suffix));
  assert.ok(found, `Expected a comment ${suffix}`);
  return found;
};
const textOf = (batch: CommentBatch, suffix: string): string => plainText(bySuffix(batch, suffix).body);
const failure = async (made: Promise<unknown>): Promise<SourceError> =>
  made.then(
    () => assert.fail('Expected a failure'),
    (error: SourceError) => error,
  );

describe('mastodonSource, on responses written after the documentation of Mastodon', () => {
  it('reads replies as a tree, those to the post itself as replies to the article', async () => {
    const batch = await load();
    assert.equal(bySuffix(batch, '02').inReplyTo, undefined);
    assert.equal(bySuffix(batch, '03').inReplyTo, 'mastodon:115600000000000002');
    assert.equal(bySuffix(batch, '05').inReplyTo, 'mastodon:115600000000000004', 'which was deleted');
  });

  it('reads the text, both dates, the language and the address', async () => {
    const batch = await load();
    const { body, ...rest } = bySuffix(batch, '02');
    assert.deepEqual(rest, {
      id: '115600000000000002',
      author: '2',
      datePublished: '2026-11-20T10:02:00.000Z',
      dateModified: '2026-11-20T11:00:00.000Z',
      inLanguage: 'de',
      url: 'https://social.example/@bob/115600000000000002',
    });
    const first = '@alice Das sehe ich anders, siehe https://blog.example/a/long/way/to/go :blobcat:';
    assert.equal(plainText(body).split('\n\n')[0], first);
    assert.match(plainText(body), /Zweiter Absatz\nmit Umbruch & <Zeichen>$/);
    assert.equal(bySuffix(batch, '12').url, 'https://far.example/users/carol/statuses/115600000000000012');
  });

  it('names people as they name themselves, without the short codes of pictures, or by their account', async () => {
    const { people } = await load();
    const bob = people.find(({ id }) => id === '2');
    const image = 'https://files.social.example/accounts/avatars/2/original/a.png';
    assert.deepEqual(bob, { id: '2', name: 'Bob & Söhne', url: 'https://social.example/@bob', image });
    assert.equal(people.find(({ id }) => id === '3')?.name, 'carol@far.example');
  });

  it('shows no post that is for followers, and keeps its place when a public one replies to it', async () => {
    const batch = await load();
    const { status, body, author, url } = bySuffix(batch, '06');
    assert.deepEqual([status, body.children, author, url], ['deleted', [], undefined, undefined]);
    assert.equal(bySuffix(batch, '07').inReplyTo, 'mastodon:115600000000000006');
    assert.doesNotMatch(JSON.stringify(batch), /For followers/);
  });

  it('folds a post behind its own warning, and sensitive media behind a general one', async () => {
    const batch = await load();
    assert.equal(bySuffix(batch, '03').contentWarning, 'Politics & “more”');
    assert.equal(bySuffix(batch, '08').contentWarning, 'Sensitive content');
    assert.equal(bySuffix(batch, '02').contentWarning, undefined);
    const plain = { id: '2', visibility: 'public', sensitive: true, spoiler_text: '', media_attachments: [] };
    const { comments } = await load(responding({ id: '1' }, { descendants: [plain] }));
    assert.equal(comments[0]?.contentWarning, undefined, 'nothing is attached');
    const inGerman = await load({ ...documented('status', 'context'), sensitive: 'Heikel' });
    assert.equal(bySuffix(inGerman, '08').contentWarning, 'Heikel');
  });

  it('shows media as links with what they show, a poll as a list, and a quoted post as its link', async () => {
    const batch = await load();
    assert.equal(textOf(batch, '08'), 'Look\n\n🖼️ A cat on a mat\n\n🎬');
    const film = 'https://files.social.example/media/901/original/901.mp4';
    assert.ok(JSON.stringify(bySuffix(batch, '08').body).includes(`"url":"${film}"`));
    assert.equal(textOf(batch, '09'), 'What now?\n\nGo on & on · 6\n\nStop · 4');
    assert.equal(textOf(batch, '13'), 'RE: https://far.example/@carol/7\n\nThis.');
  });

  it('says how many replies there are, and where the rest is, when posts name more than were sent', async () => {
    const batch = await load();
    assert.equal(batch.total, 10 + 2 + 3);
    assert.equal(batch.moreAt, thread);
  });

  it('names no other place when everything is here', async () => {
    const root = { id: '1', url: thread, replies_count: 1 };
    const reply = { id: '2', visibility: 'public', in_reply_to_id: '1', content: '<p>Yes</p>' };
    const batch = await load(responding(root, { descendants: [reply] }));
    assert.deepEqual([batch.total, batch.moreAt, batch.comments.length], [1, undefined, 1]);
  });

  it('leaves accounts that opted out of search engines to Mastodon, where search engines read along', async () => {
    assert.equal(textOf(await load(), '10'), 'Not for search engines');
    const batch = await load({ ...documented('status', 'context'), forSearchEngines: true });
    assert.doesNotMatch(JSON.stringify(batch), /Not for search engines/);
    assert.equal(bySuffix(batch, '10').status, 'deleted');
    assert.equal(bySuffix(batch, '10').url, 'https://social.example/@dora/115600000000000010');
    assert.equal(bySuffix(batch, '11').inReplyTo, 'mastodon:115600000000000010');
    assert.equal(batch.total, 15);
  });

  it('sends readers to the post itself, or to the comment they reply to', async () => {
    const source = mastodonSource(documented('status', 'context'));
    assert.equal(source.capabilities.write, 'offsite');
    assert.equal(source.replyUrl(thread), thread, 'before it was loaded');
    assert.equal(source.replyUrl('115600000000000001'), undefined, 'before it was loaded');
    await source.load(thread);
    assert.equal(source.replyUrl(thread), thread);
    const id = '115600000000000003';
    assert.equal(source.replyUrl(thread, `mastodon:${id}`), `https://far.example/@carol/${id}`);
    assert.equal(source.replyUrl(thread, 'archive-3'), undefined);
  });

  it('says in the words of the server why it has nothing', async () => {
    const refused = (id: string, ...names: string[]) =>
      failure(mastodonSource(documented(...names)).load(`https://social.example/@a/${id}`));
    const missing = await refused('404', 'status-missing', 'context-missing');
    assert.deepEqual([missing.kind, missing.said], ['not-found', 'Record not found']);
    const members = await refused('401', 'status-members-only', 'context-members-only');
    assert.equal(members.kind, 'authentication-needed');
    assert.equal(members.said, 'This API requires an authenticated user');
  });

  it('waits until the rate limit is lifted', async (test) => {
    test.mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-11-23T14:33:30Z') });
    const source = mastodonSource(documented('status-throttled', 'context-throttled'));
    const error = await failure(source.load('https://social.example/@a/429'));
    assert.deepEqual([error.kind, error.retryAfter], ['rate-limited', 90]);
  });
});

describe('mastodonSource, on real responses of snac 2.75', () => {
  const endpoint = 'http://127.0.0.1:8097';
  const root = '1795417025e7f7e5e0fe989e76aba3aceb0c100144';
  const reply = '1795417025557b243c3fcbdbbeb04c4ca427f34a69';
  const snac = (...names: string[]): Promise<CommentBatch> =>
    mastodonSource({ endpoint, html, fetch: replay('snac/2.75', names) }).load(root);

  it('reads HTML that escapes nothing', async () => {
    const batch = await snac('status', 'context');
    assert.equal(textOf(batch, reply), '@alice@127.0.0.1:8097 a reply with html & "quotes" 1 < 2 #tag');
    assert.equal(bySuffix(batch, reply).inReplyTo, undefined);
    assert.deepEqual([batch.total, batch.moreAt], [1 + 4 + 1, 'http://127.0.0.1:8097/alice/p/1795417025.252979']);
  });

  it('shows nothing of what was sent to followers and to single people', async () => {
    const batch = await snac('status', 'context-bob');
    assert.ok(batch.comments.length > 0);
    assert.doesNotMatch(JSON.stringify(batch), /direct/);
    assert.ok(batch.comments.every(({ status }) => status === undefined));
  });

  it('reads a changed post with its date', async () => {
    const batch = await snac('status', 'context-after-delete');
    const [comment] = batch.comments;
    assert.ok(comment);
    assert.deepEqual([comment.dateModified, plainText(comment.body)], ['2026-11-23T06:57:20.000Z', 'edited reply']);
  });

  it('understands refusals without words, and in HTML', async () => {
    const anonymous = await failure(snac('status-anon', 'context-anon'));
    assert.deepEqual([anonymous.kind, anonymous.said], ['authentication-needed', undefined]);
    const fetch = replay('snac/2.75', ['context-missing', 'status']);
    const missing = await failure(
      mastodonSource({
        endpoint,
        html,
        fetch: (url, init) => fetch(url.endsWith('999') ? `${url}/context` : url, init),
      }).load('999'),
    );
    assert.deepEqual([missing.kind, missing.said], ['not-found', undefined]);
  });
});

describe('mastodonSource', () => {
  it('takes the addresses of posts and, with an endpoint, their ids', async () => {
    const asked: string[] = [];
    const fetch = async (url: string): Promise<Response> => {
      asked.push(url);
      return new Response(JSON.stringify(url.endsWith('/context') ? { descendants: [] } : { id: '123' }));
    };
    for (const name of [
      'https://a.example/@user/123',
      'https://a.example/@user@far.example/123',
      'https://a.example/users/user/statuses/123',
      'https://a.example/@user/statuses/01ABC?x#y',
      'https://a.example/deck/@user/123/',
    ])
      await mastodonSource({ html, fetch }).load(name);
    await mastodonSource({ html, fetch, endpoint: 'https://b.example/' }).load('9pGk_x');
    assert.deepEqual(
      asked.filter((url) => !url.endsWith('/context')),
      [
        ...['123', '123', '123', '01ABC', '123'].map((id) => `https://a.example/api/v1/statuses/${id}`),
        'https://b.example/api/v1/statuses/9pGk_x',
      ],
    );
  });

  it('refuses an endpoint and a thread that name nothing, and says what it expected', async () => {
    assert.throws(() => mastodonSource({ html, endpoint: 'social.example' }), { kind: 'misconfigured' });
    for (const name of [
      '',
      '123',
      'https://social.example/about',
      'https://a@social.example/@user/1',
      'javascript://a/@user/1',
    ]) {
      const error = await failure(mastodonSource(documented()).load(name));
      assert.equal(error.kind, 'misconfigured');
      assert.match(error.message, /such as https:\/\/mastodon\.social\/@user\/123, got "/);
    }
    const elsewhere = await failure(mastodonSource({ ...documented(), endpoint: 'https://b.example' }).load(thread));
    assert.equal(elsewhere.kind, 'misconfigured', 'an id of another server');
  });

  it('names the address of a response that is not what it should be', async () => {
    for (const [root, context] of [
      [[], { descendants: [] }],
      [{ id: '1' }, { descendants: {} }],
      [{ id: 1 }, null],
    ]) {
      const error = await failure(load(responding(root, context)));
      assert.equal(error.kind, 'unreadable-response');
      assert.match(error.message, /Expected .+ from https:\/\/social\.example\/api\/v1\/statuses\/115600000000000001/);
    }
  });

  it('loses no comment because another one, or a part of it, is broken', async () => {
    const good = { id: '3', visibility: 'public', in_reply_to_id: '1', content: '<p>Good</p>' };
    const broken = {
      id: '2',
      visibility: 'public',
      in_reply_to_id: 1,
      created_at: 'yesterday',
      language: 'no_such',
      url: 'javascript:alert(1)',
      uri: 7,
      content: null,
      account: { id: '5', display_name: '\u202egnp.exe\n', url: 'data:x', emojis: [null] },
      media_attachments: [{ url: 'javascript:x', type: '__proto__' }],
      poll: 'x',
      replies_count: -4,
    };
    const batch = await load(responding({ id: '1' }, { descendants: [null, 7, { id: 4 }, broken, good] }));
    assert.deepEqual(
      batch.comments.map(({ id }) => id),
      ['2', '3'],
    );
    assert.deepEqual(batch.comments[0], {
      id: '2',
      author: '5',
      body: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: '📎' }] }] },
    });
    assert.deepEqual(batch.people, [{ id: '5', name: 'gnp.exe' }]);
    assert.equal(batch.total, 2);
  });

  it('ends when replies form a circle', async () => {
    const status = (id: string, parent: string) => ({ id, visibility: 'private', in_reply_to_id: parent });
    const batch = await load(
      responding(
        { id: '1' },
        {
          descendants: [
            status('2', '3'),
            status('3', '2'),
            { id: '4', visibility: 'public', in_reply_to_id: '3', content: 'x' },
          ],
        },
      ),
    );
    assert.deepEqual(
      batch.comments.map(({ id }) => id),
      ['2', '3', '4'],
    );
  });

  it('ends with the abort', async () => {
    const reason = new Error('gone');
    const load = mastodonSource(documented('status', 'context')).load(thread, { signal: AbortSignal.abort(reason) });
    assert.equal(await failure(load), reason);
  });
});
