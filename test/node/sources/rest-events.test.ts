import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import type { AnySchema } from 'ajv/dist/2020.js';
import type { Comment } from '../../../src/model/comment.js';
import { faultsOf, openapi } from '../../servers/rest/documented.js';
import { openStream, type OpenStream, type StreamEvent } from '../../servers/rest/event-stream.js';
import { serve, type Served } from '../../servers/rest/serve.js';

const thread = '/essays/trust';
const moderated = { moderated: true };

async function stream(t: TestContext, { server }: Served, last?: string, of = thread): Promise<OpenStream> {
  const opened = await openStream(server.url, of, last);
  t.after(() => opened.close());
  return opened;
}

let keys = 0;
const send = async ({ source }: Served, text: string, more: object = {}): Promise<Comment & { secret?: string }> => {
  const key = `the-key-number-${(keys += 1)}`;
  const { comments, secret } = await source.send(thread, { key, text, name: 'Maya', ...more });
  return { ...comments[0]!, ...(secret !== undefined && { secret }) };
};

const textsOf = (events: readonly StreamEvent[]): unknown[] =>
  events.flatMap(({ data }) => ((data.comments ?? []) as { text: string }[]).map(({ text }) => text));

describe('the events of a rest server', () => {
  it('begin with the word that the thread has to be loaded', async (t) => {
    const served = await serve(t);
    const { response, events, has, text } = await stream(t, served);
    await has(1);
    assert.equal(response.headers['content-type'], 'text/event-stream');
    assert.match(response.headers['cache-control']!, /no-store/);
    assert.deepEqual(events, [{ event: 'missed', id: '0', data: {} }]);
    assert.match(text(), /^retry: \d{4}\n\n/);
  });

  it('tell of what comes, changes and goes, as the contract says, once the file has it', async (t) => {
    const served = await serve(t);
    const { has } = await stream(t, served);
    const { id, secret } = await send(served, 'First.');
    const answer = await send(served, 'Second.', { inReplyTo: `rest:${id}` });
    await served.source.edit(thread, id, 'First, again.', { secret: secret! });
    await served.source.remove(thread, id, { secret: secret! });
    await served.source.remove(thread, answer.id, { secret: answer.secret! });
    served.server.store.setClosed(thread, true);
    const [, ...told] = await has(7);
    const Changes = (openapi.components.schemas as Record<string, AnySchema>).Changes!;
    for (const { event, data } of told) assert.deepEqual([event, faultsOf(Changes, data)], ['changed', '']);
    assert.deepEqual(textsOf(told), ['First.', 'Second.', 'First, again.', '']);
    assert.deepEqual(
      told.map(({ data: { total, closed, removed } }) => [total, closed, [...(removed as string[])].sort()]),
      [
        [1, false, []],
        [2, false, []],
        [2, false, []],
        [1, false, []],
        [0, false, [id, answer.id]],
        [0, true, []],
      ],
    );
    const ids = told.map(({ id: number }) => Number(number));
    assert.deepEqual(
      ids,
      [...ids].sort((a, b) => a - b),
    );
  });

  it('say nothing of other threads, nor of what is held or refused', async (t) => {
    const served = await serve(t, moderated);
    const { has, events } = await stream(t, served);
    const others = await stream(t, served, undefined, '/essays/other');
    const first = await send(served, 'Held.');
    const second = await send(served, 'Refused.');
    served.server.store.decide(Number(second.id), 'refused');
    served.server.store.decide(Number(first.id), 'published');
    await has(2);
    assert.deepEqual(textsOf(events), ['Held.']);
    await others.has(1);
    assert.equal(others.events.length, 1);
  });

  it('bring to a page that comes back exactly what it missed, also from another process', async (t) => {
    const served = await serve(t);
    const first = await stream(t, served);
    await send(served, 'Heard.');
    const { id } = (await first.has(2))[1]!;
    first.close();
    await first.ended;
    const missed = await send(served, 'Missed.');
    await send(served, 'Missed, too.');
    await served.source.edit(thread, missed.id, 'Missed, and changed.', { secret: missed.secret! });
    await served.server.close();
    const again = await serve(t, { file: served.file });
    const { events, has } = await stream(t, again, id);
    await has(1);
    assert.deepEqual(
      events.map(({ event }) => event),
      ['changed'],
    );
    assert.deepEqual(textsOf(events).sort(), ['Missed, and changed.', 'Missed, too.']);
    const silent = await stream(t, again, events[0]!.id);
    await send(again, 'And on.');
    assert.deepEqual(textsOf(await silent.has(1)), ['And on.']);
  });

  it('have a page load the thread that missed a great deal, or heard of another file', async (t) => {
    const served = await serve(t);
    for (let i = 0; i < 101; i += 1) await send(served, `Number ${i}`);
    for (const last of ['0', '100000', 'x', '-1']) {
      const { has } = await stream(t, served, last);
      assert.equal((await has(1))[0]!.event, 'missed', last);
    }
    assert.equal(textsOf(await (await stream(t, served, '1')).has(1)).length, 100);
  });

  it('give signs of life', async (t) => {
    const served = await serve(t, { streams: { heartbeat: 0.02 } });
    const { text, response } = await stream(t, served);
    while (!/\n:\n\n:\n\n/.test(text())) await new Promise((resolve) => response.once('data', resolve));
  });

  it('are for no more pages at once than there is room for, and for the next when one goes', async (t) => {
    const served = await serve(t, { streams: { perAddress: 2 } });
    const first = await stream(t, served);
    await stream(t, served);
    const refused = await stream(t, served);
    assert.deepEqual([refused.response.statusCode, refused.response.headers['retry-after']], [429, '60']);
    first.close();
    const deadline = Date.now() + 5000;
    let status = 429;
    while (status === 429 && Date.now() < deadline) status = (await stream(t, served)).response.statusCode!;
    assert.equal(status, 200);
  });

  it('end for a page that does not read them, before they fill the memory', async (t) => {
    const served = await serve(t, { maxLength: 100_000 });
    const { port } = new URL(served.server.url);
    const socket = connect(Number(port), '127.0.0.1');
    t.after(() => socket.destroy());
    socket.write(`GET /events?thread=${encodeURIComponent(thread)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
    socket.pause();
    const reader = await stream(t, served);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined);
    let sent = 0;
    // The system takes some megabytes before the server notices.
    for (; sent < 300 && served.server.listening > 1; sent += 1) await send(served, 'x'.repeat(90_000));
    assert.equal(served.server.listening, 1, 'the one that reads is still there');
    await reader.has(sent + 1);
    socket.resume();
    await closed;
  });

  it('end when the server closes, which waits for no page', async (t) => {
    const served = await serve(t);
    const { ended } = await stream(t, served);
    const start = performance.now();
    await served.server.close();
    await ended;
    assert.ok(performance.now() - start < 2500, 'before the server lost its patience');
  });

  it('reach 50 tabs on one thread, each reply once and in order', async (t) => {
    const served = await serve(t, { streams: { perAddress: 50 } });
    const tabs = await Promise.all(Array.from({ length: 50 }, () => stream(t, served)));
    await Promise.all(Array.from({ length: 20 }, (_, i) => send(served, `Number ${i}`)));
    const heard = await Promise.all(tabs.map((tab) => tab.has(21)));
    const stored = (await served.source.load(thread)).comments.map(({ id }) => id);
    for (const events of heard) {
      const ids = events.flatMap(({ data }) => ((data.comments ?? []) as Comment[]).map(({ id }) => id));
      assert.deepEqual(ids, stored);
    }
  });
});
