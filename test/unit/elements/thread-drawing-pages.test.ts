import { expect } from '@open-wc/testing';
import '../../../src/elements/thread/define.js';
import type { Comment } from '../../../src/model/comment.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { body, paragraph } from './fixtures/comments.js';
import { goTo, leaveAddress } from './fixtures/address.js';
import { allInside, focused, until, words } from './fixtures/inside.js';
import { dated, flat } from './fixtures/long-threads.js';
import { commentElement, shownIds } from './fixtures/thread-view.js';

const control = (thread: ColloquyThread): string => words(thread.shadowRoot?.querySelector('.pages'));
const isShown = (thread: ColloquyThread, id: string): boolean =>
  thread.shadowRoot?.getElementById(`comment-${id}`) !== null;

describe('a thread that is too long for one page', () => {
  let thread: ColloquyThread;
  let comments: readonly Comment[];

  before(async function () {
    this.timeout(30_000);
    comments = flat(41_000);
    thread = Object.assign(document.createElement('colloquy-thread'), { comments });
    document.body.append(thread);
    await until(() => control(thread).includes('Part 1 of 2'), 'the control');
  });
  after(() => {
    thread.remove();
    leaveAddress();
  });

  // One thread for all: it takes a while to be built.
  it('says which page is shown, and turns to the next, whose first comment has the focus', async () => {
    expect(control(thread)).to.match(/Part 1 of 2/);
    allInside(thread, '.pages button').at(-1)!.click();
    await until(() => isShown(thread, '40001'), 'the second page');
    await until(() => focused() === commentElement(thread, '40001'), 'the focus on its first comment');
    expect(control(thread)).to.match(/Part 2 of 2/);
    await until(
      () => shownIds(thread).length === 1000 && allInside(thread, 'ol[hidden]').length === 0,
      'the second page alone',
    );
  });

  it('changes on the page that is shown as any thread does', async () => {
    comments = [
      ...comments.slice(0, 40_500),
      { ...comments[40_500]!, body: body(paragraph('Other words.')) },
      ...comments.slice(40_501),
      dated(41_001, { inReplyTo: '40900' }),
    ];
    thread.comments = comments;
    await until(() => words(commentElement(thread, '40501')).includes('Other words.'), 'other words');
    await until(() => isShown(thread, '41001'), 'the reply');
    expect(
      commentElement(thread, '41001').closest('.colloquy-list')?.parentElement?.querySelector('article')?.id,
    ).to.equal('comment-40900');
  });

  it('opens the page that an address points to', async () => {
    goTo('#comment-20000');
    await until(
      () => isShown(thread, '20000') && focused() === commentElement(thread, '20000'),
      'the focus on comment 20000',
    );
    expect(control(thread)).to.match(/Part 1 of 2/);
    const { top } = commentElement(thread, '20000').getBoundingClientRect();
    expect(top).to.be.within(0, innerHeight);
  });
});
