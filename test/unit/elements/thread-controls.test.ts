import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import type { Comment } from '../../../src/model/comment.js';
import { comment, person } from './fixtures/comments.js';
import { fill, submit } from './fixtures/form-view.js';
import { allInside, until, words } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { button, commentElement } from './fixtures/thread-view.js';
import { showThreadWithForm, type ThreadWithForm } from './fixtures/thread-with-form.js';

const datePublished = '2024-03-01T09:12:00Z';
const people = [
  person('ada', { name: 'Ada', url: 'https://ada.example/' }),
  person('bo', { name: 'Bo', url: 'https://bo.example/' }),
];

/** Comments that have everything in common: their writer, their minute, and the number of replies. */
const alike: readonly Comment[] = ['1', '2', '3'].flatMap((id) => [
  comment(id, { author: 'bo', datePublished }),
  comment(`${id}a`, { author: 'bo', datePublished, inReplyTo: id }),
  comment(`${id}b`, { author: 'ada', inReplyTo: id }),
]);

const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? words(element);

const show = async (source: StandInSource): Promise<ThreadWithForm> => {
  const shown = await showThreadWithForm(source, alike);
  shown.thread.people = people;
  await until(() => allInside(shown.thread, '.reply').length === alike.length, 'the buttons');
  return shown;
};

describe('the controls of comments', () => {
  useOwnStorage();

  it('have names that are unlike each other, however alike the comments are', async () => {
    const { thread } = await show(new StandInSource({ comments: [] }));
    for (const kind of ['.permalink', '.reply', '.toggle']) {
      const names = allInside(thread, kind).map(nameOf);
      expect(names.length, kind).to.be.greaterThan(2);
      expect(new Set(names).size, names.join('\n')).to.equal(names.length);
    }
  });

  it('have names that begin with the words that are seen', async () => {
    const { thread } = await show(new StandInSource({ comments: [] }));
    for (const control of allInside(thread, '.permalink, .reply, .toggle'))
      expect(nameOf(control).startsWith(words(control)), nameOf(control)).to.equal(true);
    expect(nameOf(button(thread, '2', '2 replies'))).to.equal('2 replies, #4');
  });

  it('stand in one row, those for a reply of the reader’s own behind the others', async () => {
    const source = new StandInSource({ comments: [], editWindow: 900, deleteWindow: 900 });
    const { thread, form } = await show(source);
    fill(form);
    submit(form);
    await until(() => source.sends.length === 1, 'the reply');
    source.sends[0]?.respond();
    await until(() => allInside(thread, '.remove').length === 1, 'the buttons');
    const row = allInside(thread, '.remove')[0]!.parentElement!;
    expect(row.matches('.u-comment > footer')).to.equal(true);
    expect([...row.children].map(words)).to.deep.equal(['Reply', 'Edit', 'Delete']);
    expect([...row.children].map(nameOf).slice(1)).to.deep.equal(['Edit, #10', 'Delete, #10']);
    const tops = [...row.children].map((control) => Math.round(control.getBoundingClientRect().top));
    expect(new Set(tops).size, tops.join()).to.equal(1);
  });

  it('a press on one of them does what it says, and folds nothing', async () => {
    const source = new StandInSource({ comments: [], editWindow: 900 });
    const { thread, form } = await show(source);
    fill(form);
    submit(form);
    await until(() => source.sends.length === 1, 'the reply');
    source.sends[0]?.respond();
    await until(() => allInside(thread, '.edit').length === 1, 'the button');
    let toggled = 0;
    thread.addEventListener('colloquy-branch-toggled', () => (toggled += 1));
    allInside(thread, '.edit')[0]!.click();
    await until(() => allInside(thread, 'textarea').length === 1, 'the field');
    expect(toggled).to.equal(0);
  });

  for (const width of [320, 1280])
    it(`are targets of at least 24 by 24 pixels, at ${width} pixels`, async () => {
      await setViewport({ width, height: 800 });
      try {
        const thread = await fixture<ColloquyThread>(html`
          <colloquy-thread .comments=${alike} .people=${people} .source=${new StandInSource({ comments: [] })}>
            <colloquy-reply-form slot="reply"></colloquy-reply-form>
          </colloquy-thread>
        `);
        await until(() => allInside(thread, '.reply').length === alike.length, 'the buttons');
        const controls = allInside(thread, 'a, button, select');
        expect(controls.length).to.be.greaterThan(30);
        for (const control of controls) {
          const { width: wide, height: high } = control.getBoundingClientRect();
          expect(Math.min(wide, high), `${control.outerHTML}: ${wide} by ${high}`).to.be.at.least(23.99);
        }
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });

  it('between what is said of a comment stands a dot, which is not read', async () => {
    const { thread } = await show(new StandInSource({ comments: [] }));
    const [date, answer] = commentElement(thread, '1a').querySelector('.when')!.children;
    expect(getComputedStyle(date!, '::before').content).to.equal('none');
    expect(getComputedStyle(answer!, '::before').content).to.equal('"·" / ""');
    // In a new line it stands outside of what is seen.
    const { clipPath } = getComputedStyle(date!.parentElement!);
    const { inlineSize, marginInlineStart } = getComputedStyle(answer!, '::before');
    expect(clipPath).to.equal('inset(-9px -4px)');
    expect(parseFloat(marginInlineStart)).to.be.closeTo(-parseFloat(inlineSize), 0.1).and.to.be.below(-7);
    expect(words(date)).not.to.contain('·');
  });
});
