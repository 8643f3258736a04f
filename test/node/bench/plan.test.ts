import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { designs, own, reference } from '../../bench/designs.js';
import { readOptions } from '../../bench/options.js';
import { plan } from '../../bench/plan.js';

describe('the plan of a run', () => {
  it('takes every design with every size once in each round, in an order of its own', () => {
    const steps = plan(readOptions(['--sizes', '100,1000', '--rounds', '3']));
    const rounds = [0, 1, 2].map((round) =>
      steps.filter((step) => step.round === round).map(({ design, comments }) => `${design.name} ${comments}`),
    );
    assert.equal(steps.length, 3 * 2 * designs.length);
    assert.deepEqual([...rounds[1]!].sort(), [...rounds[0]!].sort());
    assert.notDeepEqual(rounds[1], rounds[0]);
  });

  it('asks no design for more comments than it can bear, and for the most of them twice at most', () => {
    const steps = plan(readOptions(['--sizes', '10000,100000']));
    assert.ok(steps.every(({ design, comments }) => comments <= design.most));
    assert.deepEqual(
      steps
        .filter(({ comments }) => comments === 100_000)
        .map(({ design }) => design.name)
        .sort(),
      [own, own, reference, reference],
    );
  });

  it('in short takes the reference and ours alone, and writes nothing', () => {
    const options = readOptions(['--quick']);
    assert.deepEqual([...new Set(plan(options).map(({ design }) => design.name))].sort(), [own, reference]);
    assert.equal(options.write, false);
  });
});

describe('the options of a run', () => {
  it('name what was expected when they are wrong', () => {
    assert.throws(
      () => readOptions(['--sizes', '10,many']),
      /--sizes to be whole numbers from 1 on, parted by commas, got 10,many/,
    );
    assert.throws(() => readOptions(['--designs', 'vue']), /--designs to be some of colloquy, .* got vue/);
    assert.throws(() => readOptions(['--fast']), /--fast/);
  });
});
