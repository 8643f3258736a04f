import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildThread, type Branch, type Comment, type Thread } from '../../../src/model/index.js';
import { discussion } from '../../../src/content/index.js';
import { secondDiscussion } from '../../fixtures/second-discussion.js';

const comment = (id: string, inReplyTo?: string, more: Partial<Comment> = {}): Comment => ({
  id,
  ...(inReplyTo !== undefined && { inReplyTo }),
  body: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: `Words of ${id}.` }] }] },
  ...more,
});
const saying = (id: string, value: string, more: Partial<Comment> = {}): Comment =>
  comment(id, undefined, { body: { type: 'root', children: [{ type: 'code', value }] }, ...more });

/** `a(b c(d))`: keys in order, replies in brackets. */
const shape = (branches: readonly Branch[]): string =>
  branches.map(({ key, children }) => (children.length ? `${key}(${shape(children)})` : key)).join(' ');
const shapeOf = (comments: readonly Comment[], sort?: 'oldest' | 'newest'): string =>
  shape(buildThread(comments, sort ? { sort } : {}).roots);
const branch = (thread: Thread, key: string): Branch => thread.branches.get(key) ?? assert.fail(`no branch ${key}`);

test('no comments make an empty thread', () => {
  const thread = buildThread([]);
  assert.deepEqual(thread, { roots: [], branches: new Map(), count: 0 });
});

test('replies are under their parents, at any depth, whatever the order of the list', () => {
  assert.equal(shapeOf([comment('1'), comment('2'), comment('3', '1'), comment('4', '3')]), '1(3(4)) 2');
  assert.equal(shapeOf([comment('4', '3'), comment('3', '1'), comment('1')]), '1(3(4))');
});

test('a branch knows its depth, its parent and how many comments stand below it', () => {
  const thread = buildThread([comment('1'), comment('2', '1'), comment('3', '2'), comment('4', '1')]);
  const [first, second, third] = ['1', '2', '3'].map((key) => branch(thread, key));
  assert.deepEqual([first?.depth, second?.depth, third?.depth], [0, 1, 2]);
  assert.deepEqual([first?.replyCount, second?.replyCount, third?.replyCount], [3, 1, 0]);
  assert.equal(third?.parent, second);
  assert.equal('parent' in (first ?? {}), false);
  assert.equal(thread.count, 4);
});

test('branches are listed in reading order', () => {
  const thread = buildThread([comment('1'), comment('2'), comment('3', '1'), comment('4', '3'), comment('5', '1')]);
  assert.deepEqual([...thread.branches.keys()], ['1', '3', '4', '5', '2']);
});

test('a comment whose parent is missing stands at the root and says which it was', () => {
  const thread = buildThread([comment('1'), comment('2', 'gone'), comment('3', '2')]);
  assert.equal(shape(thread.roots), '1 2(3)');
  assert.equal(branch(thread, '2').missingParent, 'gone');
  assert.equal('missingParent' in branch(thread, '3'), false);
  assert.equal('looped' in branch(thread, '2'), false);
});

test('a comment that replies to itself is a root, flagged', () => {
  const thread = buildThread([comment('1', '1'), comment('2', '1')]);
  assert.equal(shape(thread.roots), '1(2)');
  assert.equal(branch(thread, '1').looped, true);
  assert.equal('missingParent' in branch(thread, '1'), false);
});

test('a second comment with an id that replies to this id replies to itself, not the first', () => {
  const thread = buildThread([saying('1', 'a'), saying('1', 'b', { inReplyTo: '1' })]);
  assert.equal(shape(thread.roots), '1 1~2');
  assert.equal(branch(thread, '1~2').looped, true);
});

test('a circle is cut at the member that comes first in the list, and no comment outside it is touched', () => {
  // 1 leads into the circle 4 → 2 → 3 → 4, of which 2 comes first.
  const pairs = [
    ['1', '4'],
    ['2', '3'],
    ['3', '4'],
    ['4', '2'],
    ['5', '1'],
  ] as const;
  const thread = buildThread(pairs.map(([id, inReplyTo]) => comment(id, inReplyTo)));
  assert.equal(shape(thread.roots), '2(4(1(5) 3))');
  assert.deepEqual(
    [...thread.branches.values()].filter(({ looped }) => looped).map(({ key }) => key),
    ['2'],
  );
});

test('two circles are cut one by one', () => {
  assert.equal(shapeOf([comment('a', 'b'), comment('c', 'd'), comment('b', 'a'), comment('d', 'c')]), 'a(b) c(d)');
});

test('a copy of a comment is dropped', () => {
  const thread = buildThread([comment('1'), comment('1', undefined, { status: 'published' }), comment('2', '1')]);
  assert.equal(shape(thread.roots), '1(2)');
  assert.equal(thread.count, 2);
});

test('different comments with one id are all kept, and replies go to the first', () => {
  const thread = buildThread([
    saying('1', 'a'),
    saying('1', 'b'),
    comment('2', '1'),
    saying('1', 'a', { author: 'ann' }),
    saying('1', 'a', { status: 'held' }),
    saying('1', 'b'),
  ]);
  assert.equal(shape(thread.roots), '1(2) 1~2 1~3 1~4');
  assert.equal(branch(thread, '1~2').comment.id, '1');
});

test('a key made for a repeated id never takes that of a real comment', () => {
  const repeated = ['a', 'b', 'c'].map((value) => saying('1', value));
  const thread = buildThread([...repeated, comment('1~2'), comment('3', '1~2')]);
  assert.equal(shape(thread.roots), '1 1~3 1~4 1~2(3)');
});

test('a tombstone keeps its place and its replies and is not counted', () => {
  const gone = { status: 'deleted', body: { type: 'root', children: [] } } as const;
  const thread = buildThread([comment('1'), comment('2', '1', gone), comment('3', '2'), comment('4', undefined, gone)]);
  assert.equal(shape(thread.roots), '1(2(3)) 4');
  assert.equal(branch(thread, '1').replyCount, 1);
  assert.equal(thread.count, 2);
});

const at = (id: string, datePublished?: string, inReplyTo?: string): Comment =>
  comment(id, inReplyTo, datePublished === undefined ? {} : { datePublished });

test('comments are ordered by date, and by their place in the list where dates are equal', () => {
  const comments = [at('1', '2024-03-01'), at('2', '2024-01-01'), at('3', '2024-03-01'), at('4', '2024-02-01')];
  assert.equal(shapeOf(comments), '2 4 1 3');
  assert.equal(shapeOf(comments, 'newest'), '3 1 4 2');
});

test('times are compared as instants, not as text', () => {
  assert.equal(shapeOf([at('1', '2024-01-01T23:30:00-02:00'), at('2', '2024-01-02T00:30:00Z')]), '2 1');
});

test('a comment without a date goes with the one before it in the list, and first of all if there is none', () => {
  assert.equal(shapeOf([at('1'), at('2', '2024-02-01'), at('3'), at('4', '2024-01-01'), at('5')]), '1 4 5 2 3');
});

test('newest first turns the roots round; replies still read oldest first', () => {
  const comments = [at('1'), at('2'), at('3', undefined, '1'), at('4', undefined, '1'), at('5', undefined, '3')];
  assert.equal(shapeOf(comments, 'newest'), '2 1(3(5) 4)');
});

test('the shipped essay reads in the order of its source, and the other way round', () => {
  assert.equal(shapeOf(discussion.comments), '1 2 3 4 5 6');
  assert.equal(shapeOf(discussion.comments, 'newest'), '6 5 4 3 2 1');
});

test('the second discussion nests five levels deep', () => {
  const thread = buildThread(secondDiscussion.comments);
  assert.equal(shape(thread.roots), '101(102(103(104(105(106))))) 107(108)');
  assert.equal(thread.count, 7);
});

test('what comes in is not changed', () => {
  const freeze = <T>(value: T): T => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };
  buildThread(freeze([comment('2', '1'), comment('1', '2'), comment('1'), comment('3', '3')]), { sort: 'newest' });
});

test('ids that objects already know are ids like any other', () => {
  assert.equal(shapeOf([comment('__proto__'), comment('constructor', '__proto__')]), '__proto__(constructor)');
});

test('10,000 comments are all there, in any shape of thread', () => {
  const parentOf = (i: number): string | undefined => (i % 7 ? `${(i * 7919) % 10_000}` : undefined);
  const comments = Array.from({ length: 10_000 }, (_, i) => comment(`${i}`, parentOf(i)));
  const thread = buildThread(comments);
  assert.equal(thread.count, 10_000);
  assert.equal(
    thread.roots.reduce((sum, root) => sum + root.replyCount + 1, 0),
    10_000,
  );
});

test('10,000 different comments with one id are all there', () => {
  const thread = buildThread(Array.from({ length: 10_000 }, (_, i) => saying('1', `${i}`)));
  assert.equal(thread.branches.size, 10_000);
});

test('100,000 replies in one line, or in one circle, do not exhaust the stack', () => {
  const line = Array.from({ length: 100_000 }, (_, i) => comment(`${i}`, i ? `${i - 1}` : undefined));
  for (const comments of [line, [...line].reverse(), [comment('0', '99999'), ...line.slice(1)]]) {
    const thread = buildThread(comments);
    assert.equal(thread.roots[0]?.replyCount, 99_999);
    assert.equal(branch(thread, '99999').depth, 99_999);
  }
});
