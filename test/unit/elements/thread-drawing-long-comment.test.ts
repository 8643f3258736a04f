import { expect } from '@open-wc/testing';
import '../../../src/elements/thread/define.js';
import type { Block } from '../../../src/model/body.js';
import { afterBackground } from '../../../src/elements/shared/background.js';
import { body, comment, paragraph, person } from './fixtures/comments.js';
import { words } from './fixtures/inside.js';
import { showLong } from './fixtures/long-threads.js';
import { commentElement } from './fixtures/thread-view.js';

const sentence = 'Words of a long comment that goes on and on, as some do. ';

const show = async (...blocks: Block[]): Promise<HTMLElement> => {
  const thread = await showLong([comment('1', { body: body(...blocks) })]);
  await afterBackground();
  return commentElement(thread, '1').querySelector<HTMLElement>('.body')!;
};

describe('a very long comment', () => {
  for (const [name, blocks] of [
    ['in one paragraph', [paragraph(sentence.repeat(18_000))]],
    ['in 10,000 paragraphs', Array.from({ length: 10_000 }, () => paragraph(sentence + sentence))],
    ['without a space', [paragraph('…'.repeat(1_000_000))]],
  ] as const) {
    it(`${name} is there word for word, in parts that are laid out one by one`, async () => {
      const element = await show(...blocks);
      const said = blocks
        .map(({ children }) => children.map((child) => ('value' in child ? child.value : '')).join(''))
        .join('');
      expect(element.textContent === said, 'the same words').to.equal(true);
      const parts = [...element.children];
      expect(parts.length).to.be.within(100, 300);
      for (const part of parts) expect(part.textContent!.length).to.be.at.most(10_000);
      if (CSS.supports('content-visibility', 'auto'))
        expect(getComputedStyle(parts[0]!).contentVisibility).to.equal('auto');
      // WebKit takes its time for a million letters without a direction.
    }).timeout(60_000);
  }

  it('begins with its first part, and goes on in the background', async () => {
    const thread = await showLong([comment('1', { body: body(paragraph(sentence.repeat(18_000))) })]);
    const count = (): number => commentElement(thread, '1').querySelector('.body')!.childElementCount;
    expect(count()).to.be.at.most(10);
    await afterBackground();
    expect(count()).to.be.at.least(100);
  });

  it('that is rendered again meanwhile is there once', async () => {
    const long = comment('1', { body: body(paragraph(sentence.repeat(18_000))), author: 'ada' });
    const thread = await showLong([long]);
    thread.people = [person('ada')];
    await thread.updateComplete;
    await afterBackground();
    expect(commentElement(thread, '1').querySelector('.body')!.textContent === sentence.repeat(18_000)).to.equal(true);
  });

  for (const [name, count] of [
    ['less', 9_000],
    ['more', 27_000],
  ] as const) {
    it(`that says ${name} meanwhile shows the words that it has now`, async () => {
      const long = comment('1', { body: body(paragraph(sentence.repeat(18_000))) });
      const thread = await showLong([long]);
      thread.comments = [{ ...long, body: body(paragraph(sentence.repeat(count))) }];
      await thread.updateComplete;
      await afterBackground();
      expect(commentElement(thread, '1').querySelector('.body')!.textContent === sentence.repeat(count)).to.equal(true);
    });
  }

  it('keeps the parts that are drawn when all comments are drawn again', async () => {
    const thread = await showLong([comment('1', { body: body(paragraph('…'.repeat(100_000))), author: 'ada' })]);
    const first = commentElement(thread, '1').querySelector('.body')!.firstElementChild;
    thread.people = [person('ada')];
    await thread.updateComplete;
    await afterBackground();
    const { children } = commentElement(thread, '1').querySelector('.body')!;
    expect(children).to.have.length(10);
    expect(children[0]).to.equal(first);
  });

  it('keeps what is no plain text, in its place', async () => {
    const link = { type: 'link', url: 'https://example.org/', children: [{ type: 'text', value: 'there' }] } as const;
    const element = await show(
      paragraph(sentence.repeat(300), link, sentence.repeat(300)),
      { type: 'thematicBreak' },
      paragraph('The end.'),
    );
    expect(words(element)).to.equal(`${sentence.repeat(300)}there${sentence.repeat(300)}The end.`.trim());
    expect(element.querySelectorAll('a[href="https://example.org/"], hr')).to.have.length(2);
  });

  it('is one that most comments are not: these have no parts', async () => {
    const element = await show(paragraph(sentence), paragraph(sentence));
    expect([...element.children].map(({ localName }) => localName)).to.deep.equal(['p', 'p']);
  });
});
