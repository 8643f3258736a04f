import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { person } from './stand-in-source.js';
import { ModelServer, type Fate, type SourceKind } from './model-server.js';
import { copyOf, pageOn, shownIn } from './stand-in-page.js';
import { StandInStorage } from './stand-in-storage.js';
import { Receipts } from '../../../src/conversation/receipts.js';
import type { Comment } from '../../../src/model/comment.js';

const reply = { text: 'Well said', name: 'Ada', email: 'ada@example.org', key: 'mine' };
const day = 86_400_000;

async function held(kind: SourceKind = 'neither', storage = new StandInStorage(), now = 20 * day) {
  const server = new ModelServer();
  const source = server.source(kind, { fate: (): Fate => 'held' });
  const page = await pageOn(source, { storage, now: () => now });
  const sent = await page.conversation.send(reply);
  return { ...page, server, source, sent };
}

const receiptsIn = (storage: StandInStorage): readonly string[] =>
  [...storage.items].filter(([key]) => key.startsWith('colloquy:receipt:')).map(([, value]) => value);

describe('a reply that is held', () => {
  it('is shown to its writer at once, and after a reload, with who wrote it', async () => {
    const { conversation, storage, source, sent } = await held();
    assert.equal(sent.status, 'held');
    assert.deepEqual(shownIn(conversation.snapshot), [['Well said', 'held']]);
    const next = await pageOn(source, { storage: copyOf(storage), now: () => 21 * day });
    assert.deepEqual(shownIn(next.conversation.snapshot), [['Well said', 'held']]);
    assert.equal(next.conversation.snapshot.people.get('live:Ada')?.name, 'Ada');
    const own = { text: 'Well said', mayEdit: false, mayRemove: false };
    assert.deepEqual(next.conversation.snapshot.own?.get(sent.id), own);
  });

  it('is shown to its writer alone: neither on another device nor in another thread', async () => {
    const { storage, source } = await held();
    const { conversation } = await pageOn(source);
    assert.deepEqual(shownIn(conversation.snapshot), []);
    const here = await pageOn(source, { storage });
    here.conversation.connect(source, 'another essay');
    assert.deepEqual(shownIn(here.conversation.snapshot), []);
  });

  it('leaves no address on the device', async () => {
    const { storage } = await held();
    assert.equal(receiptsIn(storage).length, 1);
    assert.ok(![...storage.items].flat().some((kept) => kept.includes('@')));
  });

  it('is shown once when the source shows it, by its id, and its receipt goes', async () => {
    const { conversation, storage, server } = await held();
    server.kept[0] = { ...server.kept[0]!, held: false, text: 'Well said, after the moderator' };
    await conversation.reload();
    assert.deepEqual(shownIn(conversation.snapshot), [['Well said, after the moderator', 'published']]);
    assert.deepEqual(receiptsIn(storage), []);
  });

  it('is shown once when the source shows it under another id, by its writer and its words', async () => {
    const { conversation, storage, server } = await held();
    server.kept[0] = { ...server.kept[0]!, held: false, id: 'real', text: ' Well\n said ' };
    await conversation.reload();
    assert.deepEqual(
      shownIn(conversation.snapshot).map(([, status]) => status),
      ['published'],
    );
    assert.deepEqual(receiptsIn(storage), []);
  });

  it('is not taken for a comment by another writer, with another text, or of long before', async () => {
    const { conversation, server, source } = await held();
    const mine = server.kept[0]!;
    server.kept.push(
      { ...mine, id: '2', held: false, name: 'Eve' },
      { ...mine, id: '3', held: false, text: 'Well, said' },
    );
    await conversation.reload();
    assert.equal(shownIn(conversation.snapshot).length, 3);
    const early: Comment = {
      id: '4',
      author: 'Ada',
      datePublished: new Date(18 * day).toISOString(),
      body: conversation.snapshot.comments[2]!.body,
    };
    const load = async () => ({ comments: [early], people: [{ ...person('Ada'), name: 'Ada' }] });
    const next = await pageOn({ ...source, load }, { storage: (await held()).storage, now: () => 20 * day });
    assert.deepEqual(
      shownIn(next.conversation.snapshot).map(([, status]) => status),
      ['published', 'held'],
    );
  });

  it('is known by its words where the clocks of server and device are hours apart', async () => {
    const { source, sent } = await held();
    const early: Comment = {
      id: '4',
      author: 'Ada',
      datePublished: new Date(19.2 * day).toISOString(),
      body: sent.body,
    };
    const load = async () => ({ comments: [early], people: [{ ...person('Ada'), name: 'Ada' }] });
    const next = await pageOn({ ...source, load }, { storage: (await held()).storage, now: () => 20 * day });
    assert.deepEqual(
      shownIn(next.conversation.snapshot).map(([, status]) => status),
      ['published'],
    );
  });

  it('is shown once where the source gives it to its writer with every load, and counts once', async () => {
    const { storage, server, source } = await held();
    const load = async () => {
      const { comments, people } = await server.clone().source('neither', {}).send!('essay', { ...reply, key: 'x' });
      return {
        comments: comments.map((comment) => ({ ...comment, id: server.kept[0]!.id, status: 'held' as const })),
        people,
        total: 5,
      };
    };
    const { conversation } = await pageOn({ ...source, load }, { storage, now: () => 20 * day });
    assert.deepEqual(shownIn(conversation.snapshot), [['Well said', 'held']]);
    assert.equal(conversation.snapshot.commentCount, 5);
    assert.equal(receiptsIn(storage).length, 1);
  });

  it('is shown no longer when its writer says so, and stays at the source', async () => {
    const { conversation, storage, server, sent } = await held();
    conversation.forget(sent.id);
    assert.deepEqual([shownIn(conversation.snapshot), receiptsIn(storage), server.times('Well said')], [[], [], 1]);
  });

  it('is shown for twelve weeks, and then no longer', async () => {
    for (const [days, count] of [
      [83, 1],
      [84, 0],
    ] as const) {
      const { storage, source } = await held();
      const { conversation } = await pageOn(source, { storage, now: () => (20 + days) * day });
      assert.equal(shownIn(conversation.snapshot).length, count);
      assert.equal(receiptsIn(storage).length, count);
    }
  });

  it('stays while the source cannot be read', async () => {
    const { storage, source } = await held();
    const load = (): Promise<never> => Promise.reject(new Error('No'));
    const { conversation } = await pageOn({ ...source, load }, { storage });
    assert.deepEqual(shownIn(conversation.snapshot), [['Well said', 'held']]);
  });
});

describe('a reply that everyone can read', () => {
  /** A source behind a cache, which gives what it gave before, until it is emptied. */
  function cached(server: ModelServer, kind: SourceKind = 'neither') {
    const source = server.source(kind);
    let kept: ReturnType<typeof source.load> | undefined;
    return {
      source: { ...source, load: (...asked: Parameters<typeof source.load>) => (kept ??= source.load(...asked)) },
      empty: () => (kept = undefined),
    };
  }

  it('leaves nothing on the device once its source has shown it and it cannot be changed', async () => {
    const storage = new StandInStorage();
    const { conversation } = await pageOn(new ModelServer().source('neither'), { storage });
    await conversation.send(reply);
    await conversation.reload();
    assert.deepEqual(
      [...storage.items.keys()].filter((key) => !key.startsWith('colloquy:visit:')),
      [],
    );
  });

  it('stays in sight of its writer while a cache hides it, is shown once, and says nothing of being held', async () => {
    const storage = new StandInStorage();
    const { source, empty } = cached(new ModelServer());
    const { conversation } = await pageOn(source, { storage });
    const { id } = await conversation.send(reply);
    await conversation.reload();
    assert.deepEqual(shownIn(conversation.snapshot), [['Well said', 'published']]);
    const next = await pageOn(source, { storage });
    assert.deepEqual(shownIn(next.conversation.snapshot), [['Well said', 'published']]);
    assert.equal(next.conversation.snapshot.commentCount, 1);
    assert.equal(next.conversation.snapshot.own?.has(id) ?? false, false);
    empty();
    await next.conversation.reload();
    assert.deepEqual(shownIn(next.conversation.snapshot), [['Well said', 'published']]);
    assert.equal(next.conversation.snapshot.commentCount, 1);
    assert.deepEqual(receiptsIn(storage), []);
  });

  it('is no longer shown when its source does not show it for a day', async () => {
    const storage = new StandInStorage();
    const { source } = cached(new ModelServer());
    const { conversation } = await pageOn(source, { storage, now: () => 20 * day });
    await conversation.send(reply);
    const { conversation: late } = await pageOn(source, { storage, now: () => 21 * day + 1 });
    assert.deepEqual(shownIn(late.snapshot), []);
    assert.deepEqual(receiptsIn(storage), []);
  });

  it('is not brought back by what lets its writer change it, when its source has shown it and then no longer does', async () => {
    const storage = new StandInStorage();
    const server = new ModelServer();
    const source = { ...server.source('neither') };
    source.capabilities = { ...source.capabilities, editWindow: 3600 };
    source.edit = () => assert.fail('nothing is edited');
    const { conversation } = await pageOn(source, { storage });
    await conversation.send(reply);
    await conversation.reload();
    assert.equal(receiptsIn(storage).length, 1);
    server.kept.length = 0;
    await conversation.reload();
    assert.deepEqual(shownIn(conversation.snapshot), []);
  });

  it('can be edited for as long as its source said when it was sent, whatever the source knows after a reload', async () => {
    const storage = new StandInStorage();
    const server = new ModelServer();
    const told = (editWindow: number, at: number, edit = true) => {
      const source = { ...server.source('neither') };
      source.capabilities = { ...source.capabilities, editWindow };
      if (edit) source.edit = () => assert.fail('nothing is edited');
      return pageOn(source, { storage, now: () => at * 1000 });
    };
    const { conversation } = await told(100, 1_000_000);
    const { id } = await conversation.send(reply);
    const mayEdit = async (...given: Parameters<typeof told>): Promise<boolean | undefined> =>
      (await told(...given)).conversation.snapshot.own?.get(id)?.mayEdit;
    assert.equal(await mayEdit(10, 1_000_099), true);
    assert.equal(await mayEdit(10, 1_000_099, false), undefined, 'by a source that cannot edit');
    assert.equal(await mayEdit(900, 1_000_101), undefined);
  });
});

describe('the receipts of a thread', () => {
  const place = { source: 'live', thread: 'essay' };
  const body = (value: string) =>
    ({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] }) as const;
  const receipt = (id: string, sentAt: number) => ({
    comment: { id, author: 'a', body: body('Well  said') },
    author: { id: 'a', name: 'Ada' },
    text: 'Well said',
    sentAt,
  });

  it('are listed in the order in which they were sent', () => {
    const receipts = new Receipts(new StandInStorage(), place);
    for (const at of [3, 1, 2]) receipts.save(receipt(`${at}`, at));
    assert.deepEqual(
      receipts.list().map(({ sentAt }) => sentAt),
      [1, 2, 3],
    );
  });

  it('end for a comment of at most a day before, by the words and the writer', () => {
    const settled = (datePublished: string | undefined, more: object = {}): boolean => {
      const receipts = new Receipts(new StandInStorage(), place);
      receipts.save(receipt('1', 20 * day));
      const shown = {
        id: '2',
        author: 'b',
        body: body(' Well\nsaid '),
        ...(datePublished && { datePublished }),
        ...more,
      };
      receipts.settle([shown], [{ id: 'b', name: 'Ada' }], () => false);
      return receipts.list().length === 0;
    };
    const at = (days: number): string => new Date(days * day).toISOString();
    assert.deepEqual(
      [at(18.9), at(19), at(19.1), at(30), undefined, 'yesterday'].map((date) => settled(date)),
      [false, true, true, true, true, true],
    );
    assert.equal(settled(at(20), { status: 'held' }), false);
    assert.equal(settled(at(20), { body: body('Wellsaid') }), false);
    assert.equal(settled(at(20), { author: 'c' }), false);
  });

  it('go on for what may still be changed, under the id of the comment that is shown', () => {
    const receipts = new Receipts(new StandInStorage(), place);
    receipts.save(receipt('1', 0));
    receipts.settle([{ id: '2', author: 'a', body: body('Well said') }], [{ id: 'a', name: 'Ada' }], () => true);
    const [kept, ...others] = receipts.list();
    assert.deepEqual([kept?.comment.id, kept?.isShown, kept?.text, others.length], ['2', true, 'Well said', 0]);
    assert.equal(receipts.get('1'), undefined);
    // What has been shown is awaited no more.
    receipts.settle([{ id: '2', body: body('Well said') }], [], () => false);
    assert.equal(receipts.list().length, 1);
  });

  it('are not taken from what others stored', () => {
    for (const part of [
      { text: 7 },
      { secret: 7 },
      { sentAt: '7' },
      { isShown: 'no' },
      { comment: { id: '1' } },
      { author: { id: 'a' } },
    ]) {
      const storage = new StandInStorage();
      const receipts = new Receipts(storage, place);
      receipts.save({ ...receipt('1', 0), ...part } as never);
      assert.deepEqual(new Receipts(copyOf(storage), place).list(), [], JSON.stringify(part));
    }
    const storage = new StandInStorage();
    new Receipts(storage, place).save({ ...receipt('1', 0), secret: 's', isShown: false });
    assert.equal(new Receipts(copyOf(storage), place).list().length, 1);
  });
});
