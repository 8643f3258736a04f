import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import { article, body, chain, comment, paragraph, person } from './fixtures/comments.js';
import { allInside, inside, until } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { pageStyle } from './fixtures/page-style.js';
import { StandInSource } from './fixtures/stand-in-source.js';

const hostile = {
  'a page that unsets everything': '* { all: unset; font-size: 40px !important; line-height: 1.6 }',
  'a page with a reset like Bootstrap’s': `
    *, *::before, *::after { box-sizing: border-box }
    html { font-size: 10px } body { margin: 0; font-size: 1.6rem; line-height: 1.5; text-align: center }
    h1, h2, h3, h4 { margin: 0 0 .5rem; font-size: 5rem; font-weight: 500; line-height: 1.2 }
    p, ol, ul, blockquote, figure, pre { margin: 0 0 9rem } ol, ul { padding-left: 2rem } li { float: left }
    label { display: inline-block } button, input, textarea { margin: 9px; font-size: 3rem; appearance: none }
    a { color: red !important } article, section, header, footer { display: flex; padding: 30px }
  `,
  'a page that insists on how text is set': `* {
    font-weight: 900 !important; font-style: italic !important; text-indent: 5em !important;
    text-align: center !important; text-transform: uppercase !important; white-space: pre !important;
    display: inline !important;
  }`,
  'a page that counts in small rems': 'html { font-size: 6px }',
} as const;

const properties = [
  'display',
  'font-size',
  'font-weight',
  'font-style',
  'line-height',
  'letter-spacing',
  'word-spacing',
  'text-align',
  'text-indent',
  'text-transform',
  'white-space',
  'margin',
  'padding',
  'position',
  'float',
  'box-sizing',
  'visibility',
] as const;

const essay = article({
  author: 'ada',
  datePublished: '2008-03-31',
  body: body(
    paragraph('First.'),
    { type: 'heading', depth: 2, children: paragraph('Below').children },
    { type: 'blockquote', data: { attribution: 'ada' }, children: [paragraph('Quoted.')] },
    { type: 'list', children: [{ type: 'listItem', children: [paragraph('Item')] }] },
    { type: 'code', value: 'code' },
  ),
});

/** Each element of the package that stands in the page’s own tree, where its rules reach the hosts. */
async function showAll(): Promise<HTMLElement> {
  const place = await fixture<HTMLElement>(html`
    <div style="display: block !important; width: 800px !important">
      <colloquy-article .article=${essay} .people=${[person('ada')]}></colloquy-article>
      <colloquy-thread
        .comments=${[...chain(3), comment('4', { status: 'held' })]}
        .source=${new StandInSource({ comments: [] })}
        thread="essay"
      >
        <colloquy-reply-form slot="reply"></colloquy-reply-form>
      </colloquy-thread>
    </div>
  `);
  const form = place.querySelector('colloquy-reply-form')!;
  await until(
    () =>
      form.shadowRoot?.querySelector('form') &&
      allInside(place.querySelector('colloquy-thread')!, 'footer .reply').length,
    'the form',
  );
  // What comes after the first frame is part of how it is set.
  const item = allInside(place.querySelector('colloquy-thread')!, 'li')[0]!;
  await until(() => getComputedStyle(item).position === 'relative', 'the later styles');
  return place;
}

/** How each element inside the shadow roots is set, by the names of element and class. */
function settings(place: HTMLElement): readonly string[] {
  return ['colloquy-article', 'colloquy-thread', 'colloquy-reply-form'].flatMap((name) =>
    allInside(place.querySelector(name)!, '*:not(style)').map((element) => {
      const style = getComputedStyle(element);
      const values = properties.map((property) => `${property}: ${style.getPropertyValue(property)}`);
      return `${name} ${element.localName}.${element.className}: ${values.join('; ')}`;
    }),
  );
}

const hosts = (place: HTMLElement): HTMLElement[] => [
  ...place.querySelectorAll<HTMLElement>('colloquy-article, colloquy-thread, colloquy-reply-form'),
];

describe('in a page with rules of its own', () => {
  useOwnStorage();

  for (const [page, css] of Object.entries(hostile)) {
    it(`everything inside is set as it is in a page without: ${page}`, async () => {
      const expected = settings(await showAll());
      pageStyle(css);
      const got = settings(await showAll());
      expect(expected.length).to.be.greaterThan(60);
      expect(got.filter((line, index) => line !== expected[index])).to.deep.equal([]);
    });

    it(`the elements are blocks with text of the reader’s own size: ${page}`, async () => {
      pageStyle(css);
      for (const host of hosts(await showAll())) {
        expect(getComputedStyle(host).display, host.localName).to.equal('block');
        expect(getComputedStyle(host).fontSize, host.localName).to.equal('16px');
      }
    });
  }

  it('the spacing that readers set for every element reaches the words (WCAG 1.4.12)', async () => {
    pageStyle('* { line-height: 2 !important; letter-spacing: .12em !important; word-spacing: .16em !important }');
    for (const host of hosts(await showAll())) {
      const text = inside(host, host.localName === 'colloquy-reply-form' ? '.invitation' : '.body p');
      const { fontSize, lineHeight, letterSpacing, wordSpacing } = getComputedStyle(text);
      const own = Number.parseFloat(getComputedStyle(host).fontSize);
      expect(Number.parseFloat(lineHeight) / Number.parseFloat(fontSize), host.localName).to.be.at.least(1.5);
      expect(
        [letterSpacing, wordSpacing].map((value) => Number.parseFloat(value) / own),
        host.localName,
      ).to.deep.equal([0.12, 0.16]);
    }
  });

  it('the page’s font family and colour are those inside', async () => {
    pageStyle('body { font-family: Papyrus, serif; color: rgb(1, 2, 3) }');
    const place = await showAll();
    for (const host of hosts(place)) {
      const text = inside(host, host.localName === 'colloquy-reply-form' ? '.invitation' : '.body p');
      expect(getComputedStyle(text).fontFamily, host.localName).to.equal('Papyrus, serif');
      expect(getComputedStyle(text).color, host.localName).to.equal('rgb(1, 2, 3)');
    }
    const control = inside(place.querySelector('colloquy-reply-form')!, 'textarea');
    expect(getComputedStyle(control).fontFamily).to.equal('Papyrus, serif');
  });

  it('tokens change what is inside, from wherever they are set', async () => {
    pageStyle(
      `body { --colloquy-font-size: 20px; --colloquy-color-text: rgb(4, 5, 6) }
       colloquy-thread { --colloquy-line-height: 2 }`,
    );
    const place = await showAll();
    const text = inside(place.querySelector('colloquy-thread')!, '.body p');
    const { fontSize, color, lineHeight } = getComputedStyle(text);
    expect([fontSize, color, lineHeight]).to.deep.equal(['20px', 'rgb(4, 5, 6)', '40px']);
  });

  it('`hidden` hides, whatever the page says of display', async () => {
    pageStyle('* { display: flex !important }');
    for (const host of hosts(await showAll())) {
      host.hidden = true;
      expect(getComputedStyle(host).display, host.localName).to.equal('none');
    }
  });

  it('parts can be styled from outside', async () => {
    pageStyle(
      'colloquy-article::part(headline) { color: rgb(7, 8, 9) } colloquy-thread::part(comment) { opacity: 0.5 }',
    );
    const place = await showAll();
    expect(getComputedStyle(inside(place.querySelector('colloquy-article')!, '#headline')).color).to.equal(
      'rgb(7, 8, 9)',
    );
    expect(getComputedStyle(inside(place.querySelector('colloquy-thread')!, 'article')).opacity).to.equal('0.5');
  });

  it('nothing of the elements reaches the page', async () => {
    const rules = document.styleSheets.length;
    const ids = document.querySelectorAll('[id]').length;
    await showAll();
    expect(document.styleSheets.length).to.equal(rules);
    expect(document.querySelectorAll('[id]').length).to.equal(ids);
    expect(document.querySelectorAll('[style]:not(body > div, div div)').length).to.equal(0);
  });
});
