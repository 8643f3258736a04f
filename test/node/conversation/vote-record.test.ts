import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isCounted, isVote, isVoteRecord, tallyOf, withVote } from '../../../src/conversation/vote-record.js';
import type { Vote } from '../../../src/model/source.js';

const vote = fc.constantFrom<Vote>(-1, 0, 1);
const count = fc.nat(9);

describe('a stored vote', () => {
  const sound = { id: 'a', counted: 0, wanted: 1, at: 7 };
  const tally = { up: 1, down: 0 };

  it('is taken as it was written', () => {
    for (const record of [
      sound,
      { ...sound, counted: -1, wanted: -1, tally },
      { ...sound, tally, sent: { ...tally, vote: 1 } },
      { ...sound, sent: { ...tally, vote: -1 } },
    ])
      assert.equal(isVoteRecord(record), true, JSON.stringify(record));
  });

  it('is not taken where any part of it is something else', () => {
    for (const part of [
      { id: 7 },
      { counted: 2 },
      { counted: undefined },
      { wanted: '1' },
      { at: '7' },
      { tally: null },
      { tally: { up: 1 } },
      { tally: { up: 0.5, down: 0 } },
      { sent: null },
      { sent: tally },
      { sent: { down: 0, vote: 1 } },
      { sent: { ...tally, vote: 2 } },
    ])
      assert.equal(isVoteRecord({ ...sound, ...part }), false, JSON.stringify(part));
    assert.deepEqual(
      [1, 0, -1, 2, '1', null, undefined].map((value) => isVote(value)),
      [true, true, true, false, false, false, false],
    );
  });

  it('has of what a source counts whole numbers that are not below nothing', () => {
    assert.deepEqual(tallyOf({ upvoteCount: 3, downvoteCount: 2 }), { up: 3, down: 2 });
    assert.deepEqual(tallyOf({ upvoteCount: -3, downvoteCount: 0.5 }), { up: 0, down: 0 });
    assert.deepEqual(tallyOf({}), { up: 0, down: 0 });
  });

  it('takes the place of another, which is undone by that taking its place again', () => {
    assert.deepEqual(withVote({ up: 1, down: 1 }, 0, 1), { up: 2, down: 1 });
    assert.deepEqual(withVote({ up: 1, down: 1 }, 1, -1), { up: 0, down: 2 });
    assert.deepEqual(withVote({ up: 1, down: 1 }, -1, 0), { up: 1, down: 0 });
    assert.deepEqual(withVote({ up: 0, down: 0 }, -1, 0), { up: 0, down: 0 });
    assert.deepEqual(withVote({ up: 0, down: 0 }, 1, 0), { up: 0, down: 0 });
    fc.assert(
      fc.property(count, count, vote, vote, (up, down, before, after) => {
        const start = { up: up + 1, down: down + 1 };
        assert.deepEqual(withVote(withVote(start, before, after), after, before), start);
      }),
    );
  });

  it('whose response was lost has been counted where the counts have moved as it would move them', () => {
    fc.assert(
      fc.property(count, count, vote, vote, (up, down, counted, wanted) => {
        fc.pre(counted !== wanted);
        const before = { up: up + 1, down: down + 1 };
        const record = { id: 'a', counted, wanted, at: 0, sent: { ...before, vote: wanted } };
        assert.equal(isCounted(record, before), false);
        const after = withVote(before, counted, wanted);
        assert.equal(isCounted(record, after), true);
        // Others who vote in the same way at the same moment do not hide it.
        const more = (from: number, to: number): number => to + Math.sign(to - from) * (to > from ? 2 : 0);
        assert.equal(isCounted(record, { up: more(before.up, after.up), down: more(before.down, after.down) }), true);
        const { sent: _, ...unsent } = record;
        assert.equal(isCounted(unsent, after), false);
      }),
    );
  });

  it('says nothing of the counts that it would not move', () => {
    const sent = { up: 3, down: 3, vote: 1 as const };
    const record = { id: 'a', counted: 0 as const, wanted: 1 as const, at: 0, sent };
    for (const down of [0, 3, 9]) assert.equal(isCounted(record, { up: 4, down }), true);
    assert.equal(isCounted({ ...record, counted: 1, sent: { ...sent, vote: 0 } }, { up: 1, down: 9 }), true);
  });
});
