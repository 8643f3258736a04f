import { expect } from '@open-wc/testing';
import '../../../src/define.js';
import { SourceError } from '../../../src/model/source-error.js';
import { chain } from './fixtures/comments.js';
import { fill, status, submit } from './fixtures/form-view.js';
import { focused, until, words } from './fixtures/inside.js';
import { setOnline } from './fixtures/offline.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource, type StandInOptions } from './fixtures/stand-in-source.js';
import { announced, button, commentElement, heading, shownIds } from './fixtures/thread-view.js';
import { targetOf, replyTo, showThreadWithForm, type ThreadWithForm } from './fixtures/thread-with-form.js';

interface Shown extends ThreadWithForm {
  readonly source: StandInSource;
}

async function show(options: StandInOptions = {}): Promise<Shown> {
  const source = new StandInSource({ comments: [], ...options });
  return { source, ...(await showThreadWithForm(source, chain(1))) };
}

/** The id of the only comment that is not of the archive. */
const ownId = ({ thread }: Shown): string | undefined => shownIds(thread).find((id) => id.includes(':'));

async function own(shown: Shown, name: string): Promise<string> {
  const there = (): boolean => {
    const id = ownId(shown);
    return (
      id !== undefined &&
      [...commentElement(shown.thread, id).querySelectorAll('button')].some((one) => words(one) === name)
    );
  };
  await until(there, `“${name}” under the reply`);
  return ownId(shown)!;
}

const press = (shown: Shown, name: string): void => button(shown.thread, ownId(shown)!, name).click();

async function queue(shown: Shown): Promise<string> {
  setOnline(false);
  fill(shown.form, 'Well said');
  submit(shown.form);
  return own(shown, 'Take it back');
}

describe('a reply without a connection', () => {
  useOwnStorage();

  it('stands in the thread, is not counted, and the form says that it is kept', async () => {
    const shown = await show();
    const id = await queue(shown);
    expect(words(commentElement(shown.thread, id).querySelector('.body'))).to.equal('Well said');
    expect(commentElement(shown.thread, id).part.contains('queued')).to.equal(true);
    expect(heading(shown.thread)).to.equal('1 reply');
    expect(shown.form.value).to.equal('');
    expect(status(shown.form)).to.contain('Your reply is kept here and will be sent');
    expect(shown.source.sends).to.have.length(0);
  });

  it('is sent when the connection is back, and that is announced', async () => {
    const shown = await show();
    await queue(shown);
    setOnline(true);
    await until(() => shown.source.sends.length === 1, 'the reply on its way');
    shown.source.sends[0]?.respond();
    await until(() => announced(shown.thread) === 'Your reply was posted.', 'the good news');
    expect(heading(shown.thread)).to.equal('2 replies');
  });

  it('is still there after a reload, and is sent from there', async () => {
    const shown = await show();
    await queue(shown);
    shown.thread.remove();
    const again: Shown = { source: shown.source, ...(await showThreadWithForm(shown.source, chain(1))) };
    await own(again, 'Take it back');
    setOnline(true);
    await until(() => shown.source.sends.length === 1, 'the reply on its way');
    expect(shown.source.sends[0]?.reply.text).to.equal('Well said');
  });

  it('goes back into the form when it is taken back, under the comment it replies to', async () => {
    const shown = await show();
    setOnline(false);
    await replyTo(shown, '1');
    fill(shown.form, 'Dear Lance');
    submit(shown.form);
    await own(shown, 'Take it back');
    press(shown, 'Take it back');
    await until(() => shown.form.value === 'Dear Lance', 'the words in the form');
    expect(targetOf(shown.form)).to.equal('1');
    expect(ownId(shown)).to.equal(undefined);
  });

  it('leaves the words that stood in the form as another draft when it is taken back', async () => {
    const shown = await show();
    await queue(shown);
    fill(shown.form, 'Something else');
    press(shown, 'Take it back');
    await until(() => shown.form.value === 'Well said', 'the words in the form');
    expect(Object.values(localStorage).some((value) => value.includes('Something else'))).to.equal(true);
  });
});

describe('a reply whose response was lost', () => {
  useOwnStorage();

  async function lose(shown: Shown): Promise<void> {
    fill(shown.form, 'Well said');
    submit(shown.form);
    await until(() => shown.source.sends.length === 1, 'the reply on its way');
    shown.source.sends[0]?.fail(new SourceError('unreadable-response', 'cut off'));
  }

  it('is shown with the question whether it arrived, and not sent again by itself', async () => {
    const shown = await show({ forgetful: true });
    await lose(shown);
    const id = await own(shown, 'It has arrived');
    expect(words(commentElement(shown.thread, id))).to.contain('It is not known whether your reply arrived.');
    setOnline(false);
    setOnline(true);
    await shown.thread.updateComplete;
    expect(shown.source.sends).to.have.length(1);
    press(shown, 'Post it again');
    await until(() => shown.source.sends.length === 2, 'the second try');
    expect(shown.source.sends[1]?.reply.key).to.equal(shown.source.sends[0]?.reply.key);
  });

  it('goes when its writer says that it arrived, and the form stays as it is', async () => {
    const shown = await show({ forgetful: true });
    await lose(shown);
    await own(shown, 'It has arrived');
    press(shown, 'It has arrived');
    await until(() => ownId(shown) === undefined, 'no waiting reply');
    expect(shown.form.value).to.equal('');
  });
});

describe('a reply that is held', () => {
  useOwnStorage();

  it('is still there for its writer after a reload, until it is hidden', async () => {
    const shown = await show();
    fill(shown.form, 'Well said');
    submit(shown.form);
    await until(() => shown.source.sends.length === 1, 'the reply on its way');
    shown.source.sends[0]?.respond({ status: 'held' });
    await own(shown, 'Hide it here');
    shown.thread.remove();
    const again: Shown = { source: shown.source, ...(await showThreadWithForm(shown.source, chain(1))) };
    const id = await own(again, 'Hide it here');
    expect(words(commentElement(again.thread, id))).to.contain('Only you can see this: awaiting moderation.');
    press(again, 'Hide it here');
    await until(() => ownId(again) === undefined, 'no held reply');
  });
});

describe('a reply of the reader’s own', () => {
  useOwnStorage();

  async function sent(options: StandInOptions = {}): Promise<Shown> {
    const shown = await show({ editWindow: 900, deleteWindow: 900, ...options });
    fill(shown.form, 'Well said');
    submit(shown.form);
    await until(() => shown.source.sends.length === 1, 'the reply on its way');
    shown.source.sends[0]?.respond();
    await own(shown, 'Edit');
    return shown;
  }

  const editor = (shown: Shown): HTMLTextAreaElement | null =>
    commentElement(shown.thread, ownId(shown)!).querySelector('textarea');

  it('can be changed: the field has the focus and the words, and what was changed is shown and announced', async () => {
    const shown = await sent();
    press(shown, 'Edit');
    await until(() => focused() === editor(shown) && editor(shown), 'the field');
    expect(editor(shown)!.value).to.equal('Well said');
    editor(shown)!.value = 'Better said';
    editor(shown)!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    press(shown, 'Save');
    await until(() => announced(shown.thread) === 'Your reply was changed.', 'the good news');
    expect(words(commentElement(shown.thread, ownId(shown)!).querySelector('.body'))).to.equal('Better said');
  });

  it('is saved by Ctrl+Enter, too', async () => {
    const shown = await sent();
    press(shown, 'Edit');
    await until(() => editor(shown), 'the field');
    editor(shown)!.value = 'Better said';
    editor(shown)!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    editor(shown)!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    await until(() => announced(shown.thread) === 'Your reply was changed.', 'the announcement');
    expect(words(commentElement(shown.thread, ownId(shown)!).querySelector('.body'))).to.equal('Better said');
  });

  it('keeps an edit that could not be saved, and says why', async () => {
    const shown = await sent();
    shown.source.edit = () => Promise.reject(new SourceError('closed', 'too late', { said: 'The time is up.' }));
    press(shown, 'Edit');
    await until(() => editor(shown), 'the field');
    editor(shown)!.value = 'Better said';
    editor(shown)!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    press(shown, 'Save');
    const alert = (): string => words(commentElement(shown.thread, ownId(shown)!).querySelector('[role="alert"]'));
    await until(alert, 'the failure');
    expect(alert()).to.equal('Your reply was not changed. Replies are closed. The site says: “The time is up.”');
    expect(editor(shown)!.value).to.equal('Better said');
  });

  it('is deleted only after a second press, and then gone', async () => {
    const shown = await sent();
    press(shown, 'Delete');
    await own(shown, 'Delete it for good');
    expect(shown.source.removed).to.deep.equal([]);
    press(shown, 'Delete it for good');
    await until(() => announced(shown.thread) === 'Your reply was deleted.', 'the word of it');
    expect(shown.source.removed).to.have.length(1);
    expect(ownId(shown)).to.equal(undefined);
  });

  it('begins afresh where the source gives it the id of one that was deleted', async () => {
    const shown = await sent();
    const { source } = shown;
    press(shown, 'Edit');
    await until(() => editor(shown), 'the field');
    editor(shown)!.value = 'Never saved';
    editor(shown)!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    shown.thread.remove();
    const again: Shown = { source, ...(await showThreadWithForm(source, chain(1))) };
    await own(again, 'Delete');
    press(again, 'Delete');
    await own(again, 'Delete it for good');
    press(again, 'Delete it for good');
    await until(() => announced(again.thread) === 'Your reply was deleted.', 'the announcement');
    fill(again.form, 'Said later');
    submit(again.form);
    await until(() => source.sends.length === 2, 'the second reply on its way');
    source.sends[1]!.respond({ id: source.sends[0]!.reply.key });
    await own(again, 'Delete');
    press(again, 'Edit');
    await until(() => editor(again), 'the field');
    expect(editor(again)!.value).to.equal('Said later');
  });

  it('offers neither where the source can do neither', async () => {
    const shown = await show();
    fill(shown.form, 'Well said');
    submit(shown.form);
    await until(() => shown.source.sends.length === 1, 'the reply on its way');
    shown.source.sends[0]?.respond();
    await until(() => ownId(shown), 'the reply');
    expect(() => button(shown.thread, ownId(shown)!, 'Edit')).to.throw();
  });
});
