import { expect } from '@open-wc/testing';
import '../../../src/elements/thread/define.js';
import type { Comment } from '../../../src/model/comment.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { body, paragraph } from './fixtures/comments.js';
import { goTo, leaveAddress } from './fixtures/address.js';
import { allInside, until, words } from './fixtures/inside.js';
import { dated, flat, nested, showLong } from './fixtures/long-threads.js';
import { commentElement, drawn, heading, shownIds } from './fixtures/thread-view.js';

const other =
  (id: string, more: Partial<Comment>) =>
  (one: Comment): Comment =>
    one.id === id ? { ...one, ...more } : one;

describe('a change in a long thread', () => {
  const comments = nested(2000);
  let thread: ColloquyThread;
  let observer: MutationObserver;
  let records: MutationRecord[];

  beforeEach(async () => {
    thread = await showLong(comments);
    await drawn(thread, 2000);
    await until(() => allInside(thread, '.colloquy-waiting, [hidden]').length === 0, 'rest');
    records = [];
    observer = new MutationObserver((more) => records.push(...more));
    observer.observe(thread.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  afterEach(leaveAddress);

  /** What has changed in the document: the comments and lists by their ids, and all else by its tag. */
  const changes = (): string[] => {
    const places = [...records.splice(0), ...observer.takeRecords()].map(({ target }) => {
      const element = target instanceof Element ? target : target.parentElement!;
      const article =
        element.closest('article, li') ?? element.closest('.colloquy-list, .top, [role="status"]') ?? element;
      return (
        article.id ||
        (article.matches('li') ? `li ${article.querySelector('article')?.id}` : article.className || article.localName)
      );
    });
    return [...new Set(places)].sort();
  };

  const become = async (next: readonly Comment[]): Promise<void> => {
    thread.comments = next;
    await thread.updateComplete;
  };

  it('that adds a comment at the end touches the list and the heading', async () => {
    await become([...comments, dated(2001)]);
    expect(shownIds(thread).at(-1)).to.equal('2001');
    expect(heading(thread)).to.equal('2,001 replies');
    expect(changes()).to.deep.equal(['colloquy-list', 'top']);
  });

  it('that adds a reply touches the list it stands in, the comments above it, and the heading', async () => {
    await become([...comments, dated(2001, { inReplyTo: '1003' })]);
    expect(commentElement(thread, '2001').closest('.colloquy-list')?.parentElement).to.equal(
      commentElement(thread, '1003').parentElement,
    );
    expect(changes()).to.deep.equal(['comment-1001', 'comment-1003', 'li comment-1003', 'top'].sort());
  });

  it('of one comment’s words touches this comment', async () => {
    await become(comments.map(other('1500', { body: body(paragraph('Other words.')) })));
    expect(words(commentElement(thread, '1500'))).to.contain('Other words.');
    expect(changes()).to.deep.equal(['comment-1500']);
  });

  it('that deletes a comment with replies touches it, those that count or name it, and the heading', async () => {
    await become(comments.map(other('1003', { status: 'deleted' })));
    expect([...commentElement(thread, '1003').part]).to.include('deleted');
    const replies = comments.filter(({ inReplyTo }) => inReplyTo === '1003').map(({ id }) => `comment-${id}`);
    expect(replies).not.to.deep.equal([]);
    expect(changes()).to.deep.equal(['comment-1001', 'comment-1003', ...replies, 'top']);
  });

  it('that removes a comment touches its list, the comments above it, and the heading', async () => {
    const last = comments.at(-1)!;
    await become(comments.slice(0, -1));
    expect(shownIds(thread)).not.to.include(last.id);
    const touched = changes();
    expect(touched).to.include.members(['top', `comment-${last.inReplyTo}`]);
    expect(touched.length).to.be.at.most(5);
  });

  it('that hides replies touches the comment and their list', async () => {
    commentElement(thread, '1001').querySelector<HTMLElement>('.toggle')!.click();
    await until(() => commentElement(thread, '1002').closest('[hidden]'), 'hidden replies');
    expect(changes()).to.deep.equal(['comment-1001', 'li comment-1001']);
  });

  it('of the address touches the comment that is marked, and the one that was', async () => {
    goTo('#comment-1001');
    await until(
      () => commentElement(thread, '1001').ariaCurrent ?? commentElement(thread, '1001').getAttribute('aria-current'),
      'the mark',
    );
    expect(changes()).to.deep.equal(['comment-1001']);
    goTo('#comment-1500');
    await until(() => commentElement(thread, '1500').getAttribute('aria-current'), 'the mark');
    expect(changes()).to.deep.equal(['comment-1001', 'comment-1500']);
  });

  it('is none where the same comments come again', async () => {
    await become(comments.map((one) => ({ ...one })));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(changes()).to.deep.equal([]);
  });

  it('that adds 1,000 comments in the middle leaves all that stood there as it was', async () => {
    const nodes = (): HTMLElement[] => allInside(thread, 'li, article, p, button, time');
    const before = nodes();
    const label = (): string | null =>
      commentElement(thread, '1500').querySelector('[part="permalink"]')!.getAttribute('aria-label');
    const formerLabel = label();
    const came = flat(1000).map((one, i) => ({
      ...one,
      id: `new-${i}`,
      datePublished: comments[1000]!.datePublished!,
    }));
    await become([...comments.slice(0, 1001), ...came, ...comments.slice(1001)]);
    await drawn(thread, 3000);
    const after = new Set(nodes());
    expect(before.filter((item) => !after.has(item))).to.deep.equal([]);
    expect(shownIds(thread).indexOf('new-999') - shownIds(thread).indexOf('new-0')).to.equal(999);
    // Later, in the background, the numbers in the names of controls follow.
    await until(() => label() !== formerLabel, 'the new number');
    expect(before.filter((node) => !node.isConnected)).to.deep.equal([]);
  });
});
