import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Drafts } from '../../../src/conversation/index.js';
import { SourceError, type SourceErrorKind } from '../../../src/model/source-error.js';
import { ModelServer, type Fate } from './model-server.js';
import { outboxIn, pageOn, quiet, shownIn, StandInNetwork, waitingIn } from './stand-in-page.js';

/** A page on which two replies wait, whose requests have these fates when the connection is back. */
async function pageWithTwo(...fates: Fate[]) {
  const server = new ModelServer();
  let now = 0;
  const source = server.source('neither', { fate: () => fates.shift() ?? 'delivered' });
  const page = await pageOn(source, { network: new StandInNetwork(false), now: () => (now += 1) });
  const one = await page.conversation.send({ text: 'One', key: '1' });
  await page.conversation.send({ text: 'Two', key: '2' });
  return { ...page, server, one };
}

const failure = (kind: SourceErrorKind): SourceError => new SourceError(kind, 'No', { said: 'Sorry' });

describe('a reply that waits', () => {
  for (const [kind, state] of [
    ['refused', 'refused'],
    ['closed', 'refused'],
    ['challenge', 'challenged'],
  ] as const) {
    it(`is ${state} when the source says ${kind}, with its words, and does not keep the next from being sent`, async () => {
      const { conversation, network, server, one } = await pageWithTwo(failure(kind));
      await network.turn(true);
      assert.deepEqual(waitingIn(conversation.snapshot), [['One', state]]);
      assert.deepEqual(conversation.snapshot.own?.get(one.id)?.waiting?.error, { kind, said: 'Sorry' });
      assert.deepEqual(shownIn(conversation.snapshot), [
        ['Two', 'published'],
        ['One', 'queued'],
      ]);
      await network.turn(false);
      await network.turn(true);
      assert.equal(server.sends.length, 2, 'it is not asked again by itself');
    });
  }

  it('fails when it can be tried again, keeps its turn, and is tried again with the next connection', async () => {
    const { conversation, network, server } = await pageWithTwo(failure('rate-limited'));
    await network.turn(true);
    assert.deepEqual(waitingIn(conversation.snapshot), [
      ['One', 'failed'],
      ['Two', 'queued'],
    ]);
    await network.turn(true);
    assert.deepEqual(
      server.sends.map(({ text }) => text),
      ['One', 'One', 'Two'],
    );
    assert.deepEqual(waitingIn(conversation.snapshot), []);
  });

  for (const kind of ['refused', 'challenge', 'rate-limited', 'server-fault'] as const) {
    it(`after ${kind} is sent when the reader tries again, and can be published`, async () => {
      const { conversation, network, server, one } = await pageWithTwo(failure(kind));
      await network.turn(true);
      await conversation.retry(one.id);
      assert.equal(server.times('One'), 1);
      assert.ok(!waitingIn(conversation.snapshot).some(([text]) => text === 'One'));
    });

    it(`after ${kind} goes back to its writer when the reader takes it back`, async () => {
      const { conversation, network, server, one } = await pageWithTwo(failure(kind));
      await network.turn(true);
      assert.equal(conversation.takeBack(one.id)?.text, 'One');
      await network.turn(true);
      assert.equal(server.times('One'), 0);
    });

    it(`after ${kind}, tried again without a connection, is sent by itself when there is one, unless it may be stored`, async () => {
      const { conversation, network, server, one } = await pageWithTwo(failure(kind));
      await network.turn(true);
      await network.turn(false);
      await conversation.retry(one.id);
      const isUnsure = kind === 'server-fault';
      assert.deepEqual(waitingIn(conversation.snapshot)[0], ['One', isUnsure ? 'unsure' : 'queued']);
      await network.turn(true);
      assert.equal(server.times('One'), isUnsure ? 0 : 1);
    });
  }

  it('is held when the source holds it, and shows as that', async () => {
    const { conversation, network } = await pageWithTwo('held');
    await network.turn(true);
    assert.deepEqual(shownIn(conversation.snapshot), [
      ['Two', 'published'],
      ['One', 'held'],
    ]);
  });

  it('cannot be taken back while it is on its way, and is said to be sent', async () => {
    const server = new ModelServer();
    let go: () => void = () => undefined;
    const source = server.source('neither', { at: () => new Promise<void>((resolve) => (go = resolve)) });
    const { conversation, network } = await pageOn(source, { network: new StandInNetwork(false) });
    const { id } = await conversation.send({ text: 'One' });
    await network.turn(true);
    assert.deepEqual(waitingIn(conversation.snapshot), [['One', 'sending']]);
    assert.equal(conversation.takeBack(id), undefined);
    go();
    await quiet();
    go();
    await quiet();
    assert.deepEqual(shownIn(conversation.snapshot), [['One', 'published']]);
  });

  it('is not sent when it is taken back while it is looked for', async () => {
    const server = new ModelServer();
    let isCut = true;
    let take: () => unknown = () => undefined;
    const wire = { fate: () => (isCut ? ('cut before' as const) : ('delivered' as const)) };
    const source = server.source('find', { ...wire, at: (point) => point === 'while it is looked for' && take() });
    const { conversation, network } = await pageOn(source, { network: new StandInNetwork(false) });
    const { id } = await conversation.send({ text: 'One' });
    take = () => {
      throw new Error('No response to that, either');
    };
    await network.turn(true);
    assert.deepEqual(waitingIn(conversation.snapshot), [['One', 'unsure']]);
    isCut = false;
    take = () => assert.equal(conversation.takeBack(id)?.text, 'One');
    await conversation.retry(id);
    assert.deepEqual([server.sends, waitingIn(conversation.snapshot)], [[], []]);
  });

  it('that is challenged is crossed out when it is found to have arrived by other means', async () => {
    const server = new ModelServer();
    const fates: Fate[] = [failure('challenge')];
    const source = server.source('find', { fate: () => fates.shift() ?? 'delivered' });
    const { conversation, network, storage } = await pageOn(source, { network: new StandInNetwork(false) });
    await conversation.send({ text: 'One', key: '1' });
    await network.turn(true);
    assert.equal(await conversation.look({ text: 'One', key: '1' }), undefined);
    server.kept.push({ text: 'One', key: '', id: 'posted', held: false });
    assert.equal((await conversation.look({ text: 'One', key: '1' }))?.id, 'live:posted');
    assert.deepEqual([shownIn(conversation.snapshot), outboxIn(storage)], [[['One', 'published']], []]);
  });

  it('belongs to its thread alone: another thread, another source or another id leaves it alone', async () => {
    const { conversation, storage, one } = await pageWithTwo();
    const server = new ModelServer();
    const elsewhere = await pageOn({ ...server.source('neither'), name: 'other' }, { storage });
    elsewhere.conversation.connect(server.source('neither'), 'another essay');
    await quiet();
    assert.deepEqual([server.sends, elsewhere.conversation.snapshot.comments], [[], []]);
    for (const id of ['live:waiting-3', 'live:1', 'other:waiting-1', 'nonsense', '']) {
      assert.equal(conversation.takeBack(id), undefined);
      await conversation.retry(id);
      conversation.forget(id);
    }
    assert.equal(waitingIn(conversation.snapshot).length, 2);
    assert.equal(elsewhere.conversation.takeBack(one.id), undefined);
  });
});

describe('a draft of what was sent', () => {
  it('vanishes when the page starts, and no other draft does', async () => {
    const { storage } = await pageWithTwo();
    const place = { source: 'live', thread: 'essay' };
    const drafts = new Drafts(storage);
    drafts.save(place, 'a', 'One');
    drafts.save(place, 'b', 'One more');
    drafts.save({ ...place, parent: 'live:1' }, 'c', 'One');
    drafts.save({ ...place, thread: 'another essay' }, 'd', 'One');
    await pageOn(new ModelServer().source('neither'), { storage, network: new StandInNetwork(false) });
    const left = [...storage.items.keys()].filter((key) => key.startsWith('colloquy:draft:')).map((key) => key.at(-1));
    assert.deepEqual(left, ['b', 'c', 'd']);
  });
});
