import { expect, fixture, html } from '@open-wc/testing';
import { registerBackend } from '../../../src/define.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { goTo, leaveAddress } from './fixtures/address.js';
import { comment } from './fixtures/comments.js';
import { spyOnConsole } from './fixtures/console.js';
import { fill, submit } from './fixtures/form-view.js';
import { inside, until, words } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { heading, shownIds } from './fixtures/thread-view.js';

let count = 0;

/** A backend of its own, and how often it was asked for its source. */
function backend(source: StandInSource): { readonly name: string; readonly asked: unknown[] } {
  const name = `standing-${count++}`;
  const asked: unknown[] = [];
  registerBackend(name, (options) => (asked.push(options), Promise.resolve(source)));
  return { name, asked };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

describe('a thread and a form outside of a discussion', () => {
  useOwnStorage();
  afterEach(leaveAddress);

  it('that name the same backend, endpoint and thread share one conversation', async () => {
    const source = new StandInSource({ comments: [comment('1')] });
    const { name, asked } = backend(source);
    const place = await fixture<HTMLElement>(html`
      <div>
        <colloquy-reply-form backend=${name} endpoint="https://a.example" thread="/post/"></colloquy-reply-form>
        <colloquy-thread backend=${name} endpoint="https://a.example" thread="/post/"></colloquy-thread>
      </div>
    `);
    const thread = place.querySelector<ColloquyThread>('colloquy-thread')!;
    const form = place.querySelector<ColloquyReplyForm>('colloquy-reply-form')!;
    await until(() => shownIds(thread).length === 1 && form.shadowRoot?.querySelector('form'), 'thread and form');
    expect(asked).to.deep.equal([{ endpoint: 'https://a.example' }]);
    expect(source.loads).to.have.length(1);
    fill(form, 'From the form');
    submit(form);
    await until(() => source.sends.length === 1, 'a reply on its way');
    source.sends[0]!.respond();
    await until(() => shownIds(thread).length === 2, 'the reply in the thread');
  });

  it('are apart where they name other threads', async () => {
    const source = new StandInSource({ comments: [] });
    const { name } = backend(source);
    await fixture(html`
      <div>
        <colloquy-thread backend=${name} thread="/a/"></colloquy-thread>
        <colloquy-thread backend=${name} thread="/b/"></colloquy-thread>
      </div>
    `);
    await until(() => source.loads.length === 2, 'two loads');
    expect(source.loads.map(({ thread }) => thread).sort()).to.deep.equal(['/a/', '/b/']);
  });

  it('go on when they are moved, and when the other one goes', async () => {
    const source = new StandInSource({ comments: [comment('1')] });
    const { name } = backend(source);
    const place = await fixture<HTMLElement>(html`
      <div>
        <colloquy-thread backend=${name} thread="/a/"></colloquy-thread>
        <colloquy-reply-form backend=${name} thread="/a/"></colloquy-reply-form>
      </div>
    `);
    const thread = place.querySelector<ColloquyThread>('colloquy-thread')!;
    await until(() => shownIds(thread).length === 1, 'the comment');
    place.append(thread);
    place.querySelector('colloquy-reply-form')!.remove();
    await until(() => source.followers.size === 1, 'one who follows');
    source.comments = [comment('1'), comment('2')];
    for (const changed of source.followers) changed();
    await until(() => shownIds(thread).length === 2, 'what came since');
    thread.remove();
    expect(source.followers.size).to.equal(0);
  });

  it('say nothing that is not so where they were given nothing', async () => {
    const thread = await fixture<ColloquyThread>(html`<colloquy-thread></colloquy-thread>`);
    await settled();
    expect(words(thread.shadowRoot?.querySelector('section'))).to.equal('');
    expect(thread.matches(':state(empty)')).to.equal(false);
  });

  it('follow another thread when they are given one', async () => {
    const source = new StandInSource({ comments: [] });
    const { name } = backend(source);
    const thread = await fixture<ColloquyThread>(
      html`<colloquy-thread backend=${name} thread="/a/"></colloquy-thread>`,
    );
    await until(() => source.loads.length === 1, 'a load');
    thread.thread = '/b/';
    await until(() => source.loads.length === 2, 'another');
    expect(source.loads[1]!.thread).to.equal('/b/');
  });

  it('give their conversation to a form in the slot', async () => {
    const { name } = backend(new StandInSource({ comments: [] }));
    const thread = await fixture<ColloquyThread>(html`
      <colloquy-thread backend=${name} thread="/a/"><colloquy-reply-form slot="reply"></colloquy-reply-form></colloquy-thread>
    `);
    await until(() => thread.querySelector('colloquy-reply-form')!.shadowRoot?.querySelector('form'), 'the form');
  });
});

describe('the name of a thread on an element', () => {
  useOwnStorage();

  it('is the path of the page for `auto`, or of its canonical link', async () => {
    const source = new StandInSource({ comments: [] });
    await fixture(html`<colloquy-discussion .source=${source} thread="auto"></colloquy-discussion>`);
    await until(() => source.loads.length === 1, 'a load');
    const link = Object.assign(document.createElement('link'), {
      rel: 'canonical',
      href: 'https://blog.example/post/index.html?x#y',
    });
    document.head.append(link);
    const other = new StandInSource({ comments: [] });
    await fixture(html`<colloquy-thread .source=${other} thread="auto"></colloquy-thread>`);
    await until(() => other.loads.length === 1, 'a load');
    link.remove();
    expect([source.loads[0]!.thread, other.loads[0]!.thread]).to.deep.equal([location.pathname, '/post/']);
  });

  it('that is odd is warned of once, and taken', async () => {
    const warnings = spyOnConsole('warn');
    const source = new StandInSource({ comments: [] });
    await fixture(html`<colloquy-discussion .source=${source} thread="[object Object]"></colloquy-discussion>`);
    await fixture(html`<colloquy-thread .source=${source} thread="[object Object]"></colloquy-thread>`);
    await until(() => source.loads.length === 2, 'two loads');
    await until(() => warnings().length > 0, 'a warning');
    expect(warnings().filter((words) => words.includes('thread="auto"'))).to.have.length(1);
  });
});

describe('load="visible"', () => {
  useOwnStorage();
  afterEach(leaveAddress);

  const far = (inner: unknown): Promise<HTMLElement> =>
    fixture<HTMLElement>(html`<div><div style="block-size: 10000px"></div>${inner}</div>`);

  it('waits until the element comes near the viewport', async () => {
    const source = new StandInSource({ comments: [comment('1')] });
    const { name, asked } = backend(source);
    const place = await far(
      html`<colloquy-discussion backend=${name} thread="/a/" load="visible"></colloquy-discussion>`,
    );
    await settled();
    await settled();
    expect([asked.length, source.loads.length]).to.deep.equal([0, 0]);
    const element = place.querySelector('colloquy-discussion')!;
    expect(heading(inside<ColloquyThread>(element, 'colloquy-thread'))).to.equal('Replies');
    element.scrollIntoView();
    await until(() => shownIds(inside<ColloquyThread>(element, 'colloquy-thread')).length === 1, 'the comment');
    scrollTo(0, 0);
  });

  it('is at once for an address that names a comment, and when it comes to name one', async () => {
    const source = new StandInSource({ comments: [comment('1')] });
    const place = await far(
      html`<colloquy-thread backend=${backend(source).name} thread="/a/" load="visible"></colloquy-thread>`,
    );
    await settled();
    goTo('#other');
    await settled();
    expect(source.loads).to.have.length(0);
    goTo('#comment-1');
    await until(() => source.loads.length === 1, 'a load');
    const other = new StandInSource({ comments: [comment('1')] });
    place.remove();
    await far(html`<colloquy-discussion .source=${other} thread="/b/" load="visible"></colloquy-discussion>`);
    await until(() => other.loads.length === 1, 'a load');
    scrollTo(0, 0);
  });

  it('is at once where the browser cannot tell', async () => {
    const { IntersectionObserver } = globalThis;
    Object.assign(globalThis, { IntersectionObserver: undefined });
    try {
      const source = new StandInSource({ comments: [] });
      await far(html`<colloquy-thread backend=${backend(source).name} thread="/c/" load="visible"></colloquy-thread>`);
      await until(() => source.loads.length === 1, 'a load');
    } finally {
      Object.assign(globalThis, { IntersectionObserver });
    }
  });

  it('says in a form alone why its backend cannot be had, and shows the form after a retry', async () => {
    const name = `standing-${count++}`;
    let isThere = false;
    registerBackend(name, async () => {
      if (!isThere) throw new TypeError('Failed to fetch dynamically imported module');
      return new StandInSource({ comments: [] });
    });
    spyOnConsole('warn');
    const form = await fixture<ColloquyReplyForm>(
      html`<colloquy-reply-form backend=${name} endpoint="https://a.example" thread="/lost/"></colloquy-reply-form>`,
    );
    await until(() => words(form.shadowRoot?.querySelector('[role="alert"] p')) !== '', 'the reason');
    isThere = true;
    inside<HTMLButtonElement>(form, '[role="alert"] button').click();
    await until(() => form.shadowRoot?.querySelector('form'), 'the form');
    expect(form.shadowRoot?.querySelector('[role="alert"]')).to.equal(null);
  });
});
