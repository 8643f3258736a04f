import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeDiscussion } from '../../bench/make-discussion.js';
import { artalkResponse } from '../../bench/stubs/artalk.js';
import { walineResponse } from '../../bench/stubs/waline.js';

const discussion = makeDiscussion(200);
const ids = Array.from({ length: 200 }, (_, index) => index + 1);

interface WalineItem {
  readonly objectId: number;
  readonly children?: readonly WalineItem[];
}

describe('the stand-ins of other servers', () => {
  it('give every comment once over the pages of Waline', () => {
    const page = (number: number): { totalPages: number; data: readonly WalineItem[] } =>
      (walineResponse(discussion, new URLSearchParams({ page: `${number}`, pageSize: '10' })) as { data: never }).data;
    const pages = Array.from({ length: page(1).totalPages }, (_, index) => page(index + 1).data);
    const given = pages
      .flat()
      .flatMap(({ objectId, children = [] }) => [objectId, ...children.map((child) => child.objectId)]);
    assert.deepEqual(
      given.sort((a, b) => a - b),
      ids,
    );
  });

  it('give every comment once over the windows of Artalk', () => {
    const window = (offset: number): { roots_count: number; comments: readonly { id: number }[] } =>
      artalkResponse(discussion, '/comments', new URLSearchParams({ offset: `${offset}`, limit: '20' })) as never;
    const given: number[] = [];
    for (let offset = 0; offset < window(0).roots_count; offset += 20)
      given.push(...window(offset).comments.map(({ id }) => id));
    assert.deepEqual(
      given.sort((a, b) => a - b),
      ids,
    );
  });
});
