import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../../src/elements/article/define.js';
import type { ColloquyArticle } from '../../../src/elements/article/article.js';
import type { Block, Inline } from '../../../src/model/body.js';
import { article, body, paragraph } from './fixtures/comments.js';
import { allInside, inside, markupIn, until, words } from './fixtures/inside.js';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** An article with these blocks. What no validator has seen is mended before it is shown. */
async function draw(...blocks: Block[]): Promise<ColloquyArticle> {
  const element = await fixture<ColloquyArticle>(html`
    <colloquy-article .article=${article({ body: body(...blocks) })}></colloquy-article>
  `);
  await until(() => element.shadowRoot?.querySelector('.body'), 'the body');
  return element;
}

/** What stands in the body. */
const markup = async (...blocks: Block[]): Promise<string> => markupIn(inside(await draw(...blocks), '.body'));

const link = (url: string, ...children: Inline[]): Inline => ({ type: 'link', url, children });
const text = (value: string): Inline => ({ type: 'text', value });

/** Data that no validator has seen. */
const unvalidated = (value: unknown): Block => value as Block;

describe('emphasis', () => {
  it('is a dot at each character in Chinese, Japanese and Korean, and a slant elsewhere', async () => {
    const emphasis: Block = { type: 'paragraph', children: [{ type: 'emphasis', children: [text('水')] }] };
    for (const [lang, style, mark, isUnder] of [
      ['ja', 'normal', 'dot', false],
      ['zh-Hant', 'normal', 'dot', true],
      ['ko', 'normal', 'dot', false],
      ['en', 'italic', 'none', false],
    ] as const) {
      const element = await draw(emphasis);
      element.article = article({ inLanguage: lang, body: body(emphasis) });
      const styles = (): CSSStyleDeclaration => getComputedStyle(inside(element, 'em'));
      await until(() => styles().fontStyle === style, `${lang}, with the later styles`);
      expect(styles().textEmphasisStyle).to.include(mark);
      expect(styles().textEmphasisPosition.includes('under')).to.equal(isUnder);
    }
  });
});

describe('the headings of a body', () => {
  it('are smaller with each level, and no two look alike', async () => {
    const heading = (depth: 2 | 3 | 4 | 5 | 6): Block => ({
      type: 'heading',
      depth,
      children: [text(`Level ${depth}`)],
    });
    const element = await draw(heading(2), heading(3), heading(4), heading(5), heading(6));
    element.headingLevel = 1;
    await element.updateComplete;
    const sizes = allInside(element, '.body :is(h2, h3, h4, h5, h6)').map((one) =>
      parseFloat(getComputedStyle(one).fontSize),
    );
    expect(sizes).to.have.length(5);
    expect(
      sizes.every((size, index) => index === 0 || size < sizes[index - 1]!),
      sizes.join(),
    ).to.equal(true);
  });
});

describe('what is wider than its column', () => {
  it('scrolls within itself, and code wraps on paper', async function () {
    const element = await draw({ type: 'code', value: 'const answer = 42; '.repeat(40) });
    element.style.inlineSize = '320px';
    const code = inside(element, 'pre');
    expect(code.scrollWidth).to.be.above(code.clientWidth + 100);
    expect(element.scrollWidth).to.be.at.most(321);
    await until(
      () =>
        element.shadowRoot!.adoptedStyleSheets.some((sheet) =>
          [...sheet.cssRules].some(({ cssText }) => cssText.includes('pre-wrap')),
        ),
      'the later styles',
    );
    try {
      await emulateMedia({ media: 'print' });
    } catch {
      return this.skip();
    }
    try {
      if (!matchMedia('print').matches) return this.skip();
      expect(getComputedStyle(code).whiteSpace).to.equal('pre-wrap');
      expect(code.scrollWidth).to.be.at.most(code.clientWidth + 1);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
});

describe('a body', () => {
  it('draws each type of inline', async () => {
    const children: Inline[] = [
      text('a'),
      { type: 'break' },
      { type: 'inlineCode', value: 'b' },
      ...(['emphasis', 'strong', 'delete'] as const).map((type) => ({ type, children: [text(type)] })),
    ];
    expect(await markup({ type: 'paragraph', children })).to.equal(
      '<p>a<br><code>b</code><em>emphasis</em><strong>strong</strong><del>delete</del></p>',
    );
  });

  it('draws each type of block', async () => {
    const items = [{ type: 'listItem', children: [paragraph('one')] }] as const;
    expect(
      await markup(
        { type: 'list', children: items },
        { type: 'list', ordered: true, start: 3, children: items },
        { type: 'code', value: '<b>\n' },
        { type: 'thematicBreak' },
      ),
    ).to.equal(
      '<ul><li><p>one</p></li></ul><ol start="3"><li><p>one</p></li></ol>' +
        '<pre tabindex="0" dir="ltr"><code>&lt;b&gt;\n</code></pre><hr>',
    );
  });

  it('draws markup in a text as the text it is', async () => {
    const element = await draw(paragraph('<img src=x onerror=alert(1)> &amp; <b>bold</b>'));
    expect(words(inside(element, '.body'))).to.equal('<img src=x onerror=alert(1)> &amp; <b>bold</b>');
    expect(allInside(element, '.body > p *')).to.have.length(0);
  });

  it('links to http, https and mailto addresses, and vouches for none of them', async () => {
    const urls = ['http://a.example/', 'https://a.example/b?c#d', 'mailto:ada@example.org'];
    const element = await draw(paragraph(...urls.map((url) => link(url, text('words')))));
    const links = allInside<HTMLAnchorElement>(element, '.body a');
    expect(links.map(({ href }) => href)).to.deep.equal(urls);
    for (const { rel } of links) expect(rel.split(' ')).to.include.members(['nofollow', 'ugc', 'noopener']);
  });

  for (const url of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    '//a.example',
    '/a',
    '#a',
    'https://bank.example@evil.example/',
  ]) {
    it(`keeps the words of a link to ${JSON.stringify(url)} and refuses its address`, async () => {
      const element = await draw(
        paragraph('See ', link(url, { type: 'strong', children: [text('these words')] }), '.'),
      );
      expect(allInside(element, '.body a')).to.have.length(0);
      expect(words(inside(element, '.body'))).to.equal('See these words.');
      expect(allInside(element, '.body strong')).to.have.length(1);
    });
  }

  it('draws pictures with what they show in words, and their size', async () => {
    const element = await draw({ type: 'image', url: pixel, alt: 'A dot', width: 3, height: 2 });
    const image = inside<HTMLImageElement>(element, '.body img');
    expect([image.alt, image.getAttribute('width'), image.getAttribute('height'), image.loading]).to.deep.equal([
      'A dot',
      '3',
      '2',
      'lazy',
    ]);
  });

  for (const url of [
    'data:image/svg+xml;base64,PHN2Zy8+',
    'javascript:alert(1)',
    'data:text/html;base64,eA==',
    'x.png',
  ]) {
    it(`draws no picture from ${url}`, async () => {
      expect(allInside(await draw({ type: 'image', url, alt: '' }), 'img')).to.have.length(0);
    });
  }

  for (const [node, kept] of [
    [{ type: 'html', value: '<script>alert(1)</script>' }, '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    [{ type: 'iframe', src: 'https://a.example/' }, ''],
    [{ type: 'root', children: [paragraph('inner')] }, '<p>inner</p>'],
    [{ type: 'constructor' }, ''],
    [{}, ''],
  ] as const) {
    it(`draws the words at most of ${JSON.stringify(node).slice(0, 40)}, which is outside the union`, async () => {
      expect(await markup(paragraph('before'), unvalidated(node), paragraph('after'))).to.equal(
        `<p>before</p>${kept}<p>after</p>`,
      );
    });
  }

  it('draws the words at most of an inline outside the union', async () => {
    const inlines = [text('a'), { type: 'html', value: '<b>' }, text('c')] as Inline[];
    expect(await markup({ type: 'paragraph', children: inlines })).to.equal('<p>a&lt;b&gt;c</p>');
  });

  it('draws a quotation that holds itself without taking the page down', async () => {
    const quotation = { type: 'blockquote', children: [] as unknown[] };
    quotation.children.push(paragraph('again'), quotation);
    const element = await draw(unvalidated(quotation), paragraph('after'));
    expect(words(inside(element, '.body > p:last-child'))).to.equal('after');
  });

  it('draws emphasis that holds itself without taking the page down', async () => {
    const emphasis = { type: 'emphasis', children: [] as unknown[] };
    emphasis.children.push(text('x'), emphasis);
    const element = await draw(unvalidated({ type: 'paragraph', children: [emphasis] }), paragraph('after'));
    expect(words(inside(element, '.body > p:last-child'))).to.equal('after');
  });

  it('is read as its own letters run, paragraph by paragraph', async () => {
    const element = await draw(paragraph('Trust begins.'), paragraph('تبدأ الثقة.'));
    for (const p of allInside(element, '.body p')) expect(getComputedStyle(p).unicodeBidi).to.equal('plaintext');
  });
});
