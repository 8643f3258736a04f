import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { tsImport } from 'tsx/esm/api';

const { recorded } = await tsImport('../../node/sources/replay.ts', import.meta.url);
const { commentsHandler } = await tsImport('../../../src/rest-server/comments-handler.ts', import.meta.url);

const { documentedArtalk } = await tsImport('../../servers/documented/artalk.ts', import.meta.url);
const { documentedGithub } = await tsImport('../../servers/documented/github.ts', import.meta.url);
const { documentedLemmy } = await tsImport('../../servers/documented/lemmy.ts', import.meta.url);
const { documentedHackerNews } = await tsImport('../../servers/documented/hacker-news.ts', import.meta.url);
const { documentedDiscourse } = await tsImport('../../servers/documented/discourse.ts', import.meta.url);
const { documentedHypothesis } = await tsImport('../../servers/documented/hypothesis.ts', import.meta.url);
const { documentedWebmention } = await tsImport('../../servers/documented/webmention.ts', import.meta.url);
const { documentedCusdis } = await tsImport('../../servers/documented/cusdis.ts', import.meta.url);
const { StoredThreads } = await tsImport('../../servers/documented/stored-threads.ts', import.meta.url);

/** By backend: what responds as its documentation says, where no server could be recorded. */
const documented = {
  artalk: documentedArtalk(new StoredThreads('Words')),
  github: documentedGithub(new StoredThreads('Words')),
  lemmy: documentedLemmy(new StoredThreads('Words')),
  'hacker-news': documentedHackerNews(new StoredThreads('<p>Words</p>')),
  discourse: documentedDiscourse(new StoredThreads('<p>Words</p>')),
  hypothesis: documentedHypothesis(new StoredThreads('Words')),
  webmention: documentedWebmention(new StoredThreads('<p>Words</p>')),
  cusdis: documentedCusdis(new StoredThreads('Words')),
};

/** By backend: which recorded response a request gets, whichever thread it asks for. */
const recordings = {
  waline: [
    [/^GET \/api\/comment\?.*type=count/, 'waline/1.39.3', 'count-many', asManyAsAsked],
    [/^GET \/api\/comment\?/, 'waline/1.39.3', 'list', firstWalinePage],
  ],
  isso: [
    [/^GET \/config/, 'isso/0.14.0', 'config'],
    [/^GET \/\?/, 'isso/0.14.0', 'fetch'],
    [/^POST \/count/, 'isso/0.14.0', 'counts'],
  ],
  remark42: [
    [/^GET \/api\/v1\/config/, 'remark42/1.16.4', 'config'],
    [/^GET \/api\/v1\/find\?.*format=plain/, 'remark42/1.16.4', 'find-plain'],
    [/^GET \/api\/v1\/find/, 'remark42/1.16.4', 'find-tree'],
    [/^POST \/api\/v1\/counts/, 'remark42/1.16.4', 'counts'],
    [/^GET \/auth\/list/, 'remark42/1.16.4', 'auth-list'],
  ],
  // All that is asked of it goes to one address.
  twikoo: [[/^POST /, 'twikoo/1.7.9', 'get-anon']],
  mastodon: [
    [/^GET \/api\/v1\/statuses\/[^/]+\/context/, 'mastodon/documented-4.5', 'context'],
    [/^GET \/api\/v1\/statuses\/[^/]+$/, 'mastodon/documented-4.5', 'status'],
  ],
  bluesky: [[/^GET \/xrpc\/app\.bsky\.feed\.getPostThread/, 'bluesky/dev-env-0.3.215', 'thread-depth-1000']],
  wordpress: [
    [/^GET .*\/wp\/v2\/(posts|pages)\//, 'wordpress/wp-7.1.4', 'post'],
    [/^GET .*\/wp\/v2\/comments/, 'wordpress/wp-7.1.4', 'list-asc-100'],
  ],
};

/** The backends that a block may name and that have a stand-in here. */
export const networkBackends = [...Object.keys(recordings), ...Object.keys(documented), 'rest'];

/** The recording counts three threads. */
function asManyAsAsked(json, asked) {
  const threads = [...new URL(asked.split(' ')[1], 'http://recorded.invalid').searchParams.getAll('url')].flatMap((url) => url.split(','));
  return { ...json, data: threads.map((_, index) => json.data[index % json.data.length]) };
}

/** The recording has one page of two. */
function firstWalinePage(json) {
  return { ...json, data: { ...json.data, totalPages: 1, count: json.data.data.length } };
}

/**
 * Serves what stands in for the comment servers that blocks name, each below its own path: `/waline/…`. They have
 * responses of the real servers, except `rest`, which is the project's own server.
 */
export async function startStandIns() {
  const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-stand-ins-'));
  const rest = commentsHandler({ file: path.join(folder, 'comments.sqlite'), base: '/rest', origins: '*', limit: false });
  const begun = new Set();
  /** The project's own server. A thread that a page reads has a comment; to a program threads are as it left them. */
  const respondRest = async (request, response) => {
    const thread = new URL(request.url, origin).searchParams.get('thread');
    if (request.method === 'GET' && request.headers.origin && thread && !begun.has(thread)) {
      begun.add(thread);
      const headers = { 'content-type': 'application/json', 'idempotency-key': `"${randomUUID()}"` };
      await fetch(`${origin}/rest/comments`, { method: 'POST', headers, body: JSON.stringify({ thread, name: 'Ada', text: 'The first comment.' }) });
    }
    await rest.handle(request, response);
  };
  const server = createServer((request, response) => {
    const [, backend, below] = /^\/([a-z\d-]+)(.*)$/s.exec(request.url) ?? [];
    if (backend === 'rest') return void respondRest(request, response);
    if (Object.hasOwn(documented, backend)) return void respondDocumented(documented[backend], below, request, response);
    respondRecorded(backend, `${request.method} ${below}`, request, response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    close() {
      server.closeAllConnections();
      server.close();
      rest.store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What lets a page of another origin read a response. */
const allowedFor = (request) => ({
  'access-control-allow-origin': request.headers.origin ?? '*',
  'access-control-allow-credentials': 'true',
  'access-control-allow-headers': 'content-type,authorization,atproto-accept-labelers',
  'access-control-expose-headers': 'X-WP-Total, X-WP-TotalPages, Link, Date',
});

async function respondDocumented(ask, below, request, response) {
  const allowed = allowedFor(request);
  if (request.method === 'OPTIONS') return void response.writeHead(204, allowed).end();
  const body = request.method === 'GET' ? undefined : await text(request);
  const responded = await ask(`http://documented.invalid${below}`, { method: request.method, body });
  const type = responded.headers.get('content-type') ?? 'text/plain';
  response.writeHead(responded.status, { 'content-type': type, ...allowed });
  response.end(await responded.text());
}

function respondRecorded(backend, asked, request, response) {
  const allowed = allowedFor(request);
  if (request.method === 'OPTIONS') return void response.writeHead(204, allowed).end();
  const found = recordings[backend]?.find(([pattern]) => pattern.test(asked));
  if (!found) return void response.writeHead(404, allowed).end(`No recorded response to ${asked}`);
  const [, folder, name, change = (json) => json] = found;
  const { status, headers, json, text: words } = recorded(folder, name).response;
  const exposed = Object.entries(headers).filter(([header]) => /^(content-type|x-wp-|link|date)/.test(header));
  response.writeHead(status, { ...Object.fromEntries(exposed), ...allowed });
  response.end(json === undefined ? words : JSON.stringify(change(json, asked)));
}
