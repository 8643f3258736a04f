import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/discussion/define.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import { textField } from './fixtures/form-view.js';
import { allInside, focused, inside, until, words } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';

const body = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Words' }] }] } as const;
const comment = (id: string, author: string) => ({ id, author, body, datePublished: '2026-01-01T00:00:00Z' });

/** The form of a thread in which three people wrote, one of them from right to left. */
async function writing(): Promise<ColloquyReplyForm> {
  const data = {
    people: [
      { id: 'rich', name: 'Rich Sternhell' },
      { id: 'zoe', name: 'Zoë Müller' },
      { id: 'ali', name: 'محمد علي' },
    ],
    comments: [comment('1', 'rich'), comment('2', 'zoe'), comment('3', 'ali')],
  };
  const element = await fixture<ColloquyDiscussion>(html`
    <colloquy-discussion .data=${data} .source=${new StandInSource({ comments: [] })} thread="essay"></colloquy-discussion>
  `);
  await until(() => element.shadowRoot?.querySelector('colloquy-reply-form'), 'the form');
  const form = inside<ColloquyReplyForm>(element, 'colloquy-reply-form');
  await until(() => form.shadowRoot?.querySelector('textarea'), 'the text');
  textField(form).focus();
  return form;
}

const options = (form: ColloquyReplyForm): string => allInside(form, '[role="option"]').map(words).join();
const chosen = (form: ColloquyReplyForm): string => {
  const id = textField(form).getAttribute('aria-activedescendant');
  return id === null ? '' : words(form.shadowRoot!.getElementById(id));
};

describe('the names behind an @', () => {
  useOwnStorage();

  it('are those of people in the thread, the latest first, and one is taken with Enter', async () => {
    const form = await writing();
    await sendKeys({ type: 'Hello @' });
    await until(() => options(form) === 'محمد علي,Zoë Müller,Rich Sternhell', 'all names');
    expect(inside(form, '[role="listbox"]').getAttribute('aria-label')).to.equal('People');
    await sendKeys({ type: 'rich st' });
    await until(() => options(form) === 'Rich Sternhell', 'one name');
    await sendKeys({ press: 'Enter' });
    expect(form.value).to.equal('Hello @RichSternhell ');
    await until(() => options(form) === '', 'no list');
    expect(textField(form).hasAttribute('aria-activedescendant')).to.equal(false);
    document.execCommand('undo');
    await until(() => form.value === 'Hello @rich st', 'what was typed');
  });

  it('are chosen by arrow keys, which the text names, while it keeps the focus', async () => {
    const form = await writing();
    await sendKeys({ type: '@' });
    await until(() => chosen(form) === 'محمد علي', 'the first');
    await sendKeys({ press: 'ArrowDown' });
    await until(() => chosen(form) === 'Zoë Müller', 'the second');
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowUp' });
    await until(() => chosen(form) === 'Rich Sternhell', 'the last');
    expect(allInside(form, '[aria-selected="true"]').length).to.equal(1);
    expect(focused()?.id).to.equal('text');
    await expect(form).to.be.accessible({ ignoredRules: ['color-contrast'] });
    await sendKeys({ press: 'Tab' });
    expect(form.value).to.equal('@RichSternhell ');
  });

  it('are found without accents, from right to left, and taken by the pointer', async () => {
    const form = await writing();
    await sendKeys({ type: '@mull' });
    await until(() => options(form) === 'Zoë Müller', 'the name');
    inside(form, '[role="option"]').click();
    expect(form.value).to.equal('@ZoëMüller ');
    await sendKeys({ type: '@علي' });
    await until(() => options(form) === 'محمد علي', 'the name');
  });

  it('go with Escape and come back with another @, and nothing that was typed is lost', async () => {
    const form = await writing();
    await sendKeys({ type: '@ri' });
    await until(() => options(form) === 'Rich Sternhell', 'the name');
    await sendKeys({ press: 'Escape' });
    await until(() => options(form) === '', 'no list');
    await sendKeys({ type: 'c' });
    await form.updateComplete;
    expect([form.value, options(form)]).to.deep.equal(['@ric', '']);
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: '@z' });
    await until(() => options(form) === 'Zoë Müller', 'another name');
    expect(form.value).to.equal('@ric\n@z');
  });

  it('are not offered within a word, as in an address', async () => {
    const form = await writing();
    await sendKeys({ type: 'ada@' });
    await form.updateComplete;
    await sendKeys({ type: ' @' });
    await until(() => options(form) !== '', 'the names');
    textField(form).setSelectionRange(4, 4);
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => options(form) === '', 'no list');
  });
});
