import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/reply-form/define.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import { showForm, textField } from './fixtures/form-view.js';
import { until } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';

/** Pastes as a browser does: it tells of it, and puts the plain text in where nobody else has. */
function paste(field: HTMLTextAreaElement, data: Readonly<Record<string, string>>): boolean {
  const event = new Event('paste', { bubbles: true, composed: true, cancelable: true });
  const clipboardData = { types: Object.keys(data), getData: (type: string) => data[type] ?? '' };
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  const isLeft = field.dispatchEvent(event);
  if (isLeft) document.execCommand('insertText', false, data['text/plain'] ?? '');
  return isLeft;
}

/** A form with words in it, some of them selected, which is ready for a paste. */
async function writing(text: string, start: number, end = start): Promise<ColloquyReplyForm> {
  const form = await showForm(new StandInSource());
  const field = textField(form);
  field.focus();
  // The buttons come with what hears of pastes.
  await until(() => form.shadowRoot!.querySelector('[role="toolbar"]'), 'what writing needs');
  if (text) await sendKeys({ type: text });
  field.setSelectionRange(start, end);
  return form;
}

describe('what is pasted into the form', () => {
  useOwnStorage();

  it('is the address of the selected words, if it is one', async () => {
    const form = await writing('see this page', 4, 8);
    expect(paste(textField(form), { 'text/plain': 'https://e.org/a_(b)' })).to.equal(false);
    expect(form.value).to.equal('see [this](https://e.org/a_(b)) page');
    document.execCommand('undo');
    await until(() => form.value === 'see this page', 'the words as they were');
  });

  it('replaces an address, and words where it is none', async () => {
    const form = await writing('https://e.org', 0, 13);
    paste(textField(form), { 'text/plain': 'https://example.org' });
    expect(form.value).to.equal('https://example.org');
    textField(form).select();
    paste(textField(form), { 'text/plain': 'just words' });
    expect(form.value).to.equal('just words');
  });

  it('becomes light Markdown where it has a form, and is plain again when that is undone', async () => {
    const form = await writing('', 0);
    const html =
      '<meta charset="utf-8"><p>A <b>bold</b> <a href="https://e.org/">link</a></p><ul><li>one</li></ul><!--EndFragment-->';
    paste(textField(form), { 'text/plain': 'A bold link\n\none', 'text/html': html });
    expect(form.value).to.equal('A bold link\n\none');
    await until(() => form.value === 'A **bold** [link](https://e.org/)\n\n- one', 'the Markdown');
    document.execCommand('undo');
    await until(() => form.value === 'A bold link\n\none', 'the plain words');
  });

  it('is read by its styles where an office says bold by those', async () => {
    const form = await writing('', 0);
    const html =
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:400">so </span><span style="font-weight:700">well</span></p></b>';
    paste(textField(form), { 'text/plain': 'so well', 'text/html': html });
    await until(() => form.value === 'so **well**', 'the Markdown');
  });

  it('stays what it was where its HTML says less, or is of an editor of code', async () => {
    const form = await writing('', 0);
    paste(textField(form), { 'text/plain': 'all of it ', 'text/html': '<b>all</b>' });
    paste(textField(form), { 'text/plain': 'let x; ', 'text/html': '<b>let</b> x;', 'vscode-editor-data': '{}' });
    paste(textField(form), { 'text/plain': 'plain ' });
    // What reads HTML is at hand after this one, and would have changed the others by now.
    paste(textField(form), { 'text/plain': 'last', 'text/html': '<i>last</i>' });
    await until(() => form.value.endsWith('*last*'), 'the Markdown');
    expect(form.value).to.equal('all of it let x; plain *last*');
  });

  it('is left alone once the reader has typed on', async () => {
    const form = await writing('', 0);
    paste(textField(form), { 'text/plain': 'bold', 'text/html': '<b>bold</b>' });
    document.execCommand('insertText', false, '!');
    paste(textField(form), { 'text/plain': 'last', 'text/html': '<i>last</i>' });
    await until(() => form.value.endsWith('*last*'), 'the Markdown');
    expect(form.value).to.equal('bold!*last*');
  });
});
