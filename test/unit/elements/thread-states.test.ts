import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/thread/define.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { SourceError } from '../../../src/model/source-error.js';
import { chain, comment } from './fixtures/comments.js';
import { allInside, inside, until, words } from './fixtures/inside.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { announced, heading, shownIds } from './fixtures/thread-view.js';

const show = (source: StandInSource, comments?: ReturnType<typeof chain>): Promise<ColloquyThread> =>
  fixture<ColloquyThread>(html`
  <colloquy-thread .source=${source} .comments=${comments} thread="essay"></colloquy-thread>
`);

const said = (thread: ColloquyThread): string => words(thread.shadowRoot?.querySelector('.loading, .empty'));

describe('the states of a thread', () => {
  it('says that there are no replies', async () => {
    const thread = await fixture<ColloquyThread>(html`<colloquy-thread .comments=${[]}></colloquy-thread>`);
    expect(said(thread)).to.equal('No replies yet.');
    expect(heading(thread)).to.equal('0 replies');
  });

  it('lets the page say it in its own words', async () => {
    const thread = await fixture<ColloquyThread>(html`
      <colloquy-thread .comments=${[]}><p slot="empty">Be the first!</p></colloquy-thread>
    `);
    const slot = inside<HTMLSlotElement>(thread, 'slot[name="empty"]');
    expect(slot.assignedElements().map(words)).to.deep.equal(['Be the first!']);
    thread.comments = [comment('1')];
    await thread.updateComplete;
    expect(allInside(thread, 'slot[name="empty"]')).to.have.length(0);
  });

  it('says that replies are being loaded, and not that there are none', async () => {
    const source = new StandInSource();
    const thread = await show(source);
    expect(said(thread)).to.equal('Loading replies…');
    expect(inside(thread, 'section').getAttribute('aria-busy')).to.equal('true');
    (await source.loading()).respond({ comments: [], people: [] });
    await until(() => said(thread) === 'No replies yet.', 'the empty state');
    expect(inside(thread, 'section').getAttribute('aria-busy')).to.equal('false');
  });

  it('asks the source for its own thread', async () => {
    const source = new StandInSource();
    await show(source);
    expect((await source.loading()).thread).to.equal('essay');
  });

  it('shows what is at hand while the rest is being loaded', async () => {
    const source = new StandInSource();
    const thread = await show(source, [comment('1')]);
    expect(shownIds(thread)).to.deep.equal(['1']);
    (await source.loading()).respond({ comments: [comment('1')], people: [] });
    await until(() => shownIds(thread).length === 2, 'both comments');
    expect(shownIds(thread)).to.deep.equal(['1', `${source.name}:1`]);
  });

  it('says why the replies could not be loaded, keeps what is there, and tries again when asked', async () => {
    const source = new StandInSource();
    const thread = await show(source, [comment('1')]);
    (await source.loading()).fail(new SourceError('offline', 'The network is down'));
    await until(() => allInside(thread, '[role="alert"]').length, 'the failure');
    const alert = inside(thread, '[role="alert"]');
    await until(() => words(alert).includes('offline'), 'the reason');
    expect(words(alert)).to.equal(
      'Newer replies could not be loaded. The site could not be reached. Are you offline? Try again',
    );
    expect(shownIds(thread)).to.deep.equal(['1']);
    alert.querySelector('button')?.click();
    (await source.loading(2)).respond({ comments: [comment('2')], people: [] });
    await until(() => shownIds(thread).length === 2, 'both comments');
    expect(allInside(thread, '[role="alert"]')).to.have.length(0);
  });

  it('offers a retry where a response looks as if the page named its source wrongly, and none where nothing was requested', async () => {
    const source = new StandInSource();
    const thread = await show(source, [comment('1')]);
    (await source.loading()).fail(
      new SourceError('misconfigured', 'Expected `endpoint` to be the address of a site, got HTTP 404'),
    );
    await until(() => thread.shadowRoot?.textContent.includes('not set up rightly'), 'the reason');
    inside(thread, '[role="alert"] button').click();
    (await source.loading(2)).fail(
      new SourceError('misconfigured', 'Expected `thread` to be a number', { isFinal: true }),
    );
    await until(() => allInside(thread, '[role="alert"] button').length === 0, 'no button');
    expect(words(inside(thread, '[role="alert"]'))).to.contain('not set up rightly');
  });

  it('does not say that there are no replies when it could not ask', async () => {
    const source = new StandInSource();
    const thread = await show(source);
    (await source.loading()).fail(new Error('broken'));
    await until(() => allInside(thread, '[role="alert"]').length, 'the failure');
    expect(words(thread.shadowRoot?.querySelector('section'))).to.not.contain('No replies yet');
  });

  it('says how many there are at the source when not all of them came', async () => {
    const source = new StandInSource();
    const thread = await show(source);
    (await source.loading()).respond({ comments: chain(12), people: [], total: 140 });
    await until(() => shownIds(thread).length === 12, 'the comments');
    expect(heading(thread)).to.equal('140 replies, 12 of them here');
  });

  it('is told by states', async () => {
    const source = new StandInSource();
    const thread = await show(source);
    expect(thread.matches(':state(busy)')).to.equal(true);
    // Until the source has responded, it is not known.
    expect(thread.matches(':state(empty)')).to.equal(false);
    (await source.loading()).fail(new Error('broken'));
    await until(() => thread.matches(':state(failed)'), 'the failed state');
    expect(thread.matches(':state(busy)')).to.equal(false);
    thread.comments = [comment('1')];
    await thread.updateComplete;
    expect(thread.matches(':state(empty)')).to.equal(false);
  });

  describe('what comes later', () => {
    it('is announced politely, with its number', async () => {
      const source = new StandInSource({ comments: [comment('1')] });
      const thread = await show(source);
      await until(() => shownIds(thread).length === 1, 'the first comment');
      source.change([comment('1'), comment('2'), comment('3')]);
      await until(() => shownIds(thread).length === 3, 'the new comments');
      await until(() => announced(thread) !== '', 'an announcement');
      expect(announced(thread)).to.equal('2 new replies');
    });

    it('is announced each time, also when as many come again', async () => {
      const source = new StandInSource({ comments: [comment('1')] });
      const thread = await show(source);
      await until(() => shownIds(thread).length === 1, 'the first comment');
      source.change(chain(2));
      await until(() => announced(thread) === '1 new reply', 'an announcement');
      let changes = 0;
      const observer = new MutationObserver(() => (changes += 1));
      observer.observe(inside(thread, 'section > [role="status"]'), {
        characterData: true,
        childList: true,
        subtree: true,
      });
      source.change(chain(3));
      await until(() => shownIds(thread).length === 3, 'another comment');
      await thread.updateComplete;
      await until(() => changes > 0 && announced(thread) === '1 new reply', 'a change of the live region').finally(() =>
        observer.disconnect(),
      );
    });

    it('is not announced when it is all there at first', async () => {
      const source = new StandInSource({ comments: chain(2) });
      const thread = await show(source);
      await until(() => shownIds(thread).length === 2, 'the comments');
      expect(announced(thread)).to.equal('');
    });
  });

  it('shows nothing more of comments that are taken away', async () => {
    const thread = await fixture<ColloquyThread>(html`<colloquy-thread .comments=${[comment('1')]}></colloquy-thread>`);
    thread.comments = undefined;
    await thread.updateComplete;
    expect(shownIds(thread)).to.deep.equal([]);
  });

  it('asks no source after it has been removed', async () => {
    const source = new StandInSource({ comments: [] });
    const thread = await show(source);
    await until(() => source.followers.size === 1, 'a follower');
    thread.remove();
    expect(source.followers.size).to.equal(0);
    thread.comments = [comment('1')];
    await thread.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(source.followers.size, 'followers after a change').to.equal(0);
    expect(source.loads.length).to.equal(1);
  });

  it('goes on where it stopped when it is put back', async () => {
    const source = new StandInSource({ comments: [comment('1')] });
    const thread = await show(source);
    await source.loading();
    const place = thread.parentElement!;
    thread.remove();
    place.append(thread);
    await source.loading(2);
    await until(() => shownIds(thread).length === 1, 'the comment');
    expect(source.followers.size).to.equal(1);
  });
});
