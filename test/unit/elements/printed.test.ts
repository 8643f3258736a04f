import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyArticle } from '../../../src/elements/article/article.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import { article, discussion, person } from './fixtures/comments.js';
import { spyOnConsole } from './fixtures/console.js';
import { showForm, textField } from './fixtures/form-view.js';
import { allInside, inside, until } from './fixtures/inside.js';
import { isHydrated, visibleChanges } from './fixtures/hydration.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';

/** An element as a parser leaves it that finds HTML in a declarative shadow root. */
function printed<T extends HTMLElement>(
  tag: string,
  markup: string,
): { readonly element: T; readonly changes: () => string[] } {
  const element = document.createElement(tag) as T;
  const root = element.attachShadow({ mode: 'open' });
  root.innerHTML = markup;
  const observer = new MutationObserver(() => undefined);
  observer.observe(root, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
    characterDataOldValue: true,
  });
  const changes = (): string[] => visibleChanges(observer.takeRecords());
  return { element, changes };
}

describe('what a server has printed', () => {
  useOwnStorage();

  it('of an article stays node by node, without a word on the console', async () => {
    const warnings = spyOnConsole('warn');
    const data = { article: article({ author: 'ada', url: 'https://blog.example/trust' }), people: [person('ada')] };
    const drawn = await fixture<ColloquyArticle>(
      html`<colloquy-article .article=${data.article} .people=${data.people}></colloquy-article>`,
    );
    const { element, changes } = printed<ColloquyArticle>('colloquy-article', drawn.shadowRoot!.innerHTML);
    Object.assign(element, data);
    drawn.after(element);
    await element.updateComplete;
    await until(() => element.hasUpdated && isHydrated(element), 'the hydration');
    expect(changes()).to.deep.equal([]);
    expect(warnings()).to.deep.equal([]);
  });

  it('stays as long as there are no data to show in its place', async () => {
    const { element } = printed<ColloquyArticle>('colloquy-article', '<article><h2>On Trust</h2></article>');
    (await fixture<HTMLElement>(html`<div></div>`)).append(element);
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.equal('On Trust');
  });

  it('stays in its language until the words for it are there', async () => {
    const warnings = spyOnConsole('warn');
    const place = await fixture<HTMLElement>(
      html`<div lang="fr"><colloquy-article .article=${article()}></colloquy-article></div>`,
    );
    const drawn = place.querySelector('colloquy-article')!;
    await until(() => inside(drawn, 'footer').lang === 'fr', 'French');
    const { element, changes } = printed<ColloquyArticle>('colloquy-article', drawn.shadowRoot!.innerHTML);
    place.append(Object.assign(element, { article: article() }));
    await until(() => element.hasUpdated && isHydrated(element), 'the hydration');
    expect(changes()).to.deep.equal([]);
    expect(warnings()).to.deep.equal([]);
  });

  it('loses the styles that stand in it when it is adopted, for those that all elements share', async () => {
    const { element } = printed<ColloquyArticle>(
      'colloquy-article',
      '<style>h2 { color: red }</style><link rel="stylesheet" href="data:text/css,">',
    );
    (await fixture<HTMLElement>(html`<div></div>`)).append(element);
    await element.updateComplete;
    expect(allInside(element, 'style, link')).to.have.length(2);
    element.article = article();
    await element.updateComplete;
    expect(allInside(element, 'style, link')).to.deep.equal([]);
  });

  describe('of a reply form', () => {
    let element: ColloquyReplyForm;

    beforeEach(async () => {
      const drawn = await showForm(new StandInSource());
      const template = document.createElement('div');
      template.append(...[...drawn.shadowRoot!.childNodes].map((node) => node.cloneNode(true)));
      const form = template.querySelector('form')!;
      form.removeAttribute('novalidate');
      form.setAttribute('action', 'https://blog.example/replies');
      form.setAttribute('method', 'post');
      form.querySelector('.sent-along')!.innerHTML = '<input type="hidden" name="thread" value="essay">';
      ({ element } = printed<ColloquyReplyForm>('colloquy-reply-form', template.innerHTML));
      drawn.after(element);
    });

    it('keeps what was typed before any script ran, and takes it for a draft', async () => {
      textField(element).value = 'Early words';
      const field = textField(element);
      Object.assign(element, { source: new StandInSource(), thread: 'essay' });
      await until(() => Object.values(localStorage).some((value) => value.includes('Early words')), 'the draft');
      expect(textField(element)).to.equal(field);
      expect(element.value).to.equal('Early words');
    });

    it('keeps where it is sent to, and leaves the checking of its fields to the element from then on', async () => {
      const warnings = spyOnConsole('warn');
      const form = inside<HTMLFormElement>(element, 'form');
      expect(form.noValidate).to.equal(false);
      Object.assign(element, { source: new StandInSource(), thread: 'essay' });
      await until(() => form.noValidate, 'the hydration');
      expect(inside(element, 'form')).to.equal(form);
      expect([form.action, form.method, form.noValidate]).to.deep.equal(['https://blog.example/replies', 'post', true]);
      expect(inside<HTMLInputElement>(element, '[name="thread"]').value).to.equal('essay');
      expect(warnings()).to.deep.equal([]);
    });

    describe('that is submitted before the element can send', () => {
      let posted: HTMLFormElement[];
      const { submit } = HTMLFormElement.prototype;

      const press = (): void => inside<HTMLButtonElement>(element, '[part="send"]').click();
      const isAskedToStay = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

      beforeEach(() => {
        posted = [];
        HTMLFormElement.prototype.submit = function (this: HTMLFormElement) {
          posted.push(this);
        };
        // A submission that is not held would leave the page of the tests.
        inside<HTMLFormElement>(element, 'form').target = 'nowhere';
        textField(element).value = 'Early words';
        inside<HTMLInputElement>(element, '#name').value = 'Ada';
        inside<HTMLInputElement>(element, '#email').value = 'ada@example.org';
      });

      afterEach(() => {
        HTMLFormElement.prototype.submit = submit;
      });

      it('sends the reply once it can, and once only', async () => {
        press();
        press();
        await until(() => element.matches(':state(sending)'), 'the state');
        const source = new StandInSource();
        Object.assign(element, { source, thread: 'essay' });
        await until(() => source.sends.length > 0, 'the reply');
        source.sends[0]!.respond();
        await until(() => element.value === '', 'an empty field');
        expect(source.sends.map(({ reply: { text, name } }) => [text, name])).to.deep.equal([['Early words', 'Ada']]);
        expect(posted).to.deep.equal([]);
      });

      it('protects the words as long as they wait', () => {
        press();
        expect(isAskedToStay()).to.equal(true);
      });

      it('lets the browser post the reply where there is no source, without a question about unsaved words', async () => {
        const discussion = document.createElement('colloquy-discussion');
        Object.assign(discussion, { data: { article: article() }, backend: 'none' });
        element.replaceWith(discussion);
        discussion.append(element);
        await until(() => discussion.conversation.isReady, 'the discussion to know that there is no source');
        press();
        await until(() => posted.length > 0, 'the form to be posted');
        expect(posted).to.deep.equal([inside(element, 'form')]);
        expect(isAskedToStay()).to.equal(false);
        textField(element).value = 'Other words';
        expect(isAskedToStay()).to.equal(true);
      });

      it('lets the browser post the reply where the source cannot be had', async () => {
        const discussion = document.createElement('colloquy-discussion');
        spyOnConsole('warn');
        element.replaceWith(discussion);
        discussion.append(element);
        discussion.conversation.fail(new Error('gone'));
        press();
        await until(() => posted.length > 0, 'the form to be posted');
        expect(isAskedToStay()).to.equal(false);
      });
    });
  });

  it('inside a discussion takes the place of the standard composition, which a script that holds data does not', async () => {
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion .data=${discussion()} backend="none"><script type="application/json">{}</script></colloquy-discussion>
    `);
    expect(allInside(element, 'colloquy-article')).to.have.length(1);
    const own = document.createElement('colloquy-article');
    element.append(own, document.createElement('colloquy-thread'));
    await until(() => allInside(element, 'colloquy-article').length === 0, 'the slot alone');
    expect(allInside(element, 'slot')).to.have.length(1);
    expect(parseFloat(getComputedStyle(own.nextElementSibling!).marginBlockStart)).to.be.greaterThan(0);
  });
});
