import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyArticle } from '../../../src/elements/article/article.js';
import { codeRanges } from '../../../src/elements/quotes/code-ranges.js';
import { selectedWords } from '../../../src/elements/quoting/selected-words.js';
import { positionOf, shownText } from '../../../src/elements/quoting/shown-text.js';
import { plainText } from '../../../src/model/plain-text.js';
import { renderToString } from '../../../src/server/index.js';
import { formulas } from '../../fixtures/formulas.js';
import { article } from './fixtures/comments.js';
import { allInside, inside } from './fixtures/inside.js';
import { nodesBelow, putIntoPage } from './fixtures/printed-page.js';

const mathml = 'http://www.w3.org/1998/Math/MathML';

async function show(body = formulas): Promise<ColloquyArticle> {
  const element = await fixture<ColloquyArticle>(
    html`<colloquy-article .article=${article({ body })}></colloquy-article>`,
  );
  await waitUntil(() => element.shadowRoot?.querySelector('math'), 'a formula', { timeout: 20_000 });
  return element;
}

describe('an article with formulas', () => {
  it('shows them as elements of MathML', async () => {
    const inMath = allInside(await show(), 'math, math *');
    expect(inMath.length).to.be.greaterThan(200);
    expect([...new Set(inMath.map(({ namespaceURI }) => namespaceURI))]).to.deep.equal([mathml]);
    expect(allInside(await show(), 'mtd[columnalign="right"]').length).to.be.greaterThan(0);
  });

  it('says the canonical text, which is their source', async () => {
    expect(shownText(inside(await show(), '.body')).text).to.equal(plainText(formulas));
  });

  it('has a formula selected as a whole, wherever in it the selection ends', async () => {
    const element = await show();
    const shown = inside(element, '.body');
    const [first] = allInside(element, 'math');
    const source = first!.getAttribute('alttext')!;
    const text = shownText(shown);
    const start = text.text.indexOf(source);
    const sign = document.createTreeWalker(first!, NodeFilter.SHOW_TEXT).nextNode()!;
    expect(positionOf(text, sign, 0, 'start')).to.equal(start);
    expect(positionOf(text, sign, 1, 'end')).to.equal(start + source.length);
    const range = new Range();
    range.setStart(shown.querySelector('p')!.firstChild!, 0);
    range.setEnd(sign, 1);
    // Rendered paragraphs begin with a marker of Lit.
    const words = selectedWords(range, element.shadowRoot!)!;
    expect(words.text.slice(words.start, words.end)).to.equal(`A cup of tea cools by ${source}`);
  });

  it('marks a formula that is a block as a whole, wherever a passage begins in it', async () => {
    const shown = inside(await show(), '.body');
    const [first] = shown.querySelectorAll('.formula math');
    const start = shownText(shown).text.indexOf(first!.getAttribute('alttext')!);
    const ranges = codeRanges(shown, [{ start: start + 3, end: start + 5 }]);
    expect(ranges).to.have.length(1);
    expect(ranges[0]!.toString()).to.equal(first!.textContent);
    expect(codeRanges(shown, [{ start: start - 2, end: start }])).to.have.length(0);
  });

  it('keeps long formulas within the column, where they scroll', async () => {
    const element = await show();
    element.style.inlineSize = '320px';
    const long = allInside(element, '.formula').at(-1)!;
    await waitUntil(() => getComputedStyle(long).overflowX === 'auto', 'the styles', { timeout: 20_000 });
    await waitUntil(() => long.scrollWidth > long.clientWidth + 100, 'a long formula');
    // Its beginning can be reached.
    const { left } = long.getBoundingClientRect();
    expect(long.querySelector('math')!.firstElementChild!.getBoundingClientRect().left).to.be.at.least(left - 1);
    expect(inside(element, '.body').scrollWidth).to.be.at.most(inside(element, '.body').clientWidth + 1);
  });

  it('shows the source of what cannot be drawn, and nothing foreign', async () => {
    const cyclic: unknown[] = [];
    cyclic.push({ type: 'mrow', children: cyclic }, { type: 'mrow', children: cyclic });
    const foreign = [
      { type: 'script', value: 'x' },
      { type: 'mi', value: { toString: () => 'y' }, attributes: { onclick: 'x()', href: 'javascript:x()' } },
      { type: 'mrow', children: 'no list' },
    ];
    const element = await show({
      type: 'root',
      children: [
        { type: 'math', value: 'a', mathml: cyclic as never },
        { type: 'math', value: 'b', mathml: foreign as never },
        { type: 'math', value: 'c', mathml: 'x' as never },
      ],
    });
    const [, second] = allInside(element, 'math');
    expect(allInside(element, 'math')).to.have.length(2);
    expect(second!.innerHTML.replace(/<!--.*?-->/g, '')).to.equal('<mi>y</mi><mrow></mrow>');
    expect(inside(element, 'pre.math').textContent).to.equal('c');
  });

  it('is accessible', async () => {
    await expect(await show()).to.be.accessible();
  });

  for (const where of ['light', 'shadow'] as const)
    it(`reads before a script runs, and is hydrated without a new node, with words in the ${where} DOM`, async () => {
      const place = putIntoPage(
        renderToString({ article: article({ body: formulas }), comments: [] }, { words: where }),
      );
      const element = place.querySelector<ColloquyArticle>('colloquy-article')!;
      const shadow = element.shadowRoot!;
      const root = where === 'light' ? element : shadow;
      const shown = (): Node[] =>
        nodesBelow(root).filter((node) => node instanceof Element && node.closest('[part="body"]'));
      const before = shown();
      expect(before.filter((node) => (node as Element).namespaceURI === mathml).length).to.be.greaterThan(200);
      await waitUntil(
        () => !shadow.querySelector('style') && !element.querySelector('[data-colloquy-printed]'),
        'hydration',
        { timeout: 20_000 },
      );
      expect(shown().length).to.equal(before.length);
      expect(shown().every((node, index) => node === before[index])).to.equal(true);
      const body = root.querySelector('[part="body"]')!;
      expect(shownText(body).text).to.equal(plainText(formulas));
      place.remove();
    });
});
