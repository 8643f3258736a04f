import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/article/define.js';
import type { ColloquyArticle } from '../../../src/elements/article/article.js';
import type { Heading } from '../../../src/model/body.js';
import { leaveAddress } from './fixtures/address.js';
import { article, body, paragraph } from './fixtures/comments.js';
import { focused, until, words } from './fixtures/inside.js';

const heading = (text: string): Heading => ({ type: 'heading', depth: 2, children: [{ type: 'text', value: text }] });
const long = paragraph('Water first, leaves later. '.repeat(400));

async function show(mode: 'light' | 'shadow'): Promise<ColloquyArticle> {
  const essay = article({
    id: 'kettle',
    body: body(heading('Slow water'), long, heading('Wie weit? Überall!'), long, heading('Slow water'), long),
  });
  return fixture<ColloquyArticle>(
    html`<colloquy-article words=${mode} .article=${essay} .people=${[]}></colloquy-article>`,
  );
}

/** Tells until it is followed: what follows addresses is fetched after the text is seen. */
function follows(fragment: string, text: string): Promise<void> {
  location.hash = fragment;
  return until(() => {
    if (words(focused()) === text) return true;
    dispatchEvent(new HashChangeEvent('hashchange'));
    return false;
  }, `the heading of ${fragment}`);
}

for (const mode of ['shadow', 'light'] as const) {
  describe(`a heading of an article, with its words in the ${mode} DOM`, () => {
    afterEach(leaveAddress);

    it('is gone to by its words, as GitHub names it', async () => {
      await show(mode);
      await follows('#slow-water', 'Slow water');
      const { top } = focused()!.getBoundingClientRect();
      await follows(`#${encodeURIComponent('wie-weit-überall')}`, 'Wie weit? Überall!');
      await until(() => Math.abs(focused()!.getBoundingClientRect().top) < innerHeight, 'the heading in sight');
      expect(top).to.be.a('number');
    });

    it('has a number where another has the same words before it', async () => {
      const shown = await show(mode);
      await follows('#slow-water-1', 'Slow water');
      const all = [...(mode === 'light' ? shown : shown.shadowRoot!).querySelectorAll('.e-content h2, .e-content h3')];
      expect(all.indexOf(focused()!)).to.equal(2);
    });

    it('leaves the address to an element of the page that has that id', async () => {
      await show(mode);
      await follows('#slow-water', 'Slow water');
      const own = await fixture<HTMLElement>(html`<p id="slow-water-1" tabindex="-1">The page’s own</p>`);
      (focused() as HTMLElement).blur();
      location.hash = '#slow-water-1';
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(words(focused())).not.to.equal('Slow water');
      own.remove();
    });
  });
}
