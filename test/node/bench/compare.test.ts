import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compare, valueOf, type Taken } from '../../bench/compare.js';

const taken = (round: number, design: string, firstPaint: number | undefined, comments = 100): Taken => ({
  round,
  design,
  comments,
  figures: firstPaint === undefined ? {} : { firstPaint },
});

const subject = (design: string | string[], comments = 100): { design: string | string[]; comments: number } => ({
  design,
  comments,
});

describe('comparing two designs', () => {
  const samples = [
    taken(0, 'ours', 10),
    taken(0, 'theirs', 100),
    taken(1, 'ours', 200),
    taken(1, 'theirs', 1000),
    taken(1, 'others', 400),
    taken(2, 'ours', 30),
    taken(2, 'theirs', undefined),
  ];

  it('forms ratios within a round, so that a slow round does not count for more', () => {
    const { median, least, most, count } = compare(samples, 'firstPaint', 'ratio', subject('ours'), subject('theirs'))!;
    assert.deepEqual([least, median, most, count], [0.1, 0.15000000000000002, 0.2, 2]);
  });

  it('takes the best of several in each round', () => {
    const found = compare(samples, 'firstPaint', 'ratio', subject('ours'), subject(['theirs', 'others']))!;
    assert.deepEqual([found.least, found.most], [0.1, 0.5]);
  });

  it('says nothing about a ratio to nothing, and can tell a difference to it', () => {
    const none = [taken(0, 'ours', 3), taken(0, 'theirs', 0)];
    assert.equal(compare(none, 'firstPaint', 'ratio', subject('ours'), subject('theirs')), undefined);
    assert.equal(compare(none, 'firstPaint', 'difference', subject('ours'), subject('theirs'))?.median, 3);
  });

  it('compares one number of comments with another', () => {
    const sizes = [taken(0, 'ours', 5, 10), taken(0, 'ours', 6, 1000)];
    assert.equal(compare(sizes, 'firstPaint', 'ratio', subject('ours', 1000), subject('ours', 10))?.median, 1.2);
  });

  it('has no value where none was taken', () => {
    assert.equal(valueOf(samples, 'append', subject('ours')), undefined);
    assert.equal(valueOf(samples, 'firstPaint', subject('ours'))?.median, 30);
  });
});
