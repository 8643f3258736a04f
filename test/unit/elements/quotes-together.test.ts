import { expect, fixture, html } from '@open-wc/testing';
import { discussion as seed } from '../../../src/content/index.js';
import '../../../src/define.js';
import { goTo, leaveAddress } from './fixtures/address.js';
import { allInside, focused, inside, until, words } from './fixtures/inside.js';
import { linked, quotations, show, type Shown } from './fixtures/quoting.js';
import { selectNothing, selectWords } from './fixtures/selecting.js';
import { announced } from './fixtures/thread-view.js';

const targets = ({ article, thread }: Shown): string[] =>
  [article, thread].flatMap((one) => allInside(one, '.passage.target')).map(words);

/** What stands in the live regions of an element and in it. */
const said = (...elements: Element[]): string[] =>
  elements.flatMap((one) => allInside(one, '[role="status"]').map(words)).filter(Boolean);

describe('two discussions on a page whose comments have the same ids', () => {
  let [first, second]: Shown[] = [];
  beforeEach(async () => {
    first = await show(seed);
    await linked(first, 2);
    second = await show(seed);
    await linked(second, 2);
  });
  afterEach(leaveAddress);

  it('do not both follow an address: it is that of the first', async () => {
    goTo('#quote=4&at=1-58&words=many%20folks%20see%20a%20series,as%20a%20relationship');
    await until(() => targets(first!).length === 1, 'the passage in the first');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(targets(second!)).to.deep.equal([]);
    expect(said(second!.thread, second!.article)).to.deep.equal([]);
  });

  it('lead from a quotation to the source in the same one, and back', async () => {
    const [, link] = quotations(second!);
    expect(link!.getAttribute('href')).to.match(new RegExp(`^#${seed.article.id}-quote=4&`));
    link!.click();
    await until(
      () => focused()?.getRootNode() === second!.thread.shadowRoot && focused()?.matches('.target'),
      'the passage in the second',
    );
    expect(targets(first!)).to.deep.equal([]);
    inside(second!.thread, 'a.back').click();
    await until(() => focused() === quotations(second!)[1], 'the focus on the quotation');
    expect(targets(second!)).to.deep.equal([]);
  });

  it('give the links that are copied the address of their own passages', async () => {
    const copied: string[] = [];
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (url: string) => Promise.resolve(void copied.push(url)) },
    });
    for (const { thread, article } of [first!, second!]) {
      for (const [body, some] of [
        [inside(article, '.body'), 'The hardest thing about'],
        [inside(thread, '#comment-4 .body'), 'I think the answer'],
      ] as const) {
        const root = body.getRootNode() as ShadowRoot;
        selectWords(body, some);
        await until(() => root.querySelector('.quote-toolbar'), 'the buttons');
        root.querySelector<HTMLElement>('.quote-toolbar .copy')!.click();
        selectNothing();
        await until(() => !root.querySelector('.quote-toolbar'), 'no buttons');
      }
    }
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    const { id } = seed.article;
    expect(copied.map((url) => /#.*?(?=&)/.exec(url)![0])).to.deep.equal([
      `#quote=${id}`,
      '#quote=4',
      `#${id}-quote=${id}`,
      `#${id}-quote=4`,
    ]);
  });

  it('leave the reader alone who goes on in the other one', async () => {
    quotations(first!)[1]!.click();
    await until(() => focused()?.matches('.target'), 'the passage in the first');
    quotations(second!)[1]!.click();
    await until(() => targets(second!).length === 1, 'the passage in the second');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(focused()?.getRootNode()).to.equal(second!.thread.shadowRoot);
    expect(targets(first!)).to.deep.equal([]);
  });
});

describe('the link to a passage', () => {
  afterEach(leaveAddress);

  it('is announced once, by the thread, also where it leads into the article', async () => {
    const shown = await show(seed);
    const [link] = await linked(shown, 2);
    link!.click();
    await until(() => targets(shown).length === 1, 'the passage in the article');
    await until(() => announced(shown.thread), 'the announcement');
    expect(said(shown.thread, shown.article)).to.deep.equal(['The quoted passage: The article']);
  });

  it('is announced once when the page is opened with its address', async () => {
    goTo(`#quote=${seed.article.id}`);
    const shown = await show(seed);
    await linked(shown, 2);
    await until(() => said(shown.thread, shown.article).length > 0, 'the announcement');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(said(shown.thread, shown.article)).to.deep.equal(['The quoted passage: The article']);
  });

  it('is announced by the article where there is no thread, each time', async () => {
    const around = await fixture(html`
      <colloquy-discussion .data=${seed} backend="none"><colloquy-article></colloquy-article></colloquy-discussion>
    `);
    const article = around.querySelector('colloquy-article')!;
    await until(() => allInside(article, '.note').length === 1, 'the note');
    const region = inside(article, 'p[role="status"]');
    expect([words(region), region.closest('[aria-hidden], [hidden]')]).to.deep.equal(['', null]);
    goTo(`#quote=${seed.article.id}&at=0-5&words=Trust`);
    await until(() => words(region) === 'The quoted passage: The article', 'the announcement');
    const before = region.textContent;
    goTo(`#quote=${seed.article.id}`);
    await until(() => region.textContent !== before, 'the same words once more');
    expect(said(article)).to.deep.equal(['The quoted passage: The article']);
    inside(article, '.note').click();
    await until(() => allInside(article, '.card').length === 1, 'the card');
    expect(region.isConnected).to.equal(true);
  });
});
