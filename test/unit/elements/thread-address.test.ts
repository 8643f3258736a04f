import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/thread/define.js';
import type { Permalinks } from '../../../src/views/permalinks.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import type { Comment } from '../../../src/model/comment.js';
import { goTo, leaveAddress } from './fixtures/address.js';
import { chain, comment } from './fixtures/comments.js';
import { allInside, focused, until } from './fixtures/inside.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { button, commentElement, shownIds } from './fixtures/thread-view.js';

const show = (comments: readonly Comment[] = chain(3), permalinks?: Permalinks): Promise<ColloquyThread> =>
  fixture<ColloquyThread>(html`<colloquy-thread .comments=${comments} .permalinks=${permalinks}></colloquy-thread>`);

const marked = (thread: ColloquyThread): string[] =>
  allInside(thread, 'article[aria-current="true"]').map(({ id }) => id.slice('comment-'.length));

/** The comment that is focused, marked by `aria-current` and by its part, and in view. */
async function arrivesAt(thread: ColloquyThread, id: string): Promise<void> {
  await until(
    () => shownIds(thread).includes(id) && focused() === commentElement(thread, id),
    `the focus on comment ${id}`,
  );
  expect(marked(thread)).to.deep.equal([id]);
  const element = commentElement(thread, id);
  expect([...element.part]).to.deep.equal(['comment', 'target']);
  expect(element.closest('[hidden]'), 'hidden').to.equal(null);
  await until(() => {
    const { top } = element.getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  }, `comment ${id} in view`);
}

describe('an address that points to a comment', () => {
  afterEach(leaveAddress);

  it('leads there when the page is opened', async () => {
    goTo('#comment-2');
    await arrivesAt(await show(chain(30)), '2');
  });

  it('leads there when it changes', async () => {
    const thread = await show(chain(30));
    expect(marked(thread)).to.deep.equal([]);
    goTo('#comment-20');
    await arrivesAt(thread, '20');
    goTo('#comment-3');
    await arrivesAt(thread, '3');
  });

  it('leads there when the permalink is followed', async () => {
    const thread = await show();
    commentElement(thread, '3').querySelector<HTMLAnchorElement>('[part="permalink"]')?.click();
    await arrivesAt(thread, '3');
  });

  it('leads to the parent of a reply', async () => {
    const thread = await show();
    commentElement(thread, '3').querySelector<HTMLAnchorElement>('[part="in-reply-to"]')?.click();
    await arrivesAt(thread, '2');
  });

  it('leads there once more when the reader goes back', async () => {
    const thread = await show();
    goTo('#comment-1');
    await arrivesAt(thread, '1');
    goTo('#comment-3');
    await arrivesAt(thread, '3');
    history.back();
    await arrivesAt(thread, '1');
  });

  it('opens the branches around it', async () => {
    const thread = await show();
    button(thread, '2', '1 reply').click();
    button(thread, '1', '2 replies').click();
    await thread.updateComplete;
    goTo('#comment-3');
    await arrivesAt(thread, '3');
    expect(button(thread, '1', '2 replies').getAttribute('aria-expanded')).to.equal('true');
    expect(button(thread, '2', '1 reply').getAttribute('aria-expanded')).to.equal('true');
  });

  for (const id of ['local:7', 'ø/é?#%', 'a b', '"><b>']) {
    it(`leads to an id with other signs in it: ${id}`, async () => {
      const thread = await show([comment('1'), comment(id)]);
      goTo(`#comment-${encodeURIComponent(id)}`);
      await arrivesAt(thread, id);
    });
  }

  it('leads there when the comment comes later', async () => {
    goTo('#comment-live%3A2');
    const source = new StandInSource({ name: 'live' });
    const thread = await fixture<ColloquyThread>(html`
      <colloquy-thread .comments=${[comment('1')]} .source=${source} thread="essay"></colloquy-thread>
    `);
    expect(marked(thread)).to.deep.equal([]);
    (await source.loading()).respond({ comments: [comment('2')], people: [] });
    await arrivesAt(thread, 'live:2');
  });

  it('leads to one that stands flat', async () => {
    const thread = await fixture<ColloquyThread>(html`
      <colloquy-thread .comments=${chain(9)} max-depth="1"></colloquy-thread>
    `);
    goTo('#comment-8');
    await arrivesAt(thread, '8');
  });

  it('marks nothing any more when it points elsewhere', async () => {
    const thread = await show();
    goTo('#comment-2');
    await arrivesAt(thread, '2');
    goTo('#elsewhere');
    await until(() => marked(thread).length === 0, 'no mark');
  });

  it('marks nothing any more when it points to a comment that is not here', async () => {
    const thread = await show();
    goTo('#comment-2');
    await arrivesAt(thread, '2');
    goTo('#comment-99');
    await until(() => marked(thread).length === 0, 'no mark');
  });

  it('leaves the focus where it is when it points to no comment', async () => {
    goTo('#respond');
    const thread = await show();
    expect(marked(thread)).to.deep.equal([]);
    expect(thread.shadowRoot?.activeElement).to.equal(null);
  });

  it('differs between two threads on a page', async () => {
    const place = await fixture<HTMLElement>(html`
      <div>
        <colloquy-thread thread="one" .comments=${chain(2)}></colloquy-thread>
        <colloquy-thread thread="two" .comments=${chain(2)}></colloquy-thread>
      </div>
    `);
    const [first, second] = [...place.querySelectorAll('colloquy-thread')] as [ColloquyThread, ColloquyThread];
    await Promise.all([first.updateComplete, second.updateComplete]);
    const links = [first, second].flatMap((thread) =>
      allInside<HTMLAnchorElement>(thread, '[part="permalink"]').map(({ hash }) => hash),
    );
    expect(links).to.deep.equal(['#comment-1', '#comment-2', '#two-comment-1', '#two-comment-2']);
    goTo('#two-comment-2');
    await arrivesAt(second, '2');
    expect(marked(first)).to.deep.equal([]);
  });

  it('is that of the first thread again for one that is opened after another was removed', async () => {
    (await show()).remove();
    const thread = await show();
    expect(commentElement(thread, '1').querySelector<HTMLAnchorElement>('[part="permalink"]')?.hash).to.equal(
      '#comment-1',
    );
  });

  it('is not held by a thread that was removed before it was drawn', async () => {
    const brief = document.createElement('colloquy-thread') as ColloquyThread;
    brief.comments = chain(1);
    document.body.append(brief);
    brief.remove();
    await brief.updateComplete;
    const thread = await show();
    const { hash } = commentElement(thread, '1').querySelector<HTMLAnchorElement>('[part="permalink"]')!;
    // Whatever it holds is released, for the sake of the tests below.
    document.body.append(brief);
    await brief.updateComplete;
    brief.remove();
    expect(hash).to.equal('#comment-1');
  });

  it('can be written and read in another way', async () => {
    const permalinks: Permalinks = {
      write: (id) => `#/essay?reply=${id}`,
      read: (address) => new URLSearchParams(new URL(address).hash.split('?')[1]).get('reply') ?? undefined,
    };
    const thread = await show(chain(3), permalinks);
    expect(commentElement(thread, '3').querySelector<HTMLAnchorElement>('[part="permalink"]')?.hash).to.equal(
      '#/essay?reply=3',
    );
    goTo('#/essay?reply=3');
    await arrivesAt(thread, '3');
  });

  it('is followed after the thread was moved on the page', async () => {
    const thread = await show();
    const place = thread.parentElement!;
    thread.remove();
    place.append(thread);
    goTo('#comment-2');
    await arrivesAt(thread, '2');
  });
});

describe('revealing a comment', () => {
  afterEach(leaveAddress);

  it('opens, focuses and marks it, and returns true', async () => {
    const thread = await show();
    button(thread, '1', '2 replies').click();
    expect(await thread.reveal('3')).to.equal(true);
    await arrivesAt(thread, '3');
  });

  it('returns false when the comment is not here', async () => {
    const thread = await show();
    expect(await thread.reveal('99')).to.equal(false);
    expect(marked(thread)).to.deep.equal([]);
  });
});
