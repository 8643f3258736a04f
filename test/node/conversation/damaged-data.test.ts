import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Conversation } from '../../../src/conversation/index.js';
import type { CommentBatch, CommentSource } from '../../../src/model/source.js';
import { damaged, junk } from '../model/damage.js';
import { StandInStorage } from './stand-in-storage.js';

const comment = (id: string, more: object = {}): object => ({
  id,
  author: 'ann',
  datePublished: '2024-02-03',
  body: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: `Words of ${id}` }] }] },
  ...more,
});
const sound = {
  comments: [comment('1'), comment('2', { inReplyTo: 'live:1' }), comment('3')],
  people: [{ id: 'ann', name: 'Ann' }],
} as unknown as CommentBatch;

const sourceOf = (load: CommentSource['load']): CommentSource => ({
  name: 'live',
  capabilities: { write: 'none', fields: { name: 'absent', email: 'absent', website: 'absent' }, reach: 'public' },
  load,
});

/** What a storage would hold of a value; something else where it is not JSON. */
function stored(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'undefined';
  } catch {
    return 'not JSON';
  }
}

async function conversationOf(load: CommentSource['load'], storage = new StandInStorage()) {
  const reports: string[] = [];
  const conversation = new Conversation({ storage, report: (message) => reports.push(message) });
  conversation.connect(sourceOf(load), 'essay');
  await conversation.reload();
  conversation.disconnect();
  return { ...conversation.snapshot, reports };
}

describe('what a source delivers damaged', () => {
  it('keeps no other comment from being shown, and is reported', async () => {
    await fc.assert(
      fc.asyncProperty(damaged(sound), async ({ value, path: [top, index] }) => {
        const { comments, error, reports } = await conversationOf(() => Promise.resolve(value as CommentBatch));
        if (top === undefined || (top === 'comments' && index === undefined)) {
          assert.ok(error === undefined || error.kind === 'unreadable-response', error?.message);
          return;
        }
        assert.equal(error, undefined);
        const others = sound.comments
          .filter((_, at) => !(top === 'comments' && at === index))
          .map(({ id }) => `live:${id}`);
        assert.deepEqual(
          others.filter((id) => !comments.some((one) => one.id === id)),
          [],
        );
        // An id that has come to be that of another is taken for a second copy of it.
        const ids = (value as CommentBatch).comments.map((one) => (one as { id?: unknown } | null)?.id);
        const isAllThere = comments.length === sound.comments.length || new Set(ids).size < ids.length;
        if (!isAllThere) assert.equal(reports.length, 1);
      }),
      { numRuns: 1500 },
    );
  });

  it('is counted among the comments, so that nothing is lost without a word', async () => {
    const { comments, commentCount } = await conversationOf(() =>
      Promise.resolve({ ...sound, comments: [...sound.comments, null as never] }),
    );
    assert.equal(comments.length, 3);
    assert.equal(commentCount, 4);
  });

  it('is an error of the source where it is no batch', async () => {
    await fc.assert(
      fc.asyncProperty(junk, async (value) => {
        const { error } = await conversationOf(() => value as Promise<CommentBatch>);
        assert.equal(error?.kind, 'unreadable-response');
        assert.notEqual(error?.name, 'TypeError');
      }),
    );
  });

  it('does not throw where following the source does', async () => {
    const conversation = new Conversation({ report: () => undefined });
    conversation.connect(
      {
        ...sourceOf(() => Promise.resolve(sound)),
        subscribe: () => {
          throw new TypeError('x');
        },
      },
      'essay',
    );
    await conversation.reload();
    assert.equal(conversation.snapshot.comments.length, 3);
    assert.doesNotThrow(() => conversation.disconnect());
  });
});

describe('what is stored damaged', () => {
  it('keeps nothing from being shown, and is reported', async () => {
    const receipt = {
      comment: { ...comment('live:9'), status: 'held' },
      author: { id: 'live:ann', name: 'Ann' },
      text: 'x',
      sentAt: Date.now(),
    };
    const entry = { reply: { key: 'k', text: 'Waiting' }, state: 'queued', at: Date.now(), tried: false };
    await fc.assert(
      fc.asyncProperty(damaged(receipt), damaged(entry), async (first, second) => {
        const storage = new StandInStorage();
        storage.setItem('colloquy:receipt:live:essay:live:9', stored(first.value));
        storage.setItem('colloquy:outbox:live:essay:k', stored(second.value));
        storage.setItem(
          'colloquy:receipt:live:essay:live:8',
          JSON.stringify({ ...receipt, comment: { ...receipt.comment, id: 'live:8' } }),
        );
        const { comments, error } = await conversationOf(() => Promise.resolve(sound), storage);
        assert.equal(error, undefined);
        for (const id of ['live:1', 'live:2', 'live:3', 'live:8'])
          assert.ok(
            comments.some((one) => one.id === id),
            id,
          );
      }),
      { numRuns: 500 },
    );
  });
});
