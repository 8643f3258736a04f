import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { after, describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { createHtmlReader } from '../../../src/formats/html/index.js';
import { plainText } from '../../../src/model/plain-text.js';
import type { SourceError } from '../../../src/model/source-error.js';
import { wordpressSource, type WordPressSource } from '../../../src/sources/wordpress/index.js';

const html = createHtmlReader(new new JSDOM('').window.DOMParser());
const reply = { key: 'k', text: 'Some words of mine', name: 'Ada', email: 'ada@example.test' };

const comment = (id: number, rendered = `<p>Reply ${id}</p>`): object => ({
  id,
  parent: 0,
  author: 0,
  author_name: 'Ada',
  author_url: '',
  date: `2024-01-01T10:00:0${id}`,
  date_gmt: `2024-01-01T10:00:0${id}`,
  content: { rendered },
  link: `https://blog.example/p/#comment-${id}`,
});
const list = JSON.stringify([comment(1), comment(2)]);
const stored = JSON.stringify({ ...comment(3, '<p>Some words of mine</p>'), status: 'approved' });

interface Said {
  readonly status?: number;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Respond = (asked: { readonly method: string; readonly route: string; readonly path: string }) => Said;

const servers: { close(): void }[] = [];
after(() => servers.forEach((server) => server.close()));

/** A server on this machine that says this to each request. */
async function site(respond: Respond): Promise<{ source: WordPressSource; origin: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
    const route = searchParams.get('rest_route') ?? '';
    asked.push(`${request.method} ${pathname} ${route}`);
    const { status = 200, text = '', headers = {} } = respond({ method: request.method ?? '', route, path: pathname });
    request
      .resume()
      .on('end', () => response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push({ close: () => (server.closeAllConnections(), server.close()) });
  const { port } = server.address() as { port: number };
  const origin = `http://127.0.0.1:${port}`;
  return { source: wordpressSource({ endpoint: origin, html }), origin, asked };
}

const kindOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'no failure',
    (error: SourceError) => error.kind,
  );

const open: Said = { text: '{"comment_status":"open"}' };
const isList = (route: string): boolean => route.endsWith('/comments');

describe('a WordPress as it is found', () => {
  const wrapped: Readonly<Record<string, string>> = {
    'a byte order mark': `\ufeff${list}`,
    'two byte order marks': `\ufeff\ufeff${list}`,
    'a comment of a cache behind it': `${list}\n<!-- Cached [page] by {plugin} -->`,
    'notices of PHP before it': `<br />\n<b>Notice</b>: Undefined index [12] {x} in <b>a.php</b> on line <b>3</b><br />\n${list}`,
    'notices of PHP behind it': `${list}\n<br />\n<b>Warning</b>: foo[0] {y} in <b>a.php</b> on line <b>3</b><br />\n`,
    'notices before and a comment behind': `Deprecated: f([]) in x.php\n${list}<!-- 0.1s -->`,
    'a list that has become an object': JSON.stringify({ 0: comment(1), 2: comment(2) }),
  };
  for (const [kind, text] of Object.entries(wrapped)) {
    it(`is read through ${kind}`, async () => {
      const { source } = await site(({ route }) =>
        isList(route) ? { text, headers: { 'X-WP-TotalPages': '1' } } : open,
      );
      assert.deepEqual(
        (await source.load('42')).comments.map(({ id }) => id),
        ['1', '2'],
      );
    });
  }

  it('is unreadable where no JSON is in what it says', async () => {
    for (const text of [
      '<html><script>[1, {"a": 2}]</script>',
      '<!doctype html><script>{"a":2}</script>',
      '{"a":',
      '[{"id":1},{"id"',
      '',
    ]) {
      const { source } = await site(() => ({ text }));
      assert.equal(await kindOf(source.load('42')), 'unreadable-response', text);
    }
  });

  it('is not counted where its REST API is closed, or a firewall stands before it', async () => {
    const refusals: Said[] = [
      { status: 401, text: '{"code":"rest_login_required","message":"x"}' },
      { status: 403, text: '{"code":"rest_forbidden"}' },
      { status: 403, text: '<title>403</title>' },
      { status: 401, text: '' },
      { status: 503, text: '' },
    ];
    for (const refusal of refusals) {
      const { source } = await site(() => refusal);
      assert.notEqual(await kindOf(source.count(['42', '43'])), 'no failure', JSON.stringify(refusal));
    }
    // A draft has no comments that a guest could count.
    const { source } = await site(() => ({ status: 401, text: '{"code":"rest_cannot_read_post"}' }));
    assert.deepEqual([...(await source.count(['42']))], [['42', 0]]);
  });

  it('is counted by what it lists where the headers are gone, and not where that may be a part', async () => {
    const listing =
      (count: number): Respond =>
      () => ({ text: JSON.stringify(Array.from({ length: count }, (_, index) => ({ id: index + 1, post: 42 }))) });
    const [few, many] = [await site(listing(3)), await site(listing(100))];
    assert.equal((await few.source.count(['42'])).get('42'), 3);
    assert.equal(await kindOf(many.source.count(['42'])), 'unreadable-response');
  });

  it('asks for a sign-in only where WordPress or a plugin says so', async () => {
    for (const [text, kind] of [
      ['<title>Just a moment…</title>', 'server-fault'],
      ['', 'server-fault'],
      ['{"error":"blocked"}', 'server-fault'],
      ['{"code":"rest_login_required","message":"Members only"}', 'authentication-needed'],
    ] as const) {
      const { source } = await site(() => ({ status: 403, text }));
      assert.equal(await kindOf(source.load('42')), kind, text);
      assert.equal(await kindOf(source.send('42', reply)), kind === 'server-fault' ? kind : 'refused', text);
    }
    const { source } = await site(() => ({ status: 401, text: 'Password please' }));
    assert.equal(await kindOf(source.load('42')), 'authentication-needed');
  });

  it('has posts of other types, which may be empty, closed or not there', async () => {
    const books =
      (status: Said): Respond =>
      ({ route }) =>
        isList(route)
          ? { text: '[]' }
          : /types$/.test(route)
            ? {
                text: '{"post":{"rest_base":"posts"},"media":{"rest_base":"media"},"book":{"rest_base":"books"},"t":{"rest_base":"t/(?P<id>.+)"}}',
              }
            : /books\/42$/.test(route)
              ? status
              : { status: 404, text: '{"code":"rest_post_invalid_id"}' };
    const [empty, closed, missing, silent] = await Promise.all([
      site(books(open)),
      site(books({ text: '{"comment_status":"closed"}' })),
      site(books({ status: 404, text: '{"code":"rest_post_invalid_id"}' })),
      site(({ route }) => (isList(route) ? { text: '[]' } : { status: 404, text: '{"code":"rest_post_invalid_id"}' })),
    ]);
    assert.deepEqual((await empty.source.load('42')).comments, []);
    assert.equal((await closed.source.load('42')).closed, true);
    assert.equal(await kindOf(missing.source.load('42')), 'not-found');
    // Where the site tells of no types, nothing is known of the post.
    assert.deepEqual((await silent.source.load('42')).comments, []);
    // Some types respond to guests with 401, whatever the id; a 404 without a code is not WordPress's own.
    const [closedType, blocked] = await Promise.all([
      site(books({ status: 401, text: '{"code":"rest_forbidden"}' })),
      site(books({ status: 404, text: '<title>Blocked</title>' })),
    ]);
    assert.equal(await kindOf(closedType.source.load('42')), 'not-found');
    assert.deepEqual((await blocked.source.load('42')).comments, []);
  });

  it('is followed where it has moved to, and a reply is sent there', async () => {
    for (const status of [301, 302, 307, 308]) {
      const { source, asked } = await site(({ method, route, path }) => {
        if (path === '/') return { status, headers: { location: `/blog/?rest_route=${route}` } };
        return method === 'POST' ? { status: 201, text: stored } : { text: list };
      });
      const { comments } = await source.send('42', reply);
      assert.deepEqual(
        comments.map(({ id }) => id),
        ['3'],
        `HTTP ${status}`,
      );
      assert.equal(asked.filter((one) => one.startsWith('POST /blog/')).length, 1, `HTTP ${status}`);
      await source.load('42');
      assert.ok(
        asked.slice(-2).every((one) => one.includes(' /blog/ ')),
        asked.join(),
      );
    }
  });

  it('that has moved to another host says which address to write', async () => {
    const other = await site(() => ({ text: list }));
    const moved = other.origin.replace('127.0.0.1', 'localhost');
    const { source } = await site(({ route }) => ({
      status: 301,
      headers: { location: `${moved}/?rest_route=${route}` },
    }));
    await assert.rejects(
      source.send('42', reply),
      (error: SourceError) => error.kind === 'misconfigured' && error.message.includes(moved),
    );
  });

  it('has not taken a reply when it gives back another text', async () => {
    for (const [words, isTaken] of [
      ['<p>Some words of mine</p>', true],
      ['<p>Some &#8220;words&#8221; of <img alt=":)"> mine.</p>', true],
      [
        '<p>Some words of mine</p><p class="by">Posted by Ada from her telephone, with the plugin of the week</p>',
        true,
      ],
      ['<p>An earlier and quite different text.</p>', false],
      ['<p>Thanks a lot for the article, I have read it with my class</p>', false],
    ] as const) {
      const { source } = await site(() => ({
        status: 201,
        text: JSON.stringify({ ...comment(3, words), status: 'approved' }),
      }));
      assert.equal(await kindOf(source.send('42', reply)), isTaken ? 'no failure' : 'unreadable-response', words);
    }
  });

  it('tells a long reply from another long one in the same language', async () => {
    const mine = 'The harbour was quiet when we came back, and nobody asked where we had been all summer. '.repeat(6);
    const other = 'People forget how much of a conversation happens after the words, in what is left standing. '.repeat(
      6,
    );
    const { source } = await site(() => ({
      status: 201,
      text: JSON.stringify({ ...comment(3, `<p>${other}</p>`), status: 'approved' }),
    }));
    assert.equal(await kindOf(source.send('42', { ...reply, text: mine })), 'unreadable-response');
  });

  it('has refused a reply where a plugin says so and names no status', async () => {
    for (const [text, kind] of [
      ['{"code":"comment_discarded","message":"Comment discarded.","data":null}', 'refused'],
      ['{"code":"rest_comment_failed_create","message":"x","data":{"status":500}}', 'server-fault'],
      ['{"code":"internal_server_error","message":"x"}', 'server-fault'],
      ['{"error":"x"}', 'server-fault'],
    ] as const) {
      const { source } = await site(() => ({ status: 500, text }));
      assert.equal(await kindOf(source.send('42', reply)), kind, text);
    }
  });

  it('may store text without paragraphs, which has them all the same', async () => {
    const raw = JSON.stringify([comment(1, 'one\n\ntwo\nthree\n'), comment(2, '<pre>a\nb</pre>\n')]);
    const { source } = await site(({ route }) => (isList(route) ? { text: raw } : open));
    const { comments } = await source.load('42');
    assert.deepEqual(
      comments.map(({ body }) => plainText(body)),
      ['one\n\ntwo\nthree', 'a\nb'],
    );
  });
});
