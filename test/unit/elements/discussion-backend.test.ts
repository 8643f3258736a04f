import { expect, fixture, html } from '@open-wc/testing';
import { registerBackend } from '../../../src/define.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import type { Discussion } from '../../../src/model/discussion.js';
import { comment, discussion } from './fixtures/comments.js';
import { field, status, submit, textField, write } from './fixtures/form-view.js';
import { inside, until, words } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { commentElement, shownIds } from './fixtures/thread-view.js';
import { spyOnConsole } from './fixtures/console.js';

const thread = (element: Element): ColloquyThread => inside<ColloquyThread>(element, 'colloquy-thread');
const form = (element: Element): ColloquyReplyForm => inside<ColloquyReplyForm>(element, 'colloquy-reply-form');
const alert = (element: Element): string => words(thread(element).shadowRoot?.querySelector('[role="alert"]'));
const hasForm = (element: Element): boolean => form(element).shadowRoot?.querySelector('form') != null;

const show = (data: Discussion, backend?: string): Promise<ColloquyDiscussion> =>
  backend === undefined
    ? fixture<ColloquyDiscussion>(html`<colloquy-discussion .data=${data}></colloquy-discussion>`)
    : fixture<ColloquyDiscussion>(html`<colloquy-discussion .data=${data} backend=${backend}></colloquy-discussion>`);

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

let count = 0;

/** A backend whose source the test hands over when it likes. */
function slowBackend(): {
  readonly name: string;
  readonly arrive: (source: StandInSource) => void;
  readonly asked: unknown[];
} {
  const name = `slow-${count++}`;
  const asked: unknown[] = [];
  let arrive: (source: StandInSource) => void = () => undefined;
  const source = new Promise<StandInSource>((resolve) => (arrive = resolve));
  registerBackend(name, (options) => (asked.push(options), source));
  return { name, arrive: (given) => arrive(given), asked };
}

describe('the backend of a discussion', () => {
  useOwnStorage();

  it('is this browser when none is named: a reply is still there after a reload', async () => {
    const data = discussion();
    const element = await show(data);
    await until(() => hasForm(element), 'the form');
    write(textField(form(element)), 'It stays');
    write(field(form(element), 'Name'), 'Ada');
    submit(form(element));
    await until(() => status(form(element)).startsWith('Your reply was posted.'), 'the good news');
    element.remove();
    const again = await show(data);
    await until(() => shownIds(thread(again)).length === 2, 'both comments');
    const id = shownIds(thread(again))[1]!;
    expect(id).to.match(/^local:/);
    expect(commentElement(thread(again), id).textContent)
      .to.contain('It stays')
      .and.to.contain('Kept on this device only');
  });

  it('is none when the page says so: then there is no form, and no warning', async () => {
    const warnings = spyOnConsole('warn');
    const element = await show(discussion(), 'none');
    await settled();
    expect(hasForm(element)).to.equal(false);
    expect(commentElement(thread(element), '1').querySelector('.reply')).to.equal(null);
    expect(warnings()).to.deep.equal([]);
  });

  it('that is not known is said to be wrong: on the page in plain words, in the console with the known names', async () => {
    const errors = spyOnConsole('error');
    const element = await show(discussion(), 'wordpresss');
    await until(() => alert(element).includes('not set up rightly'), 'the words on the page');
    expect(String(errors().at(-1))).to.match(
      /Expected `backend` to be one of local, .*wordpress, .*none, got "wordpresss"\./,
    );
    expect(shownIds(thread(element))).to.deep.equal(['1']);
    expect(hasForm(element)).to.equal(false);
  });

  it('is told its endpoint and asked for the thread, which is the article’s id', async () => {
    const { name, arrive, asked } = slowBackend();
    const data = discussion();
    const source = new StandInSource({ comments: [] });
    arrive(source);
    await fixture(html`
      <colloquy-discussion .data=${data} backend=${name} endpoint="https://a.example/api"></colloquy-discussion>
    `);
    await until(() => source.loads.length === 1, 'a load');
    expect(asked).to.deep.equal([{ endpoint: 'https://a.example/api' }]);
    expect(source.loads[0]?.thread).to.equal(data.article.id);
  });

  it('is asked for the thread that the page names', async () => {
    const source = new StandInSource({ comments: [] });
    await fixture(html`
      <colloquy-discussion .data=${discussion()} .source=${source} thread="post-7"></colloquy-discussion>
    `);
    await until(() => source.loads.length === 1, 'a load');
    expect(source.loads[0]?.thread).to.equal('post-7');
  });

  it('gives way to a source that the page hands over', async () => {
    const { name, asked } = slowBackend();
    const source = new StandInSource({ comments: [comment('live')] });
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion .data=${discussion()} .source=${source} backend=${name}></colloquy-discussion>
    `);
    await until(() => shownIds(thread(element)).length === 2, 'both comments');
    expect(asked).to.deep.equal([]);
  });

  it('shows the archive while it is on its way, and its own comments after', async () => {
    const { name, arrive } = slowBackend();
    const element = await show(discussion(), name);
    await until(() => shownIds(thread(element)).length === 1, 'the archive');
    arrive(new StandInSource({ comments: [comment('live')] }));
    await until(() => shownIds(thread(element)).length === 2, 'both comments');
  });

  it('that comes late does not take the place of one that was asked for since', async () => {
    const [first, second] = [slowBackend(), slowBackend()];
    const element = await show(discussion(), first.name);
    element.backend = second.name;
    await element.updateComplete;
    second.arrive(new StandInSource({ comments: [comment('new')], name: 'second' }));
    await until(() => shownIds(thread(element)).includes('second:new'), 'the second');
    first.arrive(new StandInSource({ comments: [comment('old')], name: 'first' }));
    await settled();
    expect(shownIds(thread(element))).to.deep.equal(['1', 'second:new']);
  });

  it('that comes after the page has asked for none is not used', async () => {
    const { name, arrive } = slowBackend();
    const element = await show(discussion(), name);
    element.backend = 'none';
    await element.updateComplete;
    const source = new StandInSource({ comments: [comment('old')] });
    arrive(source);
    await settled();
    expect(shownIds(thread(element))).to.deep.equal(['1']);
    expect(source.followers.size).to.equal(0);
  });

  it('that comes after the element has gone is not asked anything', async () => {
    const { name, arrive } = slowBackend();
    const element = await show(discussion(), name);
    element.remove();
    const source = new StandInSource({ comments: [] });
    arrive(source);
    await settled();
    expect(source.loads).to.have.length(0);
  });

  it('that cannot be fetched is said to be out of reach, and the archive stays', async () => {
    const errors = spyOnConsole('error');
    registerBackend('broken', () => Promise.reject(new Error('404')));
    const element = await show(discussion(), 'broken');
    await until(() => alert(element).startsWith('Newer replies could not be loaded.'), 'the words on the page');
    expect(String(errors().at(-1))).to.contain('404');
    expect(shownIds(thread(element))).to.deep.equal(['1']);
  });
});
