import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Drafts } from '../../../src/conversation/index.js';
import { SourceError } from '../../../src/model/source-error.js';
import { ModelServer, sourceKinds, type Fate, type SourceKind } from './model-server.js';
import { copyOf, outboxIn, pageOn, quiet, StandInNetwork, takenLocks, waitingIn } from './stand-in-page.js';
import { StandInStorage } from './stand-in-storage.js';

const text = 'Well said';
const reply = { text, name: 'Ada', key: 'mine' };
const place = { source: 'live', thread: 'essay' };

/** A tab that is closed here: what it leaves behind, on the device and at the server. */
interface Point {
  readonly storage: StandInStorage;
  readonly server: ModelServer;
  readonly where: string;
}

/** A storage that tells of each change. */
class WatchedStorage extends StandInStorage {
  changed: (key: string) => void = () => undefined;

  override setItem(key: string, value: string): void {
    super.setItem(key, value);
    this.changed(key);
  }

  override removeItem(key: string): void {
    super.removeItem(key);
    this.changed(key);
  }
}

/** Sends a reply, and stops the world at each change of the storage and at each point of a request to the server. */
async function pointsOf(kind: SourceKind, fates: readonly Fate[], offlineFirst: boolean): Promise<readonly Point[]> {
  const points: Point[] = [];
  const [server, storage] = [new ModelServer(), new WatchedStorage()];
  const left = [...fates];
  const stop = (where: string): void => void points.push({ storage: copyOf(storage), server: server.clone(), where });
  const source = server.source(kind, { fate: () => left.shift() ?? 'delivered', at: stop });
  const { conversation, network } = await pageOn(source, { storage, network: new StandInNetwork(!offlineFirst) });
  // As a form does: the words are a draft until there is a response.
  const drafts = new Drafts(storage);
  drafts.save(place, 'draft', text);
  storage.changed = (key) => stop(key.split(':')[1]!);
  await conversation.send(reply).then(
    () => drafts.remove(place, 'draft'),
    () => undefined,
  );
  if (offlineFirst) await network.turn(true);
  await quiet();
  stop('after all');
  return points;
}

const sequences: readonly (readonly Fate[])[] = [
  ['delivered'],
  ['held'],
  ['cut before'],
  ['cut after'],
  ['held, cut after'],
  ['cut before', 'cut before'],
  ['cut before', 'cut after'],
  ['cut after', 'cut after'],
  [new SourceError('refused', 'No')],
  [new SourceError('server-fault', 'Oh')],
  [new SourceError('rate-limited', 'Wait')],
  [new SourceError('challenge', 'Who?')],
];

describe('a tab that is closed while it sends', () => {
  let count = 0;
  for (const kind of sourceKinds) {
    for (const offlineFirst of [false, true]) {
      for (const fates of sequences) {
        // A source that shows all it has stored holds nothing.
        if (kind === 'find' && `${fates[0]}`.startsWith('held')) continue;
        const story = fates.map((fate) => (fate instanceof Error ? fate.kind : fate)).join(', then ');
        it(`loses nothing and stores nothing twice: ${kind}; ${offlineFirst ? 'queued first; ' : ''}${story}`, async () => {
          for (const { storage, server, where } of await pointsOf(kind, fates, offlineFirst)) {
            count += 1;
            const waited = outboxIn(storage).some(({ inForm }) => !inForm);
            const page = await pageOn(server.source(kind), { storage });
            await page.network.turn(false);
            await page.network.turn(true);
            const waiting = waitingIn(page.conversation.snapshot);
            const drafts = new Drafts(storage).list(place);
            assert.ok(server.times(text) <= 1, `stored twice: ${where}`);
            assert.ok(server.times(text) + waiting.length + drafts.length > 0, `lost: ${where}`);
            if (waited) assert.deepEqual(drafts, [], `a draft of what has been sent: ${where}`);
            if (waited && kind === 'safe' && !(fates[0] instanceof Error)) {
              assert.deepEqual([server.times(text), waiting], [1, []], `not sent: ${where}`);
            }
            if (kind === 'neither' && where.endsWith('stored')) {
              assert.deepEqual([server.sends, waiting], [[], [[text, 'unsure']]], `sent by itself: ${where}`);
            }
            page.conversation.disconnect();
          }
        });
      }
    }
  }

  it('was closed at a great many points', () => {
    assert.ok(count > 400, `${count}`);
  });

  it('sends what waited for its turn when it was closed', async () => {
    const [server, storage] = [new ModelServer(), new StandInStorage()];
    const { conversation } = await pageOn(server.source('neither'), { storage, locks: takenLocks });
    void conversation.send(reply);
    await quiet();
    assert.deepEqual([server.sends, waitingIn(conversation.snapshot)], [[], []]);
    const next = await pageOn(server.source('neither'), { storage: copyOf(storage) });
    assert.deepEqual([server.times(text), waitingIn(next.conversation.snapshot)], [1, []]);
  });

  it('says at once what became of its reply, also where there is no connection', async () => {
    for (const [kind, state] of [
      ['safe', 'queued'],
      ['neither', 'unsure'],
    ] as const) {
      const [server, storage] = [new ModelServer(), new StandInStorage()];
      const { conversation } = await pageOn(server.source(kind, { at: () => new Promise(() => undefined) }), {
        storage,
      });
      void conversation.send(reply);
      await quiet();
      const next = await pageOn(server.source(kind), { storage: copyOf(storage), network: new StandInNetwork(false) });
      assert.deepEqual(waitingIn(next.conversation.snapshot), [[text, state]]);
      assert.equal(next.conversation.takeBack('live:waiting-mine')?.text, text);
    }
  });

  it('keeps what was not sent again for a week, and then no longer', async () => {
    const [server, storage] = [new ModelServer(), new StandInStorage()];
    const fate = (): Fate => 'cut before';
    const { conversation } = await pageOn(server.source('safe', { fate }), { storage, now: () => 0 });
    await assert.rejects(conversation.send(reply));
    const week = 7 * 86_400_000;
    await pageOn(server.source('safe'), { storage, now: () => week });
    assert.equal(outboxIn(storage).length, 1);
    await pageOn(server.source('safe'), { storage, now: () => week + 1 });
    assert.equal(outboxIn(storage).length, 0);
  });
});
