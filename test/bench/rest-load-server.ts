// One of the two servers that rest-load.ts compares, in a process of its own: `rest`, or `bare`, which does the least.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openDatabase } from '../../src/rest-server/open-database.js';
import { startRestServer } from '../../src/rest-server/index.js';
import { temporaryFile } from '../servers/rest/serve.js';

const say = (url: string): void => console.log(url);

/** Node's `http` with the same SQLite, tables and transactions: no checks, no limits, no keys, no counts, no entity tags. */
function startBare(): void {
  const { database, transact } = openDatabase(temporaryFile());
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') {
      const thread = new URL(request.url!, 'http://localhost').searchParams.get('thread')!;
      const sql = "SELECT * FROM comments WHERE thread = ? AND status = 'published' ORDER BY id LIMIT 100";
      response.end(JSON.stringify({ comments: database.all(sql, [thread]) }));
      return;
    }
    let body = '';
    for await (const chunk of request) body += chunk;
    const { thread, text, name } = JSON.parse(body) as Record<string, string>;
    const sql = `INSERT INTO comments (thread, text, name, status, published, key, fingerprint, secret)
      VALUES (?, ?, ?, 'published', ?, ?, '', '')`;
    transact(() => database.run(sql, [thread!, text!, name!, Date.now(), `${request.headers['idempotency-key']}`]));
    response.writeHead(201).end('{}');
  });
  server.listen(0, '127.0.0.1', () => say(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
}

if (process.argv[2] === 'bare') startBare();
else say((await startRestServer({ file: temporaryFile(), limit: false })).url);
// Told before it is asked for more: what it took of a processor, in microseconds.
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send!(user + system);
});
process.once('SIGTERM', () => process.exit());
