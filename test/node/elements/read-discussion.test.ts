import assert from 'node:assert/strict';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { readDiscussion } from '../../../src/elements/discussion/read-discussion.js';

const limits = { bytes: 10_000, patience: 300, pace: 1_000_000, longest: 600 };

const ways: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/never': () => undefined,
  '/head-alone': (response) => void response.writeHead(200).flushHeaders(),
  '/endless': (response) => {
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/large': (response) => void response.end(`[${'1,'.repeat(10_000)}1]`),
  '/cut-off': (response) => {
    response.write('{"comments":');
    setTimeout(() => response.destroy(), 20);
  },
  '/fit': (response) => void response.end('{"comments":[],"people":[]}'),
};

describe('a file that a discussion names', () => {
  let server: Server;
  let origin: string;

  before(async () => {
    server = createServer(({ url }, response) => ways[url ?? '']?.(response));
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const read = (path: string): ReturnType<typeof readDiscussion> =>
    readDiscussion({ response: fetch(`${origin}${path}`), url: `${origin}${path}` }, limits);

  for (const [path, reason, message] of [
    ['/never', 'unfetched', 'within'],
    ['/head-alone', 'unfetched', 'within'],
    ['/endless', 'unfetched', 'within'],
    ['/cut-off', 'unfetched', 'Expected a Discussion in JSON'],
    ['/large', 'unfit-file', 'at most 10000 bytes'],
  ] as const) {
    it(`is given up with an error that names it: ${path}`, async () => {
      await assert.rejects(read(path), (error: Error & { reason: string }) => {
        assert.equal(error.name, 'DiscussionError');
        assert.equal(error.reason, reason);
        assert.ok(error.message.includes(`${origin}${path}`) && error.message.includes(message), error.message);
        return true;
      });
    });
  }

  it('is read within the same limits where it is fit', async () => {
    assert.deepEqual((await read('/fit')).discussion.comments, []);
  });
});
