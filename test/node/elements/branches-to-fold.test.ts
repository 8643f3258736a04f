import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { branchesToFold, type FoldSituation } from '../../../src/elements/arrival/fold-read.js';
import type { Comment } from '../../../src/model/comment.js';
import { buildThread, type Branch } from '../../../src/model/thread.js';

const body = { type: 'root', children: [] } as const;

/** Comments by their ids, each with what it replies to: `1 2>1 3>2`. */
const threadOf = (text: string): readonly Branch[] =>
  buildThread(
    text.split(' ').map((one): Comment => {
      const [id = '', inReplyTo] = one.split('>');
      return { id, body, ...(inReplyTo !== undefined && { inReplyTo }) };
    }),
  ).roots;

const situation: FoldSituation = {
  hasReturned: true,
  unseen: new Set(),
  kept: new Set(),
  moves: () => false,
};
const folded = (text: string, more: Partial<FoldSituation> = {}): readonly string[] =>
  branchesToFold(threadOf(text), { ...situation, ...more }).map(({ key }) => key);

void test('branches in which all is read are folded, each as a whole', () => {
  assert.deepEqual([...folded('1 2>1 3>2 4 5>4 6')].sort(), ['1', '4']);
});

void test('around what is new everything is open, and beside it the rest is folded', () => {
  assert.deepEqual([...folded('1 2>1 3>2 4>1 5>4', { unseen: new Set(['3']) })], ['4']);
  assert.deepEqual(folded('1 2>1', { unseen: new Set(['1']) }), ['1']);
});

void test('nothing is folded on a first visit', () => {
  assert.deepEqual(folded('1 2>1', { hasReturned: false }), []);
});

void test('what the reader is taken to, or is at, stays in sight', () => {
  assert.deepEqual(folded('1 2>1 3>2 4 5>4', { kept: new Set(['3']) }), ['4']);
});

void test('what would move under the eyes of the reader stays open, and what is below in it is looked at by itself', () => {
  assert.deepEqual(folded('1 2>1 3>2', { moves: ({ key }) => key === '1' }), ['2']);
});

void test('whatever is new or kept, it is in no folded branch, and every branch without any is in one', () => {
  const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 40 });
  const some = fc.array(fc.nat({ max: 40 }), { maxLength: 5 });
  fc.assert(
    fc.property(trees, some, some, (parents, news, kept) => {
      const text = parents.map((parent, i) => (parent % (i + 1) === 0 ? `${i}` : `${i}>${(parent % (i + 1)) - 1}`));
      const sight = new Set([...news, ...kept].map(String));
      const roots = threadOf(text.join(' '));
      const result = new Set(
        branchesToFold(roots, { ...situation, unseen: new Set(news.map(String)), kept: new Set(kept.map(String)) }),
      );
      const isBelow = (branch: Branch): boolean => {
        for (let above = branch.parent; above; above = above.parent) if (result.has(above)) return true;
        return false;
      };
      const holds = (branch: Branch): boolean =>
        branch.children.some((child) => sight.has(child.comment.id) || holds(child));
      const visit = (branch: Branch): void => {
        if (sight.has(branch.comment.id)) assert.equal(isBelow(branch), false);
        if (branch.children.length > 0 && !holds(branch)) assert.ok(result.has(branch) || isBelow(branch));
        branch.children.forEach(visit);
      };
      roots.forEach(visit);
    }),
  );
});
