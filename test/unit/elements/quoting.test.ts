import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import { composedRange } from '../../../src/elements/quoting/composed-range.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import type { Comment } from '../../../src/model/comment.js';
import { article, body, comment, discussion, paragraph } from './fixtures/comments.js';
import { fill, submit, textField, write } from './fixtures/form-view.js';
import { focused, inside, until, words } from './fixtures/inside.js';
import { press } from './fixtures/keys.js';
import { select, selectNothing, selectWords } from './fixtures/selecting.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { targetOf, showThreadWithForm, type ThreadWithForm } from './fixtures/thread-with-form.js';
import { commentElement } from './fixtures/thread-view.js';

const comments: readonly Comment[] = [
  comment('1', { body: body(paragraph('It begins with listening.'), paragraph('It should never be hurried.')) }),
  comment('2', { body: body(paragraph('Quite so, and more besides.')) }),
];

const toolbar = (element: Element): HTMLElement | null | undefined =>
  element.shadowRoot?.querySelector('.quote-toolbar');
const offers = (element: Element): Promise<void> => until(() => toolbar(element), 'the offer to quote');
const bodyOf = (thread: ThreadWithForm['thread'], id: string): Element =>
  commentElement(thread, id).querySelector('.body')!;
const pressQuote = (element: Element): void => toolbar(element)!.querySelector<HTMLButtonElement>('.quote')!.click();
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 450));

describe('selecting words of a comment', () => {
  let source: StandInSource;
  let shown: ThreadWithForm;

  beforeEach(async () => {
    source = new StandInSource({ comments: [], fields: { name: 'absent', email: 'absent', website: 'absent' } });
    shown = await showThreadWithForm(source, comments);
  });

  afterEach(() => {
    selectNothing();
    for (const key of Object.keys(localStorage)) if (key.includes(source.name)) localStorage.removeItem(key);
  });

  it('is seen inside the shadow root', () => {
    selectWords(bodyOf(shown.thread, '1'), 'begins with');
    expect(composedRange(shown.thread.shadowRoot!)?.startOffset).to.equal(3);
  });

  it('offers to quote them, right behind them in the order of the Tab key', async () => {
    selectWords(bodyOf(shown.thread, '1'), 'begins with');
    await offers(shown.thread);
    expect(bodyOf(shown.thread, '1').nextElementSibling).to.equal(toolbar(shown.thread));
    expect(words(toolbar(shown.thread)!.querySelector('button'))).to.equal('Quote');
  });

  it('puts the form under the comment, and whole words with their writer into it', async () => {
    selectWords(bodyOf(shown.thread, '1'), 'gins with listen');
    await offers(shown.thread);
    pressQuote(shown.thread);
    await until(() => shown.form.value, 'the quotation');
    expect(shown.form.value).to.equal('Someone wrote:\n> begins with listening\n\n');
    expect(targetOf(shown.form)).to.equal('1');
    await until(() => focused() === textField(shown.form), 'the focus in the field');
    expect(textField(shown.form).selectionStart).to.equal(shown.form.value.length);
  });

  it('keeps what was typed before', async () => {
    write(textField(shown.form), 'I think so.');
    selectWords(bodyOf(shown.thread, '2'), 'more besides');
    await offers(shown.thread);
    pressQuote(shown.thread);
    await until(() => shown.form.value.includes('>'), 'the quotation');
    expect(shown.form.value).to.equal('I think so.\n\nSomeone wrote:\n> more besides\n\n');
  });

  it('sends with the reply where the words come from', async () => {
    selectWords(bodyOf(shown.thread, '1'), 'begins with listening');
    await offers(shown.thread);
    pressQuote(shown.thread);
    await until(() => shown.form.value, 'the quotation');
    submit(shown.form);
    await until(() => source.sends.length, 'the reply');
    const { key, quotes } = source.sends[0]!.reply;
    expect(quotes).to.have.length(1);
    const { origin, match, from, to } = quotes![0]!;
    expect({ origin, match, from: from.source, to: to.source }).to.deep.equal({
      origin: 'author',
      match: 'exact',
      from: key,
      to: '1',
    });
    expect([to.selector[0]![0].start, to.selector[0]![0].end]).to.deep.equal([3, 24]);
  });

  it('says so when the writer has changed the words', async () => {
    selectWords(bodyOf(shown.thread, '1'), 'It should never be hurried');
    await offers(shown.thread);
    pressQuote(shown.thread);
    await until(() => shown.form.value, 'the quotation');
    write(textField(shown.form), shown.form.value.replace('never', 'always'));
    submit(shown.form);
    await until(() => source.sends.length, 'the reply');
    expect(source.sends[0]!.reply.quotes?.map(({ match }) => match)).to.deep.equal(['modified']);
  });

  it('sends nothing of a quotation that was deleted', async () => {
    selectWords(bodyOf(shown.thread, '1'), 'begins with listening');
    await offers(shown.thread);
    pressQuote(shown.thread);
    await until(() => shown.form.value, 'the quotation');
    fill(shown.form, 'Nothing of hers.');
    submit(shown.form);
    await until(() => source.sends.length, 'the reply');
    expect(source.sends[0]!.reply).not.to.have.property('quotes');
  });

  it('offers nothing for one word', async () => {
    selectWords(bodyOf(shown.thread, '1'), 'begins');
    await settle();
    expect(toolbar(shown.thread)).to.equal(null);
  });

  for (const status of ['held', 'queued'] as const) {
    it(`offers nothing in a comment that is ${status}: others cannot read what it says`, async () => {
      shown = await showThreadWithForm(source, [{ ...comments[0]!, status }, comments[1]!]);
      selectWords(bodyOf(shown.thread, '1'), 'begins with');
      await settle();
      expect(words(toolbar(shown.thread))).to.equal('');
    });
  }

  it('offers nothing across comments', async () => {
    const [one, two] = ['1', '2'].map((id) => bodyOf(shown.thread, id).querySelector('p')!.firstChild!);
    select(one!, 3, two!, 8);
    await settle();
    expect(toolbar(shown.thread)).to.equal(null);
  });

  it('takes a selection that ends in what stands around the words as far as the words go', async () => {
    const last = bodyOf(shown.thread, '1').querySelector('p:last-child')!.firstChild!;
    const button = commentElement(shown.thread, '1').querySelector('footer button')!;
    select(last, 0, button, 0);
    await offers(shown.thread);
    pressQuote(shown.thread);
    await until(() => shown.form.value, 'the quotation');
    expect(shown.form.value).to.contain('> It should never be hurried.\n');
  });

  it('quotes through paragraphs', async () => {
    const [first, second] = bodyOf(shown.thread, '1').querySelectorAll('p');
    select(first!.firstChild!, 3, second!.firstChild!, 9);
    await offers(shown.thread);
    pressQuote(shown.thread);
    await until(() => shown.form.value, 'the quotation');
    expect(shown.form.value).to.contain('> begins with listening.\n>\n> It should\n');
  });

  it('is left as it was, and offered no more, after Escape', async () => {
    selectWords(bodyOf(shown.thread, '1'), 'begins with');
    await offers(shown.thread);
    await press('Escape');
    expect(toolbar(shown.thread)).to.equal(null);
    expect(`${composedRange(shown.thread.shadowRoot!)?.endOffset}`).to.equal('14');
    await settle();
    expect(toolbar(shown.thread)).to.equal(null);
  });

  it('offers nothing any more once nothing is selected', async () => {
    selectWords(bodyOf(shown.thread, '1'), 'begins with');
    await offers(shown.thread);
    selectNothing();
    await until(() => !toolbar(shown.thread), 'the offer gone');
  });

  it('keeps the selection while a button is pressed', async () => {
    selectWords(bodyOf(shown.thread, '1'), 'begins with');
    await offers(shown.thread);
    const pressed = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    toolbar(shown.thread)!.querySelector('button')!.dispatchEvent(pressed);
    expect(pressed.defaultPrevented).to.equal(true);
  });

  it('remembers the source with the draft', async () => {
    selectWords(bodyOf(shown.thread, '1'), 'begins with listening');
    await offers(shown.thread);
    pressQuote(shown.thread);
    await until(() => shown.form.value, 'the quotation');
    const draft = (): string | undefined =>
      Object.entries(localStorage).find(
        ([key, value]) => /:draft:/.test(key) && key.includes(source.name) && `${value}`.includes('quoted'),
      )?.[1] as string | undefined;
    await until(draft, 'the draft');
    expect(JSON.parse(draft()!)).to.have.nested.property('quoted[0].source', '1');
  });
});

describe('selecting words of the article', () => {
  it('puts them into the form at the end', async () => {
    const source = new StandInSource({ comments: [], fields: { name: 'absent', email: 'absent', website: 'absent' } });
    const data = discussion({ article: article({ id: `essay-${source.name}` }) });
    const element = await fixture<ColloquyDiscussion>(
      html`<colloquy-discussion .data=${data} .source=${source}></colloquy-discussion>`,
    );
    await until(() => element.shadowRoot?.querySelector('colloquy-reply-form')?.canQuote, 'the form');
    const essay = inside(element, 'colloquy-article');
    const form = element.shadowRoot!.querySelector('colloquy-reply-form')!;
    selectWords(inside(essay, '.body'), 'begins with listening');
    await offers(essay);
    pressQuote(essay);
    await until(() => form.value, 'the quotation');
    expect(form.value).to.equal('From the article:\n> begins with listening\n\n');
    expect(targetOf(form)).to.equal(undefined);
    selectNothing();
  });
});
