import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changed, sameParts } from '../../../src/conversation/same-parts.js';
import type { QuoteLink } from '../../../src/model/quote-link.js';
import type { CommentBatch } from '../../../src/model/source.js';
import { batch, comment, person } from './stand-in-source.js';

const link = (id: string, source: string): QuoteLink => ({
  id,
  origin: 'author',
  from: { source, selector: [] as never },
  to: { source: 'essay', selector: [] as never },
  match: 'exact',
});

/** The same once more, as new objects. */
const again = <T>(value: T): T => structuredClone(value);

describe('a thread that was read again', () => {
  const before: CommentBatch = {
    ...batch(['1', '2'], { people: [person('a'), person('b')], quoteLinks: [link('x', '1')] }),
    total: 2,
  };

  it('is the very thread of before where nothing is new', () => {
    assert.equal(sameParts(before, before), before);
    assert.equal(sameParts(before, again(before)), before);
    const { quoteLinks: _, ...without } = before;
    assert.equal(sameParts(without, again(without)), without);
    assert.equal('quoteLinks' in sameParts(before, again(without)), false);
  });

  it('keeps the objects of what is the same, and has new ones for what is not', () => {
    const changedOne = { ...again(before), comments: [comment('2', { upvoteCount: 1 }), comment('1')] };
    const after = sameParts(before, changedOne);
    assert.equal(after.comments[1], before.comments[0]);
    assert.equal(after.comments[0], changedOne.comments[0]);
    assert.equal(after.people, before.people);
    assert.equal(after.quoteLinks, before.quoteLinks);
  });

  it('is another where something is missing, more, in another order, or counted otherwise', () => {
    for (const other of [
      { comments: [comment('1')] },
      { comments: [comment('1'), comment('2'), comment('3')] },
      { comments: [comment('2'), comment('1')] },
      { people: [person('a')] },
      { quoteLinks: [link('x', '1'), link('y', '2')] },
      { total: 3 },
    ]) {
      const after = sameParts(before, { ...again(before), ...other });
      assert.notEqual(after, before);
      assert.deepEqual(after, { ...before, ...other });
    }
    const { quoteLinks: _, ...without } = before;
    assert.deepEqual(sameParts(without, before), before);
  });

  it('names each person once, as they were named last', () => {
    const people = [person('a'), person('b'), { ...person('a'), name: 'Other' }];
    assert.deepEqual(sameParts(batch([]), batch([], { people })).people, [
      { ...person('a'), name: 'Other' },
      person('b'),
    ]);
  });
});

describe('a thread after what a source has told of it', () => {
  const before = batch(['1', '2'], { people: [person('a')], quoteLinks: [link('x', '1'), link('y', '2')] });

  it('has comments in place of those they replace, new ones behind the others, and none that was removed', () => {
    const told = batch(['3'], { comments: [comment('2', { upvoteCount: 1 }), comment('3')], people: [person('b')] });
    const after = changed(before, told, new Set(['1']));
    assert.deepEqual(after.comments, [comment('2', { upvoteCount: 1 }), comment('3')]);
    assert.deepEqual(after.people, [person('a'), person('b')]);
  });

  it('has the quotations of what was told, and of what is still there', () => {
    const links = (told: CommentBatch, removed: readonly string[] = [], from = before): readonly string[] | undefined =>
      changed(from, told, new Set(removed)).quoteLinks?.map(({ id }) => id);
    assert.deepEqual(links(batch(['3'])), ['x', 'y']);
    assert.deepEqual(links(batch(['2'], { quoteLinks: [link('z', '2')] })), ['x', 'z']);
    assert.deepEqual(links(batch([]), ['1']), ['y']);
    assert.deepEqual(links(batch(['3'], { quoteLinks: [link('z', '3')] }), [], batch(['1'])), ['z']);
    assert.equal('quoteLinks' in changed(batch(['1']), batch(['2']), new Set()), false);
  });
});
