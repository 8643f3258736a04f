import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/elements/article/define.js';
import type { ColloquyArticle } from '../../../src/elements/article/article.js';
import type { CodeToken, HighlightCode } from '../../../src/model/code-token.js';
import { article, body, paragraph } from './fixtures/comments.js';
import { allInside } from './fixtures/inside.js';

const shown = article({
  body: body(
    paragraph('Before.'),
    { type: 'code', lang: 'js', value: 'const tea = 1;' },
    { type: 'code', value: 'const plain = 1;' },
    { type: 'blockquote', children: [{ type: 'code', lang: 'js', value: 'const cup = 2;' }] },
  ),
});

const keywords: HighlightCode = (code) =>
  [...code.matchAll(/const/g)].map(({ index }): CodeToken => ({ kind: 'keyword', start: index, end: index + 5 }));

const highlights = CSS.highlights as unknown as Map<string, Set<Range>>;
const lit = (kind: string): string[] =>
  [...(highlights.get(`colloquy-code-${kind}`) ?? [])].map((range) => `${range.startContainer.textContent}: ${range}`);

const show = (highlightCode: unknown): Promise<ColloquyArticle> =>
  fixture<ColloquyArticle>(
    html`<colloquy-article .article=${shown} .highlightCode=${highlightCode as HighlightCode}></colloquy-article>`,
  );

const both = ['const tea = 1;: const', 'const cup = 2;: const'];
const areBoth = (): Promise<void> =>
  waitUntil(() => lit('keyword').join() === both.join(), 'highlights', { timeout: 20_000 });

describe('highlighted code of an article', () => {
  it('is in the ranges that the page finds, where the writer named the language', async () => {
    const element = await show(keywords);
    await areBoth();
    expect(allInside(element, 'code')[0]!.childElementCount).to.equal(0);
  });

  it('may come later', async () => {
    await show(async (code: string, language: string) => keywords(code, language));
    await areBoth();
  });

  it('has colours in the styles of the element', async () => {
    const element = await show(keywords);
    await areBoth();
    const [code] = allInside(element, 'code');
    expect(getComputedStyle(code!, '::highlight(colloquy-code-keyword)').color).not.to.equal(
      getComputedStyle(code!).color,
    );
  });

  it('goes with the article, and follows it', async () => {
    const element = await show(keywords);
    await areBoth();
    element.article = article({ body: body({ type: 'code', lang: 'js', value: 'const water = 3;' }) });
    await waitUntil(() => lit('keyword').join() === 'const water = 3;: const', 'the other', { timeout: 20_000 });
    element.remove();
    expect(lit('keyword')).to.deep.equal([]);
  });

  it('stays plain where the function throws or names no range, and the rest is highlighted', async () => {
    await show((code: string, language: string) => {
      if (code.includes('tea')) throw new Error('no grammar');
      return keywords(code, language);
    });
    await waitUntil(() => lit('keyword').join() === both[1], 'the other', { timeout: 20_000 });
  });

  it('leaves plain what it is not told of', async () => {
    await show(undefined);
    expect(lit('keyword')).to.deep.equal([]);
  });
});
