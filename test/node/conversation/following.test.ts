import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { around, pauseAfter, quickest, slowest } from '../../../src/conversation/pace.js';
// At hand: how long it takes to be read differs from one machine to another.
import '../../../src/model/salvage-batch.js';
import { SourceError } from '../../../src/model/source-error.js';
import { followed } from './followed-thread.js';
import { quiet } from './stand-in-page.js';

const minute = 60_000;
const hour = 60 * minute;

describe('a thread that is asked for from time to time', () => {
  it('keeps new replies of others back until they are wanted, and says how many there are', async () => {
    const { source, place, conversation, ids } = await followed('poll', 'a', 'b');
    assert.deepEqual(ids(), ['a b', '']);
    source.write('c', { inReplyTo: 'live:a' });
    source.write('d');
    await place.pass(minute);
    assert.deepEqual(ids(), ['a b', 'c d']);
    assert.equal(conversation.snapshot.commentCount, 2);
    assert.equal(conversation.snapshot.people.has('live:by-c'), false);
    conversation.showArrived();
    assert.deepEqual(ids(), ['a b c d', '']);
    assert.equal(conversation.snapshot.commentCount, 4);
    assert.deepEqual([...conversation.snapshot.unseen!], ['live:c', 'live:d']);
  });

  it('shows at once what has changed or is gone, and draws nothing else again', async () => {
    const { source, place, conversation, ids } = await followed('poll', 'a', 'b', 'c', 'd');
    const before = conversation.snapshot;
    source.write('b', { words: 'Otherwise.' });
    source.write('c', { status: 'deleted', body: { type: 'root', children: [] } });
    source.delete('d');
    await place.pass(minute);
    const after = conversation.snapshot;
    assert.deepEqual(ids(), ['a b c', '']);
    assert.equal(after.comments[0], before.comments[0], 'the same object');
    assert.notEqual(after.comments[1], before.comments[1]);
    assert.equal(after.comments[2]!.status, 'deleted');
    assert.equal(after.people.get('live:by-a'), before.people.get('live:by-a'));
  });

  it('tells no one where nothing has changed', async () => {
    const { place, conversation, source } = await followed('poll', 'a');
    const { snapshot } = conversation;
    await place.pass(hour);
    assert.ok(source.asked.length > 10);
    assert.equal(conversation.snapshot, snapshot);
  });

  it('shows the reader’s own reply at once, and what it replies to', async () => {
    const { place, conversation, ids, source } = await followed('poll', 'a');
    await conversation.send({ text: 'Mine.', key: 'mine' });
    await place.pass(minute);
    assert.deepEqual(ids(), ['a mine', '']);
    source.write('theirs', { inReplyTo: 'live:mine' });
    await place.pass(minute);
    assert.deepEqual(ids(), ['a mine', 'theirs']);
    await conversation.send({ text: 'Mine, too.', key: 'second' });
    await place.pass(minute);
    assert.deepEqual(ids(), ['a mine second', 'theirs']);
  });

  it('shows no reply of another page of the reader’s without what it replies to', async () => {
    const { source, place, conversation, ids } = await followed('poll', 'a');
    await conversation.send({ text: 'Mine.', key: 'mine' });
    source.write('theirs');
    source.write('mine', { inReplyTo: 'live:theirs' });
    source.write('another');
    await place.pass(minute);
    assert.deepEqual(ids(), ['a mine theirs', 'another']);
  });

  it('asks the less often the longer nothing comes, and soon again once something did', async () => {
    const { source, place } = await followed('poll', 'a');
    await place.pass(hour);
    const pauses = source.asked.slice(1).map((at, index) => at - source.asked[index]!);
    assert.equal(pauses[0], quickest);
    assert.deepEqual(
      pauses,
      [...pauses].sort((a, b) => a - b),
    );
    assert.equal(pauses.at(-1), slowest);
    source.write('b');
    const { length } = source.asked;
    await place.pass(2 * slowest);
    assert.equal(source.asked[length + 1]! - source.asked[length]!, quickest);
  });

  it('asks nothing while the page is not seen, nor without a connection, and soon when the reader is back', async () => {
    const { source, place, network } = await followed('poll', 'a');
    await place.pass(hour);
    for (const turn of [(on: boolean) => place.show(on), (on: boolean) => network.turn(on)]) {
      await turn(false);
      const { length } = source.asked;
      await place.pass(10 * hour);
      assert.equal(source.asked.length, length);
      await turn(true);
      await place.pass(quickest);
      assert.ok(source.asked.length > length);
    }
  });

  it('shows nothing of a failure, asks less often, and stops until the reader comes back', async () => {
    const { source, place, conversation, ids } = await followed('poll', 'a');
    source.failure = () => new SourceError('server-fault', 'It failed');
    const { snapshot } = conversation;
    await place.pass(hour);
    const { length } = source.asked;
    assert.ok(length > 3 && length < 9, `${length}`);
    assert.equal(conversation.snapshot, snapshot);
    await place.pass(10 * hour);
    assert.equal(source.asked.length, length);
    source.failure = undefined;
    source.write('b');
    place.show(false);
    place.show(true);
    await place.pass(quickest);
    assert.deepEqual(ids(), ['a', 'b']);
  });

  it('asks no more where that is in vain', async () => {
    const { source, place } = await followed('poll', 'a');
    source.failure = () => new SourceError('not-found', 'It is gone');
    await place.pass(minute);
    place.show(false);
    place.show(true);
    await place.pass(hour);
    assert.equal(source.asked.length, 2);
  });

  it('waits as long as the server says', async () => {
    const { source, place } = await followed('poll', 'a');
    source.failure = () => new SourceError('rate-limited', 'Later', { retryAfter: 1800 });
    place.chance = 0;
    await place.pass(minute);
    const { length } = source.asked;
    source.failure = undefined;
    await place.pass(1800_000 - 2 * minute);
    assert.equal(source.asked.length, length);
    await place.pass(3 * minute);
    assert.ok(source.asked.length > length);
  });

  it('mends a thread that could not be loaded', async () => {
    const { source, place, conversation, ids } = await followed('poll', 'a');
    source.failure = () => new SourceError('server-fault', 'It failed');
    await conversation.reload();
    assert.equal(conversation.snapshot.error?.kind, 'server-fault');
    source.failure = undefined;
    await place.pass(minute);
    assert.equal(conversation.snapshot.error, undefined);
    assert.deepEqual(ids(), ['a', '']);
  });

  it('draws nothing again in which words are selected, until they are not', async () => {
    const { source, place, conversation, ids } = await followed('poll', 'a', 'b');
    const [first] = conversation.snapshot.comments;
    place.isSelecting = true;
    source.write('a', { words: 'Otherwise.' });
    await place.pass(5 * minute);
    assert.equal(conversation.snapshot.comments[0], first);
    place.isSelecting = false;
    await place.pass(5000);
    assert.notEqual(conversation.snapshot.comments[0], first);
    place.isSelecting = true;
    source.write('c');
    await place.pass(minute);
    assert.deepEqual(ids(), ['a b', 'c'], 'news moves nothing');
  });

  it('is not asked for while the page itself loads it', async () => {
    const { source, place, conversation } = await followed('poll', 'a');
    let respond = (): void => undefined;
    source.delay = new Promise((resolve) => (respond = resolve));
    const reloaded = conversation.reload();
    await place.pass(minute);
    assert.equal(source.asked.length, 2);
    respond();
    await reloaded;
    assert.equal(source.most, 1);
  });

  it('does not show older words than those that the reader has just sent', async () => {
    const { source, place, conversation } = await followed('poll', 'a');
    let respond = (): void => undefined;
    source.delay = new Promise((resolve) => (respond = resolve));
    await place.pass(minute);
    assert.equal(source.asked.length, 2);
    source.delay = undefined;
    await conversation.send({ text: 'Mine.', key: 'a' }); // as an edit does, it changes a comment that is known
    respond();
    await quiet();
    assert.match(JSON.stringify(conversation.snapshot.comments), /Mine\./);
  });

  it('is left alone when the element leaves or shows another thread, and when live is turned off', async () => {
    const { source, place, network, conversation, ids } = await followed('poll', 'a');
    conversation.disconnect();
    await place.pass(hour);
    assert.deepEqual([source.asked.length, place.timers, place.listeners], [1, 0, 0]);
    conversation.connect(source, 'thread');
    await quiet();
    source.write('b');
    await place.pass(minute);
    assert.deepEqual(ids(), ['a', 'b']);
    await conversation.follow('off');
    assert.deepEqual(ids(), ['a b', ''], 'what waited is shown');
    assert.equal(conversation.snapshot.arrived, undefined);
    const { length } = source.asked;
    await place.pass(hour);
    await network.turn(true);
    assert.deepEqual([source.asked.length, place.timers, place.listeners], [length + 1, 0, 0]);
  });

  it('keeps the last word of a page that changes its mind', async () => {
    const { source, place, conversation } = await followed('off', 'a');
    void conversation.follow('poll', place);
    await conversation.follow('off');
    await place.pass(hour);
    assert.equal(source.asked.length, 1);
  });

  const acts = fc.array(
    fc.oneof(
      fc.record({ act: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 400_000 }) }),
      fc.record({
        act: fc.constantFrom('hide', 'show', 'on', 'off', 'write', 'fail', 'mend', 'reload', 'slow', 'send'),
      }),
    ),
    { maxLength: 25 },
  );

  it('is never asked for twice at once, nor while it is not seen, and loses and doubles nothing', async () => {
    await fc.assert(
      fc.asyncProperty(acts, fc.double({ min: 0, max: 0.999, noNaN: true }), async (steps, chance) => {
        const { source, place, network, conversation } = await followed('poll', 'a');
        place.chance = chance;
        let [visible, count] = [true, 0];
        let respond: (() => void) | undefined;
        const check = async (): Promise<void> => {
          await quiet();
          assert.ok(source.most <= 1, 'one at a time');
        };
        for (const step of steps) {
          const { length } = source.asked;
          if (step.act === 'pass') await place.pass((step as { ms: number }).ms);
          else if (step.act === 'hide' || step.act === 'show') place.show((visible = step.act === 'show'));
          else if (step.act === 'on' || step.act === 'off') {
            await network.turn(step.act === 'on');
          } else if (step.act === 'write') source.write(`w${(count += 1)}`);
          else if (step.act === 'fail') source.failure = () => new SourceError('server-fault', 'It failed');
          else if (step.act === 'mend') source.failure = undefined;
          else if (step.act === 'slow') {
            if (respond) respond();
            respond = source.delay = undefined;
            if (length % 2) source.delay = new Promise((resolve) => (respond = resolve));
          } else if (step.act === 'reload') void conversation.reload();
          else if (step.act === 'send' && network.online)
            await conversation.send({ text: 'Mine.', key: `m${(count += 1)}` }).catch(() => undefined);
          await check();
          if (/pass|write|fail|mend|slow|hide|off/.test(step.act) && (!visible || !network.online))
            assert.equal(source.asked.length, length);
        }
        respond?.();
        source.delay = source.failure = undefined;
        place.show(false);
        place.show(true);
        await network.turn(true);
        await place.pass(2 * slowest);
        conversation.showArrived();
        const shown = conversation.snapshot.comments.map(({ id }) => id.slice(5));
        assert.deepEqual([...shown].sort(), source.batch.comments.map(({ id }) => id).sort());
        assert.equal(conversation.snapshot.commentCount, shown.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the pause between two questions', () => {
  it('is within its bounds, whatever comes, and never ends before the time that a server has named', () => {
    const outcome = fc.oneof(
      fc.constantFrom('news' as const, 'nothing' as const),
      fc.record({ retryAfter: fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: undefined }) }),
    );
    fc.assert(
      fc.property(fc.array(outcome), fc.double({ min: 0, max: 0.999, noNaN: true }), (outcomes, chance) => {
        let pause = quickest;
        for (const one of outcomes) {
          const named = typeof one === 'object' ? 1000 * (one.retryAfter ?? 0) : 0;
          pause = pauseAfter(one, Math.min(pause, slowest));
          const waited = around(pause, () => chance, one);
          assert.ok(waited >= named && waited >= 0.8 * quickest);
          assert.ok(waited <= 1.2 * Math.max(slowest, named));
        }
      }),
    );
  });
});

describe('a thread that its source tells of', () => {
  it('is loaded once when the stream begins, and not asked for after that', async () => {
    const { source, place } = await followed('stream', 'a');
    await place.pass(hour);
    assert.equal(source.asked.length, 2);
    assert.equal(source.listeners.size, 1);
  });

  it('keeps back what is told, and shows what has changed or is gone', async () => {
    const { source, place, conversation, ids } = await followed('stream', 'a', 'b');
    await place.pass(minute);
    source.write('c');
    source.write('b', { words: 'Otherwise.' });
    source.tell(['c', 'b']);
    source.delete('a');
    source.tell([], ['a']);
    await quiet();
    await place.pass(minute);
    assert.deepEqual(ids(), ['b', 'c']);
    assert.match(JSON.stringify(conversation.snapshot.comments), /Otherwise/);
    assert.equal(conversation.snapshot.commentCount, 1);
    conversation.showArrived();
    assert.deepEqual(ids(), ['b c', '']);
    assert.equal(source.asked.length, 2);
  });

  it('does not take the reader’s own reply for news that is told before its response has come', async () => {
    const { source, place, conversation, ids } = await followed('stream', 'a');
    await place.pass(minute);
    source.write('mine', { words: 'Mine.' });
    source.tell(['mine']);
    await quiet();
    await conversation.send({ text: 'Mine.', key: 'mine' });
    await place.pass(minute);
    assert.deepEqual(ids(), ['a mine', '']);
  });

  it('is heard only while the page is seen, and loaded again after that', async () => {
    const { source, place, ids } = await followed('stream', 'a');
    await place.pass(minute);
    place.show(false);
    assert.equal(source.listeners.size, 0);
    source.write('b');
    await place.pass(hour);
    place.show(true);
    await place.pass(minute);
    assert.deepEqual(ids(), ['a', 'b']);
    assert.deepEqual([source.listeners.size, source.asked.length], [1, 3]);
  });

  it('is asked for where there is no stream, or none any longer', async () => {
    const { source, place, ids } = await followed('stream', 'a');
    await place.pass(minute);
    for (const listener of source.listeners) listener.ended();
    source.write('b');
    await place.pass(minute);
    assert.deepEqual(ids(), ['a', 'b']);
    const without = await followed('poll', 'a');
    await without.conversation.follow('stream', without.place);
    without.source.write('b');
    await without.place.pass(minute);
    assert.deepEqual(without.ids(), ['a', 'b']);
  });

  it('takes no harm from what is no comment', async () => {
    const { source, place, ids } = await followed('stream', 'a');
    await place.pass(minute);
    source.write('b');
    for (const listener of source.listeners) listener.changed({ comments: [null, 7] } as never, []);
    source.tell(['b']);
    await quiet();
    await place.pass(minute);
    assert.deepEqual(ids(), ['a', 'b']);
  });
});
