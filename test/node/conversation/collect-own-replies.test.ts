import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SourceError } from '../../../src/model/source-error.js';
import type { CommentSource, SourceCapabilities } from '../../../src/model/source.js';
import { ModelServer } from './model-server.js';
import { copyOf, pageOn, quiet, shownIn } from './stand-in-page.js';
import { comment } from './stand-in-source.js';
import { StandInStorage } from './stand-in-storage.js';

const reply = { text: 'Well said', name: 'Ada', key: 'mine' };

type Windows = Pick<SourceCapabilities, 'editWindow' | 'deleteWindow'>;

/** A page whose source lets replies be changed for 100 seconds, and deleted for 200, by who has the secret. */
async function pageWith(windows: Windows = { editWindow: 100, deleteWindow: 200 }) {
  const server = new ModelServer();
  const plain = server.source('neither');
  const secrets: unknown[] = [];
  const clock = { now: 0 };
  const index = (id: string): number => server.kept.findIndex((kept) => kept.id === id);
  const source: CommentSource & Required<Pick<CommentSource, 'edit' | 'remove'>> = {
    ...plain,
    capabilities: { ...plain.capabilities, ...windows },
    send: async (...given) => ({ ...(await plain.send!(...given)), secret: 'open sesame' }),
    edit: async (_thread, id, text, { secret } = {}) => {
      secrets.push(secret);
      server.kept[index(id)] = { ...server.kept[index(id)]!, text };
      const { comments, people } = await plain.load('essay');
      return { comments: comments.filter((one) => one.id === id), people };
    },
    remove: async (_thread, id, { secret } = {}) => {
      secrets.push(secret);
      server.kept.splice(index(id), 1);
    },
  };
  const storage = new StandInStorage();
  const page = await pageOn(source, { storage, now: () => clock.now });
  const { id } = await page.conversation.send(reply);
  const mayIn = ({ conversation } = page) => {
    const own = conversation.snapshot.own?.get(id);
    return own && [own.mayEdit, own.mayRemove];
  };
  return { ...page, server, source, secrets, clock, id, mayIn };
}

const ownReceipts = (storage: StandInStorage): number =>
  [...storage.items.keys()].filter((key) => key.startsWith('colloquy:receipt:')).length;

describe("a reply of the reader's", () => {
  it('can be changed with the secret that came with it, also after a reload, and shows its new words', async () => {
    const { source, storage, secrets, id, server } = await pageWith();
    const { conversation } = await pageOn(source, { storage: copyOf(storage), now: () => 99_000 });
    const changed = await conversation.edit(id, 'Better said');
    assert.equal(changed.id, id);
    assert.deepEqual([secrets, server.times('Better said')], [['open sesame'], 1]);
    assert.deepEqual(shownIn(conversation.snapshot), [['Better said', 'published']]);
    assert.equal(conversation.snapshot.own?.get(id)?.text, 'Better said');
  });

  it('can be deleted with the secret that came with it, and shows no longer', async () => {
    const { conversation, secrets, id, server, storage } = await pageWith();
    await conversation.remove(id);
    assert.deepEqual([secrets, server.kept, shownIn(conversation.snapshot)], [['open sesame'], [], []]);
    assert.deepEqual([conversation.snapshot.own?.size, ownReceipts(storage)], [0, 0]);
  });

  it('can be changed and deleted within the windows of the source, and not after them', async () => {
    const { conversation, clock, mayIn, id, secrets } = await pageWith();
    for (const [seconds, may] of [
      [99.999, [true, true]],
      [100, [false, true]],
      [200, [false, false]],
    ] as const) {
      clock.now = seconds * 1000;
      await conversation.reload();
      assert.deepEqual(mayIn() ?? [false, false], may);
    }
    const message = `Expected ${id} to be a reply that its writer may still change, got another`;
    await assert.rejects(conversation.edit(id, 'Late'), { kind: 'refused', message });
    await assert.rejects(conversation.remove(id), { kind: 'refused', message });
    assert.deepEqual(secrets, []);
  });

  it('keeps its receipt as long as it can be changed, and not longer', async () => {
    const { conversation, clock, storage } = await pageWith();
    clock.now = 199_999;
    await conversation.reload();
    assert.equal(ownReceipts(storage), 1);
    clock.now = 200_000;
    await conversation.reload();
    assert.equal(ownReceipts(storage), 0);
  });

  it('keeps its receipt also where the source learns only by loading for how long it can be changed', async () => {
    const { storage, source, id } = await pageWith();
    const windows = source.capabilities;
    const { editWindow: _edit, deleteWindow: _delete, ...less } = windows;
    let capabilities: SourceCapabilities = less;
    const learning: CommentSource = {
      ...source,
      get capabilities() {
        return capabilities;
      },
      load: async (...asked) => {
        capabilities = windows;
        return source.load(...asked);
      },
    };
    const { conversation } = await pageOn(learning, { storage, now: () => 50_000 });
    assert.equal(conversation.snapshot.own?.get(id)?.mayEdit, true);
  });

  it('can be changed while it is held, and keeps its receipt when it is shown, under the id it is shown with', async () => {
    const { conversation, storage, server, source, id } = await pageWith();
    const key = [...storage.items.keys()].find((one) => one.startsWith('colloquy:receipt:'))!;
    const receipt = JSON.parse(storage.getItem(key)!) as { comment: object };
    storage.setItem(key, JSON.stringify({ ...receipt, comment: { ...receipt.comment, status: 'held' } }));
    server.kept[0] = { ...server.kept[0]!, id: 'shown' };
    await conversation.reload();
    assert.equal(conversation.snapshot.own?.get(id), undefined);
    assert.equal(conversation.snapshot.own?.get('live:shown')?.mayEdit, true);
    await source.load('essay');
  });

  it('stays as it was when the source fails, whatever it throws or returns', async () => {
    const { source, storage, id } = await pageWith();
    const no = {
      ...source,
      edit: () => Promise.reject(new TypeError('Oops')),
      remove: () => {
        throw new Error('Oops');
      },
    };
    const { conversation } = await pageOn(no, { storage, now: () => 0 });
    await assert.rejects(conversation.edit(id, 'Better'), { name: 'SourceError', kind: 'unknown', message: 'Oops' });
    await assert.rejects(conversation.remove(id), { name: 'SourceError', kind: 'unknown' });
    const odd = { ...source, edit: async () => ({ comments: [], people: [] }) };
    const next = await pageOn(odd, { storage, now: () => 0 });
    await assert.rejects(next.conversation.edit(id, 'Better'), { name: 'SourceError', kind: 'unreadable-response' });
    for (const page of [conversation, next.conversation]) {
      assert.deepEqual(shownIn(page.snapshot), [['Well said', 'published']]);
      assert.equal(page.snapshot.own?.get(id)?.mayEdit, true);
    }
  });

  it("cannot be changed where it is another reader's, or of no connected source", async () => {
    const { conversation, server } = await pageWith();
    server.kept.push({ ...reply, id: 'hers', held: false });
    await conversation.reload();
    await assert.rejects(conversation.edit('live:hers', 'Mine'), { kind: 'refused' });
    await assert.rejects(conversation.remove('live:hers'), { kind: 'refused' });
    await assert.rejects(conversation.edit('other:1', 'Mine'), {
      kind: 'not-found',
      message: 'Expected other:1 to be a comment of a connected source, got another',
    });
    await assert.rejects(conversation.remove('archive-1'), { name: 'SourceError', kind: 'not-found' });
  });

  it('shows the words of the change although a load under way brings the former ones', async () => {
    const { source, storage, id } = await pageWith();
    const before = await source.load('essay');
    let respond: (() => void) | undefined;
    let isSlow = false;
    const load: CommentSource['load'] = (...asked) =>
      isSlow ? new Promise((resolve) => (respond = () => resolve(before))) : source.load(...asked);
    const { conversation } = await pageOn({ ...source, load }, { storage, now: () => 0 });
    isSlow = true;
    void conversation.reload();
    await conversation.edit(id, 'Better said');
    isSlow = false;
    respond!();
    await quiet();
    assert.deepEqual(shownIn(conversation.snapshot), [['Better said', 'published']]);
  });

  it('leaves its tombstone to be seen, and is not counted twice, when it was deleted', async () => {
    const { conversation, source, storage, id } = await pageWith();
    const own = id.slice('live:'.length);
    const tombstone = {
      ...source,
      load: async () => ({ comments: [comment(own, { status: 'deleted' }), comment('2')], people: [], total: 7 }),
    };
    const page = await pageOn(tombstone, { storage, now: () => 0 });
    assert.equal(page.conversation.snapshot.commentCount, 7);
    await page.conversation.remove(id).catch(() => undefined);
    assert.deepEqual(
      page.conversation.snapshot.comments.map(({ status }) => status),
      ['deleted', undefined],
    );
    assert.equal(page.conversation.snapshot.commentCount, 7);
    await conversation.reload();
  });

  it('that was only sent and never loaded takes nothing from the count when it is deleted', async () => {
    const { source, storage, id } = await pageWith();
    let isUp = true;
    const load = async () => {
      if (!isUp) throw new SourceError('offline', 'No');
      return { comments: [comment('1')], people: [], total: 5 };
    };
    const { conversation } = await pageOn({ ...source, load }, { storage, now: () => 0 });
    isUp = false;
    await conversation.remove(id);
    assert.deepEqual([conversation.snapshot.commentCount, conversation.snapshot.error?.kind], [5, 'offline']);
  });
});
