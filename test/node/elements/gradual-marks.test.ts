import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GradualMarks } from '../../../src/elements/quotes/gradual-marks.js';

const ids = Array.from({ length: 1000 }, (_, i) => `${i}`);

/** How many have been told of after each step, until there are no more. */
function steps(marks: GradualMarks, markOf: (id: string) => string | undefined): number[] {
  const sizes: number[] = [];
  while (!marks.isDone) sizes.push(marks.next(markOf).size);
  return sizes;
}

describe('marks of a long thread', () => {
  it('are told of a few at a time, and all of them in the end', () => {
    const marks = new GradualMarks();
    marks.expire(ids);
    const sizes = steps(marks, () => 'quotes');
    assert.ok(
      sizes.every((size, i) => size - (sizes[i - 1] ?? 0) <= 30),
      sizes.join(),
    );
    assert.equal(sizes.at(-1), 1000);
  });

  it('are reported in order, those first that someone waits for', () => {
    const marks = new GradualMarks();
    marks.expire(ids);
    marks.hurry(['700', 'not there']);
    const [first, second, ...more] = marks.next((id) => (id === 'not there' ? undefined : 'quotes')).keys();
    assert.deepEqual([first, second, more.includes('700')], ['700', '0', false]);
  });

  it('are the same map as long as nothing is different', () => {
    const marks = new GradualMarks();
    marks.expire(['1', '2']);
    const before = marks.next(() => 'quotes');
    marks.expire(['2', '3']);
    assert.equal(
      marks.next((id) => (id === '3' ? undefined : 'quotes')),
      before,
    );
  });

  it('go when there is nothing to mark any more', () => {
    const marks = new GradualMarks();
    marks.expire(['1', '2']);
    marks.next(() => 'quotes');
    marks.expire([]);
    assert.deepEqual([...marks.next((id) => (id === '1' ? 'other' : undefined))], [['1', 'other']]);
  });

  it('take no more than a part of a frame to look at, however many are the same', () => {
    const marks = new GradualMarks();
    marks.expire(ids);
    const spin = (): undefined => {
      const end = performance.now() + 1;
      while (performance.now() < end);
    };
    const start = performance.now();
    marks.next(spin);
    assert.ok(performance.now() - start < 100);
    assert.equal(marks.isDone, false);
  });
});
