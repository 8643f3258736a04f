import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/thread/define.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { discussion as seed } from '../../../src/content/index.js';
import type { Comment } from '../../../src/model/comment.js';
import { body, chain, comment, paragraph } from './fixtures/comments.js';
import { allInside, inside, words } from './fixtures/inside.js';
import { commentElement, heading, outline, shownIds, drawn } from './fixtures/thread-view.js';

const show = (comments: readonly Comment[], maxDepth = 4): Promise<ColloquyThread> =>
  fixture<ColloquyThread>(html`
  <colloquy-thread .comments=${comments} max-depth=${maxDepth}></colloquy-thread>
`);

const parentLink = (thread: ColloquyThread, id: string): HTMLAnchorElement | null =>
  commentElement(thread, id).querySelector('[part="in-reply-to"]');

describe('<colloquy-thread>', () => {
  describe('counting', () => {
    it('says "7 replies, 6 of them here" where the source counts more than there are', async () => {
      const thread = await fixture<ColloquyThread>(html`
        <colloquy-thread .comments=${seed.comments} .people=${seed.people} comment-count="7"></colloquy-thread>
      `);
      expect(heading(thread)).to.equal('7 replies, 6 of them here');
    });

    it('says how many replies there are', async () => {
      expect(heading(await show([comment('1')]))).to.equal('1 reply');
      expect(heading(await show([comment('1'), comment('2')]))).to.equal('2 replies');
    });

    it('does not count what was deleted', async () => {
      const thread = await show([comment('1', { status: 'deleted', body: body() }), comment('2', { inReplyTo: '1' })]);
      expect(heading(thread)).to.equal('1 reply');
    });

    it('believes its eyes where the source counts fewer than there are', async () => {
      const thread = await fixture<ColloquyThread>(html`
        <colloquy-thread .comments=${chain(3)} comment-count="2"></colloquy-thread>
      `);
      expect(heading(thread)).to.equal('3 replies');
    });

    it('counts again when the comments change', async () => {
      const thread = await show([comment('1')]);
      thread.comments = chain(3);
      await thread.updateComplete;
      expect(heading(thread)).to.equal('3 replies');
      expect(shownIds(thread)).to.deep.equal(['1', '2', '3']);
    });
  });

  it('puts its heading at the level it is told', async () => {
    const thread = await fixture<ColloquyThread>(html`
      <colloquy-thread .comments=${chain(1)} heading-level="4"></colloquy-thread>
    `);
    expect(inside(thread, '[part="heading"]').localName).to.equal('h4');
  });

  describe('nesting', () => {
    it('shows each comment as an article in an ordered list', async () => {
      const thread = await show([comment('1'), comment('2')]);
      expect(outline(thread)).to.deep.equal(['1', '2']);
      for (const article of allInside(thread, 'article')) {
        expect(article.parentElement?.localName).to.equal('li');
        expect(article.parentElement?.parentElement?.localName).to.equal('ol');
      }
    });

    it('puts the replies to a comment in a list below it', async () => {
      const thread = await show([
        comment('1'),
        comment('2', { inReplyTo: '1' }),
        comment('3'),
        comment('4', { inReplyTo: '2' }),
        comment('5', { inReplyTo: '1' }),
      ]);
      expect(outline(thread)).to.deep.equal(['1', ['2', ['4'], '5'], '3']);
    });

    it('links from a reply to its parent', async () => {
      const thread = await show([comment('1'), comment('2', { inReplyTo: '1' })]);
      expect(parentLink(thread, '1')).to.equal(null);
      expect(words(parentLink(thread, '2'))).to.equal('in reply to Someone');
      expect(parentLink(thread, '2')?.hash).to.equal('#comment-1');
    });

    it('indents as far as max-depth and lets deeper replies follow flat, in reading order', async () => {
      const thread = await show([...chain(5), comment('6', { inReplyTo: '4' }), comment('7', { inReplyTo: '2' })], 2);
      expect(outline(thread)).to.deep.equal(['1', ['2', ['3', '4', '5', '6', '7']]]);
      expect(parentLink(thread, '5')?.hash, 'the parent of a flat reply').to.equal('#comment-4');
      expect(parentLink(thread, '7')?.hash).to.equal('#comment-2');
    });

    it('indents four levels when it is told nothing', async () => {
      const thread = await fixture<ColloquyThread>(html`<colloquy-thread .comments=${chain(8)}></colloquy-thread>`);
      expect(outline(thread)).to.deep.equal(['1', ['2', ['3', ['4', ['5', '6', '7', '8']]]]]);
    });

    it('is flat with a max-depth of 0', async () => {
      expect(outline(await show(chain(3), 0))).to.deep.equal(['1', '2', '3']);
    });
  });

  describe('comments that do not fit together', () => {
    it('are roots, and say so, when their parent is not here', async () => {
      const thread = await show([comment('1'), comment('2', { inReplyTo: 'gone' })]);
      expect(outline(thread)).to.deep.equal(['1', '2']);
      expect(words(commentElement(thread, '2').querySelector('.when > :last-child'))).to.equal(
        'in reply to a reply that is not here',
      );
    });

    it('are roots when they reply to themselves', async () => {
      expect(outline(await show([comment('1', { inReplyTo: '1' }), comment('2', { inReplyTo: '1' })]))).to.deep.equal([
        '1',
        ['2'],
      ]);
    });

    it('are all there when they reply to each other in a circle', async () => {
      const thread = await show([
        comment('1', { inReplyTo: '3' }),
        comment('2', { inReplyTo: '1' }),
        comment('3', { inReplyTo: '2' }),
      ]);
      expect(outline(thread)).to.deep.equal(['1', ['2', ['3']]]);
    });

    it('are all there, each with a permalink of its own, when different ones have one id', async () => {
      const thread = await show([comment('1'), comment('1', { body: body(paragraph('Something else.')) })]);
      const links = allInside<HTMLAnchorElement>(thread, '[part="permalink"]').map(({ hash }) => hash);
      expect(links).to.deep.equal(['#comment-1', '#comment-1~2']);
      const ids = allInside(thread, '[id]').map(({ id }) => id);
      expect(new Set(ids).size).to.equal(ids.length);
    });

    it('stand once when the same one comes twice', async () => {
      expect(shownIds(await show([comment('1'), comment('1')]))).to.deep.equal(['1']);
    });
  });

  describe('a deleted comment', () => {
    const tombstone = comment('1', { author: 'ada', status: 'deleted', body: body(paragraph('Secret.')) });

    it('keeps its place for the replies to it', async () => {
      const thread = await show([tombstone, comment('2', { inReplyTo: '1' })]);
      expect(outline(thread)).to.deep.equal(['1', ['2']]);
      expect(commentElement(thread, '1').part.contains('deleted')).to.equal(true);
    });

    it('says that it was deleted, and nothing of what it was', async () => {
      const element = commentElement(await show([tombstone]), '1');
      expect(words(element)).to.equal('This reply was deleted.');
      expect(element.querySelectorAll('header, a, img, .avatar')).to.have.length(0);
    });
  });

  describe('of any size', () => {
    it('shows a chain of 300 replies', async () => {
      const thread = await show(chain(300));
      await drawn(thread, 300);
      expect(heading(thread)).to.equal('300 replies');
    });

    it('shows a chain of 300 replies when it is told to indent them all', async () => {
      await drawn(await show(chain(300), 1000), 300);
    });

    it('shows 2,000 comments', async () => {
      const comments = Array.from({ length: 2000 }, (_, i) =>
        comment(`${i}`, i % 3 === 0 ? {} : { inReplyTo: `${i - 1}` }),
      );
      const thread = await show(comments);
      await drawn(thread, 2000);
      expect(heading(thread)).to.equal('2,000 replies');
    });
  });
});
