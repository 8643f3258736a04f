import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as entry from '../../../src/conversation/index.js';
import { Conversation } from '../../../src/conversation/index.js';
import { SourceError } from '../../../src/model/source-error.js';
import { batch, comment, person, settled, StandInSource } from './stand-in-source.js';

const idsIn = (conversation: Conversation): readonly string[] => conversation.snapshot.comments.map(({ id }) => id);

/** What a pending reply of one test blocks must not block the next. */
const environment = {
  createKey: () => 'made',
  locks: { request: <T>(_: string, action: () => Promise<T>) => action() },
};

const reply = { text: 'Well said', name: 'Ada' };

async function connected(ids: readonly string[] = []): Promise<{ conversation: Conversation; source: StandInSource }> {
  const conversation = new Conversation(environment);
  const source = new StandInSource();
  conversation.connect(source, 'essay');
  await source.loads[0]?.respond(batch(ids));
  return { conversation, source };
}

describe('conversation', () => {
  it('exposes the public API', () => {
    assert.deepEqual(Object.keys(entry).sort(), ['Conversation', 'Drafts', 'Profile', 'nextState', 'replyLife']);
  });

  it('is empty before it is given anything', () => {
    const empty = {
      people: new Map(),
      comments: [],
      commentCount: 0,
      loading: false,
      thread: '',
      sources: [],
      own: new Map(),
      mine: new Set(),
      votes: new Map(),
      unseen: new Set(),
    };
    assert.deepEqual(new Conversation().snapshot, empty);
  });

  describe('its snapshot', () => {
    it('is the same object as long as nothing changed', async () => {
      const { conversation, source } = await connected(['1']);
      const discussion = { comments: [comment('1')] };
      conversation.setDiscussion(discussion);
      const { snapshot } = conversation;
      conversation.setDiscussion(discussion);
      conversation.connect(source, 'essay');
      conversation.subscribe(() => undefined)();
      assert.equal(conversation.snapshot, snapshot);
    });

    it('is another object after a change, and the former stays as it was', async () => {
      const { conversation } = await connected(['1']);
      const { snapshot } = conversation;
      conversation.setDiscussion({ comments: [comment('a')] });
      assert.notEqual(conversation.snapshot, snapshot);
      assert.deepEqual(
        snapshot.comments.map(({ id }) => id),
        ['live:1'],
      );
    });

    it('holds the article, the source and the thread', async () => {
      const { conversation, source } = await connected();
      const article = { id: 'essay', headline: 'Trust', body: { type: 'root', children: [] } } as const;
      conversation.setDiscussion({ article });
      assert.equal(conversation.snapshot.article, article);
      assert.equal(conversation.snapshot.source, source);
      assert.equal(conversation.snapshot.thread, 'essay');
    });
  });

  describe('listeners', () => {
    it('are called after each change until they stop', async () => {
      const { conversation } = await connected();
      const counts: number[] = [];
      const stop = conversation.subscribe(() => counts.push(conversation.snapshot.comments.length));
      conversation.setDiscussion({ comments: [comment('a')] });
      conversation.setDiscussion(undefined);
      stop();
      conversation.setDiscussion({ comments: [comment('a')] });
      assert.deepEqual(counts, [1, 0]);
    });

    it('do not suffer from the fault of another, which is reported', async (test) => {
      const { conversation } = await connected();
      const report = test.mock.method(globalThis, 'queueMicrotask', () => undefined);
      let called = false;
      conversation.subscribe(() => {
        throw new Error('at fault');
      });
      conversation.subscribe(() => (called = true));
      conversation.setDiscussion({});
      assert.ok(called);
      assert.throws(() => (report.mock.calls[0]?.arguments[0] as () => void)(), { message: 'at fault' });
    });
  });

  describe('merging', () => {
    it('puts the archive first, as it is, and the name of the source before live ids', async () => {
      const conversation = new Conversation();
      const comments = [comment('1', { author: 'ada' }), comment('2', { inReplyTo: '1' })];
      conversation.setDiscussion({ comments, people: [person('ada')] });
      const source = new StandInSource('wordpress');
      conversation.connect(source, 'essay');
      const people = [{ id: 'ada', name: 'Another Ada' }];
      await source.loads[0]?.respond({ comments: [comment('1', { author: 'ada' })], people });
      assert.deepEqual(idsIn(conversation), ['1', '2', 'wordpress:1']);
      assert.deepEqual(
        conversation.snapshot.comments.map(({ author }) => author),
        ['ada', undefined, 'wordpress:ada'],
      );
      assert.equal(conversation.snapshot.people.get('ada')?.name, 'ADA');
      assert.equal(conversation.snapshot.people.get('wordpress:ada')?.name, 'Another Ada');
    });

    it('leaves the id of the parent as the source gives it: it is one of the merged thread', async () => {
      const { conversation, source } = await connected();
      void conversation.reload();
      await source.loads[1]?.respond({
        comments: [comment('1', { inReplyTo: 'archive-3' }), comment('2', { inReplyTo: 'live:1' })],
        people: [],
      });
      assert.deepEqual(
        conversation.snapshot.comments.map(({ inReplyTo }) => inReplyTo),
        ['archive-3', 'live:1'],
      );
    });

    it('takes an id once, however often a source repeats it or the archive holds it', async () => {
      const { conversation } = await connected(['1', '1', '2']);
      assert.deepEqual(idsIn(conversation), ['live:1', 'live:2']);
      conversation.setDiscussion({ comments: [comment('live:2')] });
      assert.deepEqual(idsIn(conversation), ['live:2', 'live:1']);
      assert.equal(conversation.snapshot.commentCount, 2);
    });

    it('leaves out what is no object, in unchecked data', () => {
      const conversation = new Conversation();
      const holes = [null, undefined, 7, 'x', true];
      conversation.setDiscussion({ comments: [...holes, comment('1')], people: [...holes, person('ada')] } as never);
      assert.deepEqual(idsIn(conversation), ['1']);
      assert.deepEqual([...conversation.snapshot.people.keys()], ['ada']);
      assert.equal(conversation.snapshot.commentCount, 1);
      conversation.setDiscussion({ comments: null, people: null } as never);
      assert.deepEqual(idsIn(conversation), []);
    });

    it('never doubles a comment by loading again', async () => {
      const { conversation, source } = await connected(['1', '2']);
      void conversation.reload();
      await source.loads[1]?.respond(batch(['1', '2', '3']));
      assert.deepEqual(idsIn(conversation), ['live:1', 'live:2', 'live:3']);
    });
  });

  describe('the number of comments', () => {
    it('is what the archive says, or how many it has without tombstones', () => {
      const conversation = new Conversation();
      const comments = [comment('1'), comment('2', { status: 'deleted' }), comment('3', { status: 'held' })];
      conversation.setDiscussion({ comments });
      assert.equal(conversation.snapshot.commentCount, 2);
      conversation.setDiscussion({ comments, commentCount: 7 });
      assert.equal(conversation.snapshot.commentCount, 7);
    });

    it('grows by what the source says, or by how many it brought', async () => {
      const { conversation, source } = await connected(['1', '2']);
      conversation.setDiscussion({ comments: [comment('1')], commentCount: 7 });
      assert.equal(conversation.snapshot.commentCount, 9);
      void conversation.reload();
      await source.loads[1]?.respond(batch(['1', '2'], { total: 140 }));
      assert.equal(conversation.snapshot.commentCount, 147);
      await conversation.prepare();
      void conversation.send(reply);
      await settled();
      await source.sends[0]?.respond(batch(['3']));
      assert.equal(conversation.snapshot.commentCount, 148);
    });

    it('does not count twice what the archive and the source both hold', async () => {
      const { conversation, source } = await connected();
      conversation.setDiscussion({ comments: [comment('live:2')] });
      void conversation.reload();
      await source.loads[1]?.respond(batch(['1', '2'], { total: 140 }));
      assert.equal(conversation.snapshot.commentCount, 140);
    });

    it('is never less than what is there to see', async () => {
      const { conversation, source } = await connected();
      void conversation.reload();
      await source.loads[1]?.respond(batch(['1', '2'], { total: 1 }));
      assert.equal(conversation.snapshot.commentCount, 2);
    });
  });

  describe('loading', () => {
    it('says so until the response is there', async () => {
      const conversation = new Conversation();
      const source = new StandInSource();
      conversation.connect(source, 'essay');
      assert.equal(conversation.snapshot.loading, true);
      await source.loads[0]?.respond(batch(['1']));
      assert.equal(conversation.snapshot.loading, false);
      assert.deepEqual(
        source.loads.map(({ thread }) => thread),
        ['essay'],
      );
    });

    it('keeps what is at hand when it fails, and says why', async () => {
      const { conversation, source } = await connected(['1']);
      const error = new SourceError('offline', 'No network');
      const ended = conversation.reload();
      await source.loads[1]?.fail(error);
      await ended;
      assert.equal(conversation.snapshot.error, error);
      assert.deepEqual(idsIn(conversation), ['live:1']);
    });

    it('says why it failed until a load succeeds, or fails in another way', async () => {
      const { conversation, source } = await connected(['1']);
      const [first, second] = [new SourceError('offline', 'No network'), new SourceError('unknown', 'No luck')];
      const state = (): unknown => [conversation.snapshot.loading, conversation.snapshot.error];
      void conversation.reload();
      await source.loads[1]?.fail(first);
      assert.deepEqual(state(), [false, first]);
      void conversation.reload();
      assert.deepEqual(state(), [true, first]);
      await source.loads[2]?.fail(second);
      assert.deepEqual(state(), [false, second]);
      void conversation.reload();
      assert.deepEqual(state(), [true, second]);
      await source.loads[3]?.respond(batch(['1']));
      assert.deepEqual(state(), [false, undefined]);
    });

    it('makes a SourceError of whatever a source throws or returns', async () => {
      const { conversation, source } = await connected();
      void conversation.reload();
      await source.loads[1]?.fail(new TypeError('x is not a function'));
      assert.equal(conversation.snapshot.error?.kind, 'unknown');
      assert.equal(conversation.snapshot.error?.message, 'x is not a function');
      const reloaded = conversation.reload();
      await source.loads[2]?.respond(null as never);
      await reloaded;
      assert.equal(conversation.snapshot.error?.kind, 'unreadable-response');
    });

    it('again aborts the load under way, whose response is dropped and whose promise still settles', async () => {
      const { conversation, source } = await connected();
      const first = conversation.reload();
      const second = conversation.reload();
      assert.equal(source.loads[1]?.signal?.aborted, true);
      await first;
      await source.loads[2]?.respond(batch(['new']));
      await source.loads[1]?.respond(batch(['old']));
      await second;
      assert.deepEqual(idsIn(conversation), ['live:new']);
    });

    it('follows the changes a source tells of', async () => {
      const { conversation, source } = await connected(['1']);
      source.change();
      await source.loads[1]?.respond(batch(['1', '2']));
      assert.deepEqual(idsIn(conversation), ['live:1', 'live:2']);
    });

    it('is done once more when a change comes while it is under way, and not once for each change', async () => {
      const { conversation, source } = await connected();
      source.change();
      source.change();
      source.change();
      await source.loads[1]?.respond(batch(['1']));
      assert.equal(source.loads.length, 3);
      await source.loads[2]?.respond(batch(['1', '2']));
      assert.deepEqual(idsIn(conversation), ['live:1', 'live:2']);
      assert.equal(source.loads.length, 3);
    });
  });

  describe('another source or thread', () => {
    it('replaces the former one, whose responses are dropped', async () => {
      const { conversation, source } = await connected(['1']);
      void conversation.reload();
      const other = new StandInSource('other');
      conversation.connect(other, 'essay');
      assert.equal(source.loads[1]?.signal?.aborted, true);
      assert.equal(source.followers.size, 0);
      assert.deepEqual(idsIn(conversation), []);
      await other.loads[0]?.respond(batch(['2']));
      await source.loads[1]?.respond(batch(['1', '3']));
      assert.deepEqual(idsIn(conversation), ['other:2']);
    });

    it('is loaded for a new thread of the same source, too', async () => {
      const { conversation, source } = await connected(['1']);
      conversation.connect(source, 'second');
      assert.deepEqual([...source.followers.values()], ['second']);
      await source.loads[1]?.respond(batch(['2']));
      assert.deepEqual(idsIn(conversation), ['live:2']);
    });

    it('does not show a reply that was sent to the former', async () => {
      const { conversation, source } = await connected();
      const sent = conversation.send(reply);
      await settled();
      conversation.connect(source, 'second');
      const { snapshot } = conversation;
      await source.sends[0]?.respond(batch(['9']));
      assert.equal((await sent).id, 'live:9');
      assert.equal(conversation.snapshot, snapshot);
      await source.loads[1]?.respond(batch([]));
      assert.deepEqual(idsIn(conversation), []);
    });

    it('may be none, and the archive stays', async () => {
      const { conversation } = await connected(['1']);
      conversation.setDiscussion({ comments: [comment('a')] });
      conversation.connect(undefined, 'essay');
      assert.deepEqual(idsIn(conversation), ['a']);
      assert.equal(conversation.snapshot.source, undefined);
    });

    it('is only loaded once when it is the same', async () => {
      const { conversation, source } = await connected();
      conversation.connect(source, 'essay');
      assert.equal(source.loads.length, 1);
      assert.equal(source.followers.size, 1);
    });
  });

  describe('disconnecting', () => {
    it('aborts the load, stops following, and keeps what is at hand', async () => {
      const { conversation, source } = await connected(['1']);
      void conversation.reload();
      assert.equal(conversation.snapshot.loading, true);
      conversation.disconnect();
      assert.equal(source.loads[1]?.signal?.aborted, true);
      assert.equal(source.followers.size, 0);
      assert.equal(conversation.snapshot.loading, false);
      await source.loads[1]?.respond(batch(['2']));
      assert.deepEqual(idsIn(conversation), ['live:1']);
    });

    it('does not load for a source that still calls back, nor for a listener that disconnects at once', async () => {
      const { conversation, source } = await connected(['1']);
      const [changed] = source.followers.keys();
      conversation.disconnect();
      changed?.();
      assert.equal(source.loads.length, 1);
      conversation.subscribe(() => conversation.disconnect());
      conversation.connect(source, 'essay');
      assert.equal(source.loads.length, 1);
      assert.equal(conversation.snapshot.loading, false);
      await settled();
    });

    it('ends with connecting again, which loads and subscribes again', async () => {
      const { conversation, source } = await connected(['1']);
      conversation.disconnect();
      conversation.connect(source, 'essay');
      assert.deepEqual(idsIn(conversation), ['live:1']);
      await source.loads[1]?.respond(batch(['1', '2']));
      assert.deepEqual(idsIn(conversation), ['live:1', 'live:2']);
      assert.equal(source.followers.size, 1);
    });

    it('lets a reply on its way arrive', async () => {
      const { conversation, source } = await connected();
      const sent = conversation.send(reply);
      await settled();
      conversation.disconnect();
      assert.notEqual(source.sends[0]?.signal?.aborted, true);
      await source.sends[0]?.respond(batch(['1']));
      assert.equal((await sent).id, 'live:1');
      assert.deepEqual(idsIn(conversation), ['live:1']);
    });
  });

  describe('sending', () => {
    it('hands the reply to the source under a new key, and shows the comment at once', async () => {
      const { conversation, source } = await connected(['1']);
      const sent = conversation.send({ ...reply, inReplyTo: 'live:1' });
      await settled();
      assert.deepEqual(source.sends[0]?.reply, { ...reply, inReplyTo: 'live:1', key: 'made' });
      await source.sends[0]?.respond({ comments: [comment('2', { author: 'ada' })], people: [person('ada')] });
      assert.equal((await sent).id, 'live:2');
      assert.deepEqual(idsIn(conversation), ['live:1', 'live:2']);
      assert.equal(conversation.snapshot.people.get('live:ada')?.name, 'ADA');
    });

    it('keeps the key it is given, for a reply that is tried again', async () => {
      const { conversation, source } = await connected();
      void conversation.send({ ...reply, key: 'mine' });
      await settled();
      assert.equal(source.sends[0]?.reply.key, 'mine');
      await source.sends[0]?.respond(batch(['1']));
    });

    it('makes keys that differ', async () => {
      const conversation = new Conversation({ locks: environment.locks });
      const source = new StandInSource();
      conversation.connect(source, 'essay');
      void conversation.send(reply);
      void conversation.send(reply);
      await settled();
      const [first, second] = source.sends.map((call) => call.reply.key);
      assert.ok(first && second && first !== second);
      await Promise.all(source.sends.map((call) => call.respond(batch(['1']))));
    });

    it('keeps showing a reply that a later load does not bring yet, and shows it once when it does', async () => {
      const { conversation, source } = await connected(['1']);
      void conversation.send(reply);
      await settled();
      await source.sends[0]?.respond(batch(['2']));
      void conversation.reload();
      await source.loads[1]?.respond(batch(['1', '3']));
      assert.deepEqual(idsIn(conversation), ['live:1', 'live:3', 'live:2']);
      void conversation.reload();
      await source.loads[2]?.respond(batch(['1', '2', '3']));
      assert.deepEqual(idsIn(conversation), ['live:1', 'live:2', 'live:3']);
    });

    it('shows the later words of a reply that was loaded before', async () => {
      const { conversation, source } = await connected(['1']);
      void conversation.send(reply);
      await settled();
      await source.sends[0]?.respond({ comments: [comment('1', { inLanguage: 'fr' })], people: [] });
      assert.deepEqual(
        conversation.snapshot.comments.map(({ inLanguage }) => inLanguage),
        ['fr'],
      );
    });

    it('rejects with a SourceError, whatever the source threw, and changes nothing', async () => {
      const { conversation, source } = await connected(['1']);
      const { snapshot } = conversation;
      const sent = conversation.send(reply);
      await settled();
      void source.sends[0]?.fail('refused');
      await assert.rejects(sent, { name: 'SourceError', kind: 'lost' });
      assert.equal(conversation.snapshot, snapshot);
    });

    it('rejects when the response has no comment', async () => {
      const { conversation, source } = await connected();
      const sent = conversation.send(reply);
      await settled();
      void source.sends[0]?.respond(batch([]));
      await assert.rejects(sent, {
        kind: 'lost',
        message: 'Expected `live` to return the comment it stored, got none',
      });
    });

    it('rejects where there is no source, or one that takes no replies', async () => {
      await assert.rejects(new Conversation().send(reply), { name: 'SourceError' });
      const { name, capabilities, load } = new StandInSource();
      const conversation = new Conversation();
      conversation.connect({ name, capabilities, load: load.bind(new StandInSource()) }, 'essay');
      const expected = { name: 'SourceError', message: 'The source `live` takes no replies' };
      await assert.rejects(conversation.send(reply), expected);
      conversation.disconnect();
    });

    it('passes the signal on', async () => {
      const { conversation, source } = await connected();
      const { signal } = new AbortController();
      void conversation.send(reply, { signal });
      await settled();
      assert.equal(source.sends[0]?.signal, signal);
      await source.sends[0]?.respond(batch(['1']));
    });
  });
});
