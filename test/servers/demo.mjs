// Usage: npm start [-- --backend rest]
// Builds the package, serves a page with the essay and its conversation, and Storybook below it at /storybook/.
// Replies stay in the browser; with `--backend rest` the example server keeps them, in a file below node_modules.
// PORT chooses the port; 8080 is used otherwise, or any that is free.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { answerPostedReply } from './demo/posted-reply.mjs';
import { pagePrinter } from './demo/print-page.mjs';
import { restBackend } from './demo/rest-backend.mjs';
import { sendFile } from './static.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = path.join(root, 'test/servers/demo/');
const dist = path.join(root, 'dist/');
const storybook = path.join(root, 'storybook-static/');

const { values: { backend: backendName } } = parseArgs({ options: { backend: { type: 'string', default: 'local' } } });
if (!['local', 'rest'].includes(backendName)) {
  throw new Error(`Expected --backend to be local or rest, got ${backendName}`);
}

// The strictest policy the package promises to work under.
const csp = "default-src 'self'; require-trusted-types-for 'script'; trusted-types colloquy";

const html = { 'content-type': 'text/html; charset=utf-8' };

/** The essay in the page, with the styles that this answer allows. */
async function sendEssay(request, response) {
  const nonce = randomBytes(16).toString('base64url');
  const text = await printPage({ nonce, reach: backend ? 'public' : 'device', ...backend?.attributes(originOf(request)) });
  const policy = `${csp}; style-src 'self' 'nonce-${nonce}'`;
  response.writeHead(200, { ...html, 'content-security-policy': policy }).end(backend ? backend.told(text) : text);
}

function npmRun(script) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', script], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code ? reject(new Error(`npm run ${script} failed:\n${output}`)) : resolve()));
  });
}

/** Listens on loopback only; takes a free port when the usual one is taken, and a chosen one never. */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code !== 'EADDRINUSE' || process.env.PORT) reject(error);
      else resolve(listen(server, 0));
    });
    server.listen(port, '127.0.0.1', () => resolve(server.address().port));
  });
}

const base = '/api';
const thread = 'trust-based-selling-between-cultures';
let backend;
let printPage;
let storybookBuilt;

/** Where the page is seen, if that is a name of this machine. */
function originOf({ headers: { host = '' }, socket: { localPort } }) {
  return `http://${/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host) ? host : `localhost:${localPort}`}`;
}

async function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (backend && pathname.startsWith(`${base}/`)) {
    await backend.handle(request, response);
  } else if (pathname === '/') {
    await sendEssay(request, response);
  } else if (pathname === '/reply' && request.method === 'POST') {
    const posted = await answerPostedReply(request, backend && `http://127.0.0.1:${port}${base}/comments`, thread);
    response.writeHead(posted.status, { ...html, 'content-security-policy': csp }).end(posted.html);
  } else if (pathname === '/storybook') {
    response.writeHead(301, { location: '/storybook/' }).end();
  } else if (pathname.startsWith('/storybook/')) {
    // The first visitors wait for the build rather than being told to come back.
    await storybookBuilt;
    await sendFile(response, storybook, pathname.slice('/storybook/'.length - 1));
  } else if (pathname.startsWith('/dist/')) {
    await sendFile(response, dist, pathname.slice('/dist/'.length - 1));
  } else {
    await sendFile(response, page, pathname, { 'content-security-policy': csp });
  }
}

const server = createServer((request, response) => {
  answer(request, response).catch((error) => {
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(`${error.message}\n`);
  });
});

console.log('Building the package …');
await npmRun('build');
printPage = await pagePrinter({ dist, page: path.join(page, 'index.html') });
if (backendName === 'rest') {
  backend = await restBackend({ root, base });
  console.log(`Replies are kept in ${path.relative(process.cwd(), backend.file)}`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      backend.close();
      process.exit();
    });
  }
}
const port = await listen(server, Number(process.env.PORT ?? 8080));
storybookBuilt = npmRun('build:storybook');
console.log(`The essay and its conversation: http://localhost:${port}/`);
console.log(`Storybook (being built):        http://localhost:${port}/storybook/`);
storybookBuilt.then(
  () => console.log('Storybook is ready. Ctrl+C stops.'),
  (error) => console.error(error.message),
);
