// Usage: node serve.mjs <folder of the packages> <folder of the data>, with an IPC channel to the process that started it.
// A real Waline on a free port of 127.0.0.1. Its variables, such as COMMENT_AUDIT, are those of the environment.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createDatabaseClass, putInPlaceOf } from './sqlite.mjs';

const [packages, data] = process.argv.slice(2);
const require = createRequire(path.join(packages, 'package.json'));

const ask = globalThis.fetch;
globalThis.fetch = (input, init) => {
  // Before each response Waline asks a public host for a list; OAUTH_URL holds it as a `data:` URL.
  if (String(input).startsWith('data:')) return ask(input, init);
  return Promise.reject(new Error(`Expected no request to go out of the tests, got one to ${input}`));
};

const Database = createDatabaseClass(require('node-sqlite3-wasm').Database);
putInPlaceOf('sqlite3', { Database }, require);
const database = new Database(path.join(data, 'waline.sqlite'));
database.exec(readFileSync(new URL('tables.sql', import.meta.url), 'utf8'));

const server = createServer(require('@waline/vercel')({ env: 'production' }));

const actions = {
  query: ([sql, ...values]) => database.query(sql, values),
  /** Waline reads some of its variables once and others with each request. */
  set: ([variables]) => {
    Object.assign(process.env, variables);
    const { COMMENT_AUDIT, FORBIDDEN_WORDS, SECURE_DOMAINS } = process.env;
    const { think } = globalThis;
    think.config('audit', COMMENT_AUDIT === 'true');
    think.config('forbiddenWords', FORBIDDEN_WORDS.split(',').filter(Boolean));
    think.config('secureDomains', SECURE_DOMAINS ? SECURE_DOMAINS.split(',') : null);
  },
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
