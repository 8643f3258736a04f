import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { text as bodyOf } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { tsImport } from 'tsx/esm/api';
import { shows } from './essay-page.mjs';
import { hasForm, replyAndReload, startOneTagPages } from './one-tag-pages.mjs';

const { recorded } = await tsImport('../node/sources/replay.ts', import.meta.url);
const responseOf = (name) => recorded('remark42/1.16.4', name).response;

/** A Remark42 of its recorded routes that lets guests in by the real cookies, and keeps what they write. */
function startRemark42() {
  const written = [];
  const signedIn = [];
  const token = /XSRF-TOKEN=(\w+)/.exec(responseOf('anon-login').headers['set-cookie'][1])[1];

  const routes = {
    '/api/v1/config': () => responseOf('config'),
    '/api/v1/user': ({ headers }) => responseOf(headers['x-xsrf-token'] === token ? 'user' : 'user-no-xsrf'),
    '/auth/anonymous/login': (_, { searchParams }) => {
      signedIn.push(searchParams.get('user'));
      return responseOf('anon-login');
    },
    '/api/v1/find': () => {
      const { json, ...response } = responseOf('find-empty');
      return {
        ...response,
        json: {
          ...json,
          comments: written.map((comment) => ({ comment })),
          info: { ...json.info, count: written.length },
        },
      };
    },
    '/api/v1/comment': async (request) => {
      const isOwn =
        request.headers['x-xsrf-token'] === token && request.headers.cookie?.includes(`XSRF-TOKEN=${token}`);
      if (!isOwn) return responseOf('create-no-xsrf');
      const { json, ...response } = responseOf('create-ok');
      const { text } = JSON.parse(await bodyOf(request));
      written.push({ ...json, text: `<p>${text}</p>`, orig: text, user: { ...json.user, name: signedIn.at(-1) } });
      return { ...response, json: written.at(-1) };
    },
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const allowed = {
      'access-control-allow-origin': request.headers.origin ?? '*',
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': 'content-type,x-xsrf-token',
    };
    const respond = request.method === 'OPTIONS' ? undefined : routes[url.pathname];
    if (!respond) return void response.writeHead(request.method === 'OPTIONS' ? 204 : 404, allowed).end();
    const { status, headers, json, text } = await respond(request, url);
    const cookies = headers['set-cookie'] && { 'set-cookie': headers['set-cookie'] };
    response
      .writeHead(status, { ...allowed, ...cookies, 'content-type': headers['content-type'] })
      .end(text ?? JSON.stringify(json));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({
        port: server.address().port,
        written,
        close() {
          server.closeAllConnections();
          server.close();
        },
      }),
    );
  });
}

describe('backend="remark42" on a page, from the packed package', () => {
  let remark42;
  let pages;

  before(async () => {
    remark42 = await startRemark42();
    pages = await startOneTagPages();
  });
  after(async () => {
    await pages?.close();
    remark42?.close();
  });

  /** Opens a page whose Remark42 is at this host. The page's own is 127.0.0.1. */
  const visit = (host) =>
    pages.visit(
      `<colloquy-discussion backend="remark42" endpoint="http://${host}:${remark42.port}?site=lab" thread="https://reader.example/post/a"></colloquy-discussion>`,
    );

  it('lets guests write on the page where the server has the host of the page', async () => {
    const { page, errors, warnings, close } = await visit('127.0.0.1');
    await hasForm(page);
    await replyAndReload(page, 'Said on a page', 'Ada Lovelace');
    assert.deepEqual(
      remark42.written.map(({ orig, user }) => [orig, user.name]),
      [['Said on a page', 'Ada Lovelace']],
    );
    assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
    await close();
  });

  it("leads to the server's own page where it has another host", async () => {
    const { page, errors, warnings, close } = await visit('localhost');
    await shows(page, 'colloquy-reply-form', 'Remark42');
    const seen = await page.evaluate(() => {
      const { shadowRoot } = document
        .querySelector('colloquy-discussion')
        .shadowRoot.querySelector('colloquy-reply-form');
      return { forms: shadowRoot.querySelectorAll('form').length, link: shadowRoot.querySelector('a').href };
    });
    assert.equal(seen.forms, 0);
    assert.match(seen.link, /\/web\/iframe\.html\?site_id=lab&/);
    assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
    await close();
  });
});
