import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/thread/define.js';
import type { Comment } from '../../../src/model/comment.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { allInside, inside, until } from './fixtures/inside.js';
import { repliesToFirst, deep, flat, nested, numbers, showLong } from './fixtures/long-threads.js';
import { drawn, outline, shownIds } from './fixtures/thread-view.js';

/** A thread as it is after its first update, before anything is done in the background. */
function begin(comments: readonly Comment[], more: Partial<ColloquyThread> = {}): ColloquyThread {
  const thread = Object.assign(document.createElement('colloquy-thread'), { comments, ...more });
  document.body.append(thread);
  return thread;
}

/** What has to be done before the browser draws a frame. */
async function sameTask(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

describe('a long thread', () => {
  let thread: ColloquyThread;

  afterEach(() => thread.remove());

  for (const [name, comments, more, order] of [
    ['of 2,000 comments', flat(2000), {}, numbers(2000)],
    ['that is nested', nested(1500), {}, undefined],
    ['of one comment and 3,000 replies to it', repliesToFirst(3001), {}, numbers(3001)],
    ['of 200 levels', deep(200), {}, numbers(200)],
    ['of 200 levels, all indented that can be', deep(200), { maxDepth: 200 }, numbers(200)],
    ['without any levels', nested(1000), { maxDepth: 0 }, undefined],
    ['that begins with the newest', flat(2000), { sort: 'newest' as const }, [...numbers(2000)].reverse()],
  ] as const) {
    it(`${name} shows a first screen after its first update, and all comments in reading order in the end`, async () => {
      thread = begin(comments, more);
      await sameTask();
      const first = shownIds(thread);
      expect(first.length).to.be.within(8, 100);
      await drawn(thread, comments.length);
      const ids = shownIds(thread);
      expect(ids.slice(0, 8), 'at the beginning').to.deep.equal(first.slice(0, 8));
      if (order) expect(ids).to.deep.equal(order);
      expect(outline(thread).flat(Infinity)).to.deep.equal(ids);
      await until(() => allInside(thread, '.colloquy-waiting, ol[hidden]').length === 0, 'nothing to be put off');
    });
  }

  it('keeps the room for what is still to be drawn', async () => {
    thread = begin(flat(2000));
    await thread.updateComplete;
    await until(() => allInside(thread, '.colloquy-chunk').length > 60, 'room for all');
    const before = inside(thread, 'section > .colloquy-list').offsetHeight;
    await drawn(thread, 2000);
    expect(inside(thread, 'section > .colloquy-list').offsetHeight).to.be.within(before * 0.8, before * 1.2);
  });

  it('is rendered as a whole for print', async () => {
    thread = begin(nested(2000));
    await thread.updateComplete;
    expect(shownIds(thread).length).to.be.lessThan(2000);
    dispatchEvent(new Event('beforeprint'));
    // A browser prints when the task is done.
    await sameTask();
    expect(shownIds(thread)).to.have.length(2000);
  });

  it('has its last words found by the browser', async function () {
    const find = (
      window as { find?: (text: string, isCase?: boolean, isBackwards?: boolean, isWrapped?: boolean) => boolean }
    ).find;
    thread = begin(flat(1000));
    await drawn(thread, 1000);
    // Not every engine looks into shadow roots.
    const probe = begin([flat(1)[0]!]);
    probe.comments = [
      {
        ...flat(1)[0]!,
        body: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Zephyr' }] }] },
      },
    ];
    await probe.updateComplete;
    await until(() => probe.shadowRoot?.textContent?.includes('Zephyr'), 'the probe');
    const canFind = find?.call(window, 'Zephyr', false, false, true) === true;
    probe.remove();
    if (!canFind) this.skip();
    expect(find?.call(window, 'Words of 1000.', false, false, true)).to.equal(true);
  });

  it('goes on being drawn after it was moved on the page', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    thread = begin(flat(6000));
    await thread.updateComplete;
    thread.remove();
    const { length } = shownIds(thread);
    expect(length).to.be.lessThan(6000);
    place.append(thread);
    await drawn(thread, 6000);
    expect(shownIds(thread)).to.deep.equal(numbers(6000));
  });

  it('is not drawn further while it is off the page', async () => {
    thread = begin(flat(6000));
    await thread.updateComplete;
    thread.remove();
    const { length } = shownIds(thread);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(shownIds(thread)).to.have.length(length);
  });

  it('that was empty at first shows a first screen at once when its comments come', async () => {
    thread = await showLong([]);
    thread.comments = flat(2000);
    await thread.updateComplete;
    expect(shownIds(thread).slice(0, 8)).to.deep.equal(numbers(8));
    await drawn(thread, 2000);
    thread.comments = [];
    await thread.updateComplete;
    expect(shownIds(thread)).to.deep.equal([]);
    thread.comments = flat(500);
    await drawn(thread, 500);
  });

  it('stands in other lists when the levels to indent are others', async () => {
    thread = await showLong(nested(500));
    await drawn(thread, 500);
    thread.maxDepth = 0;
    await thread.updateComplete;
    await drawn(thread, 500);
    expect(outline(thread)).to.deep.equal(shownIds(thread));
    thread.maxDepth = 2;
    await thread.updateComplete;
    await drawn(thread, 500);
    expect(outline(thread)).to.deep.equal(
      outline(await showLong(nested(500), { maxDepth: 2 }).then(async (fresh) => (await drawn(fresh, 500), fresh))),
    );
  });
});
