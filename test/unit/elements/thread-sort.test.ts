import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/thread/define.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { comment } from './fixtures/comments.js';
import { allInside, inside } from './fixtures/inside.js';
import { outline } from './fixtures/thread-view.js';

const comments = [
  comment('1', { datePublished: '2008-01-01' }),
  comment('2', { datePublished: '2008-01-02' }),
  comment('a', { datePublished: '2008-01-03', inReplyTo: '1' }),
  comment('b', { datePublished: '2008-01-04', inReplyTo: '1' }),
];

const show = (sort?: 'oldest' | 'newest'): Promise<ColloquyThread> =>
  fixture<ColloquyThread>(html`<colloquy-thread .comments=${comments} .sort=${sort ?? 'oldest'}></colloquy-thread>`);

const choose = async (thread: ColloquyThread, value: string): Promise<void> => {
  const select = inside<HTMLSelectElement>(thread, 'select');
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await thread.updateComplete;
};

describe('sorting a thread', () => {
  it('puts the oldest first by default', async () => {
    const thread = await fixture<ColloquyThread>(html`<colloquy-thread .comments=${comments}></colloquy-thread>`);
    expect(thread.sort).to.equal('oldest');
    expect(outline(thread)).to.deep.equal(['1', ['a', 'b'], '2']);
  });

  it('puts the newest first when told to, and leaves replies oldest first', async () => {
    expect(outline(await show('newest'))).to.deep.equal(['2', '1', ['a', 'b']]);
  });

  it('lets the reader choose, both ways', async () => {
    const thread = await show();
    await choose(thread, 'newest');
    expect(outline(thread)).to.deep.equal(['2', '1', ['a', 'b']]);
    await choose(thread, 'oldest');
    expect(outline(thread)).to.deep.equal(['1', ['a', 'b'], '2']);
  });

  it('shows the choice that stands, also when the page changes it after the reader has', async () => {
    const thread = await show('newest');
    expect(inside<HTMLSelectElement>(thread, 'select').value).to.equal('newest');
    await choose(thread, 'oldest');
    await choose(thread, 'newest');
    thread.sort = 'oldest';
    await thread.updateComplete;
    expect(inside<HTMLSelectElement>(thread, 'select').value).to.equal('oldest');
  });

  it('offers no choice where there is only one to begin with', async () => {
    const thread = await fixture<ColloquyThread>(html`
      <colloquy-thread .comments=${[comments[0]!, comments[2]!]}></colloquy-thread>
    `);
    expect(allInside(thread, 'select')).to.have.length(0);
  });

  it('sorts by the attribute', async () => {
    const thread = await fixture<ColloquyThread>(html`
      <colloquy-thread sort="newest" .comments=${comments}></colloquy-thread>
    `);
    expect(outline(thread)).to.deep.equal(['2', '1', ['a', 'b']]);
  });

  it('takes any other word for oldest', async () => {
    const thread = await fixture<ColloquyThread>(html`
      <colloquy-thread sort="best" .comments=${comments}></colloquy-thread>
    `);
    expect(outline(thread)).to.deep.equal(['1', ['a', 'b'], '2']);
  });
});
