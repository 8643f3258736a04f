import { expect, nextFrame } from '@open-wc/testing';
import '../../../src/define.js';
import type { Comment } from '../../../src/model/comment.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { person } from './fixtures/comments.js';
import { textField, write } from './fixtures/form-view.js';
import { allInside, focused, until, words } from './fixtures/inside.js';
import { dated, flat, nested, numbers, showLong } from './fixtures/long-threads.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { commentElement, drawn, outline, shownIds } from './fixtures/thread-view.js';
import { targetOf, replyTo, showThreadWithForm } from './fixtures/thread-with-form.js';

const atRest = (thread: ColloquyThread): Promise<void> =>
  until(() => allInside(thread, '.colloquy-waiting, ol[hidden]').length === 0, 'rest');

describe('comments that come to stand elsewhere', () => {
  for (const count of [20, 1500]) {
    it(`are the same nodes in another order (${count})`, async () => {
      const thread = await showLong(nested(count));
      await drawn(thread, count);
      const nodes = new Map(allInside(thread, 'article').map((article) => [article.id, article.parentElement]));
      thread.sort = 'newest';
      await thread.updateComplete;
      await drawn(thread, count);
      await atRest(thread);
      expect(outline(thread)[0], 'first').to.equal(`${count - 4}`);
      expect(
        allInside(thread, 'article').filter((article) => nodes.get(article.id) !== article.parentElement),
      ).to.deep.equal([]);
    });
  }

  it('are the same nodes below another comment', async () => {
    const comments = nested(10);
    const thread = await showLong(comments);
    await drawn(thread, 10);
    const before = commentElement(thread, '6');
    thread.comments = comments.map((one) => (one.id === '6' ? { ...one, inReplyTo: '1' } : one));
    await thread.updateComplete;
    expect(commentElement(thread, '6')).to.equal(before);
    expect(outline(thread)).to.have.length(2);
    expect(words(before)).to.contain('in reply to');
  });

  for (const count of [20, 1500]) {
    it(`take the focus along, also that of a control in one (${count})`, async () => {
      const thread = await showLong(flat(count));
      await drawn(thread, count);
      const link = commentElement(thread, '3').querySelector<HTMLElement>('.permalink')!;
      link.focus();
      thread.sort = 'newest';
      await thread.updateComplete;
      expect(focused()).to.equal(link);
      await drawn(thread, count);
      await nextFrame();
      expect(focused()).to.equal(link);
    });
  }

  it('leave nothing behind when others take their place', async () => {
    const thread = await showLong(nested(2000));
    await drawn(thread, 2000);
    const others = flat(1500).map((one) => ({ ...one, id: `other-${one.id}` }));
    thread.comments = others;
    await drawn(thread, 1500);
    await atRest(thread);
    expect(shownIds(thread)).to.deep.equal(numbers(1500).map((id) => `other-${id}`));
    expect(allInside(thread, '[hidden]')).to.deep.equal([]);
    expect(new Set(allInside(thread, 'ol').map((list) => list.childElementCount > 0))).to.deep.equal(new Set([true]));
  });

  it('show a first screen at once when others take their place before all were drawn', async () => {
    const thread = await showLong([
      dated(1),
      ...flat(3000)
        .slice(1)
        .map((one) => ({ ...one, inReplyTo: '1' })),
    ]);
    thread.comments = flat(2000).map((one) => ({ ...one, id: `other-${one.id}` }));
    await until(() => shownIds(thread)[0] === 'other-1', 'the others');
    const seen = shownIds(thread).filter((id) => !commentElement(thread, id).closest('[hidden]'));
    expect(seen.length).to.be.at.least(8);
    expect(seen.every((id) => id.startsWith('other-'))).to.equal(true);
    await drawn(thread, 2000);
  });
});

describe('all comments of a long thread', () => {
  it('follow a change of a name', async () => {
    const thread = await showLong(flat(1000).map((one) => ({ ...one, author: 'ada' })));
    thread.people = [person('ada')];
    await drawn(thread, 1000);
    thread.people = [person('ada', { name: 'Ada Lovelace' })];
    await until(
      () => allInside(thread, '[part="author"]').every((name) => words(name) === 'Ada Lovelace'),
      'the name everywhere',
    );
  });

  it('speak another language when the page does', async () => {
    const thread = await showLong(flat(1000));
    await drawn(thread, 1000);
    thread.lang = 'fr';
    await until(
      () =>
        allInside(thread, '.permalink').every(
          (link) => !/^Permalink/.test(link.ariaLabel ?? link.getAttribute('aria-label') ?? ''),
        ),
      'French everywhere',
    );
  });

  it('are drawn in the words of now where they were out of sight when these changed', async () => {
    const thread = await showLong(flat(1500).map((one) => ({ ...one, author: 'ada' })));
    await drawn(thread, 1500);
    thread.sort = 'newest';
    await thread.updateComplete;
    thread.people = [person('ada', { name: 'Ada Lovelace' })];
    await until(
      () => allInside(thread, '[part="author"]').every((name) => words(name) === 'Ada Lovelace'),
      'the name everywhere',
    );
  });
});

describe('the form under a comment', () => {
  useOwnStorage();

  for (const [name, next] of [
    ['rebuilt', (comments: readonly Comment[]) => comments.map((one) => ({ ...one }))],
    ['put in another order', undefined],
    [
      'moved below another comment',
      (comments: readonly Comment[]) => comments.map((one) => (one.id === '8' ? { ...one, inReplyTo: '1' } : one)),
    ],
  ] as const) {
    it(`keeps text, caret and focus when the thread is ${name}`, async () => {
      const comments = flat(300);
      const shown = await showThreadWithForm(new StandInSource({ comments: [], parents: 'any' } as never), comments);
      await drawn(shown.thread, 300);
      await replyTo(shown, '8');
      const field = textField(shown.form);
      write(field, 'one two three');
      field.setSelectionRange(4, 7);
      if (next) shown.thread.comments = next(comments);
      else shown.thread.sort = 'newest';
      await shown.thread.updateComplete;
      await nextFrame();
      await drawn(shown.thread, 300);
      expect(targetOf(shown.form)).to.equal('8');
      expect([field.value, field.selectionStart, field.selectionEnd]).to.deep.equal(['one two three', 4, 7]);
      expect(focused()).to.equal(field);
    });
  }
});
