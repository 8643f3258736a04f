import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { fill, formButton, showForm, submit, textField, write } from './fixtures/form-view.js';
import { allInside, focused, inside, until, words } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { button, commentElement } from './fixtures/thread-view.js';
import { comment } from './fixtures/comments.js';

const text =
  '> Quoted\n\n*One* **two** `three` [four](https://a.example/) [five](javascript:alert(1))\nhttps://b.example\n\n' +
  '- six\n\n<b>seven</b>';

const drawn = (element: Element): string => element.innerHTML.replace(/<!--.*?-->/g, '').trim();

describe('the preview of a reply', () => {
  useOwnStorage();

  it('is what the thread draws', async () => {
    const source = new StandInSource({ comments: [], fields: { name: 'absent', email: 'absent', website: 'absent' } });
    const thread = await fixture<ColloquyThread>(html`
      <colloquy-thread .source=${source} thread="essay">
        <colloquy-reply-form slot="reply"></colloquy-reply-form>
      </colloquy-thread>
    `);
    const form = thread.querySelector('colloquy-reply-form')!;
    await until(() => form.shadowRoot?.querySelector('form'), 'the form');
    fill(form, text);
    formButton(form, 'Preview').click();
    await until(() => form.shadowRoot?.querySelector('[part="preview"]'), 'the preview');
    const preview = drawn(inside(form, '[part="preview"]'));
    expect(preview).to.contain('<em>One</em>').and.to.contain('&lt;b&gt;seven');
    submit(form);
    await until(() => source.sends.length === 1, 'the reply');
    source.sends[0]?.respond();
    const id = `${source.name}:${source.sends[0]?.reply.key}`;
    await until(() => thread.shadowRoot?.getElementById(`comment-${id}`), 'the comment');
    expect(drawn(commentElement(thread, id).querySelector('[part="body"]')!)).to.equal(preview);
  });

  it('takes the place of the text, and gives it back as it was', async () => {
    const form = await showForm(new StandInSource());
    fill(form, text);
    const toggle = formButton(form, 'Preview');
    expect(toggle.getAttribute('aria-pressed')).to.equal('false');
    toggle.click();
    await until(() => toggle.getAttribute('aria-pressed') === 'true', 'the preview');
    expect(getComputedStyle(textField(form)).display).to.equal('none');
    toggle.click();
    await until(() => toggle.getAttribute('aria-pressed') === 'false', 'the text');
    expect(getComputedStyle(textField(form)).display).to.not.equal('none');
    expect(form.value).to.equal(text);
    expect(allInside(form, '[part="preview"]')).to.have.length(0);
  });

  it('says that there is nothing to preview', async () => {
    const form = await showForm(new StandInSource());
    formButton(form, 'Preview').click();
    await until(() => form.shadowRoot?.querySelector('[part="preview"]'), 'the preview');
    expect(words(inside(form, '[part="preview"]'))).to.equal('Nothing to preview yet.');
  });

  it('gives way to the text when there is something to mend in it', async () => {
    const form = await showForm(new StandInSource());
    formButton(form, 'Preview').click();
    await until(() => form.shadowRoot?.querySelector('[part="preview"]'), 'the preview');
    submit(form);
    await until(() => focused() === textField(form), 'the caret in the text');
    expect(allInside(form, '[part="preview"]')).to.have.length(0);
  });

  it('is that of what stands in the text, not of what stood there before', async () => {
    const form = await showForm(new StandInSource());
    write(textField(form), 'first');
    formButton(form, 'Preview').click();
    await until(() => form.shadowRoot?.querySelector('[part="preview"]'), 'the preview');
    formButton(form, 'Preview').click();
    await until(() => !form.shadowRoot?.querySelector('[part="preview"]'), 'the text');
    write(textField(form), 'second');
    formButton(form, 'Preview').click();
    await until(() => form.shadowRoot?.querySelector('[part="preview"]'), 'the preview');
    expect(words(inside(form, '[part="preview"]'))).to.equal('second');
  });

  it('gives way to the text when the reader presses Reply, with the caret in it', async () => {
    const thread = await fixture<ColloquyThread>(html`
      <colloquy-thread .comments=${[comment('1')]} .source=${new StandInSource({ comments: [] })} thread="essay">
        <colloquy-reply-form slot="reply"></colloquy-reply-form>
      </colloquy-thread>
    `);
    const form = thread.querySelector('colloquy-reply-form')!;
    await until(() => form.shadowRoot?.querySelector('form'), 'the form');
    write(textField(form), 'Words');
    formButton(form, 'Preview').click();
    await until(() => form.shadowRoot?.querySelector('[part="preview"]'), 'the preview');
    button(thread, '1', 'Reply').click();
    await until(() => focused() === textField(form), 'the caret in the text');
  });
});
