import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { Conversation } from '../../../src/conversation/index.js';
import type { ConversationSnapshot } from '../../../src/conversation/snapshot.js';
import { Visits } from '../../../src/conversation/visits.js';
import { restSource } from '../../../src/sources/rest/index.js';
import { StandInStorage } from './stand-in-storage.js';

type Handler = (request: IncomingMessage, response: ServerResponse, asked: number) => void;

/** Shows the thread of a server that does as it likes, until it has been loaded or has failed. */
async function shown(
  t: TestContext,
  handle: Handler,
): Promise<{ readonly snapshot: ConversationSnapshot; readonly asked: number }> {
  let asked = 0;
  const server = createServer((request, response) => handle(request, response, (asked += 1)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const conversation = new Conversation();
  conversation.connect(
    restSource({ endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, patience: 60_000 }),
    '/post/',
  );
  await conversation.reload();
  const { snapshot } = conversation;
  conversation.disconnect();
  return { snapshot, asked };
}

const comment = (id: number, more: object = {}): object => ({
  id: `${id}`,
  author: { name: 'Maya' },
  text: `Words ${id}.`,
  datePublished: '2026-11-03T09:30:00+01:00',
  status: 'published',
  ...more,
});
const json = (response: ServerResponse, value: unknown): void =>
  void response.setHeader('content-type', 'application/json').end(JSON.stringify(value));

describe('a server that means harm, or is broken', () => {
  it('is not asked without end when it names one empty page after another, and its comments stay', async (t) => {
    const { snapshot, asked } = await shown(t, (_, response, n) =>
      json(response, { comments: n === 1 ? [comment(1)] : [], next: `page-${n + 1}` }),
    );
    assert.ok(asked < 50, `${asked} requests`);
    assert.deepEqual([snapshot.comments.length, snapshot.error?.kind], [1, 'unreadable-response']);
  });

  it('cannot fill the page with a name: of a long one the beginning is shown', async (t) => {
    const author = { name: 'Maya '.repeat(100_000) };
    const { snapshot } = await shown(t, (_, response) =>
      json(response, { comments: [comment(1, { author }), comment(2)] }),
    );
    const [first, second] = snapshot.comments.map(({ author: id = '' }) => snapshot.people.get(id)?.name ?? '');
    assert.deepEqual([first!.length, first!.slice(0, 9), first!.at(-1), second], [300, 'Maya Maya', '…', 'Maya']);
  });

  it('loses a comment whose id is no id, and no other', async (t) => {
    const { snapshot } = await shown(t, (_, response) =>
      json(response, { comments: [comment(1, { id: 'x'.repeat(100_000) }), comment(2)] }),
    );
    assert.deepEqual(
      snapshot.comments.map(({ id }) => id),
      ['rest:2'],
    );
  });

  it('is not asked without end when its pages repeat the same comments', async (t) => {
    const { snapshot, asked } = await shown(t, (_, response, n) =>
      json(response, { comments: [comment(1), comment(2)], next: `page-${n + 1}` }),
    );
    assert.ok(asked < 50, `${asked} requests`);
    assert.deepEqual([snapshot.comments.length, snapshot.error?.kind], [2, 'unreadable-response']);
  });

  it('is asked for no more than a thousand pages when each has something new', async (t) => {
    const { snapshot, asked } = await shown(t, (_, response, n) =>
      json(response, { comments: [comment(n)], next: `page-${n + 1}` }),
    );
    assert.ok(asked <= 1000, `${asked} requests`);
    assert.deepEqual([snapshot.comments.length, snapshot.error?.kind], [asked, 'unreadable-response']);
  });

  it('may put 130,000 comments into one response, which are shown', async (t) => {
    const { snapshot } = await shown(t, (_, response) =>
      json(response, { comments: Array.from({ length: 130_000 }, (_, i) => comment(i)) }),
    );
    assert.deepEqual([snapshot.comments.length, snapshot.commentCount, snapshot.error], [130_000, 130_000, undefined]);
  });

  it('is not read without end when its response has none, and the page says that it is too large', async (t) => {
    const line = Buffer.from(`${JSON.stringify(comment(1, { text: 'x'.repeat(60_000) }))},`);
    let sent = 0;
    let isCut = false;
    const { snapshot } = await shown(t, (_, response) => {
      response.on('close', () => (isCut = true));
      response.setHeader('content-type', 'application/json').write('{"comments":[');
      const more = (): void => {
        while (!isCut && response.write(line)) sent += line.length;
        response.once('drain', more);
      };
      more();
    });
    assert.equal(snapshot.error?.kind, 'unreadable-response');
    assert.match(snapshot.error.message, /at most 64 MB/);
    for (let wait = 0; wait < 100 && !isCut; wait += 1) await setTimeout(20);
    assert.ok(isCut && sent < 200_000_000, `${sent} bytes`);
  });

  it('is measured by what a compressed response becomes', async (t) => {
    const bomb = gzipSync(Buffer.alloc(70_000_000, ' '));
    assert.ok(bomb.length < 100_000);
    const { snapshot } = await shown(t, (_, response) =>
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb),
    );
    assert.match(`${snapshot.error?.message}`, /at most 64 MB/);
  });

  it('may send 60 MB, which are read', async (t) => {
    const padded = `${' '.repeat(60_000_000)}${JSON.stringify({ comments: [comment(1)] })}`;
    const { snapshot } = await shown(t, (_, response) =>
      response.setHeader('content-type', 'application/json').end(padded),
    );
    assert.deepEqual([snapshot.comments.length, snapshot.error], [1, undefined]);
  });

  it('cannot keep later comments from being new by a comment that is dated 9999', () => {
    const place = { source: 'rest', thread: '/post/' };
    const storage = new StandInStorage();
    const dated = (datePublished: string) => ({
      id: datePublished,
      datePublished,
      body: { type: 'root' as const, children: [] },
    });
    new Visits(storage, place).seen([dated('9999-12-31T00:00:00Z'), dated('2026-11-03T09:30:00Z')]);
    const next = new Date(Date.now() + 60_000).toISOString();
    assert.equal(new Visits(storage, place).isNew(dated(next)), true);
  });
});
