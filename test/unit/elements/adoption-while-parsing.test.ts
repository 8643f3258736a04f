import { expect } from '@open-wc/testing';
import { discussion } from './fixtures/comments.js';
import { allInside, inside, until, words } from './fixtures/inside.js';
import { printInChunks } from './fixtures/printed-page.js';

describe('a page that comes piece by piece', () => {
  let frame: HTMLIFrameElement;

  beforeEach(() => {
    frame = document.createElement('iframe');
    document.body.append(frame);
  });
  afterEach(() => frame.remove());

  const find = (tag: string): Element => frame.contentDocument!.querySelector(tag)!;

  /** Sends the pieces one after the other, with the script before the first or behind the last. */
  async function send(script: string, isEarly: boolean): Promise<void> {
    const { contentDocument, contentWindow } = frame;
    contentDocument!.open();
    contentDocument!.write('<!doctype html><html lang="en"><title>Essay</title><body>');
    if (isEarly) contentDocument!.write(script);
    const defined = until(
      () => (contentWindow as Window & typeof globalThis).customElements.get('colloquy-thread'),
      'the elements',
    );
    if (isEarly) await defined;
    for (const piece of printInChunks(discussion(), { backend: 'none', form: { action: '/replies' } })) {
      contentDocument!.write(piece);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    if (!isEarly) contentDocument!.write(script);
    contentDocument!.close();
    await defined;
  }

  const shown = (): string[] =>
    ['colloquy-article', 'colloquy-thread'].map((tag) => allInside(find(tag), 'article').map(words).join('|'));

  it('is adopted when its script runs at the end, as a module does', async () => {
    await send('<script type="module" src="/src/define.ts"></script>', false);
    const before = ['colloquy-article', 'colloquy-thread'].map((tag) => inside(find(tag), 'article'));
    await until(() => !find('colloquy-thread').shadowRoot!.querySelector('style'), 'the thread to be adopted');
    expect(['colloquy-article', 'colloquy-thread'].map((tag) => inside(find(tag), 'article'))).to.deep.equal(before);
  });

  it('is drawn once, and in full, where the elements were there before it', async () => {
    await send('<script type="module" async src="/src/define.ts"></script>', true);
    await until(() => find('colloquy-thread').shadowRoot?.querySelector('article'), 'a comment');
    await until(() => find('colloquy-article').shadowRoot?.querySelector('article'), 'the article');
    expect(shown()).to.have.length(2);
    for (const text of shown()) expect(text).to.match(/^[^|]*(It begins with listening|Words of 1)[^|]*$/);
  });
});
