import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/elements/article/define.js';
import type { ColloquyArticle } from '../../../src/elements/article/article.js';
import type { Block, Heading } from '../../../src/model/body.js';
import { article, body, paragraph } from './fixtures/comments.js';
import { inside, words } from './fixtures/inside.js';

const heading = (depth: Heading['depth'], value: string): Heading => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value }],
});
const long = (): Block[] => Array.from({ length: 20 }, () => paragraph('Four minutes are long. '.repeat(60)));
const essay = article({ body: body(heading(2, 'Slow water'), ...long(), heading(3, 'Leaves'), ...long()) });

const allInside = (element: ColloquyArticle, selector: string): HTMLElement[] => [
  ...(element.words === 'light' ? element : element.renderRoot).querySelectorAll<HTMLElement>(selector),
];

async function show(contents: 'on' | 'off' | undefined, lang = 'en', where = 'shadow'): Promise<ColloquyArticle> {
  const around = await fixture(
    html`<div lang=${lang}><colloquy-article words=${where as 'light'} .contents=${contents} .article=${essay}></colloquy-article></div>`,
  );
  const element = around.querySelector('colloquy-article')!;
  await waitUntil(() => allInside(element, 'p').length > 20, 'the text', { timeout: 20_000 });
  return element;
}

const list = (element: ColloquyArticle): HTMLElement => inside(element, 'nav');

describe('the contents of an article', () => {
  afterEach(() => {
    history.replaceState(null, '', location.href.replace(/#.*/, ''));
    scrollTo(0, 0);
  });

  it('are shown only where the page asks for them', async () => {
    for (const contents of [undefined, 'off'] as const)
      expect(allInside(await show(contents), '.contents').length).to.equal(0);
  });

  it('say how long the text takes to read, and name its headings, in the language of the page', async () => {
    expect(words(inside(await show('on'), '[part="reading-time"]'))).to.equal('Reading time: 42 minutes');
    const german = await show('on', 'de');
    await waitUntil(() => list(german).getAttribute('aria-label') === 'Inhalt', 'German', { timeout: 20_000 });
    expect(words(inside(german, '[part="reading-time"]'))).to.equal('Lesezeit: 42 Minuten');
    expect(allInside(german, 'nav a').map(words)).to.deep.equal(['Slow water', 'Leaves']);
    expect(allInside(german, 'nav ol ol a').map(words)).to.deep.equal(['Leaves']);
  });

  for (const where of ['shadow', 'light']) {
    it(`lead to a heading in the ${where} tree by the address of the page`, async () => {
      const element = await show('on', 'en', where);
      const target = allInside(element, '.e-content h4, .e-content h3').find((one) => words(one) === 'Leaves')!;
      const [, link] = allInside(element, 'nav a');
      await aTimeout(300);
      const isThere = (): boolean => Math.abs(target.getBoundingClientRect().top) < innerHeight;
      expect(isThere()).to.equal(false);
      await waitUntil(() => (link!.click(), isThere()), 'the heading', { timeout: 20_000 });
      expect(location.hash).to.equal('#leaves');
      scrollTo(0, 0);
      link!.click();
      await waitUntil(isThere, 'the heading again', { timeout: 20_000 });
    });
  }

  it('leave a link to the browser that is to open elsewhere', async () => {
    const element = await show('on');
    const [link] = allInside(element, 'nav a');
    let isOurs: boolean | undefined;
    element.addEventListener('click', (event) => {
      isOurs = event.defaultPrevented;
      event.preventDefault();
    });
    link!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }));
    expect(isOurs).to.equal(false);
  });
});
