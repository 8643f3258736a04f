import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildThread } from '../../../src/model/thread.js';
import { pagesOf } from '../../../src/views/thread-pages.js';

const body = { type: 'root', children: [] } as const;
const roots = buildThread([
  { id: '1', body },
  { id: '2', body, inReplyTo: '1' },
  { id: '3', body, inReplyTo: '2' },
  { id: '4', body },
  { id: '5', body },
  { id: '6', body, inReplyTo: '5' },
  { id: '7', body },
]).roots;
const keys = (most?: number): readonly string[][] => pagesOf(roots, most).map((page) => page.map(({ key }) => key));

describe('the pages of a thread', () => {
  it('keep a comment and all replies to it together, also where these alone are more than a page', () => {
    assert.deepEqual(keys(2), [['1'], ['4', '5'], ['7']]);
  });

  it('hold together every root once, in order', () => {
    for (let most = 1; most < 9; most++) assert.deepEqual(keys(most).flat(), ['1', '4', '5', '7']);
  });

  it('are one, which is the thread itself, below some ten thousand comments', () => {
    assert.deepEqual(pagesOf(roots), [roots]);
    assert.equal(pagesOf(roots)[0], roots);
    assert.deepEqual(pagesOf([]), [[]]);
  });
});
