import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/define.js';
import type { ReplyStartEvent } from '../../../src/elements/thread/thread-events.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { SourceError } from '../../../src/model/source-error.js';
import { body, chain, comment, person } from './fixtures/comments.js';
import { field, fill, formButton, notices, status, submit, textField, write } from './fixtures/form-view.js';
import { focused, inside, until, words } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { fail, send } from './fixtures/sending.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { announced, button, commentElement, shownIds } from './fixtures/thread-view.js';
import { targetOf, replyTo, showThreadWithForm, type ThreadWithForm } from './fixtures/thread-with-form.js';

describe('the form that moves through the thread', () => {
  let source: StandInSource;
  let shown: ThreadWithForm;

  useOwnStorage();

  beforeEach(async () => {
    source = new StandInSource({ comments: [] });
    shown = await showThreadWithForm(source, [comment('1', { author: 'ada' }), ...chain(3).slice(1)]);
    shown.thread.people = [person('ada', { name: 'Ada Lovelace' })];
    await shown.thread.updateComplete;
  });

  it('stands at the end at first', () => {
    expect(targetOf(shown.form)).to.equal(undefined);
    const { assignedSlot } = shown.form;
    const list = inside(shown.thread, 'section > .colloquy-list');
    expect(list.compareDocumentPosition(assignedSlot!) & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
  });

  it('stands under the comment it replies to, before the replies that are there', async () => {
    await replyTo(shown, '1');
    const first = commentElement(shown.thread, '1');
    const second = commentElement(shown.thread, '2');
    expect(first.compareDocumentPosition(shown.form.assignedSlot!) & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
    expect(second.compareDocumentPosition(shown.form.assignedSlot!) & Node.DOCUMENT_POSITION_PRECEDING).to.not.equal(0);
  });

  it('says whom it replies to', async () => {
    await replyTo(shown, '1');
    expect(words(inside(shown.form, '[part="heading"]'))).to.equal('Reply to Ada Lovelace');
  });

  it('is the same element with the same field, text, selection and focus', async () => {
    const { form } = shown;
    const text = textField(form);
    write(text, 'one two three');
    text.setSelectionRange(4, 7, 'backward');
    await replyTo(shown, '2');
    expect(shown.thread.querySelector('colloquy-reply-form')).to.equal(form);
    expect(textField(form)).to.equal(text);
    expect([text.value, text.selectionStart, text.selectionEnd]).to.deep.equal(['one two three', 4, 7]);
    expect(focused()).to.equal(text);
  });

  it('stays in sight, with its words, where the branch that it stands in is folded, and returns when it is opened', async () => {
    const text = textField(shown.form);
    await replyTo(shown, '3');
    write(text, 'half a thought');
    const toggle = async (): Promise<void> => {
      button(shown.thread, '1', '2 replies').click();
      await shown.thread.updateComplete;
    };
    await toggle();
    expect(commentElement(shown.thread, '3').closest('[hidden]')).not.to.equal(null);
    expect(shown.form.checkVisibility({ contentVisibilityAuto: true })).to.equal(true);
    expect(shown.form.assignedSlot!.closest('[hidden]')).to.equal(null);
    expect(textField(shown.form).value).to.equal('half a thought');
    expect(words(inside(shown.form, '[part="heading"]'))).to.match(/^Reply to /);
    await toggle();
    expect(targetOf(shown.form)).to.equal('3');
    expect(
      commentElement(shown.thread, '3').compareDocumentPosition(shown.form.assignedSlot!) &
        Node.DOCUMENT_POSITION_FOLLOWING,
    ).to.not.equal(0);
  });

  it('keeps what stands in the other fields', async () => {
    write(field(shown.form, 'Name'), 'Ada');
    await replyTo(shown, '2');
    expect(field(shown.form, 'Name').value).to.equal('Ada');
  });

  it('goes from one comment to another', async () => {
    write(textField(shown.form), 'Words');
    await replyTo(shown, '1');
    await replyTo(shown, '3');
    expect(shown.form.value).to.equal('Words');
  });

  it('goes back with its text, and the focus to Reply, when the reader cancels', async () => {
    await replyTo(shown, '2');
    write(textField(shown.form), 'Words');
    formButton(shown.form, 'Cancel reply').click();
    await until(() => focused() === button(shown.thread, '2', 'Reply'), 'the focus on Reply');
    expect(targetOf(shown.form)).to.equal(undefined);
    expect(shown.form.value).to.equal('Words');
    expect(words(inside(shown.form, '[part="heading"]'))).to.equal('Leave a reply');
  });

  it('offers to cancel only where there is something to cancel', async () => {
    expect(() => formButton(shown.form, 'Cancel reply')).to.throw();
    await replyTo(shown, '2');
    expect(formButton(shown.form, 'Cancel reply').type).to.equal('button');
  });

  it('sends the reply to the comment it stands under, and goes back', async () => {
    await replyTo(shown, '2');
    fill(shown.form);
    submit(shown.form);
    await until(() => source.sends.length === 1, 'the reply');
    expect(source.sends[0]?.reply.inReplyTo).to.equal('2');
    source.sends[0]?.respond();
    const id = `${source.name}:${source.sends[0]?.reply.key}`;
    await until(() => focused()?.id === `comment-${id}`, 'the focus on the new comment');
    const parentItem = commentElement(shown.thread, '2').parentElement!;
    expect([...parentItem.querySelectorAll(':scope > .colloquy-list > ol > li > article')].at(-1)?.id).to.equal(
      `comment-${id}`,
    );
    expect(targetOf(shown.form)).to.equal(undefined);
  });

  it('stays where it is when the page does not let it go', async () => {
    const { thread, form } = shown;
    const told = oneEvent(thread.parentElement!, 'colloquy-reply-start') as unknown as Promise<ReplyStartEvent>;
    thread.addEventListener('colloquy-reply-start', (event) => event.preventDefault(), { once: true });
    button(thread, '2', 'Reply').click();
    expect((await told).comment).to.equal(thread.comments?.[1]);
    // Longer than the form takes to go where it may.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(targetOf(form)).to.equal(undefined);
  });

  for (const [what, change] of [
    ['disappears', (thread: ColloquyThread) => thread.comments!.filter(({ id }) => id !== '3')],
    [
      'is deleted',
      (thread: ColloquyThread) =>
        thread.comments!.map((one) => (one.id === '3' ? ({ ...one, status: 'deleted', body: body() } as const) : one)),
    ],
  ] as const) {
    it(`goes back to the end with its words and says why when the comment it replies to ${what}`, async () => {
      const { thread, form } = shown;
      await replyTo(shown, '3');
      write(textField(form), 'Words');
      thread.comments = change(thread);
      await until(() => targetOf(form) === undefined, 'the form at the end');
      await until(() => notices(form).length > 0, 'the reason');
      expect(notices(form)).to.deep.equal(['The reply you were replying to is no longer here. Your text is kept.']);
      expect(form.value).to.equal('Words');
      expect(focused(), 'the focus').to.equal(textField(form));
      await replyTo(shown, '1');
      expect(notices(form), 'once it replies to another').to.deep.equal([]);
    });
  }

  it('keeps its place, text and caret when other comments come', async () => {
    const { thread, form } = shown;
    await replyTo(shown, '2');
    const text = textField(form);
    write(text, 'Words');
    text.setSelectionRange(2, 2);
    thread.comments = [comment('0'), ...thread.comments!, comment('4', { inReplyTo: '2' })];
    thread.sort = 'newest';
    await until(() => shownIds(thread).length === 5, 'the new comments');
    expect(targetOf(form)).to.equal('2');
    expect([text.value, text.selectionStart]).to.deep.equal(['Words', 2]);
    expect(focused()).to.equal(text);
  });

  it('takes no reply to what was deleted or only its writer can see', async () => {
    const { thread } = shown;
    thread.comments = [
      comment('1', { status: 'deleted' }),
      comment('2', { status: 'held', inReplyTo: '1' }),
      comment('3'),
    ];
    await thread.updateComplete;
    expect(commentElement(thread, '1').querySelector('.reply')).to.equal(null);
    expect(commentElement(thread, '2').querySelector('.reply')).to.equal(null);
    expect(commentElement(thread, '3').querySelector('.reply')).to.not.equal(null);
  });

  it('brings Reply buttons with it when it comes later', async () => {
    const thread = await fixture<ColloquyThread>(html`
      <colloquy-thread .comments=${[comment('1')]} .source=${source} thread="essay"></colloquy-thread>
    `);
    expect(commentElement(thread, '1').querySelector('.reply')).to.equal(null);
    thread.append(Object.assign(document.createElement('colloquy-reply-form'), { slot: 'reply' }));
    await until(() => commentElement(thread, '1').querySelector('.reply'), 'a Reply button');
  });

  it('can be any form of the page’s own', async () => {
    const thread = await fixture<ColloquyThread>(html`
      <colloquy-thread .comments=${[comment('1')]} .source=${source} thread="essay">
        <textarea slot="reply" aria-label="Your reply"></textarea>
      </colloquy-thread>
    `);
    button(thread, '1', 'Reply').click();
    await until(() => focused() === thread.querySelector('textarea'), 'the caret in it');
    expect(thread.querySelector('textarea')?.assignedSlot?.closest('li')).to.not.equal(null);
  });

  it('sends another reply when it replies to another comment, though the words be the same', async () => {
    const { form } = shown;
    await replyTo(shown, '1');
    await send({ source, form }, 'So it is');
    await fail({ source, form }, new SourceError('server-fault', 'The network is down'));
    await replyTo(shown, '2');
    await send({ source, form }, 'So it is');
    const [first, second] = source.sends.map(({ reply }) => reply);
    expect([first?.inReplyTo, second?.inReplyTo]).to.deep.equal(['1', '2']);
    expect(second?.key).to.not.equal(first?.key);
  });

  it('alone says that a reply was posted: the thread does not announce it as new', async () => {
    await send({ source, form: shown.form }, 'So it is');
    source.sends[0]?.respond();
    await until(() => shownIds(shown.thread).length === 4, 'the reply in the thread');
    await until(() => status(shown.form) === 'Your reply was posted.', 'the good news');
    await shown.thread.updateComplete;
    expect(announced(shown.thread)).to.equal('');
  });
});
