import { expect } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import type { Comment } from '../../../src/model/comment.js';
import { SourceError } from '../../../src/model/source-error.js';
import type { SourceCapabilities } from '../../../src/model/source.js';
import { allInside, focused, until, words } from './fixtures/inside.js';
import { setOnline } from './fixtures/offline.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { announced, commentElement, shownIds } from './fixtures/thread-view.js';
import { VotingSource } from './fixtures/voting-source.js';

const body = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Well.' }] }] } as const;

const comment = (id: string, more: Partial<Comment> = {}): Comment => ({
  id,
  author: 'ada',
  datePublished: `2026-11-0${id}T10:00:00Z`,
  body,
  ...more,
});

const three = [comment('1'), comment('2', { upvoteCount: 3, downvoteCount: 1 }), comment('3', { upvoteCount: 1 })];

interface Shown {
  readonly thread: ColloquyThread;
  readonly source: VotingSource;
}

type More = { readonly [Name in keyof SourceCapabilities]?: SourceCapabilities[Name] | undefined };

async function show(more: More = {}, attributes: Partial<ColloquyThread> = {}): Promise<Shown> {
  const source = new VotingSource(three, more);
  const thread = Object.assign(document.createElement('colloquy-thread'), { source, thread: 'essay', ...attributes });
  document.body.append(thread);
  await until(() => shownIds(thread).length === 3, 'the comments');
  if (more.votes !== undefined || !('votes' in more)) await until(() => votes(thread, '1').length > 0, 'the buttons');
  return { thread, source };
}

const votes = (thread: ColloquyThread, id: string): HTMLButtonElement[] => [
  ...commentElement(thread, `votes:${id}`).querySelectorAll<HTMLButtonElement>('button.vote'),
];

const states = (thread: ColloquyThread, id: string): string[] =>
  votes(thread, id).map((button) => `${words(button)} ${button.getAttribute('aria-pressed')}`);

describe('the vote of a comment', () => {
  useOwnStorage();
  afterEach(() => document.querySelectorAll('colloquy-thread').forEach((thread) => thread.remove()));

  it('is one button with the count, which says at once what the reader wants', async () => {
    const { thread, source } = await show();
    expect(states(thread, '1')).to.deep.equal(['Like false']);
    expect(states(thread, '2')).to.deep.equal(['Like 3 false']);
    votes(thread, '2')[0]!.focus();
    votes(thread, '2')[0]!.click();
    await until(() => states(thread, '2')[0] === 'Like 4 true', 'the vote');
    expect(focused()?.getAttribute('aria-label')).to.equal('Like 4, Reply by Ada, #2');
    votes(thread, '2')[0]!.click();
    await until(() => states(thread, '2')[0] === 'Like 3 false', 'no vote');
    // It is shown before the source has been told, which hears of both or of neither.
    await until(() => source.asked.length % 2 === 0, 'as many votes as were taken back');
    expect((await source.load()).comments[1]!.upvoteCount).to.equal(3);
  });

  it('is shown as the reader’s own when the page is opened again', async () => {
    const { thread, source } = await show();
    votes(thread, '1')[0]!.click();
    await until(() => source.asked.length === 1, 'the request');
    thread.remove();
    const again = Object.assign(document.createElement('colloquy-thread'), { source, thread: 'essay' });
    document.body.append(again);
    await until(() => shownIds(again).length === 3 && states(again, '1')[0] === 'Like 1 true', 'the vote');
  });

  it('ends as the reader left it after a quick double click', async () => {
    const { thread, source } = await show();
    const [button] = votes(thread, '1');
    button!.click();
    button!.click();
    await until(() => source.asked.length > 0, 'a request');
    await until(() => ['Like false', 'Like 1 true'].includes(states(thread, '1')[0]!), 'an end');
    const { comments } = await source.load();
    const [first] = states(thread, '1');
    expect(first).to.equal(comments[0]!.upvoteCount > 0 ? 'Like 1 true' : 'Like false');
  });

  it('has one against it where the source counts those', async () => {
    const { thread } = await show({ votes: 'up-and-down' });
    expect(states(thread, '2')).to.deep.equal(['Like 3 false', 'Dislike 1 false']);
    votes(thread, '2')[1]!.click();
    await until(() => states(thread, '2')[1] === 'Dislike 2 true', 'the vote');
    votes(thread, '2')[0]!.click();
    await until(() => states(thread, '2').join() === 'Like 4 true,Dislike 1 false', 'the other vote');
  });

  it('is counts alone where none can be given', async () => {
    const { thread } = await show({ votes: undefined });
    await until(() => allInside(thread, '[part="upvotes"]').length === 2, 'the counts');
    expect(votes(thread, '2')).to.have.length(0);
  });

  it('stands with its button, and not below the text as well', async () => {
    const { thread } = await show();
    expect(allInside(thread, '[part="upvotes"]')).to.have.length(0);
    expect(allInside(thread, '[part="downvotes"]').map(words)).to.deep.equal(['1 against']);
  });

  it('is undone when it is refused, and the reason is said', async () => {
    const { thread, source } = await show();
    source.failure = new SourceError('refused', 'No', { said: 'Not yours.' });
    votes(thread, '2')[0]!.click();
    await until(() => !!commentElement(thread, 'votes:2').querySelector('[role="alert"]'), 'the reason');
    expect(words(commentElement(thread, 'votes:2').querySelector('[role="alert"]'))).to.contain(
      'Your vote was not counted.',
    );
    expect(states(thread, '2')).to.deep.equal(['Like 3 false']);
  });

  it('waits without a connection, says so, and is sent when there is one', async () => {
    const { thread, source } = await show();
    setOnline(false);
    votes(thread, '1')[0]!.click();
    await until(() => announced(thread).includes('Your vote will be counted'), 'the announcement');
    expect(words(commentElement(thread, 'votes:1').querySelector('.notice'))).to.contain('Your vote will be counted');
    expect(states(thread, '1')).to.deep.equal(['Like 1 true']);
    expect(source.asked).to.deep.equal([]);
    setOnline(true);
    await until(() => source.asked.length === 1, 'the request');
    await until(() => !commentElement(thread, 'votes:1').querySelector('.notice'), 'no notice');
    expect(states(thread, '1')).to.deep.equal(['Like 1 true']);
  });

  it('cannot be taken back where votes are final, and says so', async () => {
    const { thread, source } = await show({ areVotesFinal: true });
    votes(thread, '1')[0]!.click();
    await until(() => votes(thread, '1')[0]!.getAttribute('aria-disabled') === 'true', 'a final vote');
    votes(thread, '1')[0]!.click();
    expect(states(thread, '1')).to.deep.equal(['Like 1 true']);
    await until(() => source.asked.length > 0, 'the request');
    expect(source.asked).to.deep.equal([1]);
  });

  it('is a target of 24 pixels at least', async () => {
    const { thread } = await show({ votes: 'up-and-down' });
    for (const button of votes(thread, '2')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });

  it('can put those that are liked most first, the oldest of them before others', async () => {
    const { thread } = await show();
    const select = thread.shadowRoot!.querySelector('select')!;
    await until(() => select.options.length === 3, 'the order');
    expect([...select.options].map(words)).to.deep.equal(['Oldest first', 'Newest first', 'Most liked']);
    select.value = 'liked';
    select.dispatchEvent(new Event('change'));
    await until(() => shownIds(thread)[0] === 'votes:2', 'the order');
    expect(shownIds(thread)).to.deep.equal(['votes:2', 'votes:3', 'votes:1']);
    votes(thread, '1')[0]!.click();
    await until(() => states(thread, '1')[0] === 'Like 1 true', 'the vote');
    expect(shownIds(thread), 'nothing moves under the pointer').to.deep.equal(['votes:2', 'votes:3', 'votes:1']);
  });

  it('orders the thread from the beginning where the page says so', async () => {
    const { thread } = await show({}, { sort: 'liked' });
    expect(shownIds(thread)).to.deep.equal(['votes:2', 'votes:3', 'votes:1']);
    await until(() => thread.shadowRoot!.querySelector('select')!.value === 'liked', 'the choice');
  });

  it('is accessible', async () => {
    const { thread } = await show({ votes: 'up-and-down' });
    votes(thread, '2')[0]!.click();
    await until(() => states(thread, '2')[0] === 'Like 4 true', 'the vote');
    await expect(thread).to.be.accessible();
  });
});
