import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import '../../../src/elements/count/define.js';
import type { ColloquyCount } from '../../../src/elements/count/count.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { lightMarkdown } from '../../../src/formats/light-markdown.js';
import type { Comment } from '../../../src/model/comment.js';
import type { StreamListener } from '../../../src/model/source.js';
import { goTo, leaveAddress } from './fixtures/address.js';
import { focused, until } from './fixtures/inside.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { textField } from './fixtures/form-view.js';
import { commentElement } from './fixtures/thread-view.js';

/** A source that tells its listeners of comments when the test says so. */
class TellingSource extends StandInSource {
  readonly listeners = new Set<StreamListener>();

  constructor(comments: readonly Comment[]) {
    super({ comments });
  }

  stream(_thread: string, listener: StreamListener): () => void {
    this.listeners.add(listener);
    queueMicrotask(() => listener.missed());
    return () => this.listeners.delete(listener);
  }

  count(threads: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return Promise.resolve(new Map(threads.map((thread) => [thread, this.comments!.length])));
  }

  tell(comments: readonly Comment[], removed: readonly string[] = []): void {
    const told = new Map([...this.comments!, ...comments].map((comment) => [comment.id, comment]));
    for (const id of removed) told.delete(id);
    this.comments = [...told.values()];
    for (const listener of this.listeners) listener.changed({ comments, people: [] }, removed);
  }
}

let minutes = 0;
const comment = (id: string, text = `Words of ${id}.`, more: Partial<Comment> = {}): Comment => ({
  id,
  datePublished: new Date(Date.UTC(2026, 0, 1, 0, (minutes += 1))).toISOString(),
  body: lightMarkdown(text),
  ...more,
});

const inThread = (thread: ColloquyThread, selector: string): HTMLElement | null =>
  thread.shadowRoot!.querySelector<HTMLElement>(selector);
const button = (thread: ColloquyThread): HTMLElement | null => inThread(thread, '[part~="news"]');
const status = (thread: ColloquyThread): string => inThread(thread, '[role="status"]')!.textContent.trim();
const idsIn = (thread: ColloquyThread): string[] =>
  [...thread.shadowRoot!.querySelectorAll('article')].map(({ id }) => id.replace(/^comment-.*:/, ''));

interface Shown {
  readonly source: TellingSource;
  readonly thread: ColloquyThread;
}

async function show(live: 'off' | 'poll' | 'stream' = 'stream', count = 3): Promise<Shown> {
  const source = new TellingSource(Array.from({ length: count }, (_, i) => comment(`c${i + 1}`)));
  const thread = await fixture<ColloquyThread>(html`
    <colloquy-thread .source=${source} thread="essay" live=${live}>
      <colloquy-reply-form slot="reply"></colloquy-reply-form>
    </colloquy-thread>
  `);
  await until(() => idsIn(thread).length === count, 'the comments');
  if (live === 'stream') await until(() => source.listeners.size === 1 && source.loads.length > 1, 'the stream');
  return { source, thread };
}

describe('a thread that is followed', () => {
  it('keeps new replies behind a button that counts them, and moves nothing', async () => {
    const { source, thread } = await show();
    const before = commentElement(thread, `${source.name}:c2`).getBoundingClientRect();
    source.tell([comment('d1', 'New.', { inReplyTo: `${source.name}:c1` }), comment('d2')]);
    await until(() => button(thread), 'the button');
    expect(button(thread)!.textContent).to.equal('2 new replies');
    expect(idsIn(thread)).to.deep.equal(['c1', 'c2', 'c3']);
    expect(commentElement(thread, `${source.name}:c2`).getBoundingClientRect().top).to.equal(before.top);
    expect(inThread(thread, '[part="heading"]')!.textContent).to.equal('3 replies');
    source.tell([comment('d3')]);
    await until(() => button(thread)!.textContent === '3 new replies', 'one more');
  });

  it('shows them when the button is pressed, marks them as new, and takes the reader to the first', async () => {
    const { source, thread } = await show();
    source.tell([comment('d1', 'New.', { inReplyTo: `${source.name}:c1` }), comment('d2')]);
    await until(() => button(thread), 'the button');
    button(thread)!.focus();
    button(thread)!.click();
    await until(() => focused()?.closest('article')?.id.endsWith(':d1'), 'the first of them');
    expect(idsIn(thread)).to.deep.equal(['c1', 'd1', 'c2', 'c3', 'd2']);
    expect(button(thread) === null).to.equal(true);
    expect(inThread(thread, '[part="heading"]')!.textContent).to.equal('5 replies');
    const marked = [...thread.shadowRoot!.querySelectorAll('[part~="new"]')].map((mark) => mark.closest('article')?.id);
    expect(marked.length).to.be.greaterThan(1);
    expect(status(thread)).to.equal('');
  });

  it('shows them where a permalink leads to one of them, and takes the reader there', async () => {
    const { source, thread } = await show();
    source.tell([comment('d1'), comment('d2')]);
    await until(() => button(thread), 'the button');
    goTo(`comment-${source.name}:d2`);
    await until(() => focused()?.id === `comment-${source.name}:d2`, 'the one that the address leads to');
    expect(button(thread) === null).to.equal(true);
    leaveAddress();
  });

  it('announces them once, and others not at once after that', async () => {
    const { source, thread } = await show();
    source.tell([comment('d1')]);
    await until(() => status(thread) !== '', 'the announcement');
    expect(status(thread)).to.equal('1 new reply');
    source.tell([comment('d2')]);
    await until(() => button(thread)?.textContent === '2 new replies', 'one more');
    expect(status(thread)).to.equal('1 new reply');
  });

  it('shows what has changed and is gone without taking focus, draft or place', async () => {
    const { source, thread } = await show();
    const form = thread.querySelector('colloquy-reply-form')!;
    await until(() => form.shadowRoot?.querySelector('form'), 'the form');
    const field = textField(form);
    field.focus();
    field.value = 'Half a sen';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    field.setSelectionRange(2, 6);
    const kept = commentElement(thread, `${source.name}:c3`);
    source.tell([{ ...source.comments![0]!, body: lightMarkdown('Better words.') }], ['c2']);
    await until(() => /Better words/.test(commentElement(thread, `${source.name}:c1`).textContent), 'the new words');
    await until(() => idsIn(thread).length === 2, 'the comment that is gone');
    expect(focused() === field).to.equal(true);
    expect([field.value, field.selectionStart, field.selectionEnd]).to.deep.equal(['Half a sen', 2, 6]);
    expect(commentElement(thread, `${source.name}:c3`) === kept).to.equal(true);
    expect(button(thread) === null).to.equal(true);
  });

  it('leads to a reply that waits where a script asks for it', async () => {
    const { source, thread } = await show();
    source.tell([comment('d1')]);
    await until(() => button(thread), 'the button');
    expect(await thread.reveal(`${source.name}:d1`)).to.equal(true);
    expect(idsIn(thread)).to.deep.equal(['c1', 'c2', 'c3', 'd1']);
  });

  it('is not followed where `live` is off, and shows what waited when it is turned off', async () => {
    const off = await show('off');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(off.source.listeners.size).to.equal(0);
    const { source, thread } = await show();
    source.tell([comment('d1')]);
    await until(() => button(thread), 'the button');
    thread.live = 'off';
    await until(() => idsIn(thread).length === 4, 'what waited');
    expect(source.listeners.size).to.equal(0);
  });

  it('ends when the element leaves, and begins again when it comes back', async () => {
    const { source, thread } = await show();
    const parent = thread.parentElement!;
    thread.remove();
    await until(() => source.listeners.size === 0, 'the end');
    parent.append(thread);
    await until(() => source.listeners.size === 1, 'another beginning');
  });

  it('keeps the counts of the page right', async () => {
    const { source } = await show();
    const count = await fixture<ColloquyCount>(
      html`<colloquy-count .source=${source} thread="essay"></colloquy-count>`,
    );
    const other = await fixture<ColloquyCount>(
      html`<colloquy-count .source=${source} thread="another"></colloquy-count>`,
    );
    await until(() => other.shadowRoot!.textContent === '3 replies', 'the numbers');
    source.tell([comment('d1'), comment('d2')]);
    await until(() => count.shadowRoot!.textContent === '5 replies', 'the number');
    expect(other.shadowRoot!.textContent).to.equal('3 replies');
  });

  it('is that of a discussion around it, too', async () => {
    const source = new TellingSource([comment('c1')]);
    const discussion = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion .source=${source} thread="essay" live="stream"></colloquy-discussion>
    `);
    await until(() => source.listeners.size === 1 && source.loads.length > 1, 'the stream');
    source.tell([comment('d1')]);
    const thread = discussion.shadowRoot!.querySelector('colloquy-thread')!;
    await until(() => button(thread), 'the button');
    expect(button(thread)!.textContent).to.equal('1 new reply');
  });

  it('says what is wrong with another word, and is not followed', async () => {
    const said: unknown[] = [];
    const { error, warn } = console;
    console.error = console.warn = (...words: unknown[]) => void said.push(words.join(' '));
    const { source } = await show('always' as never);
    await until(() => said.some((words) => /Expected `live`/.test(`${words as string}`)), 'the complaint');
    Object.assign(console, { error, warn });
    expect(source.listeners.size).to.equal(0);
  });
});
