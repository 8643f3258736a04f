import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import '../../../src/elements/thread/define.js';
import type { Comment } from '../../../src/model/comment.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { body, paragraph } from './fixtures/comments.js';
import { goTo, leaveAddress } from './fixtures/address.js';
import { until } from './fixtures/inside.js';
import { repliesToFirst, flat, nested, showLong } from './fixtures/long-threads.js';
import { commentElement, drawn, shownIds } from './fixtures/thread-view.js';

// Without it, what is above the comment moves it when it comes to be measured.
const hasAnchoring = CSS.supports('overflow-anchor', 'auto');

/** How far a comment is from where it belongs: at the top of the window, or as near as the end of the page lets it. */
const offset = (thread: ColloquyThread, id: string): number => {
  const element = commentElement(thread, id);
  return element.getBoundingClientRect().top - parseFloat(getComputedStyle(element).scrollMarginTop);
};

/** Of other lengths than is reckoned with. */
const uneven = (comments: readonly Comment[]): readonly Comment[] =>
  comments.map((one, i) => ({
    ...one,
    body: body(...Array.from({ length: 1 + (i % 7) }, () => paragraph('A few words only. '.repeat(i % 9)))),
  }));

describe('an address that points far down a long thread', () => {
  let thread: ColloquyThread;

  afterEach(leaveAddress);

  const stays = async (id: string): Promise<void> => {
    for (let frame = 0; frame < 5; frame++) {
      await nextFrame();
      if (hasAnchoring) expect(offset(thread, id), `offset of ${id}`).to.be.within(-2, 2);
    }
  };

  for (const [name, comments, id] of [
    ['of equal comments', flat(2000), '1500'],
    ['of uneven comments', uneven(flat(2000)), '1500'],
    ['that is nested', uneven(nested(2000)), '1503'],
    ['of replies to one comment', uneven(repliesToFirst(3000)), '2500'],
  ] as const) {
    it(`${name} leads there at once, and the comment stays there when all is drawn`, async () => {
      goTo(`#comment-${id}`);
      thread = await showLong(comments);
      await until(() => shownIds(thread).includes(id) && Math.abs(offset(thread, id)) <= 2, `comment ${id} at the top`);
      expect(shownIds(thread).length, 'comments drawn by then').to.be.lessThan(comments.length);
      await stays(id);
      await drawn(thread, comments.length);
      await stays(id);
    });
  }

  it('leads there while the thread is still being built, by name as well', async () => {
    thread = await showLong(flat(20_000));
    expect(await thread.reveal('19000')).to.equal(true);
    await stays('19000');
    expect(await thread.reveal('of no comment')).to.equal(false);
  });

  it('leads there when it changes later', async () => {
    thread = await showLong(uneven(flat(2000)));
    goTo('#comment-1900');
    await until(
      () => shownIds(thread).includes('1900') && Math.abs(offset(thread, '1900')) <= 2,
      'comment 1900 at the top',
    );
    goTo('#comment-700');
    await until(
      () => shownIds(thread).includes('700') && Math.abs(offset(thread, '700')) <= 2,
      'comment 700 at the top',
    );
    await drawn(thread, 2000);
    await stays('700');
  });

  it('leads to a comment that stays where it is while replies above it are hidden and shown', async function () {
    if (!hasAnchoring) this.skip();
    thread = await showLong(uneven(nested(2000)));
    await drawn(thread, 2000);
    goTo('#comment-1501');
    await until(() => Math.abs(offset(thread, '1501')) <= 2, 'comment 1501 at the top');
    await aTimeout(100);
    for (const id of ['1', '1481', '1496', '1496']) {
      commentElement(thread, id).querySelector<HTMLElement>('.toggle')!.click();
      await aTimeout(50);
      // The browser's own anchoring follows with the next frame, which may be late.
      await until(() => Math.abs(offset(thread, '1501')) <= 2, `comment 1501 in its place after a press on ${id}`);
    }
  });
});
