import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/article/define.js';
import type { ColloquyArticle } from '../../../src/elements/article/article.js';
import { discussion as seed } from '../../../src/content/index.js';
import { article, body, paragraph, person } from './fixtures/comments.js';
import { allInside, inside, words } from './fixtures/inside.js';

const show = (given = article(), level = 2): Promise<ColloquyArticle> =>
  fixture<ColloquyArticle>(html`
  <colloquy-article .article=${given} .people=${[person('jim')]} heading-level=${level}></colloquy-article>
`);

describe('<colloquy-article>', () => {
  it('draws nothing before it is given an article', async () => {
    const element = await fixture<ColloquyArticle>(html`<colloquy-article></colloquy-article>`);
    expect(element.shadowRoot?.childElementCount).to.equal(0);
  });

  it('is an article with its headline for a name', async () => {
    const element = await show();
    const drawn = inside(element, 'article');
    expect(drawn.getAttribute('aria-labelledby')).to.equal('headline');
    expect(words(inside(element, '#headline'))).to.equal('On Trust');
  });

  it('shows another article when it is given one', async () => {
    const element = await show();
    element.article = article({ headline: 'On Doubt' });
    await element.updateComplete;
    expect(words(inside(element, '#headline'))).to.equal('On Doubt');
  });

  for (const level of [1, 2, 3, 4, 5, 6]) {
    it(`puts its headline at level ${level} when told to`, async () => {
      const element = await show(article(), level);
      expect(inside(element, '[part="headline"]').localName).to.equal(`h${level}`);
    });
  }

  for (const [level, tag] of [
    [0, 'h1'],
    [9, 'h6'],
    [2.6, 'h3'],
    [Number.NaN, 'h1'],
  ] as const) {
    it(`takes the nearest level there is for ${level}`, async () => {
      expect(inside(await show(article(), level), '[part="headline"]').localName).to.equal(tag);
    });
  }

  it('puts the headings of the text below its headline', async () => {
    const heading = (depth: 2 | 3 | 6) => ({ type: 'heading', depth, children: paragraph('Below').children }) as const;
    const element = await show(article({ body: body(heading(2), heading(3), heading(6)) }), 3);
    const levels = allInside(element, '.body :is(h1, h2, h3, h4, h5, h6)').map(({ localName }) => localName);
    expect(levels).to.deep.equal(['h4', 'h5', 'h6']);
  });

  it('sets the first paragraph apart as the lede', async () => {
    const element = await show(article({ body: body(paragraph('First.'), paragraph('Second.')) }));
    const [first, second] = allInside(element, '.body > p').map((p) => parseFloat(getComputedStyle(p).fontSize));
    expect(first).to.be.greaterThan(second ?? NaN);
  });

  it('makes no lede of a text that begins with something else', async () => {
    const element = await show(
      article({ body: body({ type: 'thematicBreak' }, paragraph('First.'), paragraph('Second.')) }),
    );
    const [first, second] = allInside(element, '.body > p').map((p) => getComputedStyle(p).fontSize);
    expect(first).to.equal(second);
  });

  it('sets the name of whom it quotes under the quotation', async () => {
    const quotation = { type: 'blockquote', data: { attribution: 'jim' }, children: [paragraph('Quoted.')] } as const;
    const element = await show(article({ body: body(quotation) }));
    expect(words(inside(element, 'figure > blockquote[part="quotation"]'))).to.equal('Quoted.');
    expect(words(inside(element, 'figure > figcaption[part="attribution"]'))).to.equal('jim Person');
  });

  it('shows a quotation of an unknown person as a quotation alone', async () => {
    const quotation = {
      type: 'blockquote',
      data: { attribution: 'nobody' },
      children: [paragraph('Quoted.')],
    } as const;
    const element = await show(article({ body: body(quotation) }));
    expect(allInside(element, 'blockquote')).to.have.length(1);
    expect(allInside(element, 'figure')).to.have.length(0);
  });

  it('says which language the article is in, and leaves the direction to its letters', async () => {
    const element = await show(
      article({ inLanguage: 'ar', headline: 'الثقة', body: body(paragraph('تبدأ الثقة بالإصغاء.')) }),
    );
    expect(inside(element, 'article').lang).to.equal('ar');
    expect(inside(element, '[part="headline"]').matches(':dir(rtl)'), 'the headline').to.equal(true);
    expect(inside(element, '[part="body"]').matches(':dir(rtl)'), 'the text').to.equal(true);
  });

  it('names no language where the article names none', async () => {
    expect(inside(await show(), 'article').hasAttribute('lang')).to.equal(false);
  });

  it('says its own words in the language of the page, not in that of the article', async () => {
    const element = await show(article({ inLanguage: 'ar' }));
    expect(inside(element, 'footer').lang).to.equal('en');
    expect(words(inside(element, 'footer button'))).to.equal('Copy link');
  });

  it('has room for more before the text and after it', async () => {
    const element = await show();
    const slots = allInside<HTMLSlotElement>(element, 'slot').map(({ name }) => name);
    expect(slots).to.deep.equal(['header', 'footer']);
    const header = inside(element, 'slot[name="header"]');
    const text = inside(element, '[part="body"]');
    expect(header.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
  });

  it('shows the first essay with its eight paragraphs by Jim Peterson', async () => {
    const element = await fixture<ColloquyArticle>(html`
      <colloquy-article .article=${seed.article} .people=${seed.people}></colloquy-article>
    `);
    expect(words(inside(element, '#headline'))).to.equal('Trust-based Selling Between Cultures');
    expect(allInside(element, 'figure > blockquote > p')).to.have.length(8);
    expect(words(inside(element, 'figcaption'))).to.equal('Jim Peterson');
    expect(allInside(element, '.byline')).to.have.length(0);
  });
});
