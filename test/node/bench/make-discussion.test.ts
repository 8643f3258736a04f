import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildThread, parseDiscussion, plainText, type Branch } from '../../../src/model/index.js';
import { makeDiscussion, markOf } from '../../bench/make-discussion.js';

const levelOf = (branch: Branch): number => (branch.parent ? 1 + levelOf(branch.parent) : 1);

describe('the discussion that is measured', () => {
  const discussion = makeDiscussion(1000);
  const branches = [...buildThread(discussion.comments).branches.values()];

  it('is valid', () => {
    assert.deepEqual(parseDiscussion(JSON.parse(JSON.stringify(discussion))), discussion);
  });

  it('is the same each time, and another one for another seed', () => {
    assert.deepEqual(makeDiscussion(50), makeDiscussion(50));
    assert.notDeepEqual(makeDiscussion(50), makeDiscussion(50, 2));
  });

  it('has as many comments as asked for, with three paragraphs each', () => {
    assert.equal(discussion.comments.length, 1000);
    assert.ok(discussion.comments.every(({ body }) => body.children.length === 3));
  });

  it('nests four deep and no deeper, with parents that are there and came before', () => {
    assert.equal(Math.max(...branches.map(levelOf)), 4);
    assert.ok(branches.every(({ missingParent }) => missingParent === undefined));
    assert.ok(discussion.comments.every(({ id, inReplyTo }) => inReplyTo === undefined || +inReplyTo < +id));
  });

  it('has replies close to their parents, but not always next to them', () => {
    const distances = discussion.comments.flatMap(({ id, inReplyTo }) => (inReplyTo ? [+id - +inReplyTo] : []));
    assert.ok(Math.max(...distances) <= 8);
    assert.ok(distances.some((distance) => distance > 1));
  });

  it('marks each comment with words that no other has', () => {
    const texts = discussion.comments.map(({ body }) => plainText(body));
    for (const number of [1, 10, 1000]) {
      assert.deepEqual(
        texts.flatMap((text, index) => (text.includes(`${markOf(number)}.`) ? [index + 1] : [])),
        [number],
      );
    }
  });

  it('has comments as long as those that people write', () => {
    const lengths = discussion.comments.map(({ body }) => plainText(body).length);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    assert.ok(mean > 400 && mean < 1000, `${mean} letters`);
  });
});
