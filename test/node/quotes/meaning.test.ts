import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meansTheSame } from '../../../src/quotes/meaning.js';
import { indexed, query } from './indexed.js';

/** Whether a quotation means the same as all words of a passage; `others` are texts of the thread that come before. */
function means(passage: string, quotation: string, ...others: string[]): boolean {
  const { index, texts } = indexed(...others, passage);
  const { base, starts } = texts.at(-1)!;
  return meansTheSame(index, query(index, quotation), [{ first: base, last: base + starts.length - 1 }]);
}

describe('numbers', () => {
  it('are compared as a whole, and not by their digits', () => {
    assert.ok(means('we sold 12 houses', 'we sold 12 houses'));
    assert.ok(!means('we sold 12 houses', 'we sold 112 houses'));
    assert.ok(!means('we sold 112 houses', 'we sold 12 houses'));
  });

  it('may be said twice, and must not be left out', () => {
    assert.ok(means('we sold 12 houses', 'we sold 12 and 12 houses'));
    assert.ok(!means('we sold 12 houses', 'we sold houses'));
    assert.ok(!means('the 3rd of the houses', 'the of the houses'));
  });

  it('say nothing of words without any: those may be left out', () => {
    assert.ok(means('we sold some houses', 'we sold houses'));
    assert.ok(means('we sold 12 old houses', 'we sold 12 houses'));
  });

  it('are letters that were misread where nobody in the thread writes a word like this', () => {
    assert.ok(means('we said hello to them', 'we said he11o to them'));
    assert.ok(!means('we said hello to them', 'we said he11o to them', 'he11o'));
    assert.ok(!means('we said hello to them', 'we said he11o to them', 'the word is he11o'));
    assert.ok(!means('we said hello to them', 'we said 11 to them'));
  });
});

describe('a negation', () => {
  const passage = 'this should not affect the pages';

  it('is there, if misspelt, where the quotation reads more like the passage with it than without', () => {
    for (const said of ['this should nto affect teh pgaes', 'thsi should n ot affect teh pages'])
      assert.ok(means(passage, said), said);
    for (const said of ['this shuold affect teh pgaes', 'this shouldn affect teh pgaes'])
      assert.ok(!means(passage, said), said);
  });

  it('is not there where all else is well spelt', () => {
    assert.ok(!means(passage, 'this should nto affect the pages'));
    assert.ok(!means(passage, 'this should affect the pages'));
    assert.ok(means(passage, 'this should nto affect teh pages'));
    // The first word of a thread is known like every other.
    assert.ok(!means(passage, 'this should nto affect the pages and', 'and'));
  });

  it('is looked for in its place: what is like it elsewhere is another word', () => {
    assert.ok(!means('this should not affect the notable pages', 'this shuold affect teh notable pgaes'));
    assert.ok(means('this should not affect the notable pages', 'this shuold nto affect teh notable pgaes'));
  });

  it('may be the first word or the last', () => {
    assert.ok(means('never trust the seller', 'nevr trust teh selller'));
    assert.ok(!means('never trust the seller', 'trsut teh selller'));
    assert.ok(means('trust the seller never', 'trsut teh seller nevr'));
    assert.ok(!means('trust the seller never', 'trsut teh selller'));
  });

  it('is there with each of the others', () => {
    const both = 'we do not say that they never come to us';
    assert.ok(means(both, 'we do nto saay that they nevr come ot us'));
    assert.ok(!means(both, 'we do nto saay thta they come ot us'));
    assert.ok(!means(both, 'we do saay thta they nevr come ot us'));
  });

  it('is no more than in the passage', () => {
    assert.ok(!means('this should affect the pages', 'this should not affect teh pgaes'));
    assert.ok(means('these pages do not change', 'not these pages do change'), 'wherever it stands');
  });

  it('is not misspelt where there is another word that people use', () => {
    for (const at of [['now'], ['and now']])
      assert.ok(!means(passage, 'this should now affect teh pgaes', ...at), at.join());
    assert.ok(means(passage, 'this should now affect teh pgaes'), 'nobody writes so');
    assert.ok(!means('not these pages', 'now thees pgaes', 'and now'));
    assert.ok(!means('never trust the seller', 'every trsut teh selller', 'every one'));
  });

  it('is misspelt whatever words stand beside it', () => {
    assert.ok(means(passage, 'now this should nto affect teh pgaes', 'and now'));
    assert.ok(means(passage, 'now should nto affect teh pgaes', 'and now'));
    assert.ok(means(passage, 'this should nto affect now teh pgaes', 'and now'));
  });

  it('may fall into pieces that others use, but not into one that it begins with', () => {
    assert.ok(means(passage, 'this should n ot affect teh pgaes', 'and ot'));
    assert.ok(!means(passage, 'this should n ot affect teh pgaes', 'and n'));
  });

  it('is looked for in quotations of up to 1200 characters', () => {
    const long = (length: number): string => {
      const said = 'this should nto affect teh pgaes ';
      return `${said}${'x'.repeat(length - said.length)}`;
    };
    assert.ok(means(passage, long(1199)));
    assert.ok(!means(passage, long(1200)));
  });
});
