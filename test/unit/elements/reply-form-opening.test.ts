import { expect } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import { comment } from './fixtures/comments.js';
import { formButton, showForm, textField, write } from './fixtures/form-view.js';
import { listen } from './fixtures/heard.js';
import { allInside, focused, inside, until, words } from './fixtures/inside.js';
import { press, tabTo } from './fixtures/keys.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { replyTo, showThreadWithForm, type ThreadWithForm } from './fixtures/thread-with-form.js';

const isSeen = (element: Element): boolean => {
  if (element.getClientRects().length === 0) return false;
  for (let one: Element | null = element; one; one = one.parentElement)
    if (getComputedStyle(one).clipPath !== 'none') return false;
  return true;
};

/** Which fields and buttons a reader can see. */
const reached = (form: ColloquyReplyForm): string[] =>
  allInside(form, 'textarea, input, button')
    .filter(isSeen)
    .map((element) => element.id || words(element));

const all = ['text', 'Preview', 'name', 'email', 'website', 'remember', 'Post reply'];
const asking = (): StandInSource =>
  new StandInSource({ fields: { name: 'required', email: 'required', website: 'optional' } });
const show = (): Promise<ThreadWithForm> => showThreadWithForm(asking(), [comment('1'), comment('2')]);

describe('a reply form at the end of a thread', () => {
  useOwnStorage();

  it('is one line that invites, under its heading', async () => {
    const { form } = await show();
    expect(reached(form)).to.deep.equal(['text']);
    expect(isSeen(inside(form, '[part="heading"]'))).to.equal(true);
    expect(textField(form).placeholder).to.equal('Want to join the discussion?');
    expect(textField(form).getBoundingClientRect().height).to.be.below(60);
    expect(textField(form).labels, 'its label').to.have.length(1);
  });

  it('invites in the direction of the page', async () => {
    const { thread, form } = await show();
    thread.parentElement!.dir = 'rtl';
    expect(getComputedStyle(textField(form)).direction).to.equal('rtl');
    write(textField(form), 'Well said');
    expect(getComputedStyle(textField(form)).direction).to.equal('ltr');
  });

  it('opens when the focus comes into it, around its text, and is left by Tab to what was not there before', async () => {
    const { form } = await show();
    const top = (): number => textField(form).getBoundingClientRect().top - form.getBoundingClientRect().top;
    const before = top();
    const heard = listen(form);
    await tabTo(() => focused() === textField(form));
    await until(() => reached(form).length >= all.length, 'all of the form');
    expect(reached(form).filter((name) => all.includes(name))).to.deep.equal(all);
    expect(top(), 'where the text stands').to.be.closeTo(before, 1);
    await tabTo(() => (focused() as HTMLElement).id === 'name');
    heard.stop();
    expect(heard.events).to.include('focus: text');
    expect(heard.events.at(-1)).to.equal('focus: name');
  });

  it('opens when the focus is put into a field that is not seen', async () => {
    for (const id of ['name', 'remember']) {
      const { form } = await show();
      allInside(form, `#${id}`)[0]!.focus();
      await until(() => reached(form).length >= all.length, 'all of the form');
      expect((focused() as HTMLElement).id).to.equal(id);
    }
  });

  it('stays open once it is, with nothing in it', async () => {
    const { form } = await show();
    textField(form).focus();
    await until(() => form.open, 'open');
    textField(form).blur();
    await form.updateComplete;
    expect(reached(form)).to.include.members(all);
  });

  it('is open where it has words that the reader did not type now', async () => {
    const { form } = await show();
    textField(form).value = 'A draft';
    expect(reached(form)).to.include.members(all);
  });

  it('opens when words are put into it', async () => {
    const { form } = await show();
    form.write('Words of another kind');
    await until(() => form.value !== '' && reached(form).includes('name'), 'all of the form');
  });

  it('is whole under a comment, and one line again when it is back', async () => {
    const shown = await show();
    await replyTo(shown, '1');
    expect(reached(shown.form)).to.include.members(all);
    expect(getComputedStyle(inside(shown.form, 'section')).backgroundColor, 'set apart').to.not.equal(
      'rgba(0, 0, 0, 0)',
    );
    formButton(shown.form, 'Cancel reply').click();
    await until(() => !shown.form.shadowRoot!.querySelector('.replying'), 'the form at the end');
    await until(() => reached(shown.form).join() === 'text', 'one line');
  });

  it('is always whole with its attribute', async () => {
    const { form } = await show();
    form.setAttribute('open', '');
    expect(reached(form)).to.include.members(all);
  });

  it('sends from the keyboard alone what was written in it', async () => {
    const source = new StandInSource({ fields: { name: 'absent', email: 'absent', website: 'absent' } });
    const { form } = await showThreadWithForm(source, [comment('1')]);
    write(textField(form), 'Well said');
    await tabTo(() => words(focused()) === 'Post reply');
    await press('Enter');
    await until(() => source.sends.length === 1, 'the reply');
    expect(source.sends[0]?.reply.text).to.equal('Well said');
  });
});

describe('a reply form that stands alone', () => {
  useOwnStorage();

  it('is whole', async () => expect(reached(await showForm(asking()))).to.deep.equal(all));
});
