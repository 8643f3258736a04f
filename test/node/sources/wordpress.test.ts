import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { createHtmlReader } from '../../../src/formats/html/index.js';
import { plainText } from '../../../src/model/plain-text.js';
import type { SourceError } from '../../../src/model/source-error.js';
import type { Reply } from '../../../src/model/source.js';
import type { Fetch } from '../../../src/sources/shared/request.js';
import { wordpressSource, type WordPressSource } from '../../../src/sources/wordpress/index.js';
import { responsesOf, versions } from './wordpress-responses.js';

const html = createHtmlReader(new new JSDOM('').window.DOMParser());
const reply: Reply = { key: 'k', text: 'Words', name: 'Ada', email: 'ada@example.test' };

const sourceOver = (fetch: Fetch, endpoint = 'https://site.example/blog'): WordPressSource =>
  wordpressSource({ endpoint, html, fetch });
const responding =
  (status: number, text: string, headers = {}): Fetch =>
  async () =>
    new Response(text, { status, headers });
const failure = (ask: Promise<unknown>): Promise<SourceError> =>
  ask.then(
    () => assert.fail('Expected a failure, got a response'),
    (error: SourceError) => error,
  );

for (const version of versions) {
  describe(`wordpressSource, on responses of ${version}`, () => {
    const over = (exchanges: Readonly<Record<string, string>>): WordPressSource =>
      sourceOver(responsesOf(version, exchanges));

    it('reads a thread with its parents, dates and names', async () => {
      const { comments, people, total, closed, next } = await over({
        '/posts/': 'post',
        '/comments': 'list-asc-100',
      }).load('8');
      assert.deepEqual([comments.length, total, closed, next], [20, 20, undefined, undefined]);
      const ids = new Set(comments.map(({ id }) => `wordpress:${id}`));
      const replies = comments.filter(({ inReplyTo }) => inReplyTo !== undefined);
      assert.ok(replies.length > 5);
      const orphans = replies.filter(({ inReplyTo }) => !ids.has(inReplyTo ?? ''));
      assert.deepEqual(
        orphans.map(({ body }) => plainText(body)),
        ['approved child of a held comment'],
      );
      assert.equal(comments[0]?.datePublished, '2024-03-01T09:00:00.000Z');
      assert.equal(plainText(comments[0]?.body ?? assert.fail()), 'Root 0 html & “quotes” 😀');
      assert.ok(people.some(({ name }) => name === 'Ada Lovelace'));
      assert.doesNotMatch(JSON.stringify([comments, people]), /gravatar|avatar|&#|&amp;/);
    });

    for (const [name, kind, field] of [
      ['create-anon-not-enabled', 'authentication-needed'],
      ['create-registration-required', 'authentication-needed'],
      ['create-secret-post', 'authentication-needed'],
      ['create-duplicate', 'duplicate'],
      ['create-flood', 'rate-limited'],
      ['create-closed-post', 'closed'],
      ['create-draft-post', 'not-found'],
      ['create-unknown-post', 'not-found'],
      ['create-disallowed-key', 'refused'],
      ['create-bad-json', 'refused'],
      ['create-bad-email', 'invalid-field', 'email'],
      ['create-missing-email', 'invalid-field', 'email'],
      ['create-empty-content', 'invalid-field', 'text'],
      ['create-too-long', 'invalid-field', 'text'],
      ['create-long-name', 'invalid-field', 'name'],
    ] as const) {
      it(`tells what ${name} means`, async () => {
        const error = await failure(over({ 'POST ': name, '_fields=url': 'post' }).send('8', reply));
        assert.deepEqual([error.kind, error.field], [kind, field]);
        if (kind === 'refused' && name === 'create-disallowed-key') return;
        assert.ok(error.said);
        assert.doesNotMatch(error.said, /&#|&amp;|Invalid parameter/);
      });
    }

    it('tells which of two fields is missing, which WordPress does not', async () => {
      const { name: _name, ...nameless } = reply;
      const error = await failure(over({ 'POST ': 'create-missing-name' }).send('8', nameless));
      assert.equal(error.field, 'name');
    });

    it('tells a published reply from a held one', async () => {
      const {
        comments: [published],
      } = await over({ 'POST ': 'create-ok' }).send('8', { ...reply, text: 'First **post** via REST' });
      assert.equal(published?.status ?? 'published', 'published');
      const {
        comments: [held],
      } = await over({ 'POST ': 'create-held' }).send('8', { ...reply, text: 'please moderate' });
      assert.equal(held?.status, 'held');
    });

    it('takes a duplicate for the reply itself when it may be there already, and for a fault when not', async () => {
      const source = over({ 'POST ': 'create-duplicate', 'GET ': 'list-unknown-post' });
      const {
        comments: [held],
      } = await source.send('8', reply, { again: true });
      assert.deepEqual([held?.id, held?.status], ['held-k', 'held']);
      assert.equal((await failure(source.send('8', reply))).kind, 'duplicate');
    });

    it('says that a thread is not for everyone', async () => {
      for (const name of ['list-secret-post', 'list-draft-post']) {
        const error = await failure(over({ '/posts/': 'post', '/comments': name }).load('8'));
        assert.equal(error.kind, 'authentication-needed');
      }
    });
  });
}

describe('wordpressSource', () => {
  it('asks the address of a site by ?rest_route=, and the root of a REST API as it stands', async () => {
    const asked = new Map<string, string>();
    for (const endpoint of [
      'https://site.example',
      'https://site.example/blog/',
      'https://site.example/wp-json/',
      'https://site.example/blog/wp-json/wp/v2',
      'https://site.example/index.php/wp-json',
      'https://site.example/blog/?rest_route=/',
      'https://site.example/blog/index.php?lang=en#top',
    ]) {
      const fetch: Fetch = (url) => {
        if (url.includes('/comments')) asked.set(endpoint, url.slice(0, url.indexOf('post=')));
        return responding(200, '[]')(url);
      };
      await sourceOver(fetch, endpoint).load('8');
    }
    assert.deepEqual(
      [...asked.values()],
      [
        'https://site.example/?rest_route=/wp/v2/comments&',
        'https://site.example/blog/?rest_route=/wp/v2/comments&',
        'https://site.example/wp-json/wp/v2/comments?',
        'https://site.example/blog/wp-json/wp/v2/comments?',
        'https://site.example/index.php/wp-json/wp/v2/comments?',
        'https://site.example/blog/?rest_route=/wp/v2/comments&',
        'https://site.example/blog/?rest_route=/wp/v2/comments&',
      ],
    );
  });

  it('refuses an address that is none, and a thread that is no id', async () => {
    assert.throws(() => sourceOver(fetch, '/blog'), { kind: 'misconfigured' });
    for (const thread of ['', '0', '-1', '1.5', 'my-post', '8 ', 'https://site.example/?p=8']) {
      const error = await failure(sourceOver(responding(200, '[]')).load(thread));
      assert.equal(error.kind, 'misconfigured', thread);
      assert.ok(error.message.includes(`"${thread}"`));
    }
  });

  it('leaves out what is no comment, and reads the others', async () => {
    const good = {
      id: 7,
      parent: 3,
      author_name: 'Ada',
      date_gmt: '2024-01-01T00:00:00',
      content: { rendered: '<p>Good</p>' },
      link: 'https://site.example/#7',
    };
    const bad = [
      null,
      'text',
      [],
      {},
      { ...good, id: '7' },
      { ...good, id: -1 },
      { ...good, content: null },
      { ...good, content: { rendered: 5 } },
    ];
    const odd = [
      {
        ...good,
        id: 8,
        parent: 'x',
        author_name: 5,
        author_url: {},
        date_gmt: '0000-00-00T00:00:00',
        link: 'javascript:alert(1)',
      },
      { id: 9, content: { rendered: '' } },
    ];
    const { comments } = await sourceOver(responding(200, JSON.stringify([...bad, good, ...odd]))).load('8');
    assert.deepEqual(
      comments.map(({ body: _body, ...rest }) => rest),
      [
        {
          id: '7',
          author: 'guest-Ada ',
          datePublished: '2024-01-01T00:00:00.000Z',
          inReplyTo: 'wordpress:3',
          url: 'https://site.example/#7',
        },
        { id: '8' },
        { id: '9' },
      ],
    );
  });

  it('says of an unreadable response where it came from, what was expected and what came', async () => {
    for (const [status, text, kind, message] of [
      [
        404,
        '<html>Not found',
        'misconfigured',
        /^Expected `endpoint` to be the address of a WordPress site, got HTTP 404 from https:\/\/site\.example\/blog/,
      ],
      [404, '{"code":"rest_no_route"}', 'misconfigured', /^Expected `endpoint`/],
      [
        200,
        '<!doctype html>',
        'unreadable-response',
        /^Expected JSON from https:\/\/site.*got HTTP 200 and "<!doctype html>"$/,
      ],
      [200, '<br />\n<b>Warning</b>: in x.php[]', 'unreadable-response', /got HTTP 200 and "<br \/>/],
      [200, '{"code":"odd"}', 'unreadable-response', /^Expected a list of comments from https.*, got \{"code/],
      [
        500,
        '{"code":"internal_server_error","message":"<p>There has been a critical error</p>"}',
        'server-fault',
        /HTTP 500: There has been a critical error$/,
      ],
      [503, '<h1>Briefly unavailable</h1>', 'server-fault', /HTTP 503$/],
      [403, '<html>Firewall', 'server-fault', /HTTP 403$/],
    ] as const) {
      const error = await failure(sourceOver(responding(status, text)).load('8'));
      assert.equal(error.kind, kind, text);
      assert.match(error.message, message);
    }
  });

  it('says of an unreadable response to a reply that it cannot be read', async () => {
    for (const text of ['[]', '{}', 'null', '{"id":1,"status":"approved"}', '<html>']) {
      assert.equal(
        (await failure(sourceOver(responding(201, text)).send('8', reply))).kind,
        'unreadable-response',
        text,
      );
    }
  });

  it('sends no reply again before it knows whether it is shown', async () => {
    const methods: string[] = [];
    const fetch: Fetch = (_url, { method = '' } = {}) => (methods.push(method), Promise.reject(new TypeError('cut')));
    assert.equal((await failure(sourceOver(fetch).send('8', reply, { again: true }))).kind, 'offline');
    assert.deepEqual(methods, ['GET']);
  });

  it('offers the form in the folder where WordPress lies, and in that of the site where it does not say', async () => {
    const refusal = '{"code":"rest_comment_login_required","message":"No."}';
    const site =
      (index: string): Fetch =>
      (url, init) =>
        responding(init?.method === 'POST' ? 401 : 200, init?.method === 'POST' ? refusal : index)(url);
    const urlOf = async (index: string): Promise<string | undefined> =>
      (await failure(sourceOver(site(index)).send('8', reply))).wayOut?.url;
    assert.equal(await urlOf('{"url":"https://site.example/core/"}'), 'https://site.example/core/wp-comments-post.php');
    for (const index of ['{}', '<html>', '{"url":"javascript:alert(1)"}']) {
      assert.equal(await urlOf(index), 'https://site.example/blog/wp-comments-post.php');
    }
  });

  it('makes no request for the counts of no thread', async () => {
    assert.equal((await sourceOver(() => assert.fail()).count([])).size, 0);
  });
});
