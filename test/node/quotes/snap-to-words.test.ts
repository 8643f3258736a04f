import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { snapToWords } from '../../../src/quotes/snap-to-words.js';

/** What is quoted where the text between two bars is selected. */
function snapped(marked: string): string | undefined {
  const [before = '', selected = '', after = ''] = marked.split('|');
  const text = before + selected + after;
  const range = snapToWords(text, { start: before.length, end: before.length + selected.length });
  return range && text.slice(range.start, range.end);
}

describe('a selection', () => {
  it('grows to whole words', () => assert.equal(snapped('It be|gins with lis|tening.'), 'begins with listening'));
  it('keeps the punctuation it holds', () => assert.equal(snapped('He said |“go home.”| Then'), '“go home.”'));
  it('takes no further punctuation', () => assert.equal(snapped('He said “|go home|.” Then'), 'go home'));
  it('leaves white space at its ends', () => assert.equal(snapped('one| two three |four'), 'two three'));
  it('leaves as much white space as there is', () => {
    assert.equal(snapped('one|   two three |four'), 'two three');
    assert.equal(snapped('one| two three   |four'), 'two three');
  });
  it('may begin with the first word, and end with the last', () => {
    assert.equal(snapped('o|ne tw|o three'), 'one two');
    assert.equal(snapped('one tw|o thr|ee'), 'two three');
    assert.equal(snapped('|one two|'), 'one two');
  });
  it('touches no word behind the last, or before the first', () => {
    assert.equal(snapped('one two| … |'), undefined);
    assert.equal(snapped('| … |one two'), undefined);
    assert.equal(snapped('| … |'), undefined);
  });
  it('is one of two words at least', () => assert.equal(snapped('one |two| three'), undefined));
  it('touches no word between two', () => assert.equal(snapped('one| |two'), undefined));
  it('keeps an apostrophe inside its word', () => assert.equal(snapped('I do|n’t kno|w'), 'don’t know'));
  it('reads scripts without spaces by their characters', () => assert.equal(snapped('我|喜歡|你'), '喜歡'));
  it('reads Arabic', () => assert.equal(snapped('الثقة تب|دأ بالإص|غاء'), 'تبدأ بالإصغاء'));
  it('may span paragraphs', () => assert.equal(snapped('end of |one.\n\nTwo be|gins'), 'one.\n\nTwo begins'));
});
