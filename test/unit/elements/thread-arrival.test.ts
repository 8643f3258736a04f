import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/thread/define.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { goTo, leaveAddress } from './fixtures/address.js';
import { chain, comment } from './fixtures/comments.js';
import { focused, until } from './fixtures/inside.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { commentElement, shownIds } from './fixtures/thread-view.js';

const isMarked = (thread: ColloquyThread, id: string): boolean =>
  shownIds(thread).includes(id) && commentElement(thread, id).getAttribute('aria-current') === 'true';

describe('a comment that comes after the address has named it', () => {
  afterEach(leaveAddress);

  const show = async (): Promise<{
    readonly place: HTMLElement;
    readonly thread: ColloquyThread;
    readonly source: StandInSource;
  }> => {
    const source = new StandInSource({ name: 'live' });
    const place = await fixture<HTMLElement>(html`
      <div>
        <input aria-label="Search">
        <colloquy-thread .source=${source} thread="essay"></colloquy-thread>
        <div style="block-size: 5000px"></div>
      </div>
    `);
    return { place, source, thread: place.querySelector('colloquy-thread')! };
  };

  it('leaves the focus in the field that the reader types in, and is marked', async () => {
    history.replaceState(null, '', '#comment-live%3A2');
    const { place, thread, source } = await show();
    const field = place.querySelector('input')!;
    field.focus();
    field.value = 'Hel';
    (await source.loading()).respond({ comments: [comment('1'), comment('2')], people: [] });
    await until(() => isMarked(thread, 'live:2'), 'the mark');
    await thread.updateComplete;
    expect(focused()).to.equal(field);
    expect(scrollY).to.equal(0);
  });

  it('leaves the page where the reader has scrolled it, and is marked', async () => {
    history.replaceState(null, '', '#comment-live%3A2');
    const { thread, source } = await show();
    scrollTo(0, 1200);
    (await source.loading()).respond({ comments: [comment('1'), comment('2')], people: [] });
    await until(() => isMarked(thread, 'live:2'), 'the mark');
    await thread.updateComplete;
    expect(focused()).not.to.equal(commentElement(thread, 'live:2'));
    expect(commentElement(thread, 'live:2').getBoundingClientRect().top).to.be.below(0);
    scrollTo(0, 0);
  });
});

describe('an address that a script writes into the history', () => {
  afterEach(leaveAddress);

  it('leads to the comment, as a link does', async function () {
    if (!('navigation' in globalThis)) this.skip();
    const thread = await fixture<ColloquyThread>(
      html`<colloquy-thread .comments=${chain(3)} quotes="off"></colloquy-thread>`,
    );
    history.pushState({}, '', '#comment-3');
    await until(() => focused() === commentElement(thread, '3'), 'the focus on comment 3');
  });

  it('leads nowhere where only the entry changes', async function () {
    if (!('navigation' in globalThis)) this.skip();
    const thread = await fixture<ColloquyThread>(html`<colloquy-thread .comments=${chain(3)}></colloquy-thread>`);
    goTo('#comment-3');
    await until(() => focused() === commentElement(thread, '3'), 'the focus on comment 3');
    commentElement(thread, '1').focus();
    history.replaceState({ scrolled: 10 }, '');
    await thread.updateComplete;
    expect(focused()).to.equal(commentElement(thread, '1'));
  });
});

describe('an address that points into a closed <details>', () => {
  afterEach(leaveAddress);

  it('opens it', async () => {
    const details = await fixture<HTMLDetailsElement>(html`
      <details><summary>Replies</summary><colloquy-thread .comments=${chain(3)}></colloquy-thread></details>
    `);
    const thread = details.querySelector('colloquy-thread')!;
    goTo('#comment-3');
    await until(
      () => shownIds(thread).includes('3') && focused() === commentElement(thread, '3'),
      'the focus on comment 3',
    );
    expect(details.open).to.equal(true);
  });
});
