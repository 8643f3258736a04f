import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import { discussion as seed } from '../../../src/content/index.js';
import type { ColloquyArticle } from '../../../src/elements/article/article.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { article, chain, comment, discussion } from './fixtures/comments.js';
import { textField, write } from './fixtures/form-view.js';
import { allInside, inside, until, words } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { pageStyle } from './fixtures/page-style.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { heading, outline, shownIds } from './fixtures/thread-view.js';

const thread = (element: Element): ColloquyThread => inside<ColloquyThread>(element, 'colloquy-thread');
const composed = (element: Element): string[] =>
  allInside(element, '*')
    .map(({ localName }) => localName)
    .filter((name) => name.startsWith('colloquy-'));
const headline = (element: Element): string =>
  words(inside(element, 'colloquy-article').shadowRoot?.querySelector('#headline'));

describe('<colloquy-discussion>', () => {
  useOwnStorage();

  it('shows nothing before it is given anything', async () => {
    const element = await fixture<ColloquyDiscussion>(html`<colloquy-discussion></colloquy-discussion>`);
    expect(composed(element)).to.deep.equal([]);
    expect(words(element.shadowRoot?.firstElementChild)).to.equal('');
  });

  it('shows article, thread and form', async () => {
    const source = new StandInSource({ comments: [] });
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion .data=${seed} .source=${source}></colloquy-discussion>
    `);
    expect(composed(element)).to.deep.equal(['colloquy-article', 'colloquy-thread', 'colloquy-reply-form']);
    await until(() => heading(thread(element)) === '7 replies, 6 of them here', 'the thread');
    expect(headline(element)).to.equal('Trust-based Selling Between Cultures');
    await until(() => inside(element, 'colloquy-reply-form').shadowRoot?.querySelector('form'), 'the form');
  });

  it('has a part for each of them', async () => {
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion .data=${discussion()} backend="none"></colloquy-discussion>
    `);
    expect(['article', 'thread', 'form'].map((part) => inside(element, `[part="${part}"]`).localName)).to.deep.equal([
      'colloquy-article',
      'colloquy-thread',
      'colloquy-reply-form',
    ]);
  });

  it('has the parts of a comment and of the form as parts of its own', async () => {
    pageStyle('colloquy-discussion::part(form-body), colloquy-discussion::part(reply) { opacity: 0.5 }');
    pageStyle('colloquy-discussion::part(held), colloquy-discussion::part(deleted) { opacity: 0.5 }');
    const comments = [
      comment('1', { status: 'held' }),
      comment('2', { status: 'deleted' }),
      comment('3', { inReplyTo: '2' }),
    ];
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion .data=${discussion({ comments })} .source=${new StandInSource({ comments: [] })}
      ></colloquy-discussion>
    `);
    await until(() => inside(element, 'colloquy-reply-form').shadowRoot?.querySelector('form'), 'the form');
    await until(() => allInside(thread(element), 'article').length === 3, 'the comments');
    const styled = [
      ...allInside(thread(element), '[part~="held"], [part~="deleted"], [part~="reply"]'),
      inside(inside(element, 'colloquy-reply-form'), 'form'),
    ];
    expect(styled.map((part) => getComputedStyle(part).opacity)).to.deep.equal(['0.5', '0.5', '0.5', '0.5']);
  });

  it('nests the headings of the three', async () => {
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion
        .data=${discussion()} .source=${new StandInSource({ comments: [] })} heading-level="3"
      ></colloquy-discussion>
    `);
    await until(() => inside(element, 'colloquy-reply-form').shadowRoot?.querySelector('form'), 'the form');
    const levels = ['colloquy-article', 'colloquy-thread', 'colloquy-reply-form'].map(
      (name) => inside(element, name).shadowRoot?.querySelector('h1, h2, h3, h4, h5, h6')?.localName,
    );
    expect(levels).to.deep.equal(['h3', 'h4', 'h5']);
  });

  it('hands on order, indent and words', async () => {
    const data = discussion({ comments: [...chain(3), comment('4')] });
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion
        .data=${data} backend="none" sort="newest" max-depth="1" .strings=${{ oldestFirst: 'First come' }}
      ></colloquy-discussion>
    `);
    await until(() => shownIds(thread(element)).length === 4, 'the comments');
    expect(outline(thread(element))).to.deep.equal(['4', '1', ['2', '3']]);
    expect(words(inside(thread(element), 'option'))).to.equal('First come');
  });

  it('hands on contents, density, pictures of people, headings, keys, the whole form and its buttons, also when they change', async () => {
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion
        .data=${discussion()} contents="on" density="compact" avatars="off" comment-headings="off" shortcuts="off" toolbar="off" open
      ></colloquy-discussion>
    `);
    const handedOn = () => {
      const { density, avatars, commentHeadings, shortcuts, toolbar } = thread(element);
      const { contents } = inside(element, 'colloquy-article') as ColloquyArticle;
      const form = inside(element, 'colloquy-reply-form') as ColloquyReplyForm;
      const { open } = form;
      return { contents, density, avatars, commentHeadings, shortcuts, toolbar, ofForm: form.toolbar, open };
    };
    const off = { avatars: 'off', commentHeadings: 'off', shortcuts: 'off', toolbar: 'off', ofForm: 'off' };
    const given = { contents: 'on', density: 'compact', ...off };
    expect(handedOn()).to.deep.equal({ ...given, open: true });
    element.density = 'comfortable';
    element.open = false;
    await element.updateComplete;
    expect(handedOn()).to.deep.equal({ ...given, density: 'comfortable', open: false });
  });

  it('marks the comments of the article’s author', async () => {
    const data = discussion({ comments: [comment('1', { author: 'ada' })] });
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion
        .data=${{ ...data, article: { ...data.article, author: 'ada' } }} backend="none"
      ></colloquy-discussion>
    `);
    await until(() => thread(element).shadowRoot?.querySelector('[part="badge"]'), 'the badge');
  });

  it('takes comments to be in the language of the article', async () => {
    const data = discussion({
      article: article({ inLanguage: 'ar' }),
      comments: [comment('1'), comment('2', { inLanguage: 'fr' })],
    });
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion .data=${data} backend="none"></colloquy-discussion>
    `);
    await until(() => shownIds(thread(element)).length === 2, 'the comments');
    expect(allInside(thread(element), '[part="body"]').map(({ lang }) => lang)).to.deep.equal(['ar', 'fr']);
  });

  it('shows another discussion when it is given one', async () => {
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion .data=${discussion()} backend="none"></colloquy-discussion>
    `);
    await until(() => shownIds(thread(element)).length === 1, 'the first');
    element.data = discussion({
      article: article({ id: 'other', headline: 'On Doubt' }),
      comments: [comment('a'), comment('b')],
    });
    await until(() => shownIds(thread(element)).join() === 'a,b', 'the second');
    expect(headline(element)).to.equal('On Doubt');
  });

  describe('what stands inside it', () => {
    it('takes the place of the standard composition', async () => {
      const element = await fixture<ColloquyDiscussion>(html`
        <colloquy-discussion .data=${discussion()} backend="none"><p>Mine</p><colloquy-thread></colloquy-thread></colloquy-discussion>
      `);
      expect(composed(element)).to.deep.equal([]);
      expect(
        inside<HTMLSlotElement>(element, 'slot')
          .assignedElements()
          .map(({ localName }) => localName),
      ).to.deep.equal(['p', 'colloquy-thread']);
    });

    it('does not when it is only white space, text or a comment', async () => {
      const element = await fixture<ColloquyDiscussion>(html`
        <colloquy-discussion .data=${discussion()} backend="none">
          <!-- nothing -->
          words
        </colloquy-discussion>
      `);
      expect(composed(element)).to.have.length(3);
      expect(allInside(element, 'slot:not([name])')).to.have.length(0);
    });

    it('may come later and go again, and never are there both', async () => {
      const element = await fixture<ColloquyDiscussion>(html`
        <colloquy-discussion .data=${discussion()} backend="none"></colloquy-discussion>
      `);
      const mine = document.createElement('div');
      element.append(mine);
      mine.append(document.createElement('colloquy-thread'));
      await until(() => composed(element).length === 0, 'no composition');
      expect(allInside(element, 'slot')).to.have.length(1);
      mine.remove();
      await until(() => composed(element).length === 3, 'the composition');
      expect(allInside(element, 'slot:not([name])')).to.have.length(0);
    });

    it('gets its data however deep it stands', async () => {
      const element = await fixture<ColloquyDiscussion>(html`
        <colloquy-discussion .data=${discussion()} backend="none">
          <main>
            <div><colloquy-thread></colloquy-thread></div>
            <aside><colloquy-article></colloquy-article></aside>
          </main>
        </colloquy-discussion>
      `);
      const inner = element.querySelector('colloquy-thread')!;
      await until(() => shownIds(inner).length === 1, 'the thread');
      expect(words(element.querySelector('colloquy-article')?.shadowRoot?.querySelector('#headline'))).to.equal(
        'On Trust',
      );
    });
  });

  it('goes on working after it was removed and put back', async () => {
    const source = new StandInSource({ comments: [comment('live')] });
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion .data=${discussion()} .source=${source}></colloquy-discussion>
    `);
    await until(() => shownIds(thread(element)).length === 2, 'both comments');
    const place = element.parentElement!;
    element.remove();
    expect(source.followers.size, 'followers while it is away').to.equal(0);
    place.append(element);
    await until(() => source.followers.size === 1, 'a follower');
    source.change([comment('live'), comment('later')]);
    await until(() => shownIds(thread(element)).length === 3, 'three comments');
  });

  it('keeps what is being written when its data change', async () => {
    const source = new StandInSource({ comments: [] });
    const data = discussion();
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion .data=${data} .source=${source}></colloquy-discussion>
    `);
    const form = inside<HTMLElementTagNameMap['colloquy-reply-form']>(element, 'colloquy-reply-form');
    await until(() => form.shadowRoot?.querySelector('form'), 'the form');
    write(textField(form), 'Words');
    element.data = { ...data, comments: [comment('1'), comment('2')] };
    await until(() => shownIds(thread(element)).length === 2, 'the comments');
    expect(form.value).to.equal('Words');
  });

  it('stands twice on a page, each with its own', async () => {
    const [one, two] = [discussion(), discussion({ comments: [comment('a'), comment('b')] })];
    const place = await fixture<HTMLElement>(html`
      <div>
        <colloquy-discussion .data=${one} backend="none"></colloquy-discussion>
        <colloquy-discussion .data=${two} backend="none"></colloquy-discussion>
      </div>
    `);
    const threads = [...place.children].map(thread);
    await until(() => threads.map((each) => shownIds(each).length).join() === '1,2', 'both');
    const links = threads.flatMap((each) =>
      allInside<HTMLAnchorElement>(each, '[part="permalink"]').map(({ hash }) => hash),
    );
    expect(new Set(links).size).to.equal(3);
  });
});
