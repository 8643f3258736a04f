import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { discussion as seed } from '../../../src/content/index.js';
import { allInside, inside, until } from './fixtures/inside.js';
import { linked, show, type Shown } from './fixtures/quoting.js';

/** Emulates, or skips the test where this browser's driver cannot. */
async function emulate(context: Mocha.Context, media: Parameters<typeof emulateMedia>[0]): Promise<void> {
  try {
    await emulateMedia(media);
  } catch {
    context.skip();
  }
}

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;

async function shownWithCard(): Promise<Shown> {
  const shown = await show(seed);
  await linked(shown, 2);
  await until(() => allInside(shown.article, '.note').length === 1, 'the note');
  inside(shown.article, '.note').scrollIntoView();
  inside(shown.article, '.note').click();
  await until(() => allInside(shown.article, '.card').length === 1, 'the card');
  return shown;
}

describe('quotations on paper', () => {
  afterEach(() => emulateMedia({ media: 'screen' }).catch(() => undefined));

  it('have no notes, no card and no line under their words', async function () {
    const { article, thread } = await shownWithCard();
    const pressed = ['.note', '.card'].flatMap((one) => [...allInside(article, one), ...allInside(thread, one)]);
    expect(pressed.map(isShown)).to.deep.equal(pressed.map(() => true));
    await emulate(this, { media: 'print' });
    if (!matchMedia('print').matches) this.skip();
    expect(pressed.map(isShown)).to.deep.equal(pressed.map(() => false));
    const quotation = inside(thread, 'a.quote');
    expect([isShown(quotation), getComputedStyle(quotation).textDecorationLine]).to.deep.equal([true, 'none']);
  });
});

describe('the card', () => {
  it('stands below the line of the note that opens it, and is lighter than the page in the dark', async () => {
    const { article } = await shownWithCard();
    const [card, note] = [inside(article, '.card'), inside(article, '.note')];
    await until(
      () => card.getBoundingClientRect().top >= note.closest('p')!.getBoundingClientRect().bottom,
      'the card below the line',
    );
    const lightness = (scheme: string): string => {
      card.style.colorScheme = scheme;
      return getComputedStyle(card).backgroundColor;
    };
    expect(lightness('light')).to.match(/^rgb\(255, 255, 255\)|^color\(srgb 1 1 1\)/);
    expect(lightness('dark')).to.not.match(/^rgb\(18, 18, 18\)|^rgb\(0, 0, 0\)/);
  });
});
