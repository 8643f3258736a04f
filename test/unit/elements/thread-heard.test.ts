import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { chain, comment } from './fixtures/comments.js';
import { fill, submit, textField } from './fixtures/form-view.js';
import { listen, type Heard } from './fixtures/heard.js';
import { allInside, focused, inside, until } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource, type StandInOptions } from './fixtures/stand-in-source.js';
import { announced, button, commentElement, heading, shownIds } from './fixtures/thread-view.js';
import { replyTo, showThreadWithForm, targetOf, type ThreadWithForm } from './fixtures/thread-with-form.js';

interface Shown extends ThreadWithForm {
  readonly source: StandInSource;
}

/** A thread by ear: where the focus goes, and what is said. */
describe('a thread, by ear', () => {
  let heard: Heard | undefined;
  useOwnStorage();
  afterEach(() => heard?.stop());

  async function show(options: StandInOptions = {}): Promise<Shown> {
    const source = new StandInSource({ comments: [], editWindow: 900, deleteWindow: 900, ...options });
    return { source, ...(await showThreadWithForm(source, [comment('1'), comment('2'), comment('3')])) };
  }

  /** Sends a reply to a comment, or to none, and returns its id. */
  async function send({ source, thread, form }: Shown, to: string | undefined, more = {}): Promise<string> {
    if (to) await replyTo({ thread, form }, to);
    const count = source.sends.length;
    fill(form);
    submit(form);
    await until(() => source.sends.length === count + 1, 'the reply on its way');
    source.sends[count]!.respond(more);
    const id = `${source.name}:${source.sends[count]!.reply.key}`;
    await until(() => focused()?.id === `comment-${id}`, 'the focus on the reply');
    return id;
  }

  async function remove(shown: Shown, id: string): Promise<void> {
    await until(() => allInside(shown.thread, '.remove').length === 1, 'the button');
    button(shown.thread, id, 'Delete').click();
    await until(() => focused()?.matches('.confirm'), 'the focus on the question');
    heard = listen(shown.thread);
    (focused() as HTMLElement).click();
    await until(() => announced(shown.thread) === 'Your reply was deleted.', 'the word of it');
  }

  it('goes on with the next reply when the reader’s own has been deleted, and says so', async () => {
    const shown = await show();
    const id = await send(shown, '1');
    await remove(shown, id);
    await until(() => focused() === commentElement(shown.thread, '2'), 'the focus on the next reply');
    expect([...new Set(heard?.events)]).to.deep.equal(['focus: comment-2', 'said: Your reply was deleted.']);
  });

  it('goes on with the heading when the deleted reply was the last', async () => {
    const shown = await show();
    const id = await send(shown, undefined);
    expect(shownIds(shown.thread).at(-1)).to.equal(id);
    await remove(shown, id);
    await until(() => focused() === inside(shown.thread, '[part="heading"]'), 'the focus on the heading');
    expect([...new Set(heard?.events)]).to.deep.equal(['focus: heading', 'said: Your reply was deleted.']);
  });

  it('goes on with the next reply when a held one is hidden', async () => {
    const shown = await show();
    const id = await send(shown, '2', { status: 'held' });
    await until(() => allInside(shown.thread, '.hide').length === 1, 'the button');
    const hide = button(shown.thread, id, 'Hide it here');
    hide.focus();
    hide.click();
    await until(() => !shownIds(shown.thread).includes(id), 'no held reply');
    await until(() => focused() === commentElement(shown.thread, '3'), 'the focus on the next reply');
  });

  it('goes on with the next reply that is not folded when one with the focus disappears', async () => {
    const thread = await fixture<ColloquyThread>(html`
      <colloquy-thread .comments=${[comment('1'), ...chain(3).slice(1), comment('4')]}></colloquy-thread>
    `);
    button(thread, '2', '1 reply').click();
    await until(() => button(thread, '2', '1 reply').ariaExpanded === 'false', 'the folded branch');
    commentElement(thread, '2').focus();
    thread.comments = [comment('1'), comment('4')];
    await until(() => focused() === commentElement(thread, '4'), 'the focus on the next reply');
  });

  it('does not call a reply of the reader’s own news', async () => {
    for (const options of [{}, { editWindow: 0, deleteWindow: 0 }, { reach: 'device' as const }]) {
      const shown = await show(options);
      heard = listen(shown.thread, shown.form);
      await send(shown, undefined);
      await until(() => heard?.events.some((event) => event.startsWith('said: Your reply')), 'the word of it');
      expect(heard.events.filter((event) => /new repl/.test(event))).to.deep.equal([]);
      heard.stop();
      shown.thread.remove();
    }
  });

  it('calls a reply news that another reader wrote at the same time', async () => {
    const shown = await show();
    await until(() => shown.source.loads.length > 0, 'the first load');
    const id = await send(shown, undefined);
    const reply = comment(id.slice(shown.source.name.length + 1));
    shown.source.comments = [reply, comment('other')];
    shown.source.followers.forEach((follow) => follow());
    await until(() => announced(shown.thread) === '1 new reply', 'the news');
  });
});

describe('the headings of comments', () => {
  const show = (count: number, commentHeadings?: 'on' | 'off'): Promise<ColloquyThread> =>
    fixture<ColloquyThread>(html`
      <colloquy-thread
        .comments=${Array.from({ length: count }, (_, i) => comment(`${i}`))}
        .commentHeadings=${commentHeadings}
      ></colloquy-thread>
    `);
  const levels = (thread: ColloquyThread): (string | null)[] =>
    allInside(thread, '.p-author').map((name) => name.role && name.ariaLevel);

  it('are one level below that of the thread', async () => {
    const thread = await show(2);
    expect(heading(thread)).to.equal('2 replies');
    expect(levels(thread)).to.deep.equal(['3', '3']);
    thread.headingLevel = 4;
    await until(() => levels(thread).join() === '5,5', 'the new level');
  });

  it('are there in threads of up to a hundred comments, if nothing else is asked for', async () => {
    const many = await show(101);
    expect(levels(many)).not.to.include('3');
    const few = await show(100);
    expect(new Set(levels(few))).to.deep.equal(new Set(['3']));
  });

  it('are there, or not, as the attribute says', async () => {
    expect(levels(await show(101, 'on'))).to.include('3');
    const none = await show(2, 'off');
    expect(levels(none)).to.deep.equal([null, null]);
  });
});

describe('the keys J and K', () => {
  const show = (more = html``): Promise<ColloquyThread> =>
    fixture<ColloquyThread>(html`<colloquy-thread .comments=${[...chain(3), comment('4')]}>${more}</colloquy-thread>`);
  const send = (from: Element, key: string, code: string): unknown =>
    from.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, composed: true }));
  /** Long enough for what a key fetches. */
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

  it('go by their places where the layout has other letters', async () => {
    const thread = await show();
    for (const [j, k] of [
      ['о', 'л'],
      ['ξ', 'κ'],
      ['ח', 'ל'],
      ['ت', 'ن'],
      ['่', 'า'],
      ['ㅓ', 'ㅏ'],
    ] as const) {
      commentElement(thread, '1').focus();
      send(commentElement(thread, '1'), j, 'KeyJ');
      await until(() => focused() === commentElement(thread, '2'), `the next comment by ${j}`);
      send(commentElement(thread, '2'), k, 'KeyK');
      await until(() => focused() === commentElement(thread, '1'), `the one before by ${k}`);
    }
  });

  it('go by their letters where the layout has these in other places', async () => {
    const thread = await show();
    commentElement(thread, '1').focus();
    send(commentElement(thread, '1'), 'h', 'KeyJ');
    send(commentElement(thread, '1'), 'Process', 'KeyJ');
    await settled();
    expect(focused()).to.equal(commentElement(thread, '1'));
    send(commentElement(thread, '1'), 'j', 'KeyC');
    await until(() => focused() === commentElement(thread, '2'), 'the next comment');
  });

  it('are left to what takes letters, also within what is slotted and hides its inside', async () => {
    class Hidden extends HTMLElement {
      readonly field = document.createElement('input');
      constructor() {
        super();
        this.attachShadow({ mode: 'closed' }).append(this.field);
      }
    }
    customElements.define('x-hidden-field', Hidden);
    const thread = await show(html`
      <div slot="reply">
        <x-hidden-field></x-hidden-field>
        <div role="textbox" tabindex="0" aria-label="a"><b id="within">b</b></div>
        <div role="listbox" tabindex="0" aria-label="c"></div>
        <p contenteditable="true">d</p>
      </div>
    `);
    const inputs = [...thread.querySelectorAll('[role], [contenteditable], #within')];
    inputs.push(thread.querySelector<Hidden>('x-hidden-field')!.field, inside(thread, 'select'));
    for (const input of inputs) {
      commentElement(thread, '1').focus();
      send(input, 'j', 'KeyJ');
      await settled();
      expect(focused(), input.outerHTML).to.equal(commentElement(thread, '1'));
    }
  });

  it('are the page’s with shortcuts="off", and nothing is said of them then', async () => {
    const thread = await show();
    expect(allInside(thread, '.top .hint'), 'beside the order').to.have.length(1);
    thread.shortcuts = 'off';
    await thread.updateComplete;
    expect(allInside(thread, '.hint')).to.have.length(0);
    commentElement(thread, '1').focus();
    send(commentElement(thread, '1'), 'j', 'KeyJ');
    await settled();
    expect(focused()).to.equal(commentElement(thread, '1'));
  });

  it('leave the form alone, buttons of it too', async () => {
    const thread = await fixture<ColloquyThread>(html`
      <colloquy-thread .comments=${chain(3)} .source=${new StandInSource({ comments: [] })} thread="essay">
        <colloquy-reply-form slot="reply"></colloquy-reply-form>
      </colloquy-thread>
    `);
    const form = thread.querySelector<ColloquyReplyForm>('colloquy-reply-form')!;
    await until(() => form.shadowRoot?.querySelector('button[type="submit"]'), 'the form');
    const submitButton = inside(form, 'button[type="submit"]');
    // The form is one line until its text has had the focus.
    textField(form).focus();
    submitButton.focus();
    send(submitButton, 'j', 'KeyJ');
    await settled();
    expect(focused() === submitButton, 'the focus on the button').to.equal(true);
    expect(targetOf(form)).to.equal(undefined);
  });
});

describe('spacing that a sheet of the page sets', () => {
  it('reaches the words of comments, also within a discussion (WCAG 1.4.12)', async () => {
    const sheet = document.createElement('style');
    sheet.textContent =
      '* { line-height: 1.9 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';
    document.head.append(sheet);
    try {
      const data = { people: [], comments: [comment('1', { inReplyTo: 'gone' })] };
      const discussion = await fixture(html`<colloquy-discussion .data=${data} thread="x"></colloquy-discussion>`);
      await until(() => discussion.shadowRoot?.querySelector('colloquy-thread')?.shadowRoot?.querySelector('p'), 'it');
      const thread = discussion.shadowRoot!.querySelector<ColloquyThread>('colloquy-thread')!;
      for (const selector of ['.body p', '.p-author', '.when', '.when > :last-child']) {
        const element = inside(thread, selector);
        const { letterSpacing, wordSpacing, lineHeight, fontSize } = getComputedStyle(element);
        // Both are inherited as lengths, and the line height as a factor.
        expect(parseFloat(letterSpacing), selector).to.be.closeTo(1.92, 0.01);
        expect(parseFloat(wordSpacing), selector).to.be.closeTo(2.56, 0.01);
        expect(parseFloat(lineHeight) / parseFloat(fontSize), selector).to.be.closeTo(1.9, 0.01);
      }
    } finally {
      sheet.remove();
    }
  });
});
