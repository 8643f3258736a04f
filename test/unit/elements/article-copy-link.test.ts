import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/article/define.js';
import type { ColloquyArticle } from '../../../src/elements/article/article.js';
import { article } from './fixtures/comments.js';
import { leaveAddress } from './fixtures/address.js';
import { inside, until, words } from './fixtures/inside.js';

function replaceClipboard(clipboard: unknown): () => void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  return () => Reflect.deleteProperty(navigator, 'clipboard');
}

describe('copying the link to an article', () => {
  let restore: () => void = () => undefined;
  let element: ColloquyArticle;

  const said = (): string => words(inside(element, 'footer [role="status"]'));

  const copy = async (clipboard: unknown): Promise<void> => {
    restore = replaceClipboard(clipboard);
    element = await fixture<ColloquyArticle>(html`<colloquy-article .article=${article()}></colloquy-article>`);
    expect(said()).to.equal('');
    inside(element, 'footer button').click();
    await until(said, 'something said of the link');
  };

  afterEach(() => {
    restore();
    leaveAddress();
  });

  it('copies the address of this page, without the place in it, and says so', async () => {
    const copied: string[] = [];
    history.replaceState(null, '', '#comment-3');
    await copy({ writeText: async (text: string) => void copied.push(text) });
    expect(copied).to.deep.equal([location.href.replace('#comment-3', '')]);
    expect(said()).to.equal('Link copied');
  });

  it('shows the address when the browser does not let it copy', async () => {
    await copy({ writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
    expect(said()).to.equal(`The link could not be copied. Here it is: ${location.href}`);
  });

  it('shows the address when there is nothing to copy with', async () => {
    await copy(undefined);
    expect(said()).to.contain(location.href);
  });
});
