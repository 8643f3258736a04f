import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lightMarkdown } from '../../../src/formats/light-markdown.js';
import { writeQuotation } from '../../../src/formats/write-quotation.js';
import { plainText, type Passage, type QuoteLink } from '../../../src/model/index.js';
import { authoredLinks } from '../../../src/quotes/authored-links.js';
import { passage } from '../../../src/quotes/selectors.js';

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
});
