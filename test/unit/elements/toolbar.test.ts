import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { Drafts } from '../../../src/conversation/drafts.js';
import '../../../src/elements/reply-form/define.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import { formButton, showForm, submit, textField, write } from './fixtures/form-view.js';
import { allInside, focused, inside, until } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';

const toolbar = (form: ColloquyReplyForm): HTMLElement | null =>
  form.shadowRoot!.querySelector<HTMLElement>('[role="toolbar"]');
const button = (form: ColloquyReplyForm, name: string): HTMLButtonElement =>
  inside<HTMLButtonElement>(form, `[role="toolbar"] button[aria-label^="${name}"]`);
const pressed = (form: ColloquyReplyForm): string =>
  allInside(form, '[role="toolbar"] [aria-pressed="true"]')
    .map((one) => one.getAttribute('aria-label')!.replace(/ \(.*/, ''))
    .join();

const isApple = /Mac/.test(navigator.platform);
/** With Ctrl, or Cmd where that is the key. */
async function chord(key: string): Promise<void> {
  const control = isApple ? 'Meta' : 'Control';
  await sendKeys({ down: control });
  await sendKeys({ press: key });
  await sendKeys({ up: control });
}

/** A form with words in it, some of them selected, and its buttons. */
async function writing(text: string, start: number, end = start): Promise<ColloquyReplyForm> {
  const form = await showForm(new StandInSource());
  const field = textField(form);
  field.focus();
  await until(() => toolbar(form), 'the buttons');
  // Typed, so that the browser can undo it and what follows.
  if (text) await sendKeys({ type: text });
  field.setSelectionRange(start, end);
  return form;
}

describe('the buttons that write Markdown', () => {
  useOwnStorage();

  it('come in place of the hint when the reader goes into the text, and not before', async () => {
    const form = await showForm(new StandInSource());
    expect(toolbar(form) === null).to.equal(true);
    inside<HTMLInputElement>(form, '#name').focus();
    await until(() => form.shadowRoot!.querySelector('[aria-live]'), 'what writing needs');
    await form.updateComplete;
    expect(toolbar(form) === null).to.equal(true);
    const { top } = textField(form).getBoundingClientRect();
    textField(form).focus();
    await until(() => toolbar(form), 'the buttons');
    expect(textField(form).getBoundingClientRect().top).to.equal(top);
    expect(allInside(form, '.below > [aria-hidden]').length).to.equal(0);
  });

  it('are there from the start with toolbar="on", and never with toolbar="off"', async () => {
    const form = await showForm(new StandInSource());
    form.toolbar = 'on';
    await until(() => toolbar(form), 'the buttons');
    form.toolbar = 'off';
    await form.updateComplete;
    expect(toolbar(form) === null).to.equal(true);
    // Nor do the keys that stand on them.
    textField(form).focus();
    await chord('b');
    expect(textField(form).value).to.equal('');
  });

  it('give what is selected its signs, keep it selected, and leave the focus in the text', async () => {
    const form = await writing('one two', 4, 7);
    const field = textField(form);
    button(form, 'Bold').click();
    expect(field.value).to.equal('one **two**');
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([6, 9]);
    expect(focused() === field).to.equal(true);
    button(form, 'Bold').click();
    expect(field.value).to.equal('one two');
  });

  it('say what the selection has, as it changes', async () => {
    const form = await writing('one **two**', 7, 7);
    await until(() => pressed(form) === 'Bold', 'bold pressed');
    textField(form).setSelectionRange(1, 1);
    await until(() => pressed(form) === '', 'nothing pressed');
    expect(button(form, 'Link').hasAttribute('aria-pressed')).to.equal(false);
  });

  it('are undone by the browser in one step', async () => {
    const form = await writing('one two', 0, 7);
    button(form, 'Quote').click();
    expect(textField(form).value).to.equal('> one two');
    document.execCommand('undo');
    await until(() => textField(form).value === 'one two', 'the text as it was');
  });

  it('have keys: Ctrl+B, I and K, or Cmd', async () => {
    const form = await writing('one', 0, 3);
    await chord('b');
    expect(textField(form).value).to.equal('**one**');
    await chord('i');
    expect(textField(form).value).to.equal('***one***');
    await chord('k');
    expect(textField(form).value).to.equal('***[one](https://)***');
    await sendKeys({ type: 'https://e.org' });
    expect(textField(form).value).to.equal('***[one](https://e.org)***');
  });

  it('are one stop of the Tab key, with arrow keys among them', async () => {
    const form = await writing('', 0);
    const name = (): string => focused()?.getAttribute('aria-label')?.replace(/ \(.*/, '') ?? '';
    button(form, 'Bold').focus();
    const names: string[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home']) {
      await sendKeys({ press: key });
      names.push(name());
    }
    expect(names).to.deep.equal(['Italics', 'Link', 'List', 'Bold', 'List', 'Bold']);
    await form.updateComplete;
    expect(allInside(form, '.tool[tabindex="0"]').length).to.equal(1);
    form.dir = 'rtl';
    await sendKeys({ press: 'ArrowLeft' });
    expect(name()).to.equal('Italics');
    await form.updateComplete;
    expect(button(form, 'Italics').tabIndex).to.equal(0);
  });

  it('name the field that they write into, and are large enough to be touched', async () => {
    const form = await writing('', 0);
    expect(toolbar(form)!.getAttribute('aria-controls')).to.equal(textField(form).id);
    expect(toolbar(form)!.getAttribute('aria-label')).to.equal('Text tools');
    for (const one of allInside(form, '.tool')) {
      const { width, height } = one.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });

  it('keep the draft, and what they wrote is sent', async () => {
    const source = new StandInSource({
      comments: [],
      fields: { name: 'optional', email: 'absent', website: 'absent' },
    });
    const form = await showForm(source);
    write(inside<HTMLInputElement>(form, '#name'), 'Ada');
    textField(form).focus();
    await until(() => toolbar(form), 'the buttons');
    write(textField(form), 'one');
    textField(form).setSelectionRange(0, 3);
    button(form, 'Italics').click();
    const drafts = (): string => new Drafts(localStorage).list({ source: source.name, thread: 'essay' })[0]?.text ?? '';
    await until(() => drafts() === '*one*', 'the draft');
    submit(form);
    await until(() => source.sends.length === 1, 'the reply');
    expect(source.sends[0]!.reply.text).to.equal('*one*');
  });

  it('write nothing while the reply is on its way or previewed', async () => {
    const form = await writing('one', 0, 3);
    formButton(form, 'Preview').click();
    await until(() => form.shadowRoot!.querySelector('[part="preview"]'), 'the preview');
    expect(getComputedStyle(toolbar(form)!).visibility).to.equal('hidden');
    formButton(form, 'Preview').click();
    await until(() => !form.shadowRoot!.querySelector('[part="preview"]'), 'the text');
    textField(form).readOnly = true;
    button(form, 'Bold').click();
    expect(textField(form).value).to.equal('one');
  });
});
