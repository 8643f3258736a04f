import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyArticle } from '../../../src/elements/article/article.js';
import { shownText } from '../../../src/elements/quoting/shown-text.js';
import type { Paragraph } from '../../../src/model/body.js';
import { renderToString } from '../../../src/server/index.js';
import { article, body, paragraph } from './fixtures/comments.js';
import { focused, words } from './fixtures/inside.js';
import { putIntoPage } from './fixtures/printed-page.js';

const id = 'dQw4w9WgXcQ';
const lone = (url: string, value: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'link', url, children: [{ type: 'text', value }] }],
});
const video = lone(`https://youtu.be/${id}`, 'A kettle boils');
const sound = lone('https://soundcloud.com/forss/flickermood', 'Steam');
const essay = article({ body: body(paragraph('Listen.'), video, paragraph('Then:'), sound, video) });

type Where = 'light' | 'shadow';

const all = (element: ColloquyArticle, selector: string): HTMLElement[] => [
  ...(element.words === 'light' ? element : element.renderRoot).querySelectorAll<HTMLElement>(
    element.words === 'light' ? selector.replaceAll('.', '.colloquy-') : selector,
  ),
];
const frames = (element: ColloquyArticle): HTMLIFrameElement[] => all(element, 'iframe') as HTMLIFrameElement[];

async function show(embeds?: 'click' | 'off', words: Where = 'shadow', lang = 'en'): Promise<ColloquyArticle> {
  const around = await fixture(
    html`<div lang=${lang}><colloquy-article words=${words} .embeds=${embeds} .article=${essay}></colloquy-article></div>`,
  );
  const element = around.querySelector('colloquy-article')!;
  await waitUntil(() => all(element, '.embed').length === 3, 'the cards', { timeout: 20_000 });
  return element;
}

async function playFirst(element: ColloquyArticle): Promise<HTMLIFrameElement> {
  await waitUntil(() => all(element, '.play').length === 3, 'the buttons', { timeout: 20_000 });
  const [button] = all(element, '.play');
  button!.focus();
  button!.click();
  await waitUntil(() => frames(element).length === 1, 'a frame', { timeout: 20_000 });
  return frames(element)[0]!;
}

describe('a link that stands alone in an article, to a video or a sound', () => {
  before(() => {
    // These tests ask no other site for anything.
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "frame-src 'self'";
    document.head.append(policy);
  });

  it('is a card with its words, its site and a link to its page, and nothing is asked of the site', async () => {
    for (const embeds of [undefined, 'off'] as const) {
      const element = await show(embeds);
      const [card] = all(element, '.embed');
      const link = card!.querySelector('a')!;
      expect(words(link)).to.equal('A kettle boils');
      expect(link.href).to.equal(`https://www.youtube.com/watch?v=${id}`);
      expect(words(card!.querySelector('.site'))).to.equal('youtube.com');
      expect(all(element, 'iframe, button.play, .player').length).to.equal(0);
    }
  });

  it('leaves the canonical text as it is, with and without a player', async () => {
    for (const embeds of ['off', 'click'] as const) {
      const element = await show(embeds);
      const { text } = shownText(all(element, '.body')[0]!);
      expect(text).to.equal('Listen.\n\nA kettle boils\n\nThen:\n\nSteam\n\nA kettle boils');
    }
  });

  for (const where of ['shadow', 'light'] as const) {
    it(`plays in the ${where} tree after a click, and not before, where the page wants it`, async () => {
      const element = await show('click', where);
      expect(frames(element).length).to.equal(0);
      const frame = await playFirst(element);
      expect(frame.src).to.equal(`https://www.youtube-nocookie.com/embed/${id}?autoplay=1`);
      expect(frame.title).to.equal('A kettle boils');
      expect(frame.referrerPolicy).to.equal('strict-origin-when-cross-origin');
      expect(frame.getAttribute('sandbox')).to.not.contain('top-navigation');
      await waitUntil(() => focused()?.localName === 'iframe', 'the focus', { timeout: 20_000 });
      expect(all(element, '.play').length).to.equal(2);
    });
  }

  it('moves nothing when it plays, and goes on when the article is drawn again', async () => {
    const element = await show('click');
    await waitUntil(() => all(element, '.player')[0]?.clientHeight, 'the styles', { timeout: 20_000 });
    const heights = (): number[] => all(element, '.embed, .body').map((one) => one.getBoundingClientRect().height);
    const before = heights();
    const [player] = all(element, '.player');
    expect(Math.abs(player!.clientWidth / player!.clientHeight - 16 / 9)).to.be.below(0.02);
    const frame = await playFirst(element);
    expect(heights()).to.deep.equal(before);
    frame.dataset['mark'] = 'same';
    element.article = { ...essay };
    await element.updateComplete;
    expect(frames(element).map((one) => one.dataset['mark'])).to.deep.equal(['same']);
  });

  it('stops where another article is shown, or the page wants no players any more', async () => {
    const element = await show('click');
    await playFirst(element);
    element.article = article({ body: body(paragraph('Listen.'), sound) });
    await element.updateComplete;
    expect(frames(element).length).to.equal(0);
    element.article = essay;
    await element.updateComplete;
    expect(frames(element).length).to.equal(0);
    await playFirst(element);
    element.embeds = 'off';
    await element.updateComplete;
    expect(frames(element).length).to.equal(0);
  });

  it('names on its button, in the language of the page, whom it asks, and what for', async () => {
    const element = await show('click', 'shadow', 'de');
    await waitUntil(() => words(all(element, '.play')[1]) === 'Hier anzeigen, von w.soundcloud.com', 'German', {
      timeout: 20_000,
    });
    expect(all(element, '.play')[1]!.getAttribute('aria-label')).to.equal(
      'Hier anzeigen, von w.soundcloud.com – Steam',
    );
  });

  it('is accessible', async () => {
    await expect(await show()).to.be.accessible();
    const element = await show('click');
    await waitUntil(() => all(element, '.play').length === 3, 'the buttons', { timeout: 20_000 });
    await expect(element).to.be.accessible();
  });

  for (const where of ['shadow', 'light'] as const) {
    it(`is printed by a server in the ${where} tree, and adopted as it stands`, async () => {
      const printed = renderToString({ article: essay, comments: [] }, { embeds: 'click', words: where });
      expect(printed).to.not.contain('<iframe');
      const root = await putIntoPage(printed);
      const element = root.querySelector<ColloquyArticle>('colloquy-article')!;
      const list = (): Element[] => [
        ...(where === 'light' ? element : element.shadowRoot!).querySelectorAll('[part~="embed"]'),
      ];
      const [card] = list();
      (card as HTMLElement).dataset['mark'] = 'printed';
      await waitUntil(() => element.hasUpdated, 'the element', { timeout: 20_000 });
      await element.updateComplete;
      expect(list().map((one) => (one as HTMLElement).dataset['mark'])).to.deep.equal([
        'printed',
        undefined,
        undefined,
      ]);
      const button = list()[0]!.querySelector('button')!;
      await waitUntil(() => (button.click(), list()[0]!.querySelector('iframe')), 'a frame', { timeout: 20_000 });
    });
  }
});
