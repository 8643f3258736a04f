import { expect } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import { fr } from '../../../src/locales/fr.js';
import type { Discussion } from '../../../src/model/discussion.js';
import type { RenderOptions } from '../../../src/server/index.js';
import { goTo, leaveAddress } from './fixtures/address.js';
import { comment, discussion, person } from './fixtures/comments.js';
import { spyOnConsole } from './fixtures/console.js';
import { textField } from './fixtures/form-view.js';
import { allInside, focused, inside, until, words } from './fixtures/inside.js';
import { isHydrated, visibleChanges } from './fixtures/hydration.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { everyKind, longThread, nodesBelow, print, putIntoPage } from './fixtures/printed-page.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { button, commentElement } from './fixtures/thread-view.js';

const form = {
  action: '/replies',
  fields: { name: 'required', email: 'required', website: 'optional' },
  reach: 'public',
} as const;

/** A page as a server has sent it, at the moment before the elements begin. */
class Page {
  readonly place: HTMLElement;
  readonly element: ColloquyDiscussion;
  readonly before: ReadonlySet<Node>;
  readonly #observer = new MutationObserver(() => undefined);

  constructor(data: Discussion, options: RenderOptions = {}, change = (html: string): string => html) {
    this.place = putIntoPage(change(print(data, options)));
    this.element = this.place.querySelector('colloquy-discussion')!;
    this.before = new Set(nodesBelow(this.element));
    for (const node of [this.element, ...this.before]) {
      const root = (node as Element).shadowRoot;
      if (root)
        this.#observer.observe(root, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
          characterDataOldValue: true,
        });
    }
  }

  get article(): HTMLElement {
    return this.place.querySelector('colloquy-article')!;
  }

  get thread() {
    return this.place.querySelector('colloquy-thread')!;
  }

  get form() {
    return this.place.querySelector('colloquy-reply-form')!;
  }

  /** Waits until the elements have taken over. */
  async adopted(): Promise<void> {
    for (const element of [this.article, this.thread]) {
      await until(() => !element.shadowRoot!.querySelector('style'), `${element.localName} to be adopted`);
    }
    // What brings the comments to life is fetched when the thread stands there, and leaves something for later.
    await import('../../../src/elements/thread/interactions.js');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }

  /** What has changed in shadow roots, a line to each node or attribute. Styles are expected to go. */
  changes(): string[] {
    return visibleChanges(this.#observer.takeRecords());
  }

  /** Those of the nodes that were printed which are gone; styles are expected to be. */
  gone(): string[] {
    return [...this.before].flatMap((node) =>
      node.isConnected || node.nodeName === 'STYLE' || node.parentNode?.nodeName === 'STYLE' ? [] : [node.nodeName],
    );
  }
}

describe('the elements adopt what a server has printed', () => {
  useOwnStorage();

  let page: Page;
  const show = (data: Discussion, options?: RenderOptions, change?: (html: string) => string): Page =>
    (page = new Page(data, options, change));

  afterEach(() => {
    page.place.remove();
    leaveAddress();
  });

  it('without changing, replacing or adding a node, and without a word on the console', async () => {
    const said = [spyOnConsole('warn')];
    show(everyKind(), { backend: 'none' });
    await page.adopted();
    expect(page.changes()).to.deep.equal([]);
    expect(page.gone()).to.deep.equal([]);
    expect(said.flatMap((all) => all())).to.deep.equal([]);
  });

  it('of two hundred comments too, in chunks that keep the height they were given', async () => {
    show(discussion({ comments: longThread(200), people: [person('ada')] }), { backend: 'none' });
    await page.adopted();
    expect(page.changes()).to.deep.equal([]);
    expect(allInside(page.thread, '.colloquy-chunk').map((chunk) => chunk.style.length)).to.deep.equal(
      allInside(page.thread, '.colloquy-chunk').map(() => 0),
    );
    expect(allInside(page.thread, '.colloquy-chunk')).to.not.have.length(0);
  });

  it('and reply buttons come to life in the places that were kept for them', async () => {
    show(everyKind(), { form });
    page.element.source = new StandInSource({ comments: [] });
    const reply = button(page.thread, '2', 'Reply');
    const height = page.place.offsetHeight;
    expect(getComputedStyle(reply).visibility).to.equal('hidden');
    await page.adopted();
    await until(() => inside<HTMLFormElement>(page.form, 'form').noValidate, 'the form');
    expect(page.gone()).to.deep.equal([]);
    expect(page.changes().filter((line) => line !== 'section aria-busy')).to.deep.equal([]);
    expect(getComputedStyle(reply).visibility).to.equal('visible');
    expect(page.place.offsetHeight).to.equal(height);
    reply.click();
    await until(() => focused() === textField(page.form), 'the caret in the form');
    expect(page.form.assignedSlot?.closest('li')?.querySelector('article')?.id).to.equal('comment-2');
  });

  it('and a link to reply gives way to a button of the same height', async () => {
    show(discussion(), { form, replyUrl: (id) => `https://blog.example/?answer=${id}` });
    page.element.source = new StandInSource({ comments: [] });
    const link = inside<HTMLAnchorElement>(page.thread, 'a.reply');
    expect(link.href).to.equal('https://blog.example/?answer=1');
    const height = page.place.offsetHeight;
    await page.adopted();
    expect(words(inside(page.thread, 'button.reply'))).to.equal('Reply');
    expect(allInside(page.thread, 'a.reply')).to.deep.equal([]);
    expect(page.place.offsetHeight).to.equal(height);
  });

  describe('without asking for what is there', () => {
    const asked: string[] = [];
    const { fetch } = window;

    beforeEach(() => {
      asked.length = 0;
      window.fetch = (input) => {
        asked.push(input instanceof Request ? input.url : `${input as string}`);
        return Promise.resolve(
          Response.json({ ...discussion(), article: { ...discussion().article, headline: 'Another' } }),
        );
      };
    });
    afterEach(() => {
      window.fetch = fetch;
    });

    it('though an address is given', async () => {
      show(discussion(), { src: '/essay.json', backend: 'none' });
      await page.adopted();
      expect(asked).to.deep.equal([]);
      expect(page.gone()).to.deep.equal([]);
    });

    it('until another address is given', async () => {
      show(discussion(), { src: '/essay.json', backend: 'none' });
      await page.adopted();
      page.element.src = '/another.json';
      await until(() => words(page.article.shadowRoot!.querySelector('h2')) === 'Another', 'the other essay');
      expect(asked.map((url) => new URL(url).pathname)).to.deep.equal(['/another.json']);
    });

    it('unless no data was printed: then once, and what was printed stays meanwhile', async () => {
      const data = discussion();
      let respond: (response: Response) => void = () => undefined;
      window.fetch = (input) => {
        asked.push(`${input as string}`);
        return new Promise((resolve) => (respond = resolve));
      };
      show(data, { src: '/essay.json', data: false, backend: 'none', thread: 'x' });
      await until(() => asked.length === 1, 'the request');
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(page.changes()).to.deep.equal([]);
      respond(Response.json(data));
      await page.adopted();
      expect(page.gone()).to.deep.equal([]);
      expect(asked).to.have.length(1);
    });
  });

  it('and what came from a live source stays until that source has responded', async () => {
    const live = comment('1');
    const source = new StandInSource({ name: 'live' });
    show(discussion({ comments: [{ ...live, id: 'live:1' }] }), { data: false, thread: 'x' });
    page.element.source = source;
    const load = await source.loading();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(commentElement(page.thread, 'live:1').isConnected).to.equal(true);
    load.respond({ comments: [live], people: [] });
    await page.adopted().catch(() => undefined);
    await until(() => !page.thread.shadowRoot!.querySelector('style'), 'the thread to be adopted');
    expect(page.before.has(commentElement(page.thread, 'live:1'))).to.equal(true);
  });

  it('and keep focus, caret and words of a field in which a reader has begun to write', async () => {
    const warnings = spyOnConsole('warn');
    show(discussion(), { form });
    const field = textField(page.form);
    field.focus();
    field.value = 'Early words';
    field.setSelectionRange(2, 5);
    page.element.source = new StandInSource({ comments: [] });
    await page.adopted();
    await until(() => Object.values(localStorage).some((value) => value.includes('Early words')), 'the draft');
    expect(textField(page.form)).to.equal(field);
    expect(focused()).to.equal(field);
    expect([field.value, field.selectionStart, field.selectionEnd]).to.deep.equal(['Early words', 2, 5]);
    expect(warnings()).to.deep.equal([]);
  });

  it('and submit through the element from then on', async () => {
    show(discussion(), { form });
    const source = new StandInSource({ comments: [] });
    page.element.source = source;
    await page.adopted();
    await until(() => inside<HTMLFormElement>(page.form, 'form').noValidate, 'the form');
    textField(page.form).value = 'Well said';
    for (const name of ['name', 'email']) inside<HTMLInputElement>(page.form, `#${name}`).value = 'ada@example.org';
    inside<HTMLFormElement>(page.form, 'form').requestSubmit();
    await until(() => source.sends.length === 1, 'the reply at its source');
    expect(source.sends[0]!.reply.text).to.equal('Well said');
  });

  it('in their language, without a word of English meanwhile', async () => {
    show(everyKind(), { strings: fr, backend: 'none' });
    await page.adopted();
    await until(() => isHydrated(page.thread), 'the thread');
    expect(page.changes()).to.deep.equal([]);
    expect(words(inside(page.thread, '[part="heading"]'))).to.contain('réponses');
  });

  it('and go to the comment that the address points to', async () => {
    goTo('#comment-3');
    show(everyKind(), { backend: 'none' });
    // The reader has followed a link before the elements had their data.
    dispatchEvent(new HashChangeEvent('hashchange'));
    await until(() => focused() === commentElement(page.thread, '3'), 'the comment in focus');
    expect(commentElement(page.thread, '3').getAttribute('aria-current')).to.equal('true');
    expect(page.gone()).to.deep.equal([]);
  });

  it('and mend what differs, and say so', async () => {
    const warnings = spyOnConsole('warn');
    show(discussion(), { backend: 'none' }, (html) => {
      const [head = '', ...printedParts] = html.split('</script>');
      return [
        head,
        ...printedParts.map((part) =>
          part
            .replace('Words of 1.', 'Other words.')
            .replace('"Reply by ada Person"', '"Reply by nobody"')
            .replace('>On Trust<', '>On Distrust<'),
        ),
      ].join('</script>');
    });
    expect(words(inside(page.article, 'h2'))).to.equal('On Distrust');
    await page.adopted();
    expect(words(inside(page.article, 'h2'))).to.equal('On Trust');
    await until(() => warnings().length >= 2, 'both to have said so');
    expect(words(inside(page.thread, '.body'))).to.equal('Words of 1.');
    expect(warnings().sort()).to.deep.equal([
      '<colloquy-article> was printed with 1 differences to what it shows; they are mended.',
      '<colloquy-thread> was printed with 2 differences to what it shows; they are mended.',
    ]);
  });

  it('and render the comments again where others were printed', async () => {
    const warnings = spyOnConsole('warn');
    const data = discussion();
    show({ ...data, comments: [comment('1'), comment('2')] }, { data: false, backend: 'none' });
    page.element.data = data;
    await page.adopted().catch(() => undefined);
    await until(() => allInside(page.thread, 'article').length === 1, 'one comment');
    await until(() => warnings().length > 0, 'a warning');
    expect(warnings().join()).to.contain('other comments');
  });

  it('and leave the page as it is where the data that were printed cannot be read', async () => {
    const errors = spyOnConsole('error');
    show(discussion(), { backend: 'none' }, (html) => html.replace('{"article"', '{article"'));
    await until(() => errors().length > 0, 'the error');
    expect(errors()[0]).to.match(/cannot show what it has.*Expected the data that were printed to be JSON/s);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(words(inside(page.article, 'h2'))).to.equal('On Trust');
  });

  it('says that replies stay on the device only once the form does keep them there', async () => {
    const warnings = spyOnConsole('warn');
    const page = show(discussion(), { form: { action: '/replies' } });
    page.form.setAttribute('open', '');
    const sentence = page.form.shadowRoot!.querySelector('.terms > span')!;
    expect(words(sentence)).to.match(/^Your reply stays in this browser/);
    expect(sentence.checkVisibility({ visibilityProperty: true })).to.equal(false);
    await until(() => sentence.checkVisibility({ visibilityProperty: true }), 'the sentence');
    expect(inside(page.form, '.terms > span')).to.equal(sentence);
    expect(warnings()).to.deep.equal([]);
  });
});
