import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRandom, shuffle } from '../../bench/random.js';
import { median, medianInterval, spread } from '../../bench/statistics.js';

describe('the statistics of measurements', () => {
  it('take the value in the middle, whatever the order and however far the others are', () => {
    assert.equal(median([9000, 1, 3]), 3);
    assert.equal(median([4, 1]), 2.5);
    assert.equal(median([7]), 7);
  });

  it('refuse to take the middle of nothing', () => {
    assert.throws(() => median([]), /got none/);
  });

  it('give an interval that holds the median and lies within the values', () => {
    const { median: middle, least, most, low, high, count } = spread([5, 3, 9, 4, 6]);
    assert.deepEqual([middle, least, most, count], [5, 3, 9, 5]);
    assert.ok(least <= low && low <= middle && middle <= high && high <= most, `${low} to ${high}`);
  });

  it('give the same interval for the same values, so that a check does not waver', () => {
    assert.deepEqual(medianInterval([1, 2, 3, 4, 10]), medianInterval([1, 2, 3, 4, 10]));
  });

  it('give a narrower interval for values that lie closer together', () => {
    const width = ([low, high]: readonly [number, number]): number => high - low;
    assert.ok(width(medianInterval([1, 1.1, 1.2, 1.1, 1])) < width(medianInterval([0.5, 1.1, 3, 0.2, 1])));
  });

  it('do not widen the interval of a single value', () => {
    assert.deepEqual(medianInterval([2]), [2, 2]);
  });
});

describe('shuffling', () => {
  it('keeps every value, and depends on the seed alone', () => {
    const values = Array.from({ length: 20 }, (_, index) => index);
    const shuffled = shuffle(createRandom(3), values);
    assert.deepEqual(
      [...shuffled].sort((a, b) => a - b),
      values,
    );
    assert.deepEqual(shuffle(createRandom(3), values), shuffled);
    assert.notDeepEqual(shuffle(createRandom(4), values), shuffled);
  });
});
