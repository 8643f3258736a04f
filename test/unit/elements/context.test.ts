import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyArticle } from '../../../src/elements/article/article.js';
import { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { comment, discussion } from './fixtures/comments.js';
import { until, words } from './fixtures/inside.js';
import { shownIds } from './fixtures/thread-view.js';

const headline = (element: Element | null): string => words(element?.shadowRoot?.querySelector('#headline'));

describe('data by context', () => {
  describe('from elements that are defined in any order', () => {
    it('reaches those that were defined before the discussion', async () => {
      const place = await fixture<HTMLElement>(html`
        <x-late-discussion><colloquy-thread></colloquy-thread></x-late-discussion>
      `);
      const thread = place.querySelector('colloquy-thread')!;
      expect(shownIds(thread)).to.deep.equal([]);
      customElements.define('x-late-discussion', class extends ColloquyDiscussion {});
      Object.assign(place, { data: discussion(), backend: 'none' });
      await until(() => shownIds(thread).length === 1, 'the comment');
    });

    it('reaches those that are defined after it', async () => {
      const place = await fixture<HTMLElement>(html`
        <colloquy-discussion .data=${discussion()} backend="none"><x-late-thread></x-late-thread></colloquy-discussion>
      `);
      customElements.define('x-late-thread', class extends ColloquyThread {});
      await until(() => shownIds(place.firstElementChild as ColloquyThread).length === 1, 'the comment');
    });

    it('reaches those whose data were set before they were defined', async () => {
      const place = await fixture<HTMLElement>(html`
        <x-late-with-data><colloquy-article></colloquy-article></x-late-with-data>
      `);
      Object.assign(place, { data: discussion(), backend: 'none' });
      customElements.define('x-late-with-data', class extends ColloquyDiscussion {});
      await until(() => headline(place.firstElementChild) === 'On Trust', 'the headline');
    });
  });

  describe('from the nearest discussion', () => {
    it('reaches an element that comes later', async () => {
      const place = await fixture<HTMLElement>(html`
        <colloquy-discussion .data=${discussion()} backend="none"><p></p></colloquy-discussion>
      `);
      const article = document.createElement('colloquy-article') as ColloquyArticle;
      place.firstElementChild?.append(article);
      await until(() => headline(article) === 'On Trust', 'the headline');
    });

    it('leaves an element that is taken out of it', async () => {
      const place = await fixture<HTMLElement>(html`
        <div>
          <colloquy-discussion .data=${discussion()} backend="none">
            <colloquy-article></colloquy-article>
          </colloquy-discussion>
        </div>
      `);
      const article = place.querySelector('colloquy-article')!;
      await until(() => headline(article) === 'On Trust', 'the headline');
      place.append(article);
      await until(() => headline(article) === '', 'no headline');
    });

    it('follows an element that is moved from one to another', async () => {
      const [one, two] = [discussion(), discussion({ comments: [comment('a'), comment('b')] })];
      const place = await fixture<HTMLElement>(html`
        <div>
          <colloquy-discussion .data=${one} backend="none"><colloquy-thread></colloquy-thread></colloquy-discussion>
          <colloquy-discussion .data=${two} backend="none"><p></p></colloquy-discussion>
        </div>
      `);
      const thread = place.querySelector('colloquy-thread')!;
      await until(() => shownIds(thread).join() === '1', 'the first');
      place.lastElementChild?.append(thread);
      await until(() => shownIds(thread).join() === 'a,b', 'the second');
      (place.firstElementChild as ColloquyDiscussion).data = discussion();
      await thread.updateComplete;
      expect(shownIds(thread).join()).to.equal('a,b');
    });

    it('reaches into the shadow roots of other elements', async () => {
      const place = await fixture<HTMLElement>(html`
        <colloquy-discussion .data=${discussion()} backend="none"><p></p></colloquy-discussion>
      `);
      const article = document.createElement('colloquy-article') as ColloquyArticle;
      const other = document.createElement('div');
      other.attachShadow({ mode: 'open' }).append(article);
      place.append(other);
      await until(() => headline(article) === 'On Trust', 'the headline');
    });

    it('gives way to what an element is given itself', async () => {
      const place = await fixture<HTMLElement>(html`
        <colloquy-discussion .data=${discussion()} backend="none">
          <colloquy-thread .comments=${[comment('own')]}></colloquy-thread>
        </colloquy-discussion>
      `);
      await until(() => shownIds(place.querySelector('colloquy-thread')!).join() === 'own', 'its own');
    });
  });
});
