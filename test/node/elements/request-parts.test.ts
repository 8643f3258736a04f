import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsOf } from '../../../src/elements/quotes/request-parts.js';
import type { Comment } from '../../../src/model/index.js';

const comments = Array.from({ length: 3000 }, (_, i): Comment => ({
  id: `${i}`,
  body: { type: 'root', children: [] },
}));
const article = { id: 'essay', headline: 'On trust', inLanguage: 'en', body: { type: 'root', children: [] } } as const;

test('many comments are handed over in parts, the article and the people with the first', () => {
  const parts = [...partsOf({ id: 1, article, people: [{ id: 'ann', name: 'Ann' }], removed: ['x'], comments }, 0)];
  assert.deepEqual(
    parts.flatMap((part) => part.comments),
    comments,
  );
  assert.ok(parts.every((part) => part.comments!.length <= 400 && part.id === 1));
  assert.deepEqual(
    parts.map((part) => part.article !== undefined && part.people !== undefined && part.removed !== undefined),
    [true, ...Array<boolean>(7).fill(false)],
  );
});

test('a response is used when the thread has doubled, and at the end', () => {
  const reported = (known: number, some: readonly Comment[]): number[] =>
    [...partsOf({ id: 1, comments: some }, known)].flatMap(({ isPart }, i) => (isPart ? [] : i));
  assert.deepEqual(reported(0, comments), [0, 1, 3, 7]);
  assert.deepEqual(reported(10_000, comments), [7]);
  assert.deepEqual(reported(10_000, comments.slice(0, 1)), [0]);
});

test('a request without comments is one, and names stay names', () => {
  assert.deepEqual(
    [...partsOf({ id: 1, removed: ['2'] }, 5)].map(({ removed }) => removed),
    [['2']],
  );
  const [part] = partsOf({ id: 1, named: comments.slice(0, 3) }, 0);
  assert.deepEqual([part!.named?.length, part!.comments], [3, undefined]);
});
