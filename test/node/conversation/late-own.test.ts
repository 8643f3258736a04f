import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Conversation } from '../../../src/conversation/conversation.js';
import { copyOf, pageOn, quiet, StandInNetwork, shownIn, waitingIn } from './stand-in-page.js';
import { batch, StandInSource } from './stand-in-source.js';
import { StandInStorage } from './stand-in-storage.js';

const load = () => import('../../../src/conversation/own.js');
const reply = { text: 'Well said', name: 'Ada' };

/** What is stored by a page without a connection, on which a reply was sent. */
async function withWaiting(): Promise<StandInStorage> {
  const { conversation, storage } = await pageOn(new StandInSource(), { network: new StandInNetwork(false) });
  await conversation.send(reply);
  return copyOf(storage);
}

describe("the code for a reader's own replies", () => {
  it('is not fetched where nothing of a thread is stored', async () => {
    let asked = 0;
    const conversation = new Conversation({ storage: new StandInStorage() }, () => ((asked += 1), load()));
    const source = new StandInSource();
    conversation.connect(source, 'essay');
    await source.loads[0]?.respond(batch(['1']));
    assert.deepEqual([asked, conversation.snapshot.comments.length], [0, 1]);
  });

  it('is fetched where something is, and what is stored is shown with the first comments', async () => {
    const source = new StandInSource();
    const network = new StandInNetwork(false);
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const conversation = new Conversation({ storage: await withWaiting(), network }, () => arrived.then(load));
    conversation.connect(source, 'essay');
    await source.loads[0]?.respond(batch(['1']));
    assert.deepEqual([conversation.snapshot.comments.length, conversation.snapshot.loading], [0, true]);
    arrive();
    await quiet();
    assert.equal(shownIn(conversation.snapshot).length, 2);
    assert.deepEqual(waitingIn(conversation.snapshot), [['Well said', 'queued']]);
  });

  it('is asked for again where it did not come: the comments are shown, and a reply is sent at the next attempt', async () => {
    const source = new StandInSource();
    let isOut = true;
    const conversation = new Conversation({ storage: await withWaiting() }, () =>
      isOut ? Promise.reject(new Error('It did not come')) : load(),
    );
    conversation.connect(source, 'essay');
    await source.loads[0]?.respond(batch(['1']));
    assert.equal(conversation.snapshot.comments.length, 1);
    await assert.rejects(conversation.send(reply), { kind: 'offline' });
    isOut = false;
    void conversation.prepare();
    await quiet();
    assert.deepEqual(
      source.sends.map((call) => call.reply.text),
      ['Well said'],
    );
  });
});
