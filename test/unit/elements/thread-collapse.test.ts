import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/elements/thread/define.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import type { BranchToggledEvent } from '../../../src/elements/thread/thread-events.js';
import { chain, comment } from './fixtures/comments.js';
import { until } from './fixtures/inside.js';
import { button, commentElement } from './fixtures/thread-view.js';

const isShown = (thread: ColloquyThread, id: string): boolean => !commentElement(thread, id).closest('[hidden]');

describe('collapsing a branch', () => {
  let thread: ColloquyThread;

  const show = async (maxDepth = 4): Promise<void> => {
    const comments = [...chain(3), comment('4')];
    thread = await fixture<ColloquyThread>(html`
      <colloquy-thread .comments=${comments} max-depth=${maxDepth}></colloquy-thread>
    `);
  };

  const toggle = async (id: string, name: string): Promise<void> => {
    button(thread, id, name).click();
    await thread.updateComplete;
  };

  it('hides every reply below and nothing else', async () => {
    await show();
    await toggle('1', '2 replies');
    expect(['1', '2', '3', '4'].filter((id) => isShown(thread, id))).to.deep.equal(['1', '4']);
    expect(
      commentElement(thread, '2').offsetHeight === 0 ||
        !commentElement(thread, '2').checkVisibility?.({ contentVisibilityAuto: true }),
    ).to.equal(true);
  });

  it('hides every reply below where replies stand flat', async () => {
    await show(0);
    await toggle('2', '1 reply');
    expect(['1', '2', '3', '4'].filter((id) => isShown(thread, id))).to.deep.equal(['1', '2', '4']);
  });

  it('keeps the hidden replies within reach of find-in-page', async () => {
    await show();
    await toggle('1', '2 replies');
    expect(commentElement(thread, '2').closest('[hidden]')?.getAttribute('hidden')).to.equal('until-found');
  });

  it('shows them again', async () => {
    await show();
    await toggle('1', '2 replies');
    await toggle('1', '2 replies');
    expect(['1', '2', '3', '4'].every((id) => isShown(thread, id))).to.equal(true);
  });

  it('says on its button whether the branch is open', async () => {
    await show();
    expect(button(thread, '1', '2 replies').getAttribute('aria-expanded')).to.equal('true');
    await toggle('1', '2 replies');
    expect(button(thread, '1', '2 replies').getAttribute('aria-expanded')).to.equal('false');
  });

  it('keeps a branch within collapsed when the one around it is opened', async () => {
    await show();
    await toggle('2', '1 reply');
    await toggle('1', '2 replies');
    await toggle('1', '2 replies');
    expect(['1', '2', '3', '4'].filter((id) => isShown(thread, id))).to.deep.equal(['1', '2', '4']);
  });

  it('is told by an event that leaves the shadow root', async () => {
    await show();
    const [comments, outer] = [thread.comments!, thread.parentElement!];
    for (const collapsed of [true, false]) {
      const told = oneEvent(outer, 'colloquy-branch-toggled') as unknown as Promise<BranchToggledEvent>;
      button(thread, '1', '2 replies').click();
      const event = await told;
      expect({ comment: event.comment, collapsed: event.collapsed, cancelable: event.cancelable }).to.deep.equal({
        comment: comments[0],
        collapsed,
        cancelable: false,
      });
    }
  });

  it('stays when other comments come', async () => {
    await show();
    await toggle('1', '2 replies');
    thread.comments = [...thread.comments!, comment('5')];
    await thread.updateComplete;
    expect(isShown(thread, '2')).to.equal(false);
  });

  for (const maxDepth of [4, 0]) {
    it(`ends when find-in-page finds words in it, at max-depth ${maxDepth}`, async () => {
      await show(maxDepth);
      await toggle('2', '1 reply');
      await toggle('1', '2 replies');
      const hidden = commentElement(thread, '3').closest('[hidden]')!;
      // What a browser does with `until-found`, from the innermost hidden element out.
      for (
        let element: Element | null = hidden;
        element;
        element = element.parentElement?.closest('[hidden]') ?? null
      ) {
        element.dispatchEvent(new Event('beforematch', { bubbles: true }));
        element.removeAttribute('hidden');
      }
      await until(
        () => button(thread, '1', '2 replies').getAttribute('aria-expanded') === 'true',
        'the outer branch is open',
      );
      expect(button(thread, '2', '1 reply').getAttribute('aria-expanded')).to.equal('true');
      await thread.updateComplete;
      expect(isShown(thread, '3')).to.equal(true);
      await toggle('1', '2 replies');
      expect(isShown(thread, '3'), 'can be collapsed again').to.equal(false);
    });
  }
});
