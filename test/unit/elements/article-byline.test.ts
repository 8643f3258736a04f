import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/article/define.js';
import type { ColloquyArticle } from '../../../src/elements/article/article.js';
import type { Article } from '../../../src/model/article.js';
import { article, person } from './fixtures/comments.js';
import { allInside, inside, words } from './fixtures/inside.js';

const show = (more: Partial<Article>): Promise<ColloquyArticle> =>
  fixture<ColloquyArticle>(html`
  <colloquy-article .article=${article(more)} .people=${[person('ada', { name: 'Ada Lovelace' })]}></colloquy-article>
`);

const byline = async (more: Partial<Article>): Promise<string> => words(inside(await show(more), '[part="byline"]'));

describe('the byline of an article', () => {
  it('is absent where the data has neither author, date nor source', async () => {
    expect(allInside(await show({}), '[part="byline"]')).to.have.length(0);
  });

  it('names the author where the data does', async () => {
    expect(await byline({ author: 'ada' })).to.equal('By Ada Lovelace');
  });

  it('has no byline where the author is not among the people', async () => {
    expect(allInside(await show({ author: 'nobody' }), '[part="byline"]')).to.have.length(0);
  });

  it('has the date where the data has one, for machines too', async () => {
    const element = await show({ datePublished: '2008-03-31' });
    expect(words(inside(element, '[part="byline"]'))).to.equal('March 31, 2008');
    expect(inside<HTMLTimeElement>(element, 'time').dateTime).to.equal('2008-03-31');
  });

  it('links to where the article was first published', async () => {
    const element = await show({ url: 'https://blog.example/trust' });
    const link = inside<HTMLAnchorElement>(element, '[part="byline"] a');
    expect(link.href).to.equal('https://blog.example/trust');
    expect(words(link)).to.equal('First published at blog.example');
  });

  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'https://bank.example@evil.example/', '/relative']) {
    it(`does not link to ${url}`, async () => {
      expect(allInside(await show({ url }), '[part="byline"]')).to.have.length(0);
    });
  }

  it('has all three in one line', async () => {
    expect(await byline({ author: 'ada', datePublished: '2008-03-31', url: 'https://blog.example/trust' })).to.equal(
      'By Ada Lovelace March 31, 2008 First published at blog.example',
    );
  });
});
