import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/reply-form/define.js';
import '../../../src/elements/thread/define.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import { comment } from './fixtures/comments.js';
import { field, fill, problem, showForm, submit, textField, write } from './fixtures/form-view.js';
import { listen, type Heard } from './fixtures/heard.js';
import { focused, inside, until, words } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { replyTo, showThreadWithForm } from './fixtures/thread-with-form.js';

/** What was said, without the focus. */
const said = ({ events }: Heard): string[] =>
  events.filter((event) => event.startsWith('said: ')).map((event) => event.slice('said: '.length));

describe('a reply form, by ear', () => {
  let heard: Heard | undefined;
  useOwnStorage();
  afterEach(() => heard?.stop());

  const fields = { name: 'required', email: 'required', website: 'absent' } as const;

  it('says the first problem and how many where the wrong field has the focus already', async () => {
    const form = await showForm(new StandInSource({ fields }));
    textField(form).focus();
    heard = listen(form);
    submit(form);
    await until(() => heard && said(heard).length > 0, 'the problem');
    expect(said(heard)).to.deep.equal(['Problem 1 of 3: Write your reply first.']);
    expect(focused()).to.equal(textField(form));
  });

  it('says it again when the same is refused again', async () => {
    const form = await showForm(new StandInSource({ fields }));
    textField(form).focus();
    heard = listen(form);
    for (const times of [1, 2, 3]) {
      submit(form);
      await until(() => heard && said(heard).length === times, `said ${times} times`);
    }
    expect(new Set(said(heard)).size).to.equal(1);
  });

  it('says it where the focus comes from elsewhere, and of the field that is wrong', async () => {
    const form = await showForm(new StandInSource({ fields }));
    fill(form);
    write(field(form, 'Email'), 'ada');
    inside(form, 'button[type="submit"]').focus();
    heard = listen(form);
    submit(form);
    await until(() => heard?.events.includes('focus: email'), 'the focus in the field');
    expect(said(heard)).to.deep.equal(['Problem 1 of 1: Write the email address in full, like name@example.org.']);
  });

  it('is a landmark that says to whom one replies', async () => {
    const source = new StandInSource();
    const { thread, form } = await showThreadWithForm(source, [comment('1', { author: 'ada' }), comment('2')]);
    const landmark = (): HTMLElement => inside(form, 'form');
    const name = (): string => words(form.shadowRoot?.getElementById(landmark().getAttribute('aria-labelledby') ?? ''));
    expect(name()).to.equal('Leave a reply');
    await replyTo({ thread, form }, '1');
    expect(name()).to.equal(words(inside(form, '[part="heading"]')));
    expect(name()).to.match(/^Reply to /);
    // Readers who come from field to field hear it, too.
    const described = textField(form).getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => words(form.shadowRoot?.getElementById(id)))).to.include(name());
  });

  it('describes its text field by a sentence without signs', async () => {
    const form = await showForm(new StandInSource());
    const described = textField(form).getAttribute('aria-describedby')?.split(' ') ?? [];
    const sentence = described.map((id) => words(form.shadowRoot?.getElementById(id))).join(' ');
    expect(sentence).to.equal('Emphasis, links and quotations are written in Markdown.');
    expect(words(inside(form, '.below [aria-hidden="true"]'))).to.contain('*emphasis*');
  });

  it('says once a second at most how far it is over the limit, and what holds at last', async () => {
    const form = await showForm(new StandInSource({ maxLength: 20 }));
    const at: number[] = [];
    write(textField(form), 'x');
    await until(() => Object.values(localStorage).join().includes('x'), 'the draft');
    heard = listen(form);
    const observer = new MutationObserver(() => {
      if (words(inside(form, '[aria-live]')) !== '') at.push(performance.now());
    });
    observer.observe(inside(form, '[aria-live]'), { childList: true, characterData: true, subtree: true });
    textField(form).focus();
    for (let length = 21; length <= 45; length += 1) {
      write(textField(form), 'x'.repeat(length));
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await until(() => heard && said(heard).at(-1) === '25 characters too many', 'what holds at last');
    observer.disconnect();
    expect(said(heard)[0], 'the first is said at once').to.equal('1 character too many');
    const pauses = at.slice(1).map((moment, index) => moment - at[index]!);
    expect(Math.min(...pauses), 'the shortest pause').to.be.at.least(900);
  });

  /** What a reader sees of a field without its colours. */
  const shape = (form: ColloquyReplyForm, label: string): string => {
    const { borderInlineStartWidth, borderTopStyle, outlineStyle } = getComputedStyle(field(form, label));
    return [borderInlineStartWidth, borderTopStyle, outlineStyle].join(' ');
  };

  it('has wrong fields that differ from the others by their shape, which forced colours keep, with the focus and without', async () => {
    const form = await showForm(new StandInSource({ fields }));
    textField(form).focus();
    await sendKeys({ press: 'a' });
    const usualWithFocus = shape(form, 'Reply');
    const usual = shape(form, 'Name');
    write(textField(form), '');
    submit(form);
    await until(() => problem(form, 'Name') !== '', 'the problems');
    await form.updateComplete;
    expect(shape(form, 'Reply')).to.not.equal(usualWithFocus);
    expect(shape(form, 'Name')).to.not.equal(usual);
    expect(getComputedStyle(field(form, 'Reply')).outlineStyle, 'the focus').to.not.equal('none');
  });

  it('says what is wrong above the field, with a sign, and leaves the field in its place', async () => {
    const form = await showForm(new StandInSource({ fields }));
    const place = (): number => field(form, 'Reply').getBoundingClientRect().top - form.getBoundingClientRect().top;
    const before = place();
    submit(form);
    await until(() => problem(form, 'Reply') !== '', 'the problem');
    await form.updateComplete;
    const described = inside(form, '#text-problem');
    expect(described.getBoundingClientRect().bottom).to.be.at.most(
      field(form, 'Reply').getBoundingClientRect().top + 1,
    );
    expect(getComputedStyle(described, '::before').content).to.contain('!');
    expect(Number(getComputedStyle(described).fontWeight)).to.be.at.least(600);
    expect(place()).to.be.closeTo(before, 1);
  });
});
