import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText, type Comment, type QuoteLink } from '../../../src/model/index.js';
import { LateTexts, type Searched } from '../../../src/quotes/late-texts.js';
import type { Mention } from '../../../src/quotes/mention.js';
import { passage } from '../../../src/quotes/passages.js';
import { comment, quote } from './thread.js';

const first = 'The ability to let go of a particular outcome is essential';
const second = 'A transaction is valued much more than a relationship';

/** A comment that has been searched. */
function searched(order: number, said: Comment, more: Partial<Searched> = {}): Searched {
  return { comment: said, order, mentions: [], links: [], ...more };
}

function link({ id, body }: Comment, words: string, to: string, match: QuoteLink['match'] = 'exact'): QuoteLink {
  const text = plainText(body);
  const start = text.indexOf(words);
  const from = passage(id, text, [{ start, end: start + words.length }]);
  return { id: `${id}:${start}`, origin: 'detected', from, to: { ...from, source: to }, match };
}

const naming = (person: string): Mention[] => [{ from: { source: 'q', selector: [] }, person, wrote: [] }];

/** Which are searched again, and in how many steps that was found out. */
function affected(texts: LateTexts): { readonly ids: string[]; readonly steps: number } {
  const asked = texts.affected();
  for (let steps = 0; ; steps += 1) {
    const { done, value } = asked.next();
    if (done) return { ids: value.map(({ comment: { id } }) => id), steps };
  }
}

function added(...all: Searched[]): LateTexts {
  const texts = new LateTexts();
  for (const one of all) texts.add(one);
  return texts;
}

const quoting = comment('q', quote(first));
const later = searched(9, comment('later', 'Something else'));
/** Whether one that quotes is searched again where this comes late, which says the same words. */
const isSearchedAgain = (one: Partial<Searched>, late: Partial<Comment> = {}, order = 3): boolean =>
  affected(
    added(searched(5, quoting, one), later, searched(order, { ...comment('late', first), ...late })),
  ).ids.includes('q');

describe('a comment that quotes is searched again', () => {
  it('where what comes late may be its source', () => assert.ok(isSearchedAgain({})));

  it('not where that was written after it, or at the same time', () => {
    assert.ok(!isSearchedAgain({}, {}, 6));
    assert.ok(!isSearchedAgain({}, {}, 5));
  });

  it('not where it was found, word for word, in what was written before', () => {
    assert.ok(!isSearchedAgain({ links: [link(quoting, first, 'article')] }));
  });

  it('where what it was found in says it less exactly', () => {
    assert.ok(isSearchedAgain({ links: [link(quoting, first, 'article', 'modified')] }));
    assert.ok(!isSearchedAgain({ links: [link(quoting, first, 'article', 'folded')] }));
  });

  it('where its source is the one that has changed', () => {
    assert.ok(isSearchedAgain({ links: [link(quoting, first, 'late')] }));
  });

  it('of whose words a fourth are there, two by two, if they are four at least', () => {
    const quoted = 'one two three four five six seven eight nine';
    const isAffected = (words: string, said: string): boolean =>
      isSearchedAgain({ comment: comment('q', quote(words)) }, comment('late', said));
    assert.ok(isAffected(quoted, 'so three four five it is'));
    assert.ok(!isAffected(quoted, 'so three four it is'));
    assert.ok(isAffected('one two three four', 'one two three four'));
    assert.ok(!isAffected('one two three', 'one two three'));
  });

  it('where it replies to what comes late, or names who wrote it', () => {
    const links = [link(quoting, first, 'article')];
    assert.ok(isSearchedAgain({ links, comment: { ...quoting, inReplyTo: 'late' } }));
    assert.ok(!isSearchedAgain({ links, comment: { ...quoting, inReplyTo: 'later' } }));
    assert.ok(isSearchedAgain({ links, mentions: [...naming('bea'), ...naming('ann')] }, { author: 'ann' }));
    assert.ok(!isSearchedAgain({ links, mentions: naming('bea') }, { author: 'ann' }));
    assert.ok(!isSearchedAgain({ links, mentions: naming('bea') }));
  });

  it('where its quotation is said to be by who wrote it', () => {
    const attributed: Comment = {
      ...quoting,
      body: { type: 'root', children: [{ ...quote(first), data: { attribution: 'ann' } } as never] },
    };
    const links = [link(attributed, first, 'article')];
    assert.ok(isSearchedAgain({ comment: attributed, links }, { author: 'ann' }));
    assert.ok(!isSearchedAgain({ comment: attributed, links }, { author: 'bea' }));
  });

  it('for the one of its quotations that has no source yet, and not for the other', () => {
    const both = comment('q', quote(first), quote(second));
    const [one, other] = [[link(both, first, 'article')], [link(both, second, 'article')]];
    assert.ok(!isSearchedAgain({ comment: both, links: one }));
    assert.ok(isSearchedAgain({ comment: both, links: other }));
    assert.ok(isSearchedAgain({ comment: both, links: one }, comment('late', second)));
  });

  it('not where a quotation of several paragraphs was found as a whole', () => {
    const both = comment('q', quote(first, second));
    const whole = { ...link(both, first, 'article'), from: link(both, `${first}\n\n${second}`, 'article').from };
    assert.ok(!isSearchedAgain({ comment: both, links: [whole] }));
  });
});

describe('of several comments that quote', () => {
  it('those that were written first are searched again first', () => {
    const texts = added(searched(5, comment('5', quote(first))), searched(4, comment('4', quote(first))));
    texts.add(searched(6, comment('6', quote(first))));
    affected(texts);
    texts.add(searched(3, comment('3', first)));
    assert.deepEqual(affected(texts).ids, ['4', '5', '6']);
  });

  it('those that were replaced or removed are not', () => {
    const texts = added(searched(5, quoting), searched(6, comment('gone', quote(first))), later);
    texts.add(searched(4, comment('4', 'Something else')));
    affected(texts);
    texts.add(searched(5, comment('q', 'I quote nobody any more')));
    texts.remove('gone');
    texts.add(searched(3, comment('3', first)));
    assert.deepEqual(affected(texts).ids, []);
  });

  it('those that were removed before anything came late are not', () => {
    const texts = added(searched(5, quoting), later);
    texts.remove('q');
    texts.add(searched(3, comment('3', first)));
    assert.deepEqual(affected(texts).ids, []);
  });
});

describe('what comments cost', () => {
  const thread = [1, 2, 3, 4].map((order) => searched(order, comment(`${order}`, quote(first), `I am ${order}`)));

  it('is nothing where they come in the order they were written, or the last is edited', () => {
    const texts = added(...thread, thread[3]!);
    assert.deepEqual(affected(texts), { ids: [], steps: 0 });
  });

  it('is a step for each that is there when the first comes late, and then for each that does', () => {
    const texts = added(...thread, thread[1]!);
    assert.equal(affected(texts).steps, 5);
    texts.add(thread[2]!);
    assert.equal(affected(texts).steps, 1);
    assert.deepEqual(affected(texts), { ids: [], steps: 0 });
  });
});
