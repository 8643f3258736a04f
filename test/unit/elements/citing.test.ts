import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyArticle } from '../../../src/elements/article/article.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { article, body, comment, paragraph } from './fixtures/comments.js';
import { focused, inside, until, words } from './fixtures/inside.js';
import { press } from './fixtures/keys.js';

const people = [{ id: 'ada', name: 'Ada Roe' }];
const comments = [
  comment('1', { author: 'ada', datePublished: '2026-11-01', body: body(paragraph('Slowly.')) }),
  comment('2', { author: 'ada', inReplyTo: '1' }),
  comment('3', { author: 'ada', status: 'deleted', body: body() }),
  comment('4', { author: 'ada', inReplyTo: '3' }),
];

const dialogOf = (element: Element): HTMLDialogElement | null => element.shadowRoot!.querySelector('dialog.citations');
const citationsIn = (element: Element): string[] =>
  [...dialogOf(element)!.querySelectorAll<HTMLElement>('.citation')].map((one) => one.textContent.trim());
const copyButton = (element: Element, style: string): HTMLElement => inside(element, `[aria-label="Copy, ${style}"]`);

for (const where of ['shadow', 'light'] as const)
  describe(`how to cite a reply, with words in the ${where} DOM`, () => {
    let thread: ColloquyThread;
    const citeButton = (id: string): HTMLButtonElement | null =>
      (where === 'light' ? thread : thread.shadowRoot!).querySelector<HTMLButtonElement>(
        `article[id$="comment-${id}"] button:is(.cite, .colloquy-cite)`,
      );

    beforeEach(async () => {
      document.title = 'On tea';
      thread = await fixture<ColloquyThread>(
        html`<colloquy-thread cite="on" words=${where} .comments=${comments} .people=${people}></colloquy-thread>`,
      );
      await until(() => citeButton('1'), 'the button');
    });

    it('is a button of each reply but the deleted ones, told apart by writer and number', () => {
      expect(citeButton('1')!.getAttribute('aria-label')).to.equal('Cite, Reply by Ada Roe, #1');
      expect(citeButton('2')!.getAttribute('aria-label')).to.equal('Cite, Reply by Ada Roe, #2');
      expect(citeButton('3') === null).to.equal(true);
    });

    afterEach(() => void (document.title = ''));

    it('goes with the attribute', async () => {
      thread.cite = 'off';
      await until(() => !citeButton('1'), 'no button');
    });

    it('is a dialog with five styles and the address of the reply, named after its writer', async () => {
      citeButton('1')!.click();
      await until(() => dialogOf(thread)?.open, 'the dialog');
      expect(words(inside(thread, '#cited'))).to.equal('Cite: Reply by Ada Roe');
      const [apa, mla, chicago, bibtex, csl] = citationsIn(thread);
      const url = `${location.href.replace(/#.*/, '')}#comment-1`;
      expect(apa).to.match(/^Roe, A\. \(2026, November 1\)\. Slowly\. \[Comment on the article “On tea”/);
      expect(apa!.endsWith(url)).to.equal(true);
      expect(mla).to.match(/^Roe, Ada\. Comment on “/);
      expect(chicago).to.match(/^Ada Roe, November 1, 2026, comment on “/);
      expect(bibtex).to.match(/^@misc\{roe2026-comment-1,/);
      expect((JSON.parse(csl!) as { URL: string }[])[0]!.URL).to.equal(url);
    });

    it('takes the focus, and gives it back on Escape', async () => {
      citeButton('2')!.focus();
      citeButton('2')!.click();
      await until(() => focused()?.id === 'cited', 'the focus in the dialog');
      await press('Escape');
      await until(
        () => focused()?.getAttribute('aria-label') === 'Cite, Reply by Ada Roe, #2',
        'the focus on the button',
      );
      // The browser gives the focus back before it says that the dialog is closed.
      await until(() => !dialogOf(thread), 'no dialog');
    });

    it('closes by its button and by a press beside it', async () => {
      citeButton('1')!.click();
      await until(() => dialogOf(thread)?.open, 'the dialog');
      inside(thread, '.close').click();
      await until(() => !dialogOf(thread), 'no dialog');
      citeButton('1')!.click();
      await until(() => dialogOf(thread)?.open, 'the dialog once more');
      dialogOf(thread)!.click();
      await until(() => !dialogOf(thread), 'no dialog once more');
    });
  });

describe('copying a citation', () => {
  let thread: ColloquyThread;
  let given: unknown[];
  let clipboard: PropertyDescriptor | undefined;

  beforeEach(async () => {
    given = [];
    clipboard = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    thread = await fixture<ColloquyThread>(
      html`<colloquy-thread cite="on" .comments=${comments} .people=${people}></colloquy-thread>`,
    );
    await until(() => thread.shadowRoot!.querySelector('.cite'), 'the button');
    inside(thread, '.cite').click();
    await until(() => dialogOf(thread)?.open, 'the dialog');
  });

  afterEach(() => {
    if (clipboard) Object.defineProperty(navigator, 'clipboard', clipboard);
    else Reflect.deleteProperty(navigator, 'clipboard');
  });

  const useClipboard = (value: object): void =>
    void Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
  const said = (): string => words(inside(thread, 'dialog [role="status"]'));

  it('gives words with their italics, code as it is, and says so', async () => {
    useClipboard({
      write: (items: unknown[]) => Promise.resolve(void given.push(items[0])),
      writeText: (text: string) => Promise.resolve(void given.push(text)),
    });
    copyButton(thread, 'APA 7').click();
    await until(() => said() === 'Copied: APA 7', 'what is said');
    const item = given[0] as ClipboardItem;
    expect(await (await item.getType('text/html')).text()).to.match(/^Roe, A\. .*<i>/);
    expect(await (await item.getType('text/plain')).text()).to.match(/^Roe, A\. /);
    copyButton(thread, 'BibTeX').click();
    await until(() => said() === 'Copied: BibTeX', 'what is said');
    expect(given[1]).to.match(/^@misc\{/);
  });

  it('says where it fails that the words can be selected', async () => {
    const refuse = (): Promise<never> => Promise.reject(new DOMException('no', 'NotAllowedError'));
    useClipboard({ write: refuse, writeText: refuse });
    copyButton(thread, 'MLA 9').click();
    await until(() => said().startsWith('This could not be copied.'), 'what is said');
  });
});

describe('how to cite an essay', () => {
  it('is a button below its text, which opens the same dialog', async () => {
    const essay = article({ headline: 'On tea', author: 'ada', datePublished: '2026-11-01' });
    const element = await fixture<ColloquyArticle>(
      html`<colloquy-article cite="on" .article=${essay} .people=${people}></colloquy-article>`,
    );
    await until(() => element.shadowRoot!.querySelector('.cite'), 'the button');
    expect(inside(element, '.cite').getAttribute('aria-label')).to.equal('Cite, On tea');
    inside(element, '.cite').click();
    await until(() => dialogOf(element)?.open, 'the dialog');
    expect(citationsIn(element)[0]).to.match(/^Roe, A\. \(2026, November 1\)\. On tea\. /);
  });

  it('is not there where the page does not ask for it', async () => {
    const element = await fixture<ColloquyArticle>(
      html`<colloquy-article .article=${article()} .people=${people}></colloquy-article>`,
    );
    await until(() => inside(element, 'article'), 'the text');
    expect(element.shadowRoot!.querySelectorAll('.cite').length).to.equal(0);
  });
});
