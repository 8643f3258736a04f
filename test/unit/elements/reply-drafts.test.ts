import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import { SourceError } from '../../../src/model/source-error.js';
import { chain } from './fixtures/comments.js';
import { alertWords, fill, formButton, notices, status, submit, textField, write } from './fixtures/form-view.js';
import { focused, until } from './fixtures/inside.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { targetOf, replyTo, showThreadWithForm } from './fixtures/thread-with-form.js';

/** A form with nothing in it, as on another visit. */
async function visit(source: StandInSource, thread = 'essay'): Promise<ColloquyReplyForm> {
  const form = await fixture<ColloquyReplyForm>(html`
    <colloquy-reply-form .source=${source} .thread=${thread}></colloquy-reply-form>
  `);
  await until(() => form.shadowRoot?.querySelector('form'), 'the form');
  return form;
}

/** The keys under which words of this source are kept. */
const kept = (source: StandInSource): string[] =>
  Object.keys(localStorage).filter((key) => key.startsWith('colloquy:draft:') && key.includes(source.name));

describe('drafts', () => {
  let source: StandInSource;

  beforeEach(() => {
    source = new StandInSource({ comments: [], fields: { name: 'absent', email: 'absent', website: 'absent' } });
  });

  afterEach(() => kept(source).forEach((key) => localStorage.removeItem(key)));

  /** Writes, and waits until the browser has it. */
  async function leave(form: ColloquyReplyForm, text: string): Promise<void> {
    write(textField(form), text);
    await until(
      () => kept(source).some((key) => localStorage.getItem(key)?.includes(JSON.stringify(text))),
      'the draft',
    );
    form.remove();
  }

  const comesBack = (form: ColloquyReplyForm, text: string): Promise<void> =>
    until(() => form.value === text, `"${text}" in the form`);

  it('come back on the next visit, and say so', async () => {
    await leave(await visit(source), 'Half a thou');
    const form = await visit(source);
    await comesBack(form, 'Half a thou');
    expect(notices(form)).to.deep.equal(['Your draft was restored.']);
  });

  it('are kept with each key, before the event is over', async () => {
    const form = await visit(source);
    write(textField(form), 'a');
    await until(() => kept(source).length === 1, 'the first draft');
    write(textField(form), 'ab');
    await Promise.resolve().then(() => Promise.resolve());
    await until(() => localStorage.getItem(kept(source)[0]!)?.includes('"ab"'), 'the second draft');
    expect(kept(source)).to.have.length(1);
  });

  it('do not fetch what restores them where there is nothing to restore', async () => {
    const form = await visit(source);
    await form.updateComplete;
    expect(form.value).to.equal('');
    expect(notices(form)).to.deep.equal([]);
  });

  it('belong to one source and one thread', async () => {
    await leave(await visit(source), 'Words');
    expect((await visit(source, 'another essay')).value).to.equal('');
    const elsewhere = await visit(new StandInSource());
    await elsewhere.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(elsewhere.value).to.equal('');
    await comesBack(await visit(source), 'Words');
  });

  it('belong to the comment that is replied to', async () => {
    const first = await showThreadWithForm(source, chain(3));
    await replyTo(first, '2');
    await leave(first.form, 'To the second');
    first.thread.remove();
    const again = await showThreadWithForm(source, chain(3));
    await again.form.updateComplete;
    expect(again.form.value).to.equal('');
    await replyTo(again, '3');
    expect(again.form.value).to.equal('');
    await replyTo(again, '2');
    await comesBack(again.form, 'To the second');
  });

  it('can be discarded, and that undone', async () => {
    await leave(await visit(source), 'Words');
    const form = await visit(source);
    await comesBack(form, 'Words');
    formButton(form, 'Discard it').click();
    await until(() => form.value === '' && notices(form).includes('The draft was discarded.'), 'an empty form');
    expect(kept(source)).to.deep.equal([]);
    expect(focused()).to.equal(textField(form));
    formButton(form, 'Undo').click();
    await comesBack(form, 'Words');
    await until(() => notices(form).length === 0, 'no notice');
    form.remove();
    await comesBack(await visit(source), 'Words');
  });

  it('that were discarded do not come back', async () => {
    await leave(await visit(source), 'Words');
    const form = await visit(source);
    await comesBack(form, 'Words');
    formButton(form, 'Discard it').click();
    await until(() => form.value === '', 'an empty form');
    form.remove();
    const next = await visit(source);
    await next.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(next.value).to.equal('');
  });

  it('that were emptied by hand do not come back', async () => {
    const form = await visit(source);
    write(textField(form), 'Words');
    await until(() => kept(source).length === 1, 'the draft');
    write(textField(form), '');
    await until(() => kept(source).length === 0, 'no draft');
  });

  it('say nothing more of being restored once they are written on', async () => {
    await leave(await visit(source), 'Words');
    const form = await visit(source);
    await comesBack(form, 'Words');
    write(textField(form), 'Words and more');
    await until(() => notices(form).length === 0, 'no notice');
  });

  it('never take the place of what is already written', async () => {
    const first = await showThreadWithForm(source, chain(2));
    await replyTo(first, '2');
    await leave(first.form, 'Old words');
    first.thread.remove();
    const again = await showThreadWithForm(source, chain(2));
    write(textField(again.form), 'New words');
    await replyTo(again, '2');
    await until(() => notices(again.form).length > 0, 'a notice');
    expect(again.form.value).to.equal('New words');
    expect(notices(again.form)).to.deep.equal(['Another draft of yours is kept here.']);
    formButton(again.form, 'Show it').click();
    await comesBack(again.form, 'Old words');
    formButton(again.form, 'Show it').click();
    await comesBack(again.form, 'New words');
  });

  it('follow the form to where it goes', async () => {
    const shown = await showThreadWithForm(source, chain(2));
    write(textField(shown.form), 'Words');
    await replyTo(shown, '2');
    await until(
      () => kept(source).length === 1 && kept(source)[0]?.includes(`:${'2'}:`),
      'the draft under the comment',
    );
    formButton(shown.form, 'Cancel reply').click();
    await until(() => targetOf(shown.form) === undefined, 'the form at the end');
    await until(() => kept(source).length === 1 && !kept(source)[0]?.includes(':2:'), 'the draft at the end');
  });

  it('of two pages in one place are both kept', async () => {
    const [one, two] = [await visit(source), await visit(source)];
    write(textField(one), 'One');
    write(textField(two), 'Two');
    await until(() => kept(source).length === 2, 'both drafts');
  });

  it('end when the reply was sent, and never come back', async () => {
    const form = await visit(source);
    fill(form, 'Words');
    submit(form);
    await until(() => source.sends.length === 1, 'the reply');
    expect(kept(source), 'while it is on its way').to.have.length(1);
    source.sends[0]?.respond();
    await until(() => status(form) === 'Your reply was posted.', 'the good news');
    expect(kept(source)).to.deep.equal([]);
    form.remove();
    const next = await visit(source);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(next.value).to.equal('');
  });

  it('stay when the reply could not be sent', async () => {
    const form = await visit(source);
    fill(form, 'Words');
    submit(form);
    await until(() => source.sends.length === 1, 'the reply');
    source.sends[0]?.fail(new SourceError('server-fault', 'The network is down'));
    await until(() => alertWords(form) !== '', 'the failure');
    form.remove();
    await comesBack(await visit(source), 'Words');
  });
});
