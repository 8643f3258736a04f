import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { strictPolicy } from '../policy.mjs';
import { sendFile } from '../static.mjs';
import { printArticlePage } from './article-page.mjs';
import { npmRun } from './build-if-stale.mjs';
import { discussionsOf } from './discussions.mjs';
import { withKeptReplies } from './kept-replies.mjs';
import { receivePostedReply } from './posted-reply.mjs';
import { printPage } from './print-page.mjs';
import { restBackend, writeFirstComments } from './rest-backend.mjs';
import { readState, settings } from './settings.mjs';

const files = fileURLToPath(new URL('.', import.meta.url));
const base = '/api';
const html = 'text/html; charset=utf-8';

/**
 * Makes the request handler of the demo from the built package.
 *
 * @param {{ root: string, defaults: Record<string, string>, file: string }} options `file` keeps the replies of the example server
 */
export async function demoRoutes({ root, defaults, file }) {
  const dist = path.join(root, 'dist/');
  const load = (name) => import(pathToFileURL(path.join(dist, name)).href);
  const [server, content, { restSource }, ...locales] = await Promise.all(
    [
      'server/index.js',
      'content/index.js',
      'sources/rest/index.js',
      'locales/en.js',
      'locales/fr.js',
      'locales/ar.js',
    ].map(load),
  );
  const strings = Object.assign({}, ...locales);
  const discussions = discussionsOf(content.discussion);
  const thread = content.discussion.article.id;
  const articleThread = '/article';
  let rest;
  let firstComments;
  let storybook;

  /** The example server, which starts when the first page asks for it. */
  const startRest = () => (rest ??= restBackend({ file, base }));

  const sendArticle = async (request, response) => {
    await (firstComments ??= writeFirstComments(`${endpointHere(request)}/comments`, articleThread));
    response.writeHead(200, { 'content-type': html, 'content-security-policy': strictPolicy });
    response.end(await printArticlePage({ endpoint: endpointOf(request), thread: articleThread }));
  };

  const sendEssay = async (query, request, response) => {
    const state = readState(query, defaults);
    const nonce = randomBytes(16).toString('base64url');
    const endpoint = endpointOf(request);
    let discussion = discussions.get(state.replies);
    if (state.scripts === 'off' && state.backend !== 'device') {
      await startRest();
      discussion = await withKeptReplies(discussion, restSource({ endpoint: endpointHere(request) }), thread);
    }
    const policy = `${strictPolicy}; style-src 'self' 'nonce-${nonce}'${state.scripts === 'off' ? "; script-src 'none'" : ''}`;
    response.writeHead(200, { 'content-type': html, 'content-security-policy': policy });
    // A reader who leaves ends the printing.
    await pipeline(
      Readable.from(printPage(state, { server, strings, discussion, endpoint, defaults, nonce })),
      response,
    ).catch(() => undefined);
  };

  const sendPosted = async (request, response) => {
    await startRest();
    const posted = await receivePostedReply(request, { comments: `${endpointHere(request)}/comments`, thread });
    if (posted.location) response.writeHead(303, { location: posted.location }).end();
    else
      response
        .writeHead(posted.status, { 'content-type': html, 'content-security-policy': strictPolicy })
        .end(posted.html);
  };

  const sendBundle = async (response) => {
    const {
      outputFiles: [{ contents }],
    } = await build({
      entryPoints: [path.join(files, 'two-sources.js')],
      bundle: true,
      format: 'esm',
      write: false,
      absWorkingDir: root,
      alias: { 'colloquy/sources/local': path.join(dist, 'sources/local/index.js') },
    });
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(contents);
  };

  const handle = async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    if (pathname.startsWith(`${base}/`)) {
      // A page that plays at being offline reaches nothing.
      if (isOffline(request)) return void request.socket.destroy();
      await (await startRest()).handle(request, response);
    } else if (pathname === '/') {
      await sendEssay(searchParams, request, response);
    } else if (pathname === '/article') {
      await sendArticle(request, response);
    } else if (pathname === '/reply' && request.method === 'POST') {
      await sendPosted(request, response);
    } else if (pathname === '/two-sources.js') {
      await sendBundle(response);
    } else if (settings.replies.some((replies) => pathname === `/discussions/${replies}.json`)) {
      const discussion = discussions.get(/\d+/.exec(pathname)[0]);
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(discussion));
    } else if (pathname === '/storybook') {
      response.writeHead(301, { location: '/storybook/' }).end();
    } else if (pathname.startsWith('/storybook/')) {
      await (storybook ??= buildStorybook(root));
      await sendFile(response, path.join(root, 'storybook-static/'), pathname.slice('/storybook/'.length - 1));
    } else if (pathname.startsWith('/dist/')) {
      await sendFile(response, dist, pathname.slice('/dist/'.length - 1));
    } else {
      await sendFile(response, files, pathname, { 'content-security-policy': strictPolicy });
    }
  };
  return { handle, close: async () => (await rest)?.close() };
}

/** The first visitors wait for the build rather than being told to come back. */
function buildStorybook(root) {
  console.log('Building Storybook, since it was asked for …');
  return npmRun(root, 'build:storybook').then(() => console.log('Storybook is ready.'));
}

/** The example server as the page's reader sees it, by a name of this machine. */
function endpointOf({ headers: { host = '' }, socket: { localPort } }) {
  return `http://${/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host) ? host : `localhost:${localPort}`}${base}`;
}

const endpointHere = ({ socket: { localPort } }) => `http://127.0.0.1:${localPort}${base}`;

function isOffline({ headers: { referer } }) {
  return (
    referer !== undefined && URL.canParse(referer) && new URL(referer).searchParams.get('connection') === 'offline'
  );
}
