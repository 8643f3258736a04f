import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Conversation } from '../../../src/conversation/index.js';
import { anotherPage } from './another-page.js';
import { ModelServer, type Wire } from './model-server.js';
import { copyOf, outboxIn, pageOn, quiet, sharedLocks, shownIn, StandInNetwork, waitingIn } from './stand-in-page.js';
import { settled } from './stand-in-source.js';
import { forbiddenStorage, FullStorage, StandInStorage } from './stand-in-storage.js';

const offline = (): StandInNetwork => new StandInNetwork(false);

/** A clock that goes on with every look at it. */
const clock = (): (() => number) => {
  let now = Date.UTC(2026, 0, 1);
  return () => (now += 1);
};

describe('without a connection', () => {
  it('a reply is queued, and shown as that to its writer, with its words as they were typed', async () => {
    const server = new ModelServer();
    const { conversation } = await pageOn(server.source('neither'), { network: offline(), now: () => 0 });
    const text = 'One\nline\n\nAnother';
    const website = 'https://ada.example';
    const sent = await conversation.send({ text, name: 'Ada', website, inReplyTo: 'live:1', key: 'mine' });
    assert.deepEqual(sent, {
      id: 'live:waiting-mine',
      author: 'live:waiting-mine',
      datePublished: '1970-01-01T00:00:00.000Z',
      inReplyTo: 'live:1',
      status: 'queued',
      body: {
        type: 'root',
        children: [
          {
            type: 'paragraph',
            children: [{ type: 'text', value: 'One' }, { type: 'break' }, { type: 'text', value: 'line' }],
          },
          { type: 'paragraph', children: [{ type: 'text', value: 'Another' }] },
        ],
      },
    });
    const { comments, people, commentCount, own } = conversation.snapshot;
    assert.deepEqual(comments, [sent]);
    assert.deepEqual(people.get(sent.id), { id: sent.id, name: 'Ada', url: website });
    assert.equal(commentCount, 0);
    assert.deepEqual({ ...own?.get(sent.id), waiting: 0 }, { text, mayEdit: false, mayRemove: false, waiting: 0 });
    assert.equal(server.sends.length, 0);
  });

  it('replies outlive the page, and are sent in their order when the connection is back', async () => {
    const server = new ModelServer();
    const now = clock();
    const { conversation, storage } = await pageOn(server.source('neither'), { network: offline(), now });
    for (const text of ['One', 'Two', 'Three']) await conversation.send({ text, key: `${9 - text.length}${text}` });
    const next = await pageOn(server.source('neither'), { storage: copyOf(storage), network: offline(), now });
    assert.deepEqual(waitingIn(next.conversation.snapshot), [
      ['One', 'queued'],
      ['Two', 'queued'],
      ['Three', 'queued'],
    ]);
    await next.network.turn(true);
    assert.deepEqual(
      server.sends.map(({ text }) => text),
      ['One', 'Two', 'Three'],
    );
    assert.deepEqual(waitingIn(next.conversation.snapshot), []);
    assert.deepEqual(outboxIn(next.storage), []);
    assert.deepEqual(
      shownIn(next.conversation.snapshot).map(([text]) => text),
      ['One', 'Two', 'Three'],
    );
  });

  it('replies that waited are sent by a page that opens with a connection', async () => {
    const server = new ModelServer();
    const { conversation, storage } = await pageOn(server.source('neither'), { network: offline() });
    await conversation.send({ text: 'One' });
    await pageOn(server.source('neither'), { storage });
    assert.equal(server.times('One'), 1);
  });

  it('those behind wait on when the first does not get through, and nothing is sent out of turn', async () => {
    const server = new ModelServer();
    let isUp = false;
    const source = server.source('safe', { fate: () => (isUp ? 'delivered' : 'cut before') });
    const { conversation, network } = await pageOn(source, { network: offline(), now: clock() });
    for (const text of ['One', 'Two']) await conversation.send({ text });
    await network.turn(true);
    assert.deepEqual(waitingIn(conversation.snapshot), [
      ['One', 'failed'],
      ['Two', 'queued'],
    ]);
    isUp = true;
    await network.turn(false);
    await network.turn(true);
    assert.deepEqual(
      server.sends.map(({ text }) => text),
      ['One', 'Two'],
    );
  });

  it('trying changes nothing for a reply that waits: it still is sent by itself when the connection is back', async () => {
    const server = new ModelServer();
    const { conversation, network } = await pageOn(server.source('neither'), { network: offline() });
    const { id } = await conversation.send({ text: 'One' });
    await conversation.retry(id);
    assert.deepEqual(waitingIn(conversation.snapshot), [['One', 'queued']]);
    await network.turn(true);
    assert.equal(server.times('One'), 1);
  });

  it('a reply can be taken back, and is not sent then', async () => {
    const server = new ModelServer();
    const { conversation, network, storage } = await pageOn(server.source('neither'), { network: offline() });
    const { id } = await conversation.send({ text: 'One', key: 'mine' });
    assert.deepEqual(conversation.takeBack(id), { text: 'One', key: 'mine' });
    assert.deepEqual([waitingIn(conversation.snapshot), outboxIn(storage)], [[], []]);
    await network.turn(true);
    assert.equal(server.sends.length, 0);
  });

  it('the caller keeps the words where they cannot be kept here', async () => {
    for (const storage of [undefined, forbiddenStorage, new FullStorage()]) {
      const conversation = new Conversation({ storage, network: offline() });
      conversation.connect(new ModelServer().source('neither'), 'essay');
      await assert.rejects(conversation.send({ text: 'One' }), { name: 'SourceError', kind: 'offline' });
      assert.deepEqual(waitingIn(conversation.snapshot), []);
    }
  });
});

describe('two tabs', () => {
  it('that come online together send each reply once, in order, and both show it', async () => {
    for (const kind of ['neither', 'find', 'safe'] as const) {
      const [server, storage, locks, now] = [new ModelServer(), new StandInStorage(), sharedLocks(), clock()];
      const network = offline();
      const tabs = await Promise.all([1, 2].map(() => pageOn(server.source(kind), { storage, locks, network, now })));
      for (const [tab, text] of [
        [0, 'One'],
        [1, 'Two'],
        [0, 'Three'],
      ] as const) {
        await tabs[tab]!.conversation.send({ text });
      }
      await network.turn(true);
      await quiet();
      assert.deepEqual(
        server.sends.map(({ text }) => text),
        ['One', 'Two', 'Three'],
      );
      for (const { conversation } of tabs) {
        assert.deepEqual(
          shownIn(conversation.snapshot).map(([text, status]) => `${text} ${status}`),
          ['One published', 'Two published', 'Three published'],
        );
      }
    }
  });

  it('hold nothing up: a reply is sent from one while the other sends the queue, and each once', async () => {
    for (const kind of ['neither', 'find', 'safe'] as const) {
      const [server, storage, locks] = [new ModelServer(), new StandInStorage(), sharedLocks()];
      const wire: Wire = { at: settled };
      const [one, two] = await Promise.all([1, 2].map(() => pageOn(server.source(kind, wire), { storage, locks })));
      const both = [one!.conversation.send({ text: 'One' }), two!.conversation.send({ text: 'Two' })];
      const flushed = pageOn(server.source(kind, wire), { storage, locks });
      await Promise.all([...both, flushed]);
      await quiet();
      assert.deepEqual(server.sends.map(({ text }) => text).sort(), ['One', 'Two']);
      assert.deepEqual(outboxIn(storage), []);
    }
  });

  it('that learn of each other show what the other sent, read from the source', async () => {
    const [server, storage] = [new ModelServer(), new StandInStorage()];
    let told: () => void = () => undefined;
    const watchStorage = (changed: () => void) => ((told = changed), () => undefined);
    const network = offline();
    const idle = await pageOn(server.source('neither'), { storage, watchStorage, network });
    const { conversation } = await pageOn(server.source('neither'), { storage, network: offline() });
    const { id } = await conversation.send({ text: 'One' });
    told();
    assert.deepEqual(shownIn(idle.conversation.snapshot), [['One', 'queued']]);
    const sender = await pageOn(server.source('neither'), { storage });
    told();
    await quiet();
    assert.deepEqual(shownIn(idle.conversation.snapshot), [['One', 'published']]);
    assert.equal(sender.conversation.takeBack(id), undefined);
  });

  it('without locks leave a reply to the one that is sending it, for as long as a response may take', async () => {
    for (const kind of ['neither', 'safe'] as const) {
      const [server, storage, network] = [new ModelServer(), new StandInStorage(), offline()];
      let now = 0;
      const patience = 50;
      const [{ Conversation: Here }, { Conversation: There }] = [await anotherPage(), await anotherPage()];
      const here = new Here({ storage, network, now: () => now });
      here.connect(server.source(kind, { at: () => new Promise(() => undefined) }), 'essay');
      const there = new There({ storage, network, now: () => now, patience });
      there.connect(server.source(kind), 'essay');
      await here.send({ text: 'One' });
      now = 1_000_000;
      await network.turn(true);
      assert.deepEqual([server.sends.length, outboxIn(storage)[0]?.state], [0, 'sending']);
      here.disconnect();
      now += patience;
      await new Promise((resolve) => setTimeout(resolve, 2 * patience));
      assert.deepEqual(
        [server.times('One'), waitingIn(there.snapshot)],
        kind === 'safe' ? [1, []] : [0, [['One', 'unsure']]],
      );
    }
  });

  it('without locks that come online together send each reply once, in the order of a single thread of events', async () => {
    const [server, storage, network, now] = [new ModelServer(), new StandInStorage(), offline(), clock()];
    const entries = [await anotherPage(), await anotherPage()];
    const [one, two] = entries.map((entry) => {
      const conversation = new entry.Conversation({ storage, network, now, patience: 50 });
      conversation.connect(server.source('neither', { at: settled }), 'essay');
      return conversation;
    });
    for (const text of ['One', 'Two']) await one!.send({ text });
    await two!.send({ text: 'Three' });
    await network.turn(true);
    await quiet();
    assert.deepEqual(server.sends.map(({ text }) => text).sort(), ['One', 'Three', 'Two']);
  });
});

describe('locks that fail', () => {
  it('are done without: a frame without an origin can send', async () => {
    const server = new ModelServer();
    const request = (): Promise<never> => Promise.reject(new DOMException('No origin', 'SecurityError'));
    const { conversation } = await pageOn(server.source('neither'), { locks: { request } });
    assert.equal((await conversation.send({ text: 'One' })).status, undefined);
    assert.equal(server.times('One'), 1);
  });
});
