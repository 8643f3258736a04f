import { expect } from '@open-wc/testing';
import '../../../src/elements/thread/define.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { allInside, until } from './fixtures/inside.js';
import { dated, flat, numbers, showLong, writtenAt } from './fixtures/long-threads.js';
import { commentElement, drawn, shownIds } from './fixtures/thread-view.js';

/** Comes back between two slices of background work, when comments have been drawn that do not stand on the page. */
async function whileDrawnAside(thread: ColloquyThread): Promise<number> {
  await until(() => allInside(thread, '.chunk.waiting').length > 20, 'chunks that wait');
  const before = allInside(thread, '.chunk.waiting').length;
  await until(() => allInside(thread, '.chunk.waiting').length < before, 'the work to have begun');
  await new Promise((resolve) => setTimeout(resolve));
  return shownIds(thread).length;
}

const isInView = (element: HTMLElement): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return element.isConnected && bottom > 0 && top < innerHeight;
};

describe('comments that are drawn, and not on the page yet,', () => {
  it('come there at once when one of them is asked for', async () => {
    const thread = await showLong(flat(4000));
    for (let time = 0; time < 6; time += 1) {
      const next = `${(await whileDrawnAside(thread)) + 3}`;
      await thread.reveal(next);
      await until(() => isInView(commentElement(thread, next)), `comment ${next} to be seen`);
    }
  });

  it('stand in the right order with those that come between them', async () => {
    const thread = await showLong(flat(4000));
    const comments = [...flat(4000)];
    const order = [...numbers(4000)];
    for (let time = 0; time < 6; time += 1) {
      const after = (await whileDrawnAside(thread)) - time + 3;
      comments.push(dated(5000 + time, { datePublished: writtenAt(after + 0.5) }));
      order.splice(order.indexOf(`${after}`) + 1, 0, `${5000 + time}`);
      thread.comments = [...comments];
      await thread.updateComplete;
    }
    await drawn(thread, comments.length);
    expect(shownIds(thread)).to.deep.equal(order);
  });

  it('are printed', async () => {
    const thread = await showLong(flat(4000));
    await whileDrawnAside(thread);
    dispatchEvent(new Event('beforeprint'));
    for (let turn = 0; turn < 50; turn += 1) await undefined;
    expect(shownIds(thread)).to.deep.equal(numbers(4000));
  });
});
