import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyArticle } from '../../../src/elements/article/article.js';
import { specialBlocks } from '../../fixtures/special-blocks.js';
import { article } from './fixtures/comments.js';
import { focused, until, words } from './fixtures/inside.js';
import { press, tabTo } from './fixtures/keys.js';
import { hover } from './fixtures/quoting.js';

const card = (element: Element): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>('.card.footnote .body > div');

for (const where of ['shadow', 'light'] as const)
  describe(`the number of a footnote, with words in the ${where} DOM`, () => {
    let element: ColloquyArticle;
    let numbers: HTMLElement[];
    let notes: HTMLElement[];
    let elsewhere: HTMLElement;

    beforeEach(async () => {
      element = await fixture<ColloquyArticle>(
        html`<colloquy-article .article=${article({ id: 'thé 1', body: specialBlocks })} words=${where}></colloquy-article>`,
      );
      const root = where === 'light' ? element : element.shadowRoot!;
      await waitUntil(() => root.querySelector('[role="doc-endnotes"]'), 'the footnotes', { timeout: 20_000 });
      numbers = [...root.querySelectorAll<HTMLElement>('[role="doc-noteref"]')];
      elsewhere = root.querySelector<HTMLElement>('[part="headline"]')!;
      notes = [...root.querySelectorAll<HTMLElement>('[role="doc-endnotes"] > ol > li > div')];
    });

    /** Until the code that shows cards has been fetched, nothing listens. */
    const hoverUntilShown = async (number: HTMLElement): Promise<void> => {
      await until(() => {
        hover(number);
        return card(element);
      }, 'the card');
    };

    it('shows what the footnote says while the pointer is at it, or at what it shows', async () => {
      await hoverUntilShown(numbers[0]!);
      expect(words(card(element))).to.equal(words(notes[0]));
      card(element)!.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(words(card(element))).to.equal(words(notes[0]));
      hover(numbers[1]!);
      await until(() => words(card(element)) === words(notes[1]), 'the card of the other');
      hover(elsewhere);
      await until(() => !card(element), 'no card');
    });

    it('shows it to the keyboard as well, until Escape, which goes no further', async () => {
      await hoverUntilShown(numbers[0]!);
      hover(elsewhere);
      await until(() => !card(element), 'no card');
      let heard = 0;
      const onKey = (): void => void (heard += 1);
      document.addEventListener('keydown', onKey);
      await tabTo(() => focused()?.getAttribute('role') === 'doc-noteref');
      await until(() => card(element), 'the card');
      const before = heard;
      await press('Escape');
      document.removeEventListener('keydown', onKey);
      await until(() => !card(element), 'no card');
      expect(focused()?.getAttribute('role')).to.equal('doc-noteref');
      expect(heard).to.equal(before);
    });

    it('still leads to it by a press, which closes the card', async () => {
      await hoverUntilShown(numbers[1]!);
      numbers[1]!.click();
      await until(() => !card(element), 'no card');
      expect(focused() === notes[1]!.parentElement).to.equal(true);
    });

    it('has no id twice, no link in the order of the Tab key, and no name of the light DOM', async () => {
      for (const number of numbers) {
        await hoverUntilShown(number);
        const all = [...card(element)!.querySelectorAll<HTMLElement>('*')];
        expect(all.filter(({ id }) => id !== '').length).to.equal(0);
        expect(all.filter(({ tabIndex }) => tabIndex >= 0).length).to.equal(0);
        expect(all.some((one) => /colloquy-/.test(one.className))).to.equal(false);
      }
    });

    it('is accessible', async () => {
      await hoverUntilShown(numbers[0]!);
      // Colours are right once it has faded in.
      await Promise.all(
        card(element)!
          .closest('.card')!
          .getAnimations()
          .map(({ finished }) => finished),
      );
      await expect(element).to.be.accessible();
    });
  });
