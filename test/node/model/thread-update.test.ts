import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Comment } from '../../../src/model/comment.js';
import { buildThread, type Branch, type GrowingThread, type ThreadSort } from '../../../src/model/thread.js';
import { updateThread } from '../../../src/model/thread-update.js';
import { examples } from '../examples.js';

const body = { type: 'root', children: [] } as const;
const minute = (index: number): string => new Date(Date.UTC(2024, 0, 1, 0, index)).toISOString();
const comment = (id: string, at: number, inReplyTo?: string): Comment => ({
  id,
  body,
  datePublished: minute(at),
  ...(inReplyTo !== undefined && { inReplyTo }),
});
const build = (comments: readonly Comment[], sort: ThreadSort = 'oldest'): GrowingThread =>
  buildThread(comments, { sort }) as GrowingThread;

const shape = (branches: readonly Branch[]): unknown =>
  branches.map(({ key, comment, depth, replyCount, missingParent, children }) => ({
    key,
    comment,
    depth,
    replyCount,
    missingParent,
    children: shape(children),
  }));

/** Numbers that look random, and are the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) yield (state = (state * 16807) % 2147483647) / 2147483647;
}

const trunk = [comment('1', 1), comment('2', 2, '1'), comment('3', 3), comment('4', 4, '2')];

describe('updateThread', () => {
  it('adds a reply under its parent, and counts it in all above it', () => {
    const thread = build(trunk);
    const change = updateThread(thread, trunk, [...trunk, comment('5', 5, '4')]);
    assert.deepEqual(
      [...change!.parents].map((branch) => branch?.key),
      ['4'],
    );
    assert.deepEqual(
      [...change!.changed].map(({ key }) => key),
      ['4', '2', '1'],
    );
    assert.deepEqual(shape(thread.roots), shape(build([...trunk, comment('5', 5, '4')]).roots));
  });

  it('replaces a text, and touches nothing else', () => {
    const thread = build(trunk);
    const edited = { ...trunk[3]!, body: { type: 'root', children: [{ type: 'thematicBreak' }] } } as const;
    const change = updateThread(thread, trunk, [...trunk.slice(0, 3), edited]);
    assert.deepEqual(
      [...change!.changed].map(({ key }) => key),
      ['4'],
    );
    assert.equal(change!.parents.size, 0);
    assert.equal(thread.branches.get('4')!.comment, edited);
  });

  it('marks the replies to a changed comment as changed: they name its author', () => {
    const thread = build(trunk);
    const deleted = { ...trunk[1]!, status: 'deleted' } as const;
    const change = updateThread(thread, trunk, [trunk[0]!, deleted, ...trunk.slice(2)]);
    assert.ok(change!.changed.has(thread.branches.get('4')!));
    assert.equal(thread.count, 3);
  });

  it('has nothing to say where nothing has changed', () => {
    const change = updateThread(build(trunk), trunk, [...trunk]);
    assert.deepEqual([change!.changed.size, change!.parents.size], [0, 0]);
  });

  it('rebuilds where a comment goes that has a reply in a circle', () => {
    const circle = [comment('1', 1, '3'), comment('2', 2, '1'), comment('3', 3, '1')];
    assert.equal(updateThread(build(circle), circle, circle.slice(0, 2)), undefined);
  });

  const deeper: Readonly<Record<string, readonly Comment[]>> = {
    'a comment comes that others have waited for': [...trunk, comment('9', 9, '8'), comment('8', 10)],
    'a comment with replies goes': trunk.filter(({ id }) => id !== '1'),
    'a comment replies to another one now': trunk.map((one) => (one.id === '4' ? comment('4', 4, '3') : one)),
    'a comment is of an earlier time than its siblings': [...trunk, comment('0', 0)],
    'a comment has no date': [...trunk, { id: '5', body }],
    'an undated comment stands behind one that comes': [...trunk.slice(0, 3), comment('5', 5), { id: '6', body }],
    'an id comes twice': [...trunk, comment('1', 8)],
    'a comment replies to itself': [...trunk, comment('5', 5, '5')],
  };
  for (const [what, after] of Object.entries(deeper)) {
    it(`asks for a new thread when ${what}`, () => assert.equal(updateThread(build(trunk), trunk, after), undefined));
  }

  it('changes what is in the middle, and leaves what stands before and behind', () => {
    const after = [trunk[0]!, trunk[1]!, trunk[3]!];
    const thread = build(trunk);
    const change = updateThread(thread, trunk, after);
    assert.deepEqual([...change!.parents], [undefined]);
    assert.deepEqual([...change!.changed], []);
    assert.deepEqual(shape(thread.roots), shape(build(after).roots));
  });

  it('adds the newest first where that is the order, and the oldest first where none is named', () => {
    const after = [...trunk, comment('5', 5)];
    const keysOf = ({ roots }: GrowingThread): readonly string[] => roots.map(({ key }) => key);
    const [newest, oldest] = [build(trunk, 'newest'), build(trunk)];
    updateThread(newest, trunk, after, 'newest');
    updateThread(oldest, trunk, after);
    assert.deepEqual(keysOf(newest), ['5', '3', '1']);
    assert.deepEqual(keysOf(oldest), ['1', '3', '5']);
  });

  it('adds one of the same time as its siblings only where it is the last of the list', () => {
    const last = [...trunk, comment('5', 3)];
    const thread = build(trunk);
    assert.ok(updateThread(thread, trunk, last));
    assert.deepEqual(shape(thread.roots), shape(build(last).roots));
    assert.equal(updateThread(build(trunk), trunk, [...trunk.slice(0, 3), comment('5', 3), trunk[3]!]), undefined);
  });

  it('takes a change of two thousand comments, and builds a larger one from the start', () => {
    const many = (count: number): readonly Comment[] =>
      Array.from({ length: count }, (_, index) => comment(`n${index}`, 10 + index));
    assert.ok(updateThread(build(trunk), trunk, [...trunk, ...many(2000)]));
    assert.equal(updateThread(build(trunk), trunk, [...trunk, ...many(2001)]), undefined);
    const long = [...trunk, ...many(1500)];
    assert.ok(updateThread(build(long), long, [...long, comment('x', 5000)]), 'what stands before is not counted');
    const exchanged = many(1500).map((one) => ({ ...one, status: 'held' as const }));
    assert.equal(updateThread(build(long), long, [...trunk, ...exchanged]), undefined);
  });

  it('is sound behind an undated comment that nothing has changed before', () => {
    const undated = [...trunk, { id: '6', body }];
    assert.ok(updateThread(build(undated), undated, undated.slice()));
  });

  const odd: Readonly<Record<string, readonly [readonly Comment[], readonly Comment[]]>> = {
    'two of one id go': [[comment('1', 1), comment('2', 2), comment('2', 3)], [comment('1', 1)]],
    'one that has another of its id is edited': [
      [comment('1', 1), comment('1', 2)],
      [comment('1', 1), { ...comment('1', 2), status: 'held' }],
    ],
    'the date of a comment is another': [trunk, [...trunk.slice(0, 3), comment('4', 5, '2')]],
  };
  for (const [what, [before, after]] of Object.entries(odd)) {
    it(`makes what a new build makes, or asks for one, when ${what}`, () => {
      const thread = build(before);
      const change = updateThread(thread, before, after);
      if (change) assert.deepEqual(shape(thread.roots), shape(build(after).roots));
      else assert.equal(change, undefined);
    });
  }

  for (const sort of ['oldest', 'newest'] as const) {
    it(`equals a thread that is built from scratch, through a thousand changes, ${sort} first`, () => {
      const next = numbers(sort.length + 7);
      let comments: readonly Comment[] = trunk;
      let thread = build(comments, sort);
      let updates = 0;
      const steps = examples(1000);
      for (let step = 10; step < 10 + steps; step++) {
        const at = Math.floor(next.next().value * comments.length);
        const luck = next.next().value;
        const after =
          luck < 0.6
            ? [
                ...comments,
                comment(`${step}`, step, luck < 0.4 ? comments[at]?.id : luck < 0.42 ? `${step + 3}` : undefined),
              ]
            : luck < 0.8
              ? comments.map((one, i) =>
                  i === at ? ({ ...one, status: luck < 0.7 ? 'deleted' : 'published' } as const) : one,
                )
              : comments.filter((_, i) => i !== at);
        const change = updateThread(thread, comments, after, sort);
        const rebuilt = build(after, sort);
        if (change) updates += 1;
        else thread = rebuilt;
        comments = after;
        assert.deepEqual(shape(thread.roots), shape(rebuilt.roots), `step ${step}`);
        assert.deepEqual(
          [thread.count, [...thread.branches.keys()].sort()],
          [rebuilt.count, [...rebuilt.branches.keys()].sort()],
        );
      }
      assert.ok(updates > steps / 2, `Expected most changes to be made in place, got ${updates}`);
    });
  }

  it('costs what one comment costs in a thread of 20,000', () => {
    const long = Array.from({ length: 20_000 }, (_, i) => comment(`${i}`, i, i % 3 ? `${i - 1}` : undefined));
    const thread = build(long);
    const change = updateThread(thread, long, [...long, comment('new', 30_000, '7')]);
    assert.ok(change && change.changed.size < 10 && change.parents.size === 1);
  });
});
