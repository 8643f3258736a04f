import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { lightMarkdown } from '../../../src/formats/light-markdown.js';
import { writeQuotation } from '../../../src/formats/write-quotation.js';
import { plainText, type Passage, type QuoteLink } from '../../../src/model/index.js';
import { authoredLinks } from '../../../src/quotes/authored-links.js';
import { passage } from '../../../src/quotes/selectors.js';
import { examples } from '../examples.js';

const essay = 'Trust begins with listening. It should not be hurried, and it cannot be bought. Few sellers know this.';
const said = 'It should not be hurried, and it cannot be bought.';

/** A passage of the essay, by its words. */
function of(words: string): Passage {
  const start = essay.indexOf(words);
  if (start < 0) throw new Error(`Expected the essay to say "${words}"`);
  return passage('essay', essay, [{ start, end: start + words.length }]);
}

const links = (text: string, ...quoted: Passage[]): readonly QuoteLink[] =>
  authoredLinks('k', lightMarkdown(text), quoted);

/** How the one quotation in a text is linked, and what it is linked to. */
function link(text: string, quoted: Passage = of(said)): readonly unknown[] {
  const [found, ...more] = links(text, quoted);
  assert.equal(more.length, 0);
  return found ? [found.match, found.to.selector.map(([{ start, end }]) => essay.slice(start, end))] : [];
}

describe('links that a writer has made', () => {
  it('are exact while the words stand as they were said', () => {
    assert.deepEqual(link(`${writeQuotation(said, 'Ada wrote:')}Quite so.`), ['exact', [said]]);
  });

  it('count in the canonical text of the reply', () => {
    const text = `**Yes.**\n\n${writeQuotation(said, 'Ada wrote:')}Quite so.`;
    const [found] = links(text, of(said));
    const [{ start, end }] = found!.from.selector[0]!;
    assert.equal(plainText(lightMarkdown(text)).slice(start, end), said);
    assert.deepEqual([found!.id, found!.origin, found!.from.source], [`quote:k:${start}`, 'author', 'k']);
  });

  it('are folded where only typography differs', () => {
    assert.deepEqual(link('> it should NOT be hurried — and it cannot be bought'), ['folded', [said.slice(0, -1)]]);
  });

  it('lead to the part that was kept where the rest was taken away', () => {
    assert.deepEqual(link('> it cannot be bought'), ['exact', ['it cannot be bought']]);
    assert.deepEqual(link('> IT CANNOT be bought'), ['folded', ['it cannot be bought']]);
  });

  it('name the pieces where the writer marks that words were left out', () => {
    assert.deepEqual(link('> It should not be hurried … cannot be bought.'), [
      'elided',
      ['It should not be hurried', 'cannot be bought'],
    ]);
  });

  it('are modified where words were left out without a mark', () => {
    assert.deepEqual(link('> It should not be hurried, and be bought.')[0], 'modified');
  });

  it('are modified, and not lost, where a negation is gone', () => {
    assert.deepEqual(link('> It should be hurried, and it cannot be bought.')[0], 'modified');
  });

  it('go where the words are gone', () => {
    assert.deepEqual(link('I have nothing to say about hurried sellers.'), []);
    assert.deepEqual(link('> Something else that was never said by her at all.'), []);
  });

  it('stay where the mark of the quotation was taken away', () => {
    assert.deepEqual(link(`As she says: ${said}`), ['exact', [said]]);
  });

  it('lead one place each where the same words were quoted twice', () => {
    const twice = `${writeQuotation(said, 'Ada wrote:')}First.\n\n${writeQuotation(said, 'Ada wrote:')}Second.`;
    const starts = links(twice, of(said), of(said)).map(({ from }) => from.selector[0]![0].start);
    assert.equal(new Set(starts).size, 2);
  });

  it('hold two words as well as twenty', () => {
    assert.deepEqual(link('> cannot  be', of('cannot be')), ['folded', ['cannot be']]);
  });

  it('hold through several paragraphs', () => {
    const text = 'One line of it.\n\nAnother line of it.';
    const quoted = passage('essay', text, [{ start: 0, end: text.length }]);
    assert.equal(links(writeQuotation(text, 'Ada wrote:'), quoted)[0]?.match, 'exact');
  });

  it('are of all words of the passage, where words were put in or taken out', () => {
    const words = said.slice(0, -1);
    assert.deepEqual(link('> It should really not be hurried, and it cannot be bought.'), ['modified', [words]]);
    assert.deepEqual(link('> It should not, and it cannot be bought.'), ['modified', [words]]);
  });

  it('are made while three words in five are those of the passage', () => {
    assert.deepEqual(link('> cannot now be never bought', of('cannot be bought'))[0], 'modified');
    assert.deepEqual(link('> cannot now be never ever bought', of('cannot be bought')), []);
  });

  it('are folded in a paragraph too, and only as far as the words go', () => {
    const folded = 'it should NOT be hurried, and it cannot be bought';
    const own = 'I have thought about this for some time, and I have nothing to add to what has been said.';
    for (const text of [`> ${folded}\n\n${own}`, `${own}\n\n${folded}\n\n${own}`]) {
      const [found] = links(text, of(said));
      assert.deepEqual([found?.match, found?.from.selector[0]![1].exact], ['folded', folded]);
    }
    assert.deepEqual(link(`> it cannot be  bought\n\n${own}`), ['folded', ['it cannot be bought']]);
    assert.deepEqual(link(`> it cannot be bought\n\n${own}`), ['exact', ['it cannot be bought']]);
  });

  it('compare a block quotation as a whole', () => {
    const other = 'There is much that nobody has ever said of them, or of what it is that they sell to us.';
    assert.deepEqual(link(`> it should NOT be hurried\n>\n> ${other}`), []);
    assert.deepEqual(link('> it should NOT be\n>\n> hurried, and it cannot be bought'), [
      'folded',
      [said.slice(0, -1)],
    ]);
  });

  it('are exact where the reply begins with the words, to their last full stop', () => {
    assert.deepEqual(link(said), ['exact', [said]]);
    assert.deepEqual(link(`${said} And so on.`), ['exact', [said]]);
  });

  it('lead to the place that is most like the passage, and to the first of those as like', () => {
    const placed = (text: string): string | undefined => links(text, of(said))[0]?.from.selector[0]![1].exact;
    const [near, far] = [
      'it should NOT be hurried, and it cannot be bought',
      'it should NOT be so hurried, and it cannot be bought',
    ];
    assert.equal(placed(`> ${near}\n\nand\n\n> ${far}`), near);
    assert.equal(placed(`> ${far}\n\nand\n\n> ${near}`), near);
    assert.equal(placed(`> ${near}\n\nand\n\n> ${near.toUpperCase()}`), near);
  });

  it('lead one place each where the same words were quoted twice in other typography', () => {
    const folded = '> it should NOT be hurried, and it cannot be bought';
    const starts = links(`${folded}\n\nFirst.\n\n${folded}`, of(said), of(said), of(said)).map(
      ({ from }) => from.selector[0]![0].start,
    );
    assert.equal(new Set(starts).size, 2);
    assert.equal(starts.length, 2);
  });

  it('may stand one right behind the other, in any order', () => {
    const of = (words: string): Passage =>
      passage('essay', 'abcd', [{ start: 'abcd'.indexOf(words), end: 'abcd'.indexOf(words) + 2 }]);
    const starts = (...quoted: Passage[]): number[] =>
      links('abcd', ...quoted).map(({ from }) => from.selector[0]![0].start);
    assert.deepEqual(starts(of('ab'), of('cd')), [0, 2]);
    assert.deepEqual(starts(of('cd'), of('ab')), [2, 0]);
    assert.deepEqual(starts(of('ab'), of('bc')), [0], 'but not one in the other');
    assert.deepEqual(starts(of('bc'), of('ab')), [1]);
  });

  it('lead to nothing that is not said', () => {
    assert.deepEqual(links('Some words', { source: 'essay', selector: [] }), []);
    assert.deepEqual(links('Some words'), []);
  });

  it('are not looked for, unless they are exact, in more words than a page can compare', () => {
    const many = Array.from({ length: 3200 }, (_, i) => `w${i}`);
    const text = many.join(' ');
    const whole = passage('essay', text, [{ start: 0, end: text.length }]);
    assert.equal(links(`> ${text}`, whole)[0]?.match, 'exact');
    assert.deepEqual(links(`> ${text.toUpperCase()}`, whole), []);
  });

  it('are found again by what they lead to, as a reply that is read is checked against what was sent', () => {
    const words = essay.split(' ');
    const edit = fc.constantFrom('same', 'same', 'same', 'upper', '…', 'without', 'put in');
    const law = fc.property(fc.array(edit, { minLength: 4, maxLength: 9 }), fc.nat({ max: 8 }), (edits, from) => {
      const said = words.slice(from, from + edits.length);
      const start = essay.indexOf(said.join(' '));
      const quoted = passage('essay', essay, [{ start, end: start + said.join(' ').length }]);
      const changed = said.flatMap((word, i) => {
        const change = edits[i]!;
        if (change === '…') return ['…'];
        if (change === 'without') return [];
        return change === 'put in' ? ['so', word] : [change === 'upper' ? word.toUpperCase() : word];
      });
      const [made] = links(`> ${changed.join(' ')}`, quoted);
      if (made) assert.deepEqual(links(`> ${changed.join(' ')}`, made.to), [made]);
    });
    fc.assert(law, { numRuns: examples(200) });
  });

  describe('to a passage of several pieces', () => {
    const filler = 'Much is said of it, and more is written by those who have to sell. ';
    const long = filler.repeat(3) + essay + filler.repeat(3);
    const pieces = (...words: string[]): Passage =>
      passage(
        'essay',
        long,
        words.map((some) => ({ start: long.indexOf(some), end: long.indexOf(some) + some.length })),
      );
    /** What a link leads to, at the places it says. */
    const places = (text: string, quoted: Passage): readonly unknown[] => {
      const [found] = links(text, quoted);
      if (!found) return [];
      for (const [{ start, end }, { exact }] of found.to.selector) assert.equal(long.slice(start, end), exact);
      return [found.match, ...found.to.selector.map(([{ start, end }]) => long.slice(start, end))];
    };
    const both = pieces('begins with listening', 'it cannot be bought');

    it('name those pieces that are still quoted', () => {
      assert.deepEqual(places('> begins with listening … it cannot be bought', both), [
        'elided',
        'begins with listening',
        'it cannot be bought',
      ]);
      assert.deepEqual(places('> begins with listening', both), ['exact', 'begins with listening']);
      assert.deepEqual(places('> it CANNOT be bought', both), ['folded', 'it cannot be bought']);
    });

    it('are modified where the mark between the pieces is gone, and lead to none of the words between', () => {
      assert.deepEqual(places('> begins with listening, it cannot be bought', both), [
        'modified',
        'begins with listening',
        'it cannot be bought',
      ]);
      assert.deepEqual(places('> begins with hearing … it cannot now be bought', both), [
        'modified',
        'begins with listening',
        'it cannot be bought',
      ]);
    });

    it('lead to the right place, wherever the pieces stand and whatever is known of their neighbours', () => {
      for (const some of [
        ['Much is', 'to sell'],
        ['Trust', 'Few sellers know'],
        ['begins with', 'listening. It should'],
        ['Much is said', 'sellers know this'],
      ]) {
        const quoted = pieces(...some);
        assert.deepEqual(places(`> ${some.join(' … ').toUpperCase()}`, quoted), ['elided', ...some]);
        const bare = {
          ...quoted,
          selector: quoted.selector.map(([at, { type, exact }]) => [at, { type, exact }] as const),
        };
        assert.deepEqual(places(`> ${some.join(' … ').toUpperCase()}`, bare), ['elided', ...some]);
      }
    });
  });
});
