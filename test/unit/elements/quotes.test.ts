import { expect } from '@open-wc/testing';
import { discussion as seed } from '../../../src/content/index.js';
import { goTo, leaveAddress } from './fixtures/address.js';
import { article, body, comment, discussion, paragraph, person } from './fixtures/comments.js';
import { allInside, focused, inside, until, words } from './fixtures/inside.js';
import { listen, type Heard } from './fixtures/heard.js';
import { press, pressWith, tabTo } from './fixtures/keys.js';
import { hover, linked, quotations, show } from './fixtures/quoting.js';
import { announced, commentElement } from './fixtures/thread-view.js';

const card = (element: Element): string => words(element.shadowRoot?.querySelector('.card'));
const said = 'The ability to let go of a particular outcome is essential for whoever sells anything';

describe('a quotation', () => {
  afterEach(leaveAddress);

  it('is a link to its source: exactly two in the essay’s conversation', async () => {
    const shown = await show(seed);
    const before = allInside(shown.thread, '.body').map(({ textContent }) => textContent);
    const links = await linked(shown, 2);
    expect(links.map((link) => link.closest('article')!.id)).to.deep.equal(['comment-3', 'comment-5']);
    expect(words(links[1])).to.equal('many folks see a series of transactions as a relationship');
    expect(allInside(shown.thread, '.body').map(({ textContent }) => textContent)).to.deep.equal(before);
    expect(links[1]!.getAttribute('aria-description')).to.equal('Quoted from: Rich Sternhell, reply 4');
  });

  it('shows its source in place while the pointer is at it, or at what it shows', async () => {
    const shown = await show(seed);
    const [, link] = await linked(shown, 2);
    hover(link!);
    await until(() => card(shown.thread), 'the card');
    expect(card(shown.thread)).to.match(
      /^Rich Sternhell, reply 4… .*many folks see a series of transactions as a relationship rather/,
    );
    expect(words(inside(shown.thread, '.card mark'))).to.equal(words(link));
    inside(shown.thread, '.card').dispatchEvent(
      new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }),
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(card(shown.thread)).not.to.equal('');
    hover(commentElement(shown.thread, '6'));
    await until(() => !card(shown.thread), 'no card');
  });

  it('shows it on the page’s own paper, and leads there by a press', async () => {
    const shown = await show(seed);
    shown.discussion.parentElement!.style.cssText = 'background: rgb(244, 236, 216); color: rgb(91, 70, 54)';
    const [, link] = await linked(shown, 2);
    hover(link!);
    await until(() => card(shown.thread), 'the card');
    const { backgroundColor, color } = getComputedStyle(inside(shown.thread, '.card'));
    expect([backgroundColor, color]).to.deep.equal(['rgb(244, 236, 216)', 'rgb(91, 70, 54)']);
    const go = inside(shown.thread, '.card .go');
    expect(words(go)).to.equal('Go there');
    // The focus moves to it with the press; the card stays until the press has ended.
    link!.focus();
    go.focus();
    go.click();
    await until(() => focused()?.matches('.passage.target'), 'the focus on the passage');
    await until(() => allInside(shown.thread, '.back').length === 1, 'the way back');
  });

  it('shows it to the keyboard as well, until Escape', async () => {
    const shown = await show(seed);
    const [, link] = await linked(shown, 2);
    await tabTo(() => focused() === link);
    await until(() => card(shown.thread), 'the card');
    await press('Escape');
    await until(() => !card(shown.thread), 'no card');
    expect(focused()).to.equal(link);
  });

  it('names the paragraph it comes from, and shows what stands around it', async () => {
    const shown = await show(seed);
    const [link] = await linked(shown, 2);
    hover(link!);
    await until(() => card(shown.thread), 'the card');
    expect(words(inside(shown.thread, '.card .from'))).to.match(/^The article, paragraph \d+$/);
    const quote = inside(shown.thread, '.card blockquote');
    expect(words(quote).length, 'more than the passage').to.be.above(
      words(inside(shown.thread, '.card mark')).length + 40,
    );
    expect(getComputedStyle(quote).color, 'dimmed').to.not.equal(
      getComputedStyle(inside(shown.thread, '.card mark')).color,
    );
  });

  it('leads to the words, which are marked and announced, and back', async () => {
    const shown = await show(seed);
    const [, link] = await linked(shown, 2);
    link!.click();
    await until(() => focused()?.matches('.passage.target'), 'the focus on the passage');
    expect(words(focused())).to.equal(words(link));
    expect(focused()!.closest('article')!.id).to.equal('comment-4');
    expect(announced(shown.thread)).to.equal('The quoted passage: Rich Sternhell, reply 4');
    const back = inside<HTMLAnchorElement>(shown.thread, 'a.back');
    expect(back.getAttribute('aria-label')).to.equal('Back to reply 5');
    back.click();
    await until(() => focused()?.matches('#comment-5 a.quote'), 'the focus on the quotation');
    await until(() => allInside(shown.thread, '.target, .back').length === 0, 'no mark');
  });

  it('lights up the words it leads to in another comment, and shows where the focus is', async () => {
    const shown = await show(seed);
    const [, link] = await linked(shown, 2);
    link!.click();
    await until(() => focused()?.matches('.passage.target'), 'the focus on the passage');
    expect(getComputedStyle(focused()!).outlineStyle).not.to.equal('none');
    const { highlights } = CSS as unknown as { highlights?: Map<string, Iterable<Range>> };
    if (!highlights) return;
    const lit = (): string => [...(highlights.get('colloquy-passage') ?? [])].map(String).join();
    await until(() => lit() === words(link), 'the light');
  });

  it('leads into the article, and the browser’s own button leads back', async () => {
    const shown = await show(seed);
    const [link] = await linked(shown, 2);
    link!.click();
    await until(() => focused()?.getRootNode() === shown.article.shadowRoot, 'the focus in the article');
    expect(words(focused())).to.match(/^The point is not just that .* the principle does not$/);
    await until(() => announced(shown.thread) === 'The quoted passage: The article', 'the announcement');
    history.back();
    await until(() => focused()?.matches('#comment-3 a.quote'), 'the focus on the quotation');
  });

  it('says that it was changed', async () => {
    const changed = said.replace('particular', 'certain');
    const data = discussion({
      article: article({ id: 'changed', body: body(paragraph(said)) }),
      comments: [comment('1', { body: body({ type: 'blockquote', children: [paragraph(changed)] }) })],
    });
    const shown = await show(data);
    const [link] = await linked(shown, 1);
    expect(link!.getAttribute('aria-description')).to.equal('Quoted from: The article (quoted with changes)');
    hover(link!);
    await until(() => card(shown.thread).includes('quoted with changes'), 'the card');
  });

  it('stays words where quotes are off, and can be turned on', async () => {
    const shown = await show(seed, { quotes: 'off' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(quotations(shown)).to.deep.equal([]);
    shown.discussion.quotes = 'on';
    await linked(shown, 2);
    shown.discussion.quotes = 'off';
    await linked(shown, 0);
    await until(() => allInside(shown.article, '.note').length === 0, 'no note');
    shown.discussion.quotes = 'on';
    await linked(shown, 2);
    shown.thread.quotes = 'off';
    await linked(shown, 0);
    expect(allInside(shown.article, '.note')).to.have.length(1);
  });
});

describe('a passage that was taken up', () => {
  afterEach(leaveAddress);

  it('has a note that says by how many, and adds no text', async () => {
    const shown = await show(seed);
    await until(() => allInside(shown.article, '.note').length === 1, 'a note in the article');
    const note = inside(shown.article, '.note');
    expect(note.getAttribute('aria-label')).to.equal('1 reply quotes this');
    expect(note.dataset.figure).to.equal('1');
    expect(note.textContent).to.equal('');
    expect(words(note.closest('p'))).to.match(/^The point is not just .* deal with relationships\.$/);
  });

  it('shows who quoted it and what they said of it, and leads there', async () => {
    const shown = await show(seed);
    await until(() => allInside(shown.article, '.note').length === 1, 'a note in the article');
    inside(shown.article, '.note').click();
    await until(() => focused()?.matches('.taker'), 'the focus in the list');
    expect(card(shown.article)).to.match(/^1 reply quotes thispeter vajda, reply 3“Why can’t everyone think/);
    expect(inside(shown.article, '.note').getAttribute('aria-expanded')).to.equal('true');
    await press('Escape');
    await until(() => focused()?.matches('.note'), 'the focus on the note');
    inside(shown.article, '.note').click();
    await until(() => focused()?.matches('.taker'), 'the focus in the list');
    await press('Enter');
    await until(() => focused() === commentElement(shown.thread, '3'), 'the focus on the comment');
  });
});

describe('the card that says who quotes a passage', () => {
  afterEach(leaveAddress);

  /** An article that is quoted in each of its paragraphs, so that there are notes before and behind. */
  const many = (): ReturnType<typeof discussion> => {
    const lines = [
      'The work was waiting for everybody there.',
      'The work was long and it was cold.',
      'Nobody came to help them with it.',
    ];
    return discussion({
      article: article({ id: `quoted-${Math.random()}`, body: body(...lines.map((line) => paragraph(line))) }),
      comments: lines.map((line, index) =>
        comment(`${index + 1}`, { body: body({ type: 'blockquote', children: [paragraph(line)] }, paragraph('Yes.')) }),
      ),
    });
  };

  async function open(index: number): Promise<{ readonly notes: readonly HTMLElement[]; readonly heard: Heard }> {
    const { article } = await show(many());
    await until(() => allInside(article, '.note').length === 3, 'three notes');
    const notes = allInside(article, '.note');
    const heard = listen(article);
    notes[index]!.focus();
    await press('Enter');
    await until(() => focused()?.matches('.taker'), 'the focus in the card');
    return { notes, heard };
  }

  it('is left by Tab to what stands after the note', async () => {
    const { notes, heard } = await open(0);
    await press('Tab');
    await until(() => focused() === notes[1], 'the focus on the next note');
    expect(notes[0]!.getAttribute('aria-expanded')).to.equal(null);
    await press('Enter');
    await until(() => focused()?.matches('.taker'), 'the focus in the next card');
    await press('Tab');
    await until(() => focused() === notes[2], 'the focus on the last note');
    heard.stop();
    expect(heard.events.filter((event) => event === 'focus: note')).to.have.length.at.least(3);
  });

  it('is left by Shift and Tab to the note', async () => {
    const { notes, heard } = await open(1);
    await pressWith('Shift', 'Tab');
    await until(() => focused() === notes[1], 'the focus on the note');
    heard.stop();
    expect(heard.events.at(-1)).to.equal('focus: note');
  });
});

describe('a discussion that is moved while what shows its quotations is being fetched', () => {
  it('leaves nothing behind when it goes', async () => {
    const moved = await show(seed);
    for (let time = 0; time < 8; time += 1) {
      document.body.append(moved.discussion);
      await new Promise((resolve) => setTimeout(resolve, 4 * time));
    }
    await linked(moved, 2);
    moved.discussion.remove();
    // Another one has the addresses of passages to itself.
    const links = await linked(await show(seed), 2);
    expect(links[0]!.getAttribute('href')).to.match(/^#quote=/);
  });
});

describe('a comment that names another writer', () => {
  it('says whom it replies to, with a link, and does not repeat what its server says', async () => {
    const data = discussion({
      people: [person('ada', { name: 'Ada Byron' }), person('bo', { name: 'Bo Lind' })],
      comments: [
        comment('1', { author: 'ada' }),
        comment('2', { author: 'bo', body: body(paragraph('Ada Byron is right.')) }),
        comment('3', { author: 'bo', inReplyTo: '1', body: body(paragraph('Ada Byron is right once more.')) }),
      ],
    });
    const { thread } = await show(data);
    await until(() => allInside(thread, '.addressee').length === 1, 'the name of an addressee');
    const link = inside<HTMLAnchorElement>(thread, '.addressee');
    expect(words(link)).to.equal('replies to Ada Byron');
    expect(link.closest('article')!.id).to.equal('comment-2');
    link.click();
    await until(() => focused() === commentElement(thread, '1'), 'the focus on the comment');
  });
});

describe('an address that names a passage', () => {
  afterEach(leaveAddress);

  it('leads to it when the page is opened, also after an edit', async () => {
    goTo('#quote=4&at=1-58&words=many%20folks%20see%20a%20series,as%20a%20relationship');
    const { thread } = await show(seed);
    await until(() => focused()?.matches('.passage.target'), 'the focus on the passage');
    expect(words(focused())).to.equal('many folks see a series of transactions as a relationship');
    expect(allInside(thread, '.back')).to.deep.equal([]);
  });

  it('leads to it in an essay without replies', async () => {
    const essay = article({ id: 'alone', body: body(paragraph(`Before it. ${said}. Behind it.`)) });
    goTo(`#quote=alone&at=11-${11 + said.length}&words=${encodeURIComponent(said)}`);
    await show(discussion({ article: essay, comments: [] }));
    await until(() => focused()?.matches('.passage.target'), 'the focus on the passage');
    expect(words(focused())).to.equal(said);
  });

  it('leads to the comment where its words are gone', async () => {
    goTo('#quote=4&at=1-10&words=something%20else');
    const { thread } = await show(seed);
    await until(() => focused() === commentElement(thread, '4'), 'the focus on the comment');
  });
});
