import { expect, fixture, html } from '@open-wc/testing';
import { registerBackend } from '../../../src/define.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { article, comment, discussion } from './fixtures/comments.js';
import { spyOnConsole } from './fixtures/console.js';
import { fill, status, submit } from './fixtures/form-view.js';
import { allInside, inside, until } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { heading, shownIds } from './fixtures/thread-view.js';

let count = 0;

/** A backend of its own, to whose requests the test responds. */
function backend(source: StandInSource): string {
  const name = `alone-${count++}`;
  registerBackend(name, () => Promise.resolve(source));
  return name;
}

const thread = (element: Element): ColloquyThread => inside<ColloquyThread>(element, 'colloquy-thread');
const form = (element: Element): ColloquyReplyForm => inside<ColloquyReplyForm>(element, 'colloquy-reply-form');
const composed = (element: Element): string[] =>
  allInside(element, '*')
    .map(({ localName }) => localName)
    .filter((name) => name.startsWith('colloquy-'));
const isSlotted = (node: Element): boolean => node.assignedSlot !== null;

describe('a discussion without an article', () => {
  useOwnStorage();

  it('is thread and form, of the backend and the thread that it names', async () => {
    const said = [spyOnConsole('error'), spyOnConsole('warn')];
    const source = new StandInSource({ comments: [comment('1')] });
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion backend=${backend(source)} endpoint="https://comments.example" thread="/post/"></colloquy-discussion>
    `);
    await until(() => shownIds(thread(element)).length === 1, 'the comment');
    await until(() => form(element).shadowRoot?.querySelector('form'), 'the form');
    expect(composed(element)).to.deep.equal(['colloquy-thread', 'colloquy-reply-form']);
    expect(source.loads.map((load) => load.thread)).to.deep.equal(['/post/']);
    expect(said.flatMap((one) => one())).to.deep.equal([]);
  });

  it('keeps replies on this device where no backend is named', async () => {
    const element = await fixture<ColloquyDiscussion>(
      html`<colloquy-discussion thread="/alone/"></colloquy-discussion>`,
    );
    await until(
      () => element.shadowRoot?.querySelector('colloquy-reply-form')?.shadowRoot?.querySelector('form'),
      'the form',
    );
    await until(() => heading(thread(element)) === '0 replies', 'what is kept here');
    fill(form(element), 'The first word');
    submit(form(element));
    await until(() => status(form(element)).startsWith('Your reply was posted.'), 'the good news');
    await until(() => heading(thread(element)) === '1 reply', 'the reply');
  });

  it('says no number before the source has said one', async () => {
    const source = new StandInSource();
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion backend=${backend(source)} thread="/post/"></colloquy-discussion>
    `);
    await until(() => source.loads.length === 1, 'a load');
    expect(heading(thread(element))).to.equal('Replies');
    expect(thread(element).shadowRoot?.textContent).to.contain('Loading replies').and.not.to.contain('No replies yet');
    source.loads[0]!.respond({ comments: [], people: [] });
    await until(() => heading(thread(element)) === '0 replies', 'what the source says');
  });

  it('has data without one: the first heading is that of the thread, and an article that comes later stands above it', async () => {
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion .data=${{ comments: [comment('1')] }} thread="/post/" heading-level="3"></colloquy-discussion>
    `);
    await until(() => form(element).shadowRoot?.querySelector('form'), 'the form');
    expect(composed(element)).to.deep.equal(['colloquy-thread', 'colloquy-reply-form']);
    const level = (tag: string): string | undefined =>
      inside(element, tag).shadowRoot?.querySelector('h1, h2, h3, h4, h5, h6')?.localName;
    expect([level('colloquy-thread'), level('colloquy-reply-form')]).to.deep.equal(['h3', 'h4']);
    const before = thread(element);
    element.data = discussion({ article: article(), comments: [comment('1')] });
    await until(() => composed(element).length === 3, 'the article');
    expect(thread(element)).to.equal(before);
    await until(() => level('colloquy-thread') === 'h4', 'the levels below it');
  });

  it('has the path of the page for its thread where it has data and names none', async () => {
    const source = new StandInSource({ comments: [] });
    await fixture(html`<colloquy-discussion .data=${{ comments: [] }} .source=${source}></colloquy-discussion>`);
    await until(() => source.loads.length === 1, 'a load');
    expect(source.loads[0]!.thread).to.equal(location.pathname);
  });

  it('shows and asks nothing without data where it names no thread, or no backend', async () => {
    const source = new StandInSource({ comments: [] });
    const elements = [
      await fixture<ColloquyDiscussion>(html`<colloquy-discussion backend=${backend(source)}></colloquy-discussion>`),
      await fixture<ColloquyDiscussion>(
        html`<colloquy-discussion backend="none" thread="/post/"></colloquy-discussion>`,
      ),
    ];
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(elements.map(composed)).to.deep.equal([[], []]);
    expect(source.loads).to.have.length(0);
  });
});

describe('what stands inside a discussion without being a composition', () => {
  useOwnStorage();

  it('stands until the source has responded, and gives way then', async () => {
    const source = new StandInSource();
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion backend=${backend(source)} thread="/post/">Loading <p>the comments …</p></colloquy-discussion>
    `);
    const placeholder = element.querySelector('p')!;
    await until(() => source.loads.length === 1, 'a load');
    expect(isSlotted(placeholder)).to.equal(true);
    expect(composed(element)).to.deep.equal([]);
    source.loads[0]!.respond({ comments: [comment('1')], people: [] });
    await until(() => composed(element).length === 2, 'thread and form');
    expect([isSlotted(placeholder), placeholder.isConnected]).to.deep.equal([false, true]);
  });

  it('gives way to the words for a source that fails', async () => {
    spyOnConsole('error');
    const source = new StandInSource();
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion backend=${backend(source)} thread="/post/"><p>Loading</p></colloquy-discussion>
    `);
    await until(() => source.loads.length === 1, 'a load');
    source.loads[0]!.fail(new Error('broken'));
    await until(
      () => element.shadowRoot?.querySelector('colloquy-thread')?.shadowRoot?.querySelector('[role="alert"]'),
      'the words',
    );
  });

  it('gives way at once to data', async () => {
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion .data=${discussion()} backend="none"><p>Loading</p></colloquy-discussion>
    `);
    expect(composed(element)).to.have.length(3);
  });

  it('stands as long as there is nothing to show, also when it comes late', async () => {
    const element = await fixture<ColloquyDiscussion>(
      html`<colloquy-discussion><p>Here be comments</p></colloquy-discussion>`,
    );
    expect(isSlotted(element.querySelector('p')!)).to.equal(true);
    const bare = await fixture<ColloquyDiscussion>(html`<colloquy-discussion></colloquy-discussion>`);
    bare.append('Some words');
    await until(() => bare.shadowRoot?.querySelector('slot')?.assignedNodes().length === 1, 'the words');
  });

  for (const markup of [
    '<noscript>Please</noscript>',
    '<style>p {}</style>',
    '<link rel="x" href="data:,">',
    '<template><colloquy-thread></colloquy-thread></template>',
    '<!-- words -->',
    '\n  ',
  ]) {
    it(`is not waited with where it is ${JSON.stringify(markup)}`, async () => {
      const source = new StandInSource();
      const place = await fixture<HTMLElement>(html`<div></div>`);
      place.innerHTML = `<colloquy-discussion backend="${backend(source)}" thread="/post/">${markup}</colloquy-discussion>`;
      await until(() => source.loads.length === 1, 'a load');
      expect(composed(place.firstElementChild!)).to.deep.equal(['colloquy-thread', 'colloquy-reply-form']);
    });
  }

  it('is no placeholder as soon as an element of this package stands in it, however deep and late', async () => {
    const source = new StandInSource({ comments: [] });
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion backend=${backend(source)} thread="/post/"><div><section></section></div></colloquy-discussion>
    `);
    await until(() => composed(element).length === 2, 'the standard composition');
    element.querySelector('section')!.innerHTML = '<colloquy-thread></colloquy-thread>';
    await until(() => composed(element).length === 0, 'no standard composition');
    await until(() => heading(element.querySelector<ColloquyThread>('colloquy-thread')!) === '0 replies', 'its data');
    element.querySelector('colloquy-thread')!.remove();
    await until(() => composed(element).length === 2, 'the standard composition again');
  });

  it('may hold one in a shadow root', async () => {
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion .source=${new StandInSource({ comments: [comment('1')] })} thread="/post/"><div></div></colloquy-discussion>
    `);
    const root = element.querySelector('div')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<colloquy-thread></colloquy-thread>';
    await until(
      () =>
        composed(element).length === 0 && shownIds(root.querySelector<ColloquyThread>('colloquy-thread')!).length === 1,
      'its data',
    );
    expect(isSlotted(element.querySelector('div')!)).to.equal(true);
  });
});
