import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import type { RenderOptions } from '../../../src/server/index.js';
import { renderToString } from '../../../src/server/index.js';
import type { Discussion } from '../../../src/model/discussion.js';
import { goTo, leaveAddress } from './fixtures/address.js';
import { article, body, chain, comment, discussion, paragraph, person } from './fixtures/comments.js';
import { spyOnConsole } from './fixtures/console.js';
import { textField, write } from './fixtures/form-view.js';
import { focused, until, words } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { pageStyle } from './fixtures/page-style.js';
import { everyKind, longThread, putIntoPage } from './fixtures/printed-page.js';
import { StandInSource } from './fixtures/stand-in-source.js';

/** What stands in the light DOM of an element. */
const inLight = <T extends HTMLElement = HTMLElement>(host: Element, selector: string): T | null =>
  host.querySelector<T>(`:scope > .colloquy-words ${selector}`);
const allInLight = (host: Element, selector: string): HTMLElement[] => [
  ...host.querySelectorAll<HTMLElement>(`:scope > .colloquy-words ${selector}`),
];

describe('words in the light DOM', () => {
  useOwnStorage();
  afterEach(leaveAddress);

  describe('that a server has printed', () => {
    let place: HTMLElement;
    afterEach(() => place.remove());

    async function show(
      data: Discussion,
      options?: RenderOptions,
    ): Promise<readonly [Element[], Element, ColloquyThread]> {
      place = putIntoPage(renderToString(data, { words: 'light', ...options }));
      const before = [...place.querySelectorAll('.colloquy-words, .colloquy-words *')];
      const thread = place.querySelector('colloquy-thread')!;
      await until(() => !place.querySelector('[data-colloquy-printed]'), 'the words to be taken over');
      await thread.updateComplete;
      return [before, place.querySelector('colloquy-article')!, thread];
    }

    it('are the same nodes afterwards, once, and without a word on the console', async () => {
      const warnings = spyOnConsole('warn');
      const [before] = await show(everyKind(), { backend: 'none' });
      expect([...place.querySelectorAll('.colloquy-words, .colloquy-words *')]).to.deep.equal(before);
      expect(warnings()).to.deep.equal([]);
      expect(document.querySelector('[data-colloquy-styles]')).to.equal(null);
    });

    it('are handed on by slots, and seen', async () => {
      const [, essay, thread] = await show(discussion(), { backend: 'none' });
      for (const element of [inLight(essay, 'h2'), inLight(essay, '.e-content p'), inLight(thread, '.u-comment')]) {
        expect(element!.checkVisibility()).to.equal(true);
        expect(element!.offsetHeight).to.be.greaterThan(0);
      }
      expect(essay.shadowRoot!.querySelector('.e-content')).to.equal(null);
      expect(thread.shadowRoot!.querySelector('.u-comment')).to.equal(null);
    });

    it('follow what changes, of two hundred comments too', async () => {
      const data = discussion({ comments: longThread(200), people: [person('ada')] });
      const [before, essay] = await show(data, { backend: 'none' });
      place.querySelector('colloquy-discussion')!.data = {
        ...data,
        article: { ...data.article!, headline: 'On Listening' },
        comments: [...data.comments!, comment('new')],
      };
      await until(() => words(inLight(essay, 'h2')) === 'On Listening', 'the headline');
      await until(() => place.querySelector('[id="comment-new"]'), 'the comment');
      expect(before.filter((node) => !node.isConnected)).to.deep.equal([]);
    });
  });

  describe('that are rendered on the page', () => {
    let thread: ColloquyThread;

    async function show(comments = chain(3), source = new StandInSource({ comments: [] })): Promise<void> {
      thread = await fixture<ColloquyThread>(html`
        <colloquy-thread words="light" thread="essay" .comments=${comments} .source=${source}>
          <colloquy-reply-form slot="reply"></colloquy-reply-form>
        </colloquy-thread>
      `);
      await until(() => inLight(thread, 'button.colloquy-reply'), 'the comments');
      await until(() => thread.querySelector('colloquy-reply-form')?.shadowRoot?.querySelector('form'), 'the form');
    }

    const form = () => thread.querySelector('colloquy-reply-form')!;
    const reply = (id: string): void => document.getElementById(`comment-${id}`)!.querySelector('button')!.click();

    it('are those of an article, too', async () => {
      const essay = await fixture(html`
        <colloquy-article words="light" .article=${article({ inLanguage: 'fr', body: body(paragraph('Un.')) })}>
          <p slot="header">Between</p>
        </colloquy-article>
      `);
      await until(() => inLight(essay, '.e-content p'), 'the text');
      expect(inLight(essay, '.e-content')!.matches(':lang(fr)')).to.equal(true);
      const tops = [inLight(essay, 'h2')!, essay.querySelector('[slot="header"]')!, inLight(essay, '.e-content')!].map(
        (element) => element.getBoundingClientRect().top,
      );
      expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
    });

    it('are what fragments lead to', async () => {
      await show();
      goTo('#comment-2');
      await until(() => document.activeElement?.id === 'comment-2', 'the focus');
      expect(document.querySelector(':target')?.id).to.equal('comment-2');
    });

    it('have the form below the comment that is replied to, with what is in it, and back at the end', async () => {
      await show();
      write(textField(form()), 'I think so.');
      reply('2');
      await until(() => focused() === textField(form()), 'the caret in the form');
      expect(form().previousElementSibling?.id).to.equal('comment-2');
      expect(textField(form()).value).to.equal('I think so.');
      expect(inLight(thread, 'button.colloquy-reply')).to.not.equal(null);
      const cancel = (): HTMLElement | null => form().shadowRoot!.querySelector<HTMLElement>('.top button');
      await until(cancel, 'the way back');
      cancel()!.click();
      await until(() => form().parentElement === thread, 'the form at the end');
      expect(textField(form()).value).to.equal('I think so.');
    });

    it('let a framework take the form away, or put something before it, wherever it is', async () => {
      await show();
      const moved = form();
      reply('1');
      await until(() => moved.parentElement !== thread, 'the form under the comment');
      const other = document.createElement('p');
      thread.insertBefore(other, moved);
      expect(other.parentElement).to.equal(thread);
      thread.removeChild(moved);
      expect(moved.isConnected).to.equal(false);
    });

    it('hide what is collapsed', async () => {
      await show();
      const toggle = document.getElementById('comment-1')!.querySelector<HTMLElement>('.colloquy-toggle')!;
      toggle.click();
      await until(() => toggle.getAttribute('aria-expanded') === 'false', 'the branch to be collapsed');
      expect(document.getElementById('comment-2')!.checkVisibility({ contentVisibilityAuto: true })).to.equal(false);
    });

    it('are set as they are, whatever a usual page says of its elements', async () => {
      const style = (): string[] =>
        allInLight(thread, '*').map((element) => {
          const { display, margin, padding, fontSize, fontWeight, color, textTransform, float } =
            getComputedStyle(element);
          return [
            element.localName,
            display,
            margin,
            padding,
            fontSize,
            fontWeight,
            color,
            textTransform,
            float,
          ].join();
        });
      await show();
      const expected = style();
      pageStyle(`
        * { all: unset; text-transform: uppercase }
        p, ol, ul, li, article, header, footer { margin: 9px; padding: 7px; float: left; display: flex }
        main a, .entry article p, button { color: red; font-size: 40px }
      `);
      expect(style()).to.deep.equal(expected);
    });

    it('get no content from rules that give every element some', async () => {
      await show();
      pageStyle(`*::before, *::after { content: 'x' }`);
      const places = document.querySelectorAll('.colloquy-words');
      expect(places.length).to.be.greaterThan(0);
      for (const place of places)
        for (const pseudo of ['::before', '::after']) expect(getComputedStyle(place, pseudo).content).to.equal('none');
    });

    it('leave the page as it is: no rule of theirs reaches it', async () => {
      const outside = await fixture<HTMLElement>(
        html`<div class="colloquy-body" style="inline-size: 300px"><p>A</p><button>B</button></div>`,
      );
      const style = (): string[] =>
        [...outside.querySelectorAll('*')].map((one) =>
          JSON.stringify([...getComputedStyle(one)].map((name) => getComputedStyle(one).getPropertyValue(name))),
        );
      const before = style();
      await show();
      expect(style()).to.deep.equal(before);
    });
  });
});
