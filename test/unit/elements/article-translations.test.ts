import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/elements/article/define.js';
import type { ColloquyArticle } from '../../../src/elements/article/article.js';
import type { Article, Translation } from '../../../src/model/article.js';
import { article } from './fixtures/comments.js';
import { allInside, inside, words } from './fixtures/inside.js';

const translations: readonly Translation[] = [
  { inLanguage: 'de', url: 'https://example.org/de/', headline: 'Warten auf den Kessel' },
  { inLanguage: 'fr', url: 'https://example.org/fr/' },
  { inLanguage: 'ar', url: 'https://example.org/ar/' },
];

async function show(given: unknown, lang = 'en'): Promise<ColloquyArticle> {
  const shown = article({ workTranslation: given } as Partial<Article>);
  const around = await fixture(html`<div lang=${lang}><colloquy-article .article=${shown}></colloquy-article></div>`);
  const element = around.querySelector('colloquy-article')!;
  await waitUntil(() => element.shadowRoot?.querySelector('.body'), 'the text', { timeout: 20_000 });
  return element;
}

const links = (element: ColloquyArticle): HTMLAnchorElement[] =>
  allInside(element, '[part="translations"] a') as HTMLAnchorElement[];

describe('the translations of an article', () => {
  it('are links with the names of the languages in themselves', async () => {
    const element = await show(translations);
    expect(words(inside(element, '[part="translations"]'))).to.equal('Also in: Deutsch, Français, العربية');
    expect(links(element).map(({ href, hreflang, lang, rel }) => [href, hreflang, lang, rel])).to.deep.equal([
      ['https://example.org/de/', 'de', 'de', 'alternate'],
      ['https://example.org/fr/', 'fr', 'fr', 'alternate'],
      ['https://example.org/ar/', 'ar', 'ar', 'alternate'],
    ]);
    expect(links(element)[0]!.title).to.equal('Warten auf den Kessel');
  });

  it('are led by a word in the language of the page', async () => {
    const element = await show(translations, 'de');
    await waitUntil(() => words(inside(element, '[part="translations"]')).startsWith('Auch auf:'), 'German', {
      timeout: 20_000,
    });
  });

  it('are absent where there is none', async () => {
    expect(allInside(await show([]), '[part="translations"]')).to.have.length(0);
  });

  it('leave out what is no address or no language, and show the rest', async () => {
    const element = await show([
      { inLanguage: 'de', url: 'javascript:alert(1)' },
      { inLanguage: 'not a tag', url: 'https://example.org/x/' },
      ...translations.slice(1, 2),
    ]);
    expect(links(element).map(words)).to.deep.equal(['Français']);
  });
});
