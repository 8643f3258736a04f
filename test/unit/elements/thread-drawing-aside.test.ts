import { expect } from '@open-wc/testing';
import '../../../src/elements/thread/define.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { allInside, until } from './fixtures/inside.js';
import { dated, flat, numbers, showLong, writtenAt } from './fixtures/long-threads.js';
import { commentElement, drawn, shownIds } from './fixtures/thread-view.js';

const waiting = (thread: ColloquyThread): number => allInside(thread, '.colloquy-chunk.colloquy-waiting').length;

/**
 * Several times, between two slices of background work, when comments have been drawn that do not stand on the page:
 * with how many stand there. Engines differ in how much they do until then.
 */
async function whileDrawnAside(thread: ColloquyThread, act: (shown: number, time: number) => unknown): Promise<void> {
  await until(() => waiting(thread) > 100, 'chunks that wait');
  for (let time = 0; time < 6 && waiting(thread) > 50; time += 1) {
    const before = waiting(thread);
    await until(() => waiting(thread) < before, 'the work to go on');
    await new Promise((resolve) => setTimeout(resolve));
    const shown = shownIds(thread).length;
    if (shown < 3000) await act(shown, time);
  }
}

const isInView = (element: HTMLElement): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return element.isConnected && bottom > 0 && top < innerHeight;
};

describe('comments that are drawn, and not on the page yet,', () => {
  it('come there at once when one of them is asked for', async () => {
    const thread = await showLong(flat(4000));
    await whileDrawnAside(thread, async (shown) => {
      await thread.reveal(`${shown + 3}`);
      await until(() => isInView(commentElement(thread, `${shown + 3}`)), `comment ${shown + 3} to be seen`);
    });
  });

  it('stand in the right order with those that come between them', async () => {
    const thread = await showLong(flat(4000));
    const comments = [...flat(4000)];
    const order = [...numbers(4000)];
    await whileDrawnAside(thread, async (shown, time) => {
      const after = shown - time + 3;
      comments.push(dated(5000 + time, { datePublished: writtenAt(after + 0.5) }));
      order.splice(order.indexOf(`${after}`) + 1, 0, `${5000 + time}`);
      thread.comments = [...comments];
      await thread.updateComplete;
    });
    await drawn(thread, comments.length);
    expect(shownIds(thread)).to.deep.equal(order);
  });

  it('are printed', async () => {
    const thread = await showLong(flat(4000));
    const print = async (): Promise<void> => {
      dispatchEvent(new Event('beforeprint'));
      for (let turn = 0; turn < 50; turn += 1) await undefined;
      expect(shownIds(thread)).to.deep.equal(numbers(4000));
    };
    // By the third time the thread is built: what was built last is put on the page in any case.
    await whileDrawnAside(thread, (_, time) => (time < 2 ? undefined : print()));
    // An engine may be so quick that few comments wait before the third time.
    await print();
    expect(waiting(thread)).to.equal(0);
  });
});
