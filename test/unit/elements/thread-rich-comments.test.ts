import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import type { Block, Image, Table } from '../../../src/model/body.js';
import type { Comment } from '../../../src/model/comment.js';
import { renderToString } from '../../../src/server/index.js';
import { article, comment, paragraph, person } from './fixtures/comments.js';
import { allInside, inside, words } from './fixtures/inside.js';
import { putIntoPage } from './fixtures/printed-page.js';

const people = [person('ada'), person('bob')];
const raster = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
// The address leads nowhere: what matters is whether it is asked for.
const picture: Image = { type: 'image', url: 'https://pictures.invalid/a%20kettle.png', alt: 'A kettle' };

const row = (...cells: string[]): Table['children'][number] => ({
  type: 'tableRow',
  children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
});
const table: Table = { type: 'table', align: [null, 'right'], children: [row('Tea', 'Minutes'), row('Green', '3')] };

const withBlocks = (...children: Block[]): Comment => comment('1', { author: 'bob', body: { type: 'root', children } });

async function show(one: Comment, pictures?: 'on'): Promise<ColloquyThread> {
  const element = await fixture<ColloquyThread>(
    html`<colloquy-thread .comments=${[one]} .people=${people} .pictures=${pictures}></colloquy-thread>`,
  );
  await waitUntil(() => allInside(element, '.body > *').length, 'the text', { timeout: 20_000 });
  return element;
}

describe('a table in a comment', () => {
  it('has the headings and cells of its columns, aligned', async () => {
    const element = await show(withBlocks(table));
    expect(allInside(element, 'th[scope="col"]').map(words)).to.deep.equal(['Tea', 'Minutes']);
    expect(allInside(element, 'td').map(words)).to.deep.equal(['Green', '3']);
    const number = inside(element, 'td[data-align="right"]') as HTMLElement;
    expect(getComputedStyle(number).textAlign).to.equal('end');
  });

  it('stays as a server has printed it', async () => {
    const discussion = { article: article(), people, comments: [withBlocks(table)] };
    const page = putIntoPage(renderToString(discussion, { words: 'shadow' }));
    const thread = page.querySelector('colloquy-thread') as ColloquyThread;
    const before = inside(thread, 'table');
    expect(getComputedStyle(before as HTMLElement).borderCollapse).to.equal('collapse');
    await thread.updateComplete;
    await waitUntil(() => !thread.shadowRoot?.querySelector('[data-colloquy-printed]'), 'hydration');
    expect(inside(thread, 'table') === before).to.equal(true);
  });
});

describe('a picture in a comment', () => {
  const links = (element: ColloquyThread): (string | null)[] =>
    allInside(element, '.body a').map((link) => `${link.getAttribute('href')} ${words(link)}`);

  it('is a link to it, and no request, unless the page asks for pictures', async () => {
    const element = await show(withBlocks(picture, paragraph('Then '), { type: 'paragraph', children: [picture] }));
    expect(allInside(element, '.body img').length).to.equal(0);
    expect(links(element)).to.deep.equal([`${picture.url} A kettle`, `${picture.url} A kettle`]);
  });

  it('is named after its file where it has no words', async () => {
    expect(links(await show(withBlocks({ ...picture, alt: '' })))).to.deep.equal([`${picture.url} a kettle.png`]);
  });

  it('is its words in a link, which can hold no other', async () => {
    const link = { type: 'link', url: 'https://example.org/', children: [picture] } as const;
    const element = await show(withBlocks({ type: 'paragraph', children: [link] }));
    expect(links(element)).to.deep.equal(['https://example.org/ A kettle']);
  });

  it('is shown where the page asks for pictures, and tells its server nothing of the page', async () => {
    const element = await show(withBlocks(picture), 'on');
    const shown = inside(element, '.body img') as HTMLImageElement;
    expect(shown.alt).to.equal('A kettle');
    expect(shown.referrerPolicy).to.equal('no-referrer');
    expect(shown.loading).to.equal('lazy');
  });

  it('follows the attribute', async () => {
    const element = await show(withBlocks(picture));
    element.pictures = 'on';
    await waitUntil(() => allInside(element, '.body img').length, 'the picture', { timeout: 20_000 });
    element.pictures = undefined;
    await waitUntil(() => allInside(element, '.body a').length, 'the link', { timeout: 20_000 });
    expect(allInside(element, '.body img').length).to.equal(0);
  });

  it('stays a link where its address is not encrypted', async () => {
    const element = await show(withBlocks({ ...picture, url: 'http://pictures.invalid/a.png' }), 'on');
    expect(allInside(element, '.body img').length).to.equal(0);
    expect(links(element)).to.deep.equal(['http://pictures.invalid/a.png A kettle']);
  });

  it('is shown where it stands in the data, which is no request', async () => {
    const element = await show(withBlocks({ ...picture, url: raster }));
    expect((inside(element, '.body img') as HTMLImageElement).getAttribute('src')).to.equal(raster);
  });

  it('is printed as a link, or as a picture where the page asks for pictures, and hydrates so', async () => {
    const discussion = { article: article(), people, comments: [withBlocks(picture)] };
    expect(renderToString(discussion, { words: 'shadow' })).not.to.contain('<img src="https://pictures.invalid');
    const page = putIntoPage(renderToString(discussion, { words: 'shadow', pictures: 'on' }));
    const thread = page.querySelector('colloquy-thread') as ColloquyThread;
    const before = inside(thread, '.body img');
    expect(before).not.to.equal(null);
    await thread.updateComplete;
    await waitUntil(() => !thread.shadowRoot?.querySelector('[data-colloquy-printed]'), 'hydration');
    expect(inside(thread, '.body img') === before).to.equal(true);
  });

  it('is shown in the standard composition of a discussion that asks for pictures', async () => {
    const data = { article: article(), people, comments: [withBlocks(picture)] };
    const discussion = await fixture(html`<colloquy-discussion pictures="on" .data=${data}></colloquy-discussion>`);
    const thread = (): ColloquyThread | null => discussion.shadowRoot!.querySelector('colloquy-thread');
    await waitUntil(() => thread() && allInside(thread()!, '.body img').length, 'the picture', { timeout: 20_000 });
  });
});
