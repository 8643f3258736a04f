import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { chain, comment } from './fixtures/comments.js';
import { focused, inside, until, words } from './fixtures/inside.js';
import { press, pressWith, tabTo, type } from './fixtures/keys.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { button, commentElement } from './fixtures/thread-view.js';

describe('with the keyboard only', () => {
  let source: StandInSource;
  let thread: ColloquyThread;
  let form: ColloquyReplyForm;
  let field: HTMLTextAreaElement;

  useOwnStorage();

  beforeEach(async () => {
    source = new StandInSource({ comments: [], fields: { name: 'absent', email: 'absent', website: 'absent' } });
    thread = await fixture<ColloquyThread>(html`
      <colloquy-thread .comments=${[...chain(3), comment('4')]} .source=${source} thread="essay">
        <colloquy-reply-form slot="reply"></colloquy-reply-form>
      </colloquy-thread>
    `);
    form = thread.querySelector('colloquy-reply-form')!;
    await until(() => form.shadowRoot?.querySelector('textarea'), 'the form');
    field = inside<HTMLTextAreaElement>(form, 'textarea');
  });

  const arrives = (id: string): Promise<void> =>
    until(() => focused() === commentElement(thread, id), `the focus on comment ${id}`);

  /** Long enough for what a key fetches. */
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

  const under = (id: string): boolean => form.assignedSlot?.closest('li') === commentElement(thread, id).closest('li');

  const replyTo = async (id: string): Promise<void> => {
    await tabTo(() => focused() === button(thread, id, 'Reply'));
    await press('Enter');
    await until(() => focused() === field, 'the caret in the form');
  };

  it('a reader tabs to Reply, and Enter brings the form there with the caret in it', async () => {
    await replyTo('2');
    expect(under('2')).to.equal(true);
  });

  it('a reader writes, sends with Ctrl+Enter, and lands on the new comment', async () => {
    await replyTo('2');
    await type('Well said');
    expect(field.value).to.equal('Well said');
    await pressWith('Control', 'Enter');
    await until(() => source.sends.length === 1, 'the reply on its way');
    expect(source.sends[0]?.reply).to.include({ text: 'Well said', inReplyTo: '2' });
    source.sends[0]?.respond();
    const id = `${source.name}:${source.sends[0]?.reply.key}`;
    await until(() => focused()?.id === `comment-${id}`, 'the focus on the new comment');
    expect(field.value).to.equal('');
    expect(under('2'), 'the form back at the end').to.equal(false);
  });

  it('Cancel brings the form back and the focus to Reply', async () => {
    await replyTo('2');
    await tabTo(() => words(focused()) === 'Cancel reply', 'back');
    await press('Enter');
    await until(() => focused() === button(thread, '2', 'Reply'), 'the focus on Reply');
    expect(under('2')).to.equal(false);
  });

  it('J and K move from comment to comment, in reading order', async () => {
    commentElement(thread, '1').focus();
    await press('j');
    await arrives('2');
    await press('j', 'j');
    await arrives('4');
    await press('k');
    await arrives('3');
  });

  it('J and K with Caps Lock on move as well, and with Shift are left to the page', async () => {
    const first = commentElement(thread, '1');
    const send = (key: string, shiftKey: boolean): unknown =>
      first.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, composed: true }));
    first.focus();
    send('J', true);
    await settled();
    expect(focused()).to.equal(first);
    send('J', false);
    await arrives('2');
    send('K', false);
    await arrives('1');
  });

  it('J and K stay where they are at the ends', async () => {
    commentElement(thread, '1').focus();
    await press('k');
    await settled();
    expect(focused()).to.equal(commentElement(thread, '1'));
    commentElement(thread, '4').focus();
    await press('j');
    await settled();
    expect(focused()).to.equal(commentElement(thread, '4'));
  });

  it('J moves on from a control within a comment', async () => {
    button(thread, '1', 'Reply').focus();
    await press('j');
    await arrives('2');
  });

  it('J passes over what is collapsed', async () => {
    button(thread, '1', '2 replies').click();
    await thread.updateComplete;
    commentElement(thread, '1').focus();
    await press('j');
    await arrives('4');
  });

  it('J with Ctrl, Alt or Meta is left to the browser', async () => {
    const first = commentElement(thread, '1');
    first.focus();
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) {
      first.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', [modifier]: true, bubbles: true, composed: true }));
      await settled();
      expect(focused(), modifier).to.equal(first);
    }
  });

  it('J and K write letters in the form', async () => {
    field.focus();
    await type('jk');
    await settled();
    expect(field.value).to.equal('jk');
    expect(focused()).to.equal(field);
  });

  it('J elsewhere on the page is the page’s', async () => {
    document.body.tabIndex = -1;
    document.body.focus();
    await press('j');
    await settled();
    expect(thread.shadowRoot?.activeElement).to.equal(null);
    document.body.removeAttribute('tabindex');
  });

  it('Enter and Space collapse and open a branch', async () => {
    const toggle = button(thread, '1', '2 replies');
    toggle.focus();
    await press('Enter');
    await until(() => toggle.getAttribute('aria-expanded') === 'false', 'a collapsed branch');
    expect(focused()).to.equal(toggle);
    await press(' ');
    await until(() => toggle.getAttribute('aria-expanded') === 'true', 'an open branch');
  });

  it('nothing in a collapsed branch can be tabbed to', async () => {
    const toggle = button(thread, '1', '2 replies');
    toggle.click();
    await thread.updateComplete;
    toggle.focus();
    await press('Tab');
    expect(commentElement(thread, '4').contains(focused())).to.equal(true);
  });
});
