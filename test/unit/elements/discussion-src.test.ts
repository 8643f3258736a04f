import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/define.js';
import type { DiscussionLoadedEvent } from '../../../src/elements/discussion/discussion-events.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import type { Discussion } from '../../../src/model/discussion.js';
import { article, discussion } from './fixtures/comments.js';
import { spyOnConsole } from './fixtures/console.js';
import { useRequests } from './fixtures/fetching.js';
import { allInside, inside, until, words } from './fixtures/inside.js';

const named = (headline: string): Discussion => discussion({ article: article({ headline }) });

const headline = (element: Element): string =>
  words(element.shadowRoot?.querySelector('colloquy-article')?.shadowRoot?.querySelector('#headline'));

const shows = (element: Element, text: string): Promise<void> => until(() => headline(element) === text, `"${text}"`);

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

describe('a discussion from a file', () => {
  const requests = useRequests();
  let element: ColloquyDiscussion;

  const load = async (src = 'essay.json'): Promise<void> => {
    element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion src=${src} backend="none"></colloquy-discussion>
    `);
    await until(() => requests.length === 1, 'a request');
  };

  const alert = (): HTMLElement | null => element.shadowRoot?.querySelector<HTMLElement>('[role="alert"]') ?? null;

  it('is asked for relative to the page', async () => {
    await load('./essay.json');
    expect(requests[0]?.url).to.equal(new URL('essay.json', document.baseURI).href);
  });

  it('has its relative addresses resolved against its own', async () => {
    await load('./essays/essay.json');
    const { article } = named('On Trust');
    const picture = { type: 'image', url: 'kettle.png', alt: 'A kettle' };
    requests[0]?.respond({ article: { ...article, body: { type: 'root', children: [picture] } } });
    await shows(element, 'On Trust');
    const shown = inside(inside(element, 'colloquy-article'), 'img');
    expect(shown.getAttribute('src')).to.equal(new URL('essays/kettle.png', document.baseURI).href);
  });

  it('is said to be loading, and shown when it has come', async () => {
    await load();
    const waiting = inside(element, '[aria-busy="true"]');
    expect(words(waiting)).to.equal('Loading the article and its replies…');
    expect(inside(element, '[role="status"]').closest('[aria-busy]')).to.equal(waiting);
    expect(element.matches(':state(busy)')).to.equal(true);
    requests[0]?.respond(named('On Trust'));
    await shows(element, 'On Trust');
    expect(allInside(element, '[aria-busy]')).to.have.length(0);
    expect(element.matches(':state(busy)')).to.equal(false);
  });

  it('is told by an event that carries it', async () => {
    await load();
    const told = oneEvent(
      element.parentElement!,
      'colloquy-discussion-loaded',
    ) as unknown as Promise<DiscussionLoadedEvent>;
    const data = named('On Trust');
    requests[0]?.respond(data);
    expect((await told).discussion).to.deep.equal(data);
  });

  const unfit = 'What was fetched is not an article with its replies, and cannot be shown.';
  const unfetched = 'The article and its replies could not be loaded. Try again';

  for (const [what, respond, words_, reason] of [
    ['is not there', (): void => requests[0]?.respond('Not found', { status: 404 }), unfetched, 'got HTTP 404'],
    ['is no JSON', (): void => requests[0]?.respond('<!doctype html>'), unfit, 'It looks like HTML'],
    ['is broken JSON', (): void => requests[0]?.respond('{\n"article": }'), unfit, 'line 2, column 12'],
    [
      'is no discussion',
      (): void => requests[0]?.respond({ title: 'x', comment: [{ id: '1' }] }),
      unfit,
      'line 1, column 10: Expected `title` to be absent',
    ],
    [
      'cannot be reached',
      (): void => requests[0]?.fail(new TypeError('Failed to fetch')),
      unfetched,
      'Failed to fetch',
    ],
  ] as const) {
    it(`that ${what} is said in plain words on the page, and precisely on the console`, async () => {
      const errors = spyOnConsole('error');
      await load();
      respond();
      await until(alert, 'the failure');
      expect(words(alert())).to.equal(words_);
      expect(element.matches(':state(failed)')).to.equal(true);
      expect(errors()).to.have.length(1);
      expect(errors()[0])
        .to.contain(
          `<colloquy-discussion src="essay.json"> ${words_ === unfit ? 'cannot show what it has' : 'could not fetch what it needs'}.`,
        )
        .and.to.contain(reason);
    });
  }

  it('is shown without what is unfit in it, which the console names with its place', async () => {
    const errors = spyOnConsole('error');
    await load();
    const { comments = [], ...rest } = named('On Trust');
    requests[0]?.respond({ ...rest, comments: [...comments, { id: 'x' }, null] });
    await shows(element, 'On Trust');
    expect(errors()).to.have.length(1);
    expect(errors()[0])
      .to.contain('left out what is unfit')
      .and.to.contain(`comments[${comments.length}].body`)
      .and.to.contain('line 1, column');
    const heading = (): string =>
      words(element.shadowRoot?.querySelector('colloquy-thread')?.shadowRoot?.querySelector('#heading'));
    await until(
      () => heading() === `${comments.length + 2} replies, ${comments.length} of them here`,
      'the number of replies',
    );
  });

  it('is asked for once more when the reader tries again, and the button keeps the focus meanwhile', async () => {
    spyOnConsole('error');
    await load();
    requests[0]?.respond('', { status: 500 });
    await until(alert, 'the failure');
    const again = alert()?.querySelector('button');
    again?.focus();
    again?.click();
    await until(() => requests.length === 2, 'a second request');
    await element.updateComplete;
    expect(element.matches(':state(busy)')).to.equal(true);
    expect(element.shadowRoot?.activeElement === again, 'the focus on the button').to.equal(true);
    requests[1]?.respond(named('On Trust'));
    await shows(element, 'On Trust');
    expect(element.matches(':state(failed)')).to.equal(false);
  });

  it('is no longer waited for when the element is removed', async () => {
    const errors = spyOnConsole('error');
    await load();
    element.remove();
    expect(requests[0]?.signal.aborted).to.equal(true);
    await settled();
    expect(errors()).to.deep.equal([]);
  });

  it('is not asked for by an element that was removed at once', async () => {
    const brief = document.createElement('colloquy-discussion') as ColloquyDiscussion;
    brief.src = 'brief.json';
    document.body.append(brief);
    brief.remove();
    await settled();
    expect(requests.filter(({ signal }) => !signal.aborted)).to.deep.equal([]);
  });

  it('is asked for again when the element is put back before it came', async () => {
    await load();
    const place = element.parentElement!;
    element.remove();
    place.append(element);
    await until(() => requests.length === 2, 'a second request');
    requests[1]?.respond(named('On Trust'));
    await shows(element, 'On Trust');
  });

  it('is kept when the element is moved', async () => {
    await load();
    requests[0]?.respond(named('On Trust'));
    await shows(element, 'On Trust');
    const place = element.parentElement!;
    element.remove();
    place.append(element);
    await settled();
    expect(headline(element)).to.equal('On Trust');
    expect(requests).to.have.length(1);
  });

  it('never shows when another was asked for since, whichever comes first', async () => {
    await load('one.json');
    element.src = 'two.json';
    await until(() => requests.length === 2, 'a second request');
    expect(requests[0]?.signal.aborted).to.equal(true);
    requests[1]?.respond(named('Two'));
    await shows(element, 'Two');
    requests[0]?.respond(named('One'));
    await settled();
    expect(headline(element)).to.equal('Two');
  });

  it('goes as soon as another is asked for', async () => {
    await load('one.json');
    requests[0]?.respond(named('One'));
    await shows(element, 'One');
    element.src = 'two.json';
    await element.updateComplete;
    expect(headline(element)).to.equal('');
    expect(allInside(element, '[aria-busy="true"]')).to.have.length(1);
  });

  it('goes when `src` is taken away', async () => {
    await load();
    requests[0]?.respond(named('On Trust'));
    await shows(element, 'On Trust');
    element.removeAttribute('src');
    await element.updateComplete;
    expect(headline(element)).to.equal('');
  });

  it('is not asked for where data are given', async () => {
    await fixture(html`
      <colloquy-discussion src="essay.json" .data=${discussion()} backend="none"></colloquy-discussion>
    `);
    await settled();
    expect(requests).to.have.length(0);
  });

  it('is asked for when the data that stood before it are taken away', async () => {
    element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion src="essay.json" .data=${discussion()} backend="none"></colloquy-discussion>
    `);
    element.data = undefined;
    await until(() => requests.length === 1, 'a request');
  });

  it('is given to elements of the page’s own as well', async () => {
    element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion src="essay.json" backend="none"><colloquy-article></colloquy-article></colloquy-discussion>
    `);
    await until(() => requests.length === 1, 'a request');
    requests[0]?.respond(named('On Trust'));
    await until(
      () => words(element.querySelector('colloquy-article')?.shadowRoot?.querySelector('#headline')) === 'On Trust',
      'the headline',
    );
  });

  it('that cannot be had is said to elements of the page’s own as well', async () => {
    spyOnConsole('error');
    element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion src="essay.json" backend="none"><colloquy-article></colloquy-article></colloquy-discussion>
    `);
    await until(() => requests.length === 1, 'a request');
    requests[0]?.respond('', { status: 500 });
    await until(alert, 'the failure');
  });
});
