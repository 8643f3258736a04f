#!/usr/bin/env node
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { startRestServer, type RestServer, type RestServerOptions } from './index.js';
import { readHoldRules, readModerators } from './moderation/arguments.js';
import { hashKey, makeKey } from './moderation/moderators.js';
import { moderate, moderatorWords } from './moderate.js';

const usage = `Usage: colloquy-rest [--file FILE] [--port PORT] [--origin ORIGIN]… [--host NAME]… [--title WORDS]
                     [--moderated] [--hold-words FILE] [--hold-links N] [--hold-rate N/SECONDS]
                     [--hold-new-writers] [--moderator NAME=HASH]… [--votes WHICH] [--thread NAME]…
                     [--behind-proxy]
       colloquy-rest --make-key

Serves the comments in a SQLite file on 127.0.0.1, and takes a moderator's words from the terminal.

  --file FILE      the SQLite file, made where there is none (comments.sqlite)
  --port PORT      the port (8081)
  --origin ORIGIN  an origin whose pages may use the server, such as https://example.org
  --host NAME      a name by which the server is reached, beside those of this machine
  --title WORDS    what readers call this place
  --moderated      replies are held until they are published here
  --hold-words FILE
                   hold replies with a word or phrase of this file, one a line; * at the end for all that begin so
  --hold-links N   hold replies with more links than N
  --hold-rate N/SECONDS
                   hold replies beyond N from one address in so many seconds
  --hold-new-writers
                   hold replies of writers of whom nothing was published yet
  --moderator NAME=HASH
                   who may moderate with a key, of which this is the hash; also COLLOQUY_MODERATORS, between spaces
  --make-key       writes a new key for a moderator and its hash, and ends
  --votes WHICH    which votes readers can give: up, up-and-down or none (up)
  --thread NAME    a thread that there is; any, where none is named
  --behind-proxy   a proxy of your own says by X-Forwarded-For where requests come from`;

const { values } = readArguments();
if (values.help) {
  console.log(usage);
  process.exit();
}

if (values['make-key']) {
  const key = makeKey();
  console.log(`key:  ${key}\nhash: ${hashKey(key)}`);
  process.exit();
}

const server = await start({
  file: values.file,
  port: Number(values.port),
  origins: values.origin,
  hosts: values.host,
  moderated: values.moderated,
  hold: readHoldRules(values, fail),
  moderators: readModerators(
    [...(process.env.COLLOQUY_MODERATORS?.split(/\s+/).filter(Boolean) ?? []), ...values.moderator],
    fail,
  ),
  votes: values.votes as 'up',
  behindProxy: values['behind-proxy'],
  ...(values.title !== undefined && { title: values.title }),
  ...(values.thread && { threads: values.thread }),
});
console.log(`${values.file} at ${server.url}`);
console.log(`Say ${moderatorWords}. Ctrl+C stops.`);

const terminal = createInterface({ input: process.stdin });
terminal.on('line', (line) => console.log(moderate(server.store, line)));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    terminal.close();
    void server.close();
  });
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        file: { type: 'string', default: 'comments.sqlite' },
        port: { type: 'string', default: '8081' },
        origin: { type: 'string', multiple: true, default: [] },
        host: { type: 'string', multiple: true, default: [] },
        title: { type: 'string' },
        thread: { type: 'string', multiple: true },
        moderated: { type: 'boolean', default: false },
        'hold-words': { type: 'string' },
        'hold-links': { type: 'string' },
        'hold-rate': { type: 'string' },
        'hold-new-writers': { type: 'boolean', default: false },
        moderator: { type: 'string', multiple: true, default: [] },
        'make-key': { type: 'boolean', default: false },
        votes: { type: 'string', default: 'up' },
        'behind-proxy': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    return fail(`${(error as Error).message}\n\n${usage}`);
  }
}

async function start(options: RestServerOptions): Promise<RestServer> {
  const { port = 0 } = options;
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    fail(`Expected --port to be a number from 0 to 65535, got ${values.port}`);
  if (!/^(none|up|up-and-down)$/.test(`${options.votes}`))
    fail(`Expected --votes to be up, up-and-down or none, got ${options.votes}`);
  for (const origin of options.origins ?? []) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin)
      fail(`Expected --origin to be an origin such as https://example.org, got ${origin}`);
  }
  return startRestServer(options).catch((error: Error) => fail(error.message));
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
