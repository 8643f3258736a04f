import { expect, oneEvent } from '@open-wc/testing';
import '../../../src/define.js';
import { SourceError } from '../../../src/model/source-error.js';
import { chain, comment } from './fixtures/comments.js';
import { alertWords, fill, submit, textField, write } from './fixtures/form-view.js';
import { inside, until, words } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { drawn, heading } from './fixtures/thread-view.js';
import { showThreadWithForm, targetOf, type ThreadWithForm } from './fixtures/thread-with-form.js';
import { guardParts } from '../../../src/elements/shared/foreign-changes.js';

/** Puts each text into two elements, as Google Translate does, and marks it as translated. */
function translate(root: ParentNode & Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || /^(style|textarea|option)$/i.test(text.parentNode!.nodeName)) continue;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = `~${text.data}`;
    outer.append(inner);
    text.replaceWith(outer);
  }
  for (const element of root.querySelectorAll('*')) if (element.shadowRoot) translate(element.shadowRoot);
}

describe('a page that a translator has changed', () => {
  let source: StandInSource;
  let shown: ThreadWithForm;
  const errors: unknown[] = [];
  const keep = (event: Event): void => void errors.push(event);
  useOwnStorage();

  beforeEach(async () => {
    errors.length = 0;
    addEventListener('unhandledrejection', keep);
    guardParts();
    source = new StandInSource();
    shown = await showThreadWithForm(source, chain(3));
    await drawn(shown.thread, 3);
    textField(shown.form).focus();
    translate(shown.thread.parentElement!);
  });
  afterEach(() => {
    removeEventListener('unhandledrejection', keep);
    expect(errors).to.deep.equal([]);
  });

  const reply = async (): Promise<void> => {
    inside(shown.thread, 'button.reply').click();
    await until(() => targetOf(shown.form) === '1', 'the form under the comment');
  };

  it('has a heading over the form that names whom the reader replies to, once', async () => {
    write(textField(shown.form), 'Words');
    await reply();
    expect(words(inside(shown.form, '[part="heading"]'))).to.match(/^Reply to /);
    translate(shown.thread.parentElement!);
    const cancel = [...shown.form.shadowRoot!.querySelectorAll('button')].find(({ textContent }) =>
      textContent.includes('Cancel reply'),
    )!;
    cancel.click();
    await until(() => words(inside(shown.form, '[part="heading"]')) === 'Leave a reply', 'the first heading');
    expect(shown.form.value).to.equal('Words');
  });

  it('counts the comments that have come since, and shows each once', async () => {
    shown.thread.comments = [...chain(3), comment('new')];
    await drawn(shown.thread, 4);
    expect(heading(shown.thread)).to.equal('4 replies');
    shown.thread.comments = chain(2);
    await drawn(shown.thread, 2);
    expect(heading(shown.thread)).to.equal('2 replies');
  });

  it('says that a branch is closed, and open again', async () => {
    const toggle = inside<HTMLButtonElement>(shown.thread, 'button.toggle');
    const before = words(toggle);
    toggle.click();
    await until(() => words(toggle) !== before && !words(toggle).includes('~'), 'other words');
    translate(shown.thread.parentElement!);
    toggle.click();
    await until(() => words(toggle).replaceAll('~', '') === before.replaceAll('~', ''), 'the words of before');
  });

  it('says why a reply was not sent, and then that it was', async () => {
    fill(shown.form);
    submit(shown.form);
    await until(() => source.sends.length === 1, 'the reply');
    translate(shown.thread.parentElement!);
    source.sends[0]!.fail(new SourceError('server-fault', 'Down'));
    await until(() => alertWords(shown.form).includes('was not posted'), 'the reason');
    translate(shown.thread.parentElement!);
    const sent = oneEvent(shown.thread, 'colloquy-reply-sent');
    submit(shown.form);
    await until(() => source.sends.length === 2, 'the reply again');
    source.sends[1]!.respond();
    await sent;
    await until(() => alertWords(shown.form) === '', 'no reason any more');
  });
});
