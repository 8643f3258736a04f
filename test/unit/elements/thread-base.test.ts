import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/thread/define.js';
import '../../../src/elements/map/define.js';
import type { ColloquyMap } from '../../../src/elements/map/map.js';
import type { Permalinks } from '../../../src/views/permalinks.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { goTo, leaveAddress } from './fixtures/address.js';
import { body, chain, comment, paragraph } from './fixtures/comments.js';
import { allInside, focused, inside, until } from './fixtures/inside.js';
import { commentElement } from './fixtures/thread-view.js';

const page = location.href.split('#')[0]!;
const words = 'The mill at the lower bridge has ground no corn since the great flood of that year';
const quoted = [
  comment('1', { body: body(paragraph(`${words}.`)) }),
  comment('2', {
    inReplyTo: '1',
    body: body({ type: 'blockquote', children: [paragraph(words)] }, paragraph('Are you sure?')),
  }),
];

describe('in a page whose base is another address', () => {
  const base = document.createElement('base');

  beforeEach(() => {
    base.href = '/another/place/?of=all';
    document.head.prepend(base);
  });

  afterEach(() => {
    base.remove();
    leaveAddress();
  });

  const show = (permalinks?: Permalinks): Promise<ColloquyThread> =>
    fixture<ColloquyThread>(html`<colloquy-thread .comments=${chain(3)} .permalinks=${permalinks}></colloquy-thread>`);

  it('permalinks and links to the parent of a reply stay on the page, with its path and query', async () => {
    const thread = await show();
    expect(allInside<HTMLAnchorElement>(thread, '.permalink').map(({ href }) => href)).to.deep.equal(
      ['1', '2', '3'].map((id) => `${page}#comment-${id}`),
    );
    expect(allInside<HTMLAnchorElement>(thread, '.u-in-reply-to').map(({ href }) => href)).to.deep.equal(
      ['1', '2'].map((id) => `${page}#comment-${id}`),
    );
    commentElement(thread, '3').querySelector<HTMLAnchorElement>('.permalink')!.click();
    await until(() => focused() === commentElement(thread, '3'), 'the focus on comment 3');
    expect(location.href).to.equal(`${page}#comment-3`);
  });

  it('fragments that a router writes stay on the page, and its paths are left as they are', async () => {
    const fragments = await show({ write: (id) => `#/essay?reply=${id}`, read: () => undefined });
    expect(inside<HTMLAnchorElement>(fragments, '.permalink').href).to.equal(`${page}#/essay?reply=1`);
    const paths = await show({ write: (id) => `replies/${id}`, read: () => undefined });
    expect(inside(paths, '.permalink').getAttribute('href')).to.equal('replies/1');
  });

  it('quotations lead to their source on the page', async () => {
    const thread = await fixture<ColloquyThread>(html`<colloquy-thread .comments=${quoted}></colloquy-thread>`);
    await until(() => allInside(thread, 'a.quote').length > 0, 'a quotation as a link');
    const link = inside<HTMLAnchorElement>(thread, 'a.quote');
    expect(link.href.split('#')[0]).to.equal(page);
    link.click();
    await until(() => focused()?.matches('.passage.target'), 'the focus on the passage');
    expect(location.href).to.equal(link.href);
  });

  it('the entries of the map lead to comments on the page', async () => {
    const map = await fixture<ColloquyMap>(html`<colloquy-map .comments=${chain(2)}></colloquy-map>`);
    await until(() => allInside(map, 'a[data-id]').length > 0, 'the entries of the map');
    expect(inside<HTMLAnchorElement>(map, 'a[data-id]').href).to.equal(`${page}#comment-1`);
  });
});

describe('in a page without a base', () => {
  afterEach(leaveAddress);

  it('permalinks are fragments, whatever the address of the page becomes', async () => {
    goTo('#somewhere');
    const thread = await fixture<ColloquyThread>(html`<colloquy-thread .comments=${chain(1)}></colloquy-thread>`);
    expect(inside(thread, '.permalink').getAttribute('href')).to.equal('#comment-1');
  });
});
