import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ConversationSnapshot } from '../../../src/conversation/index.js';
import { copyOf, pageOn, quiet, sharedLocks, StandInNetwork, type Page } from './stand-in-page.js';
import { StandInStorage } from './stand-in-storage.js';
import { VotingServer, type VoteFate } from './voting-server.js';

let time = 0;
const now = (): number => (time += 1);

const one = 'stand-in:1';

const shown = ({ votes, comments }: ConversationSnapshot, id = one): readonly [vote: number, up: number] => {
  const own = votes?.get(id);
  return [own?.vote ?? 0, own?.upvoteCount ?? comments.find((comment) => comment.id === id)!.upvoteCount!];
};

const bothWays = [true, false] as const;

describe('a vote', () => {
  for (const isKnown of bothWays) {
    const kind = isKnown ? 'that knows its voters' : 'that adds up';

    it(`is shown at once, and counted once, by a source ${kind}`, async () => {
      const server = new VotingServer(isKnown);
      const { conversation } = await pageOn(server.source(), { now });
      server.held = [];
      const done = conversation.vote(one, 1);
      await quiet();
      assert.deepEqual(shown(conversation.snapshot), [1, 1]);
      assert.equal(conversation.snapshot.votes?.get(one)?.state, 'sending');
      server.held.forEach((go) => go());
      await done;
      assert.equal(conversation.snapshot.votes?.get(one)?.state, 'counted');
      assert.deepEqual(shown(conversation.snapshot), [1, 1]);
      await conversation.reload();
      assert.deepEqual(shown(conversation.snapshot), [1, 1]);
      assert.equal(server.counts.get('1'), 1);
    });

    it(`that is taken back before its response has come ends as none, by a source ${kind}`, async () => {
      const server = new VotingServer(isKnown);
      const { conversation } = await pageOn(server.source(), { now });
      const clicks = [conversation.vote(one, 1), conversation.vote(one, 0)];
      await Promise.all(clicks);
      assert.deepEqual(shown(conversation.snapshot), [0, 0]);
      assert.equal(server.counts.get('1'), 0);
    });

    it(`is undone with the reason when a source ${kind} refuses it`, async () => {
      const server = new VotingServer(isKnown);
      const { conversation } = await pageOn(server.source(), { now });
      server.fates.push('refused');
      await conversation.vote(one, 1);
      assert.deepEqual(shown(conversation.snapshot), [0, 0]);
      assert.equal(conversation.snapshot.votes?.get(one)?.error?.said, 'Sorry');
      await conversation.vote(one, 1);
      assert.deepEqual(shown(conversation.snapshot), [1, 1]);
      assert.equal(conversation.snapshot.votes?.get(one)?.error, undefined);
    });

    it(`waits without a connection, over a reload, and is sent once by a source ${kind}`, async () => {
      const server = new VotingServer(isKnown);
      const network = new StandInNetwork();
      const { conversation, storage } = await pageOn(server.source(), { network, now });
      await network.turn(false);
      await conversation.vote(one, 1);
      assert.deepEqual(shown(conversation.snapshot), [1, 1]);
      assert.equal(conversation.snapshot.votes?.get(one)?.state, 'queued');
      assert.equal(server.asked.length, 0);
      const next = await pageOn(server.source(), { now, storage: copyOf(storage) });
      await quiet();
      assert.deepEqual(server.asked, [['1', 1]]);
      assert.deepEqual(shown(next.conversation.snapshot), [1, 1]);
      assert.equal(server.counts.get('1'), 1);
    });

    it(`is not sent again by itself for ever where a source ${kind} fails`, async () => {
      const server = new VotingServer(isKnown);
      const { conversation } = await pageOn(server.source(), { now });
      server.fates.push('fault', 'fault', 'fault', 'fault');
      await conversation.vote(one, 1);
      await quiet();
      assert.equal(server.asked.length, 1);
      assert.deepEqual(shown(conversation.snapshot), [0, 0]);
      assert.equal(conversation.snapshot.votes?.get(one)?.error?.kind, 'server-fault');
    });
  }

  it('is shown on another page of the same thread', async () => {
    const server = new VotingServer(true);
    const storage = new StandInStorage();
    const locks = sharedLocks();
    let tell = (): void => undefined;
    const watchStorage = (changed: () => void): (() => void) => {
      tell = changed;
      return () => undefined;
    };
    const a = await pageOn(server.source(), { storage, locks, now });
    const b = await pageOn(server.source(), { storage, locks, now, watchStorage });
    await a.conversation.vote(one, 1);
    tell();
    assert.deepEqual(shown(b.conversation.snapshot), [1, 1]);
    await b.conversation.vote(one, 0);
    assert.deepEqual(shown(a.conversation.snapshot), [0, 0]);
    assert.equal(server.counts.get('1'), 0);
  });

  it('for a comment that was deleted meanwhile is undone, and the thread read again', async () => {
    const server = new VotingServer(true);
    const { conversation } = await pageOn(server.source(), { now });
    server.counts.delete('1');
    await conversation.vote(one, 1);
    await quiet();
    assert.equal(conversation.snapshot.votes?.get(one)?.error?.kind, 'not-found');
    assert.deepEqual(
      conversation.snapshot.comments.map(({ id }) => id),
      ['stand-in:2'],
    );
  });

  it('that is final is neither taken back nor sent twice', async () => {
    const server = new VotingServer(true);
    const { conversation } = await pageOn(server.source({ areVotesFinal: true }), { now });
    await Promise.all([conversation.vote(one, 1), conversation.vote(one, 0)]);
    await conversation.vote(one, 0);
    assert.deepEqual(server.asked, [['1', 1]]);
    assert.deepEqual(shown(conversation.snapshot), [1, 1]);
  });

  it('is what the source says it is, on a device that does not know of it', async () => {
    const server = new VotingServer(true);
    server.counts.set('1', 1);
    const source = server.source({}, () => ({ 1: 1 }));
    const { conversation } = await pageOn(source, { now });
    await conversation.reload();
    assert.deepEqual(shown(conversation.snapshot), [1, 1]);
  });

  it('is not given where its source counts none', async () => {
    const server = new VotingServer(true);
    const { votes: _, ...capabilities } = server.source().capabilities;
    const { conversation, storage } = await pageOn({ ...server.source(), capabilities }, { now });
    await conversation.vote(one, 1);
    assert.equal(server.asked.length, 0);
    assert.equal(
      [...storage.items.keys()].some((key) => key.includes(':vote:')),
      false,
    );
  });

  it('that waits is not sent before the thread has been read, by whose counts a lost response is found', async () => {
    const server = new VotingServer(false);
    const network = new StandInNetwork();
    const { conversation, storage } = await pageOn(server.source(), { network, now });
    await network.turn(false);
    await conversation.vote('stand-in:2', 1);
    let read = (): void => undefined;
    const source = server.source();
    const slow = { ...source, load: () => new Promise<void>((go) => (read = go)).then(() => source.load('essay')) };
    server.fates.push('cut');
    const next = await pageOn(slow, { now, storage: copyOf(storage) });
    await next.conversation.fetchVotes();
    await quiet();
    assert.equal(server.asked.length, 0);
    // Once for the load, and once to find what became of it.
    for (let loads = 0; loads < 9 && server.counts.get('2') === 5; loads += 1) {
      read();
      await quiet();
    }
    assert.deepEqual(
      server.asked.map(([, value]) => value),
      [1, 1],
    );
    assert.equal(server.counts.get('2'), 6);
  });

  it('makes up no voter for a source that does not ask for one', async () => {
    const server = new VotingServer(false);
    const { vote, ...source } = server.source();
    const { conversation, storage } = await pageOn(
      { ...source, vote: (thread, id, value, options) => vote!(thread, id, value, { before: options!.before! }) },
      { now },
    );
    await conversation.vote(one, 1);
    assert.deepEqual(
      [...storage.items.keys()].filter((key) => key.includes('voter')),
      [],
    );
  });
});

describe('votes on two pages, in any order of clicks, failures and reloads,', () => {
  const act = fc.oneof(
    fc.record({ do: fc.constant('click' as const), page: fc.nat(1), id: fc.constantFrom('1', '2') }),
    fc.record({ do: fc.constant('reload' as const), page: fc.nat(1) }),
    fc.record({ do: fc.constant('open' as const), page: fc.nat(1) }),
    fc.record({ do: fc.constant('network' as const), page: fc.nat(1) }),
    fc.record({ do: fc.constant('fate' as const), fate: fc.constantFrom<VoteFate>('refused', 'cut', 'lost', 'fault') }),
    fc.record({ do: fc.constant('wait' as const) }),
  );

  type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;
  const click = (page: number, id: '1' | '2'): Act => ({ do: 'click', page, id });
  /**
   * A vote that another page takes back while its response is lost, one that is refused after it was lost, and one whose
   * loss and its being taken back are both lost, beside a page that had read the thread before.
   */
  const examples: [Act[]][] = [
    [
      [
        click(1, '2'),
        { do: 'network', page: 1 },
        { do: 'fate', fate: 'lost' },
        click(0, '2'),
        { do: 'network', page: 1 },
        { do: 'network', page: 0 },
      ],
    ],
    [
      [
        { do: 'fate', fate: 'lost' },
        { do: 'fate', fate: 'refused' },
        click(0, '1'),
        { do: 'open', page: 0 },
        { do: 'open', page: 0 },
      ],
    ],
    [
      [
        { do: 'fate', fate: 'lost' },
        { do: 'fate', fate: 'lost' },
        click(1, '2'),
        { do: 'open', page: 0 },
        click(0, '2'),
        { do: 'wait' },
      ],
    ],
  ];

  for (const isKnown of bothWays) {
    it(`end with the count of a source that ${isKnown ? 'knows its voters' : 'adds up'}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
          const server = new VotingServer(isKnown);
          const storage = new StandInStorage();
          const locks = sharedLocks();
          const open = (): Promise<Page> =>
            pageOn(server.source(), { storage, locks, now, network: new StandInNetwork() });
          const pages = [await open(), await open()];
          for (const step of acts) {
            if (step.do === 'fate') server.fates.push(step.fate);
            else if (step.do === 'wait') await quiet();
            else {
              const { conversation, network } = pages[step.page]!;
              if (step.do === 'click') {
                const id = `stand-in:${step.id}`;
                void conversation.vote(id, shown(conversation.snapshot, id)[0] === 1 ? 0 : 1);
              } else if (step.do === 'reload') void conversation.reload();
              else if (step.do === 'network') await network.turn(!network.online);
              else {
                conversation.disconnect();
                pages[step.page] = await open();
              }
            }
          }
          server.fates.length = 0;
          for (const { network } of pages) await network.turn(true);
          for (let turn = 0; turn < 3; turn += 1) {
            for (const { conversation } of pages) await conversation.reload();
            await quiet();
          }
          for (const { conversation } of pages) {
            for (const [id, others] of [
              ['1', 0],
              ['2', 5],
            ] as const) {
              const [vote, up] = shown(conversation.snapshot, `stand-in:${id}`);
              assert.equal(up, server.counts.get(id));
              assert.equal(server.counts.get(id), others + vote);
            }
          }
        }),
        { numRuns: 60, examples },
      );
    });
  }
});
