import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Conversation } from '../../../src/conversation/index.js';
import { SourceError } from '../../../src/model/source-error.js';
import { ModelServer, type Fate, type SourceKind } from './model-server.js';
import { copyOf, outboxIn, pageOn, quiet, shownIn, waitingIn, type Page } from './stand-in-page.js';
import { StandInSource, batch, settled } from './stand-in-source.js';
import { forbiddenStorage, FullStorage, StandInStorage } from './stand-in-storage.js';

const reply = { text: 'Well said', name: 'Ada', key: 'mine' };

/** A page whose requests have these fates, one after the other; those after them are delivered. */
async function pageWith(kind: SourceKind, ...fates: Fate[]): Promise<Page & { readonly server: ModelServer }> {
  const server = new ModelServer();
  const page = await pageOn(server.source(kind, { fate: () => fates.shift() ?? 'delivered' }));
  return { ...page, server };
}

describe('a reply whose response was lost', () => {
  for (const fate of ['cut before', 'cut after'] as const) {
    it(`is sent again under its key where the source tells it from a second one (${fate} it was stored)`, async () => {
      const { conversation, server, storage } = await pageWith('safe', fate);
      const sent = await conversation.send(reply);
      assert.equal(sent.status, undefined);
      assert.deepEqual(server.sends.at(-1), { key: 'mine', text: 'Well said', again: true });
      assert.equal(server.times('Well said'), 1);
      assert.deepEqual(shownIn(conversation.snapshot), [['Well said', 'published']]);
      assert.deepEqual(outboxIn(storage), []);
    });
  }

  it('is not marked as sent again the first time', async () => {
    const { conversation, server } = await pageWith('safe');
    await conversation.send(reply);
    assert.deepEqual(server.sends, [{ key: 'mine', text: 'Well said', again: false }]);
  });

  it('is sent twice at most before its words go back, and is marked as sent again ever after', async () => {
    const { conversation, server } = await pageWith('safe', 'cut after', 'cut after');
    await assert.rejects(conversation.send(reply), { kind: 'offline' });
    assert.equal(server.sends.length, 2);
    await conversation.send({ ...reply, key: 'another' });
    assert.deepEqual(server.sends.at(-1), { key: 'mine', text: 'Well said', again: true });
    assert.equal(server.times('Well said'), 1);
  });

  it('is another reply with another text, in another place or by another writer', async () => {
    for (const other of [{ text: 'Badly said' }, { inReplyTo: 'live:1' }, { name: 'Eve' }]) {
      const { conversation, server } = await pageWith('safe', 'cut before', 'cut before');
      await assert.rejects(conversation.send(reply));
      await conversation.send({ ...reply, key: 'another', ...other });
      assert.deepEqual([server.sends.at(-1)?.key, server.sends.at(-1)?.again], ['another', false]);
    }
  });

  it('is looked for where it can be found, and not sent a second time', async () => {
    const { conversation, server, storage } = await pageWith('find', 'cut after');
    assert.equal((await conversation.send(reply)).status, undefined);
    assert.deepEqual([server.sends.length, server.finds, server.times('Well said')], [1, 1, 1]);
    assert.deepEqual(outboxIn(storage), []);
  });

  it('goes back to its writer where it was looked for and is not there', async () => {
    const { conversation, server } = await pageWith('find', 'cut before');
    await assert.rejects(conversation.send(reply), { kind: 'offline' });
    assert.deepEqual([server.finds, server.times('Well said')], [1, 0]);
    assert.deepEqual(waitingIn(conversation.snapshot), []);
  });

  it('is looked for once more before it is sent again, since a slow server may have stored it meanwhile', async () => {
    const { conversation, server } = await pageWith('find', 'cut before');
    await assert.rejects(conversation.send(reply));
    server.kept.push({ ...reply, id: 'late', held: false });
    assert.equal((await conversation.send({ ...reply, key: 'another' })).id, 'live:late');
    assert.equal(server.times('Well said'), 1);
  });

  for (const kind of ['neither', 'find among shown'] as const) {
    it(`is left to the reader where it may be held (${kind}), and never sent again by itself`, async () => {
      const { conversation, server, storage, network } = await pageWith(kind, 'held, cut after');
      const sent = await conversation.send(reply);
      assert.equal(sent.status, 'queued');
      assert.equal(conversation.snapshot.own?.get(sent.id)?.waiting?.state, 'unsure');
      await conversation.reload();
      await network.turn(false);
      await network.turn(true);
      conversation.disconnect();
      conversation.connect(conversation.snapshot.source, 'essay');
      await quiet();
      const next = await pageOn(server.source(kind), { storage: copyOf(storage) });
      await next.network.turn(false);
      await next.network.turn(true);
      assert.deepEqual(waitingIn(next.conversation.snapshot), [['Well said', 'unsure']]);
      assert.equal(server.sends.length, 1);

      await next.conversation.retry(sent.id);
      assert.deepEqual(server.sends.at(-1), { key: 'mine', text: 'Well said', again: true });
      assert.deepEqual(waitingIn(next.conversation.snapshot), []);
    });
  }

  it('is found by a retry before it is sent again, where it is shown by then', async () => {
    const { conversation, server } = await pageWith('find among shown', 'cut before');
    const { id } = await conversation.send(reply);
    assert.deepEqual(waitingIn(conversation.snapshot), [['Well said', 'unsure']]);
    server.kept.push({ ...reply, id: 'shown', held: false });
    await conversation.retry(id);
    assert.deepEqual(shownIn(conversation.snapshot), [['Well said', 'published']]);
    assert.equal(server.times('Well said'), 1);
  });

  it('gives its words back when it is taken back, and only then may they be sent as they were', async () => {
    const { conversation, server, storage } = await pageWith('neither', 'cut before');
    const { id } = await conversation.send({ ...reply, email: 'ada@example.org' });
    assert.deepEqual(conversation.takeBack(id), { ...reply, email: 'ada@example.org' });
    assert.deepEqual(waitingIn(conversation.snapshot), []);
    assert.ok(![...storage.items.values()].some((value) => value.includes('@')));
    assert.equal(conversation.takeBack(id), undefined);
    assert.equal((await conversation.send({ ...reply, key: 'another' })).status, undefined);
    assert.deepEqual(server.sends, [{ key: 'mine', text: 'Well said', again: true }]);
  });

  it('stays with the caller where nothing can be kept: the storage is missing, forbidden or full', async () => {
    for (const storage of [undefined, forbiddenStorage, new FullStorage()]) {
      const server = new ModelServer();
      const conversation = new Conversation({ storage });
      conversation.connect(server.source('neither', { fate: () => 'cut after' }), 'essay');
      await quiet();
      await assert.rejects(conversation.send(reply), { name: 'SourceError', kind: 'lost' });
      assert.deepEqual(waitingIn(conversation.snapshot), []);
      await conversation.reload();
      assert.equal(server.sends.length, 1);
      conversation.disconnect();
    }
  });

  it('is lost also when the source itself says so, and when it returns nonsense', async () => {
    for (const fate of [new SourceError('lost', 'No response'), new SourceError('unreadable-response', 'What?')]) {
      const { conversation } = await pageWith('neither', fate);
      await conversation.send(reply);
      assert.deepEqual(waitingIn(conversation.snapshot), [['Well said', 'unsure']]);
    }
    const source = new StandInSource();
    const { conversation } = await pageOn(source);
    for (const respond of [null, {}, { comments: [{ id: '1' }] }, { comments: 'x', people: [] }]) {
      const sent = conversation.send({ ...reply, key: `${JSON.stringify(respond)}` });
      await settled();
      void source.sends.at(-1)?.respond(respond as never);
      assert.equal((await sent).status, 'queued');
    }
    await source.loads[0]?.respond(batch([]));
  });
});

describe('a source that hangs', () => {
  const patience = 20;
  const waited = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));
  const never = (): Promise<never> => new Promise(() => undefined);

  it('ends a send after the patience of the page, whose next reply gets through', async () => {
    const server = new ModelServer();
    let hangs = true;
    const source = server.source('neither', { at: () => (hangs ? never() : undefined) });
    const { conversation } = await pageOn(source, { patience });
    const sent = conversation.send(reply);
    await waited();
    assert.equal((await sent).status, 'queued');
    hangs = false;
    assert.equal((await conversation.send({ ...reply, key: 'next' })).status, undefined);
  });

  it('ends looking, loading, changing and deleting, too', async () => {
    const server = new ModelServer();
    let hangs: 'load' | 'find' | undefined;
    const plain = server.source('find', { fate: () => (hangs ? 'cut before' : 'delivered') });
    const source = {
      ...plain,
      capabilities: { ...plain.capabilities, editWindow: 60, deleteWindow: 60 },
      load: (...asked: Parameters<typeof plain.load>) => (hangs === 'load' ? never() : plain.load(...asked)),
      find: never,
      edit: never,
      remove: never,
    };
    const { conversation } = await pageOn(source, { patience });
    const { id } = await conversation.send(reply);
    hangs = 'load';
    const ends = [conversation.reload(), conversation.edit(id, 'Better'), conversation.remove(id)];
    const settledAll = Promise.allSettled(ends);
    await waited();
    const [, edited, removed] = (await settledAll) as PromiseRejectedResult[];
    const message = 'Expected `live` to respond within 0.02 s, got nothing';
    for (const error of [conversation.snapshot.error, edited?.reason, removed?.reason] as SourceError[]) {
      assert.deepEqual([error.kind, error.message], ['server-fault', message]);
    }
    assert.equal(conversation.snapshot.loading, false);
    hangs = 'find';
    const sent = conversation.send({ ...reply, key: 'next', text: 'Next' });
    await waited();
    assert.equal((await sent).status, 'queued');
  });
});

describe('a reply on its way', () => {
  it('is written down before the first byte leaves, with all that sending it again takes', async () => {
    const server = new ModelServer();
    const storage = new StandInStorage();
    const seen: unknown[] = [];
    const at = (): number => seen.push(...outboxIn(storage));
    const { conversation } = await pageOn(server.source('neither', { at }), { storage, now: () => 5 });
    const given = { ...reply, email: 'a@b.c', website: 'https://b.c', inReplyTo: 'live:1' };
    await conversation.send(given);
    assert.deepEqual(seen[0], { reply: given, state: 'sending', at: 5, tried: false, triedAt: 5 });
    assert.deepEqual(outboxIn(storage), []);
  });

  it("is not sent when it was given up before its turn, and its words are the caller's", async () => {
    const { conversation, server, storage } = await pageWith('neither');
    const given = AbortSignal.abort();
    await assert.rejects(conversation.send(reply, { signal: given }), { name: 'SourceError' });
    assert.deepEqual([server.sends, outboxIn(storage)], [[], []]);
  });
});
