import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { spread } from '../../bench/statistics.js';
import { judge, targets, verdictOf } from '../../bench/targets.js';
import { judgeWeights } from '../../bench/weights.js';

describe('a target', () => {
  it('is met when the median reaches it', () => {
    assert.equal(verdictOf(spread([0.1, 0.1, 0.9]), 0.12), 'met');
  });

  it('is missed only when chance does not explain it', () => {
    assert.equal(verdictOf(spread([0.1, 0.2, 0.2]), 0.12), 'unsure');
    assert.equal(verdictOf(spread([0.3, 0.2, 0.2]), 0.12), 'missed');
  });

  it('is neither when a run had not what it takes', () => {
    assert.deepEqual([...new Set(judge([]).map(({ verdict }) => verdict))], ['not measured']);
    assert.equal(judge([]).length, targets.length);
  });
});

describe('the targets for bytes', () => {
  it('compare with the smallest of the others and with the one in their middle', () => {
    const weights = [
      { title: 'ours', gzip: 20, isOwn: true as const },
      ...[25, 100, 80].map((gzip) => ({ title: 'theirs', gzip })),
    ];
    assert.deepEqual(
      judgeWeights(weights).map(({ got, verdict }) => [got?.median, verdict]),
      [
        [0.8, 'met'],
        [0.25, 'met'],
      ],
    );
  });

  it('are left out when nothing was weighed', () => {
    assert.deepEqual(judgeWeights([]), []);
  });
});
