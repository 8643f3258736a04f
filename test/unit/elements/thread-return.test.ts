import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import { storageKey } from '../../../src/conversation/storage-key.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import type { Comment } from '../../../src/model/comment.js';
import { goTo, leaveAddress } from './fixtures/address.js';
import { comment } from './fixtures/comments.js';
import { focused, until, words } from './fixtures/inside.js';
import { press } from './fixtures/keys.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { button, commentElement } from './fixtures/thread-view.js';

const day = (id: string, date: number, inReplyTo?: string): Comment =>
  comment(id, {
    datePublished: `2026-01-${String(date).padStart(2, '0')}T10:00:00Z`,
    ...(inReplyTo !== undefined && { inReplyTo }),
  });

/** Two branches of which one has something new; the last visit was on the tenth. */
const comments = [
  day('a', 1),
  day('a1', 2, 'a'),
  day('b', 3),
  day('b1', 4, 'b'),
  day('b2', 11, 'b1'),
  day('c', 12),
  day('d', 5),
];

let source: StandInSource;
let count = 0;

/** The name of the next source. */
const nextName = (): string => `returned-${count + 1}`;

async function show(more: Partial<ColloquyThread> = {}, lastVisit: number | undefined = 10): Promise<ColloquyThread> {
  const name = nextName();
  count += 1;
  const inSource = comments.map(({ inReplyTo, ...one }) => ({
    ...one,
    ...(inReplyTo !== undefined && { inReplyTo: `${name}:${inReplyTo}` }),
  }));
  source = new StandInSource({ name, comments: inSource });
  if (lastVisit !== undefined)
    localStorage.setItem(storageKey('visit', source.name, 'essay'), String(Date.UTC(2026, 0, lastVisit)));
  const thread = await fixture<ColloquyThread>(html`<colloquy-thread></colloquy-thread>`);
  Object.assign(thread, { source, thread: 'essay', ...more });
  await until(() => thread.shadowRoot?.querySelectorAll('article').length === comments.length, 'the comments');
  return thread;
}

const element = (thread: ColloquyThread, id: string): HTMLElement => commentElement(thread, `${source.name}:${id}`);
const isOpen = (thread: ColloquyThread, id: string): boolean => !element(thread, id).closest('[hidden]');
const openIds = (thread: ColloquyThread): string[] => comments.map(({ id }) => id).filter((id) => isOpen(thread, id));
const way = (thread: ColloquyThread): HTMLElement | null => thread.shadowRoot!.querySelector('[part="new-replies"]');
const at = (id: string): boolean => focused()?.id === `comment-${source.name}:${id}`;

describe('a thread that the reader comes back to', () => {
  useOwnStorage();
  afterEach(leaveAddress);

  it('has a button that leads from one new reply to the next, and goes when all were seen', async () => {
    const thread = await show();
    await until(() => way(thread), 'the button');
    expect(words(way(thread)!)).to.equal('2 new replies');
    way(thread)!.click();
    await until(() => at('b2'), 'the first');
    await until(() => words(way(thread)!) === '2 new replies · 1/2', 'its place');
    way(thread)!.click();
    await until(() => at('c'), 'the second');
    await until(() => !way(thread), 'no button');
  });

  it('has none on a first visit', async () => {
    const thread = await show({}, NaN);
    await thread.reveal(`${source.name}:d`);
    expect(way(thread) === null).to.equal(true);
  });

  it('leads by N and P from where the focus is, round at the ends', async () => {
    const thread = await show();
    await until(() => way(thread), 'the button');
    element(thread, 'a').focus();
    await press('n');
    await until(() => at('b2'), 'the first');
    await press('n');
    await until(() => at('c'), 'the second');
    await press('n');
    await until(() => at('b2'), 'the first again');
    await press('p');
    await until(() => at('c'), 'the last');
  });

  it('leaves the keys to the page where it says so', async () => {
    const thread = await show({ shortcuts: 'off' });
    await until(() => way(thread), 'the button');
    expect(way(thread)!.hasAttribute('aria-keyshortcuts')).to.equal(false);
    element(thread, 'a').focus();
    await press('n');
    await press('j');
    expect(at('a')).to.equal(true);
  });

  it('folds with fold="read" the branches in which all has been read, and no others', async () => {
    const thread = await show({ fold: 'read' });
    await until(() => !isOpen(thread, 'a1'), 'the branch that was read');
    expect(openIds(thread)).to.deep.equal(['a', 'b', 'b1', 'b2', 'c', 'd']);
    expect(button(thread, `${source.name}:a`, '1 reply').getAttribute('aria-expanded')).to.equal('false');
  });

  it('keeps open what the reader has opened, whatever comes', async () => {
    const thread = await show({ fold: 'read' });
    await until(() => !isOpen(thread, 'a1'), 'the branch that was read');
    button(thread, `${source.name}:a`, '1 reply').click();
    await until(() => isOpen(thread, 'a1'), 'the branch');
    thread.sort = 'newest';
    await thread.updateComplete;
    expect(isOpen(thread, 'a1')).to.equal(true);
  });

  it('folds nothing on a first visit, and nothing where the page does not ask for it', async () => {
    for (const [fold, visit] of [
      ['read', NaN],
      ['off', 10],
    ] as const) {
      const thread = await show({ fold }, visit);
      await thread.reveal(`${source.name}:d`);
      expect(openIds(thread).length).to.equal(comments.length);
    }
  });

  it('does not fold what the address leads to, and opens what it comes to lead to', async () => {
    goTo(`comment-${nextName()}:a1`);
    const thread = await show({ fold: 'read' });
    await until(() => at('a1'), 'the comment of the address');
    expect(isOpen(thread, 'a1')).to.equal(true);
    leaveAddress();
    thread.remove();
    const other = await show({ fold: 'read' });
    await until(() => !isOpen(other, 'a1'), 'the branch that was read');
    goTo(`comment-${source.name}:a1`);
    await until(() => isOpen(other, 'a1'), 'the branch of the address');
    await until(() => at('a1'), 'the comment of the address');
  });
});
