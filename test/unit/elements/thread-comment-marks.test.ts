import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import type { Comment } from '../../../src/model/comment.js';
import { renderToString } from '../../../src/server/index.js';
import { article, comment, person } from './fixtures/comments.js';
import { allInside, inside, words } from './fixtures/inside.js';
import { putIntoPage } from './fixtures/printed-page.js';

const people = [person('ada'), person('bob')];

async function show(...comments: Comment[]): Promise<ColloquyThread> {
  const element = await fixture<ColloquyThread>(
    html`<colloquy-thread .comments=${comments} .people=${people} article-author="ada"></colloquy-thread>`,
  );
  await waitUntil(() => element.shadowRoot?.querySelector('article'), 'a comment', { timeout: 20_000 });
  return element;
}

async function shown(part: string, more: object): Promise<string[]> {
  // A mark that is always there tells when the others are.
  const pinned = comment('last', { isPinned: true });
  const element = await show(comment('1', { author: 'bob', ...more }), pinned);
  await waitUntil(() => allInside(element, '[part="pin"]').length > 0, 'marks', { timeout: 20_000 });
  return allInside(element, `article:not([id$='last']) [part="${part}"]`).map(words);
}

describe('what only some comments have', () => {
  it('is the role of its author', async () => {
    expect(await shown('role', { authorRole: 'moderator' })).to.deep.equal(['Moderator']);
    expect(await shown('role', { authorRole: 'author' })).to.deep.equal(['Author']);
    expect(await shown('role', {})).to.deep.equal([]);
  });

  it('is no second badge for the writer of the article', async () => {
    expect(await shown('role', { author: 'ada', authorRole: 'author' })).to.deep.equal([]);
  });

  it('is its kind, where it is no plain comment', async () => {
    expect(await shown('kind', { kind: 'webmention' })).to.deep.equal(['Mention']);
    expect(await shown('kind', { kind: 'review' })).to.deep.equal(['Review']);
    expect(await shown('kind', { kind: 'comment' })).to.deep.equal([]);
  });

  it('is its votes, where there are any', async () => {
    expect(await shown('counts', { upvoteCount: 1200, downvoteCount: 3 })).to.deep.equal(['1,200 in favour 3 against']);
    expect(await shown('counts', { upvoteCount: 0, downvoteCount: 0 })).to.deep.equal([]);
  });

  it('is the reactions of readers, each with its count', async () => {
    const reactions = [
      { name: '👍', count: 3 },
      { name: 'heart', count: 1 },
      { name: '👎', count: 0 },
    ];
    expect(await shown('reaction', { reactions })).to.deep.equal(['👍 3', 'heart 1']);
  });

  it('is shown as words, whatever unchecked data holds', async () => {
    for (const part of ['role', 'kind', 'counts'])
      expect(
        await shown(part, {
          authorRole: 'constructor',
          kind: { a: 1 },
          upvoteCount: '<b>',
          reactions: [null, { name: 7 }],
        }),
      ).to.deep.equal([]);
  });

  it('stays as a server has printed it', async () => {
    const discussion = {
      article: article(),
      people,
      comments: [comment('1', { author: 'bob', authorRole: 'bot', upvoteCount: 2 } as Partial<Comment>)],
    };
    const page = putIntoPage(renderToString(discussion, { words: 'shadow' }));
    const thread = page.querySelector('colloquy-thread') as ColloquyThread;
    const before = inside(thread, '[part="role"]');
    expect(words(before)).to.equal('Bot');
    expect(words(inside(thread, '[part="counts"]'))).to.equal('2 in favour');
    await thread.updateComplete;
    await waitUntil(() => !thread.shadowRoot?.querySelector('[data-colloquy-printed]'), 'hydration');
    expect(inside(thread, '[part="role"]')).to.equal(before);
  });
});
