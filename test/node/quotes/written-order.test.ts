import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Comment } from '../../../src/model/index.js';
import { WrittenOrder } from '../../../src/quotes/written-order.js';
import { comment } from './thread.js';

const dated = (id: string, datePublished?: string): Comment => ({
  ...comment(id),
  ...(datePublished !== undefined && { datePublished }),
});
const placed = (order: WrittenOrder, ...comments: Comment[]): readonly string[] =>
  order.place(comments).map((one) => one.comment.id);

describe('comments that come together', () => {
  it('are placed by their dates, and of one date in the order they come in', () => {
    const ids = placed(
      new WrittenOrder(),
      dated('3', '2024-05-03'),
      dated('1', '2024-05-01'),
      dated('2', '2024-05-02'),
      dated('1 too', '2024-05-01'),
    );
    assert.deepEqual(ids, ['1', '1 too', '2', '3']);
  });

  it('without a date, or with one that is none, are placed behind the one before', () => {
    const ids = placed(
      new WrittenOrder(),
      dated('2', '2024-05-02'),
      dated('2 too'),
      dated('1', '2024-05-01'),
      dated('1 too', 'soon'),
    );
    assert.deepEqual(ids, ['1', '1 too', '2', '2 too']);
  });

  it('keep their places when they come again, and have them above 0', () => {
    const order = new WrittenOrder();
    const [first] = order.place([dated('1', '1960-01-01'), dated('2', '2024-05-02')]);
    assert.equal(first!.comment.id, '1');
    assert.ok(first!.order > 0);
    assert.deepEqual(order.place([dated('1', '2024-05-03')]), [{ ...first, comment: dated('1', '2024-05-03') }]);
  });
});
