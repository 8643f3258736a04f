import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyArticle } from '../../../src/elements/article/article.js';
import { shownText } from '../../../src/elements/quoting/shown-text.js';
import { specialBlocks, specialText } from '../../fixtures/special-blocks.js';
import { article } from './fixtures/comments.js';
import { allInside, inside, words } from './fixtures/inside.js';
import { nodesBelow, putIntoPage } from './fixtures/printed-page.js';
import { renderToString } from '../../../src/server/index.js';

async function show(): Promise<ColloquyArticle> {
  const element = await fixture<ColloquyArticle>(
    html`<colloquy-article .article=${article({ body: specialBlocks })}></colloquy-article>`,
  );
  await waitUntil(() => element.shadowRoot?.querySelector('table'), 'a table', { timeout: 20_000 });
  return element;
}

describe('an article with tables, figures, definitions and footnotes', () => {
  it('shows the canonical text', async () => {
    expect(shownText(inside(await show(), '.body')).text).to.equal(specialText);
  });

  it('has a table with headings for its columns, and their alignment', async () => {
    const element = await show();
    const [first] = allInside(element, 'table');
    expect([...(first?.querySelectorAll('th') ?? [])].map(words)).to.deep.equal(['Tea', 'Minutes', 'Note']);
    const minutes = first!.querySelectorAll('tbody tr')[0]!.querySelectorAll('td')[1]!;
    await waitUntil(() => getComputedStyle(minutes).textAlign === 'end', 'the styles', { timeout: 20_000 });
  });

  it('numbers the footnotes as the text refers to them', async () => {
    const element = await show();
    expect(allInside(element, '.body > p .reference').map(words)).to.deep.equal(['1', '2', '1']);
    expect(allInside(element, '.notes > ol > li').map((note) => words(note).slice(1, 9))).to.deep.equal([
      'The firs',
      'The seco',
      'A note t',
      'Nobody r',
    ]);
  });

  it('leads from a reference to its footnote and back', async () => {
    const element = await show();
    const [, second] = allInside(element, '.body > p .reference a');
    const note = allInside(element, '.notes > ol > li')[1]!;
    second!.click();
    expect(element.shadowRoot!.activeElement).to.equal(note);
    note.querySelector<HTMLElement>('[role="doc-backlink"]')!.click();
    expect(element.shadowRoot!.activeElement).to.equal(second);
  });

  it('shows what is done in a list of tasks', async () => {
    const items = allInside(await show(), 'li[data-checked]');
    const markers = (): string[] => items.map((one) => getComputedStyle(one).listStyleType);
    await waitUntil(() => markers().join() === '"☑ ","☐ "', 'the styles', { timeout: 20_000 });
  });

  it('is accessible', async () => {
    await expect(await show()).to.be.accessible();
  });

  for (const where of ['light', 'shadow'] as const)
    it(`reads before a script runs, and is hydrated without a new node, with words in the ${where} DOM`, async () => {
      const place = putIntoPage(
        renderToString({ article: article({ body: specialBlocks }), comments: [] }, { words: where }),
      );
      const element = place.querySelector<ColloquyArticle>('colloquy-article')!;
      const shadow = element.shadowRoot!;
      const root = where === 'light' ? element : shadow;
      const table = root.querySelector('table')!;
      expect(getComputedStyle(table).borderCollapse).to.equal('collapse');
      const content = '[part="body"]';
      const shown = (): Node[] => nodesBelow(root).filter((node) => node instanceof Element && node.closest(content));
      const before = shown();
      await waitUntil(
        () => !shadow.querySelector('style') && !element.querySelector('[data-colloquy-printed]'),
        'hydration',
        { timeout: 20_000 },
      );
      expect(shown()).to.deep.equal(before);
      await waitUntil(() => getComputedStyle(table).borderCollapse === 'collapse', 'the styles', { timeout: 20_000 });
      const [link] = root.querySelectorAll<HTMLElement>(`${content} > p [role="doc-noteref"]`);
      link!.click();
      const holder = (where === 'light' ? document : shadow) as DocumentOrShadowRoot;
      expect(holder.activeElement?.id).to.equal('colloquy-note-essay-1');
      place.remove();
    });

  it('shares no id with another essay on the page', () => {
    const print = (id: string): string =>
      renderToString({ article: article({ id, body: specialBlocks }), comments: [] }, { jsonLd: false });
    const place = putIntoPage(print('one') + print('other'));
    const ids = [...place.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).to.be.greaterThan(4);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const link of place.querySelectorAll<HTMLAnchorElement>('[role="doc-noteref"], [role="doc-backlink"]'))
      expect(
        document.querySelector(`[id="${link.hash.slice(1)}"]`)?.closest('colloquy-article') ===
          link.closest('colloquy-article'),
      ).to.equal(true);
    place.remove();
  });
});
