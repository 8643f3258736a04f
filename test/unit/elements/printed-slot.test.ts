import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import { discussion } from './fixtures/comments.js';
import { until } from './fixtures/inside.js';

// In a file, and so in a page, of its own: what adopts has to be fetched first.
describe('a discussion that was printed around elements of the page', () => {
  it('keeps its slot', async () => {
    const element = document.createElement('colloquy-discussion') as ColloquyDiscussion;
    element.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot>';
    const slot = element.shadowRoot!.querySelector('slot');
    element.append(document.createElement('colloquy-article'));
    (await fixture<HTMLElement>(html`<div></div>`)).append(Object.assign(element, { data: discussion() }));
    await until(() => element.firstElementChild?.shadowRoot?.querySelector('article'), 'the article');
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('slot') === slot).to.equal(true);
    expect(element.shadowRoot!.children).to.have.length(1);
  });
});
