// Usage: node serve.mjs <folder of the packages>, with an IPC channel to the process that started it.
// The real code of Twikoo's server on a free port of 127.0.0.1. It is made for a cloud: the database and the sign-in of
// that are stood in for, as its packages for one's own machine do with a database of their own.
import { AsyncLocalStorage } from 'node:async_hooks';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { createCloud } from './cloud.mjs';

const [packages] = process.argv.slice(2);
const require = createRequire(path.join(packages, 'package.json'));
const caller = new AsyncLocalStorage();
const cloud = createCloud(() => caller.getStore());
const file = require.resolve('@cloudbase/node-sdk');
require.cache[file] = { id: file, filename: file, loaded: true, exports: cloud.sdk, children: [], paths: [] };
globalThis.fetch = (input) =>
  Promise.reject(new Error(`Expected no request to go out of the tests, got one to ${input}`));

const { main } = require('twikoo-func');

const readEvent = async (request) => {
  try {
    return JSON.parse(await text(request));
  } catch {
    return {};
  }
};

const server = createServer(async (request, response) => {
  const headers = {
    'access-control-allow-origin': request.headers.origin ?? '*',
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'Content-Type, Accept',
  };
  if (request.method === 'OPTIONS') return void response.writeHead(204, headers).end();
  const event = await readEvent(request);
  const result = await caller.run(event.accessToken ?? '', () => main(event, { function_name: 'twikoo' }));
  response.writeHead(200, { ...headers, 'content-type': 'application/json' });
  response.end(JSON.stringify(result));
});

const comments = cloud.collection('comment');
const actions = {
  set: ([settings]) => {
    const [config] = cloud.collection('config').rows;
    if (config) Object.assign(config, settings);
    else cloud.collection('config').rows.push({ ...settings });
  },
  insert: ([rows]) => void comments.rows.push(...rows),
  update: ([id, fields]) => void Object.assign(comments.rows.find(({ _id }) => _id === id) ?? {}, fields),
  remove: ([id]) => {
    comments.rows = comments.rows.filter(({ _id }) => _id !== id);
  },
  rows: () => comments.rows,
};

process.on('message', ({ id, action, values }) => {
  try {
    process.send({ id, result: actions[action](values) ?? null });
  } catch (error) {
    process.send({ id, error: String(error) });
  }
});
process.on('disconnect', () => process.exit());

server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
