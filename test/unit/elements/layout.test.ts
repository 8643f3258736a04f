import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { body, chain, comment, discussion, paragraph, person } from './fixtures/comments.js';
import { submit } from './fixtures/form-view.js';
import { allInside, inside, until } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { button, commentElement } from './fixtures/thread-view.js';

const long = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(5);
const url = `https://example.org/${'a-very-long-path/'.repeat(15)}`;

async function showThread(style: string, dir = 'ltr'): Promise<ColloquyThread> {
  const place = await fixture<HTMLElement>(html`
    <div dir=${dir} style=${style}><colloquy-thread .comments=${chain(3)}></colloquy-thread></div>
  `);
  return place.querySelector('colloquy-thread')!;
}

const box = (thread: ColloquyThread, id: string): DOMRect => commentElement(thread, id).getBoundingClientRect();

describe('the edge at which text starts', () => {
  useOwnStorage();

  for (const dir of ['ltr', 'rtl'])
    it(`is that of the page’s own text in a column of about the measure: ${dir}`, async () => {
      const places = await fixture<HTMLElement>(html`
        <div dir=${dir} style="width: 736px">
          <p><span>Words of the page itself.</span></p>
          <colloquy-discussion .data=${discussion()} .source=${new StandInSource({ comments: [] })}></colloquy-discussion>
        </div>
      `);
      const shown = places.querySelector('colloquy-discussion')!;
      await until(
        () => shown.shadowRoot?.querySelector('colloquy-reply-form')?.shadowRoot?.querySelector('form'),
        'it',
      );
      const side = dir === 'ltr' ? 'left' : 'right';
      const own = places.querySelector('span')!.getBoundingClientRect()[side];
      for (const [tag, selector] of [
        ['colloquy-article', '[part="headline"]'],
        ['colloquy-thread', '[part="heading"]'],
        ['colloquy-reply-form', '[part="heading"]'],
      ] as const)
        expect(inside(inside(shown, tag), selector).getBoundingClientRect()[side], tag).to.be.closeTo(own, 1);
    });

  it('is in the midst of a much wider page', async () => {
    const thread = await showThread('width: 1400px');
    const { left, width } = inside(thread, 'section').getBoundingClientRect();
    expect(left - thread.getBoundingClientRect().left).to.be.closeTo((1400 - width) / 2, 1);
  });

  it('is kept where a page asks for no measure', async () => {
    const thread = await showThread('width: 1000px; --colloquy-thread-measure: none');
    expect(inside(thread, 'section').getBoundingClientRect().width).to.be.closeTo(1000, 1);
  });
});

describe('the indent of replies', () => {
  it('is on the left where the page reads from the left', async () => {
    const thread = await showThread('width: 800px');
    expect(box(thread, '2').left - box(thread, '1').left).to.be.greaterThan(20);
    expect(box(thread, '2').right).to.be.closeTo(box(thread, '1').right, 0.5);
  });

  it('is on the right where the page reads from the right', async () => {
    const thread = await showThread('width: 800px', 'rtl');
    expect(box(thread, '1').right - box(thread, '2').right).to.be.greaterThan(20);
    expect(box(thread, '2').left).to.be.closeTo(box(thread, '1').left, 0.5);
  });

  it('is smaller in a narrow column, however wide the screen', async () => {
    const wide = await showThread('width: 800px');
    const narrow = await showThread('width: 320px');
    const indent = (thread: ColloquyThread): number => box(thread, '2').left - box(thread, '1').left;
    expect(indent(narrow))
      .to.be.greaterThan(0)
      .and.lessThan(indent(wide) / 2);
  });

  it('is what the page says it is', async () => {
    const thread = await showThread('width: 800px; --colloquy-thread-indent: 10px');
    expect(box(thread, '2').left - box(thread, '1').left).to.be.closeTo(10, 0.5);
  });
});

describe('in a column of 320 pixels', () => {
  useOwnStorage();

  /** Every element inside, through shadow roots, that can push the page aside. */
  function* within(host: Element): Generator<Element> {
    for (const element of host.shadowRoot?.querySelectorAll('*:not(style, pre *, .visually-hidden, option)') ?? []) {
      yield element;
      yield* within(element);
    }
  }

  async function show(width: number, dir = 'ltr'): Promise<ColloquyDiscussion> {
    const text = body(
      paragraph(
        `${long} `,
        { type: 'link', url, children: [{ type: 'text', value: url }] },
        { type: 'inlineCode', value: long },
      ),
      { type: 'code', value: long },
      { type: 'blockquote', data: { attribution: 'long' }, children: [paragraph(long)] },
      { type: 'list', ordered: true, start: 1000, children: [{ type: 'listItem', children: [paragraph(long)] }] },
    );
    const base = discussion();
    const comments = [...chain(7), comment('8')].map((one) => ({
      ...one,
      author: 'long',
      datePublished: '2008-03-31T10:00:00Z',
      body: text,
    }));
    const data = {
      ...base,
      comments,
      people: [person('long', { name: long, url })],
      article: { ...base.article, headline: long, author: 'long', datePublished: '2008-03-31', url, body: text },
    };
    const place = await fixture<HTMLElement>(html`
      <div dir=${dir} style="width: ${width}px">
        <colloquy-discussion .data=${data} .source=${new StandInSource({ comments: [] })}></colloquy-discussion>
      </div>
    `);
    const element = place.querySelector('colloquy-discussion')!;
    const thread = inside<ColloquyThread>(element, 'colloquy-thread');
    const form = inside<ColloquyReplyForm>(element, 'colloquy-reply-form');
    await until(() => allInside(thread, '.reply').length > 0, 'the replies');
    button(thread, '6', 'Reply').click();
    await until(() => form.assignedSlot?.closest('li'), 'the form under a deep reply');
    submit(form);
    await until(() => allInside(form, '.problem').length > 0, 'problems in the form');
    return element;
  }

  for (const dir of ['ltr', 'rtl']) {
    it(`nothing sticks out, with very long words and addresses in it (${dir})`, async () => {
      const element = await show(320, dir);
      const column = element.getBoundingClientRect();
      const out = [...within(element)].filter((inner) => {
        const { left, right, width } = inner.getBoundingClientRect();
        return width > 0 && (right > column.right + 1 || left < column.left - 1);
      });
      expect(out.map(({ localName, className }) => `${localName}.${className}`)).to.deep.equal([]);
    });

    it(`no text runs out of its box (${dir})`, async () => {
      const element = await show(320, dir);
      const over = [...within(element)].filter(
        (inner) =>
          inner.matches('p, h2, h3, h4, bdi, span, a, label, button') &&
          inner.clientWidth > 0 &&
          inner.scrollWidth > inner.clientWidth + 1,
      );
      expect(over.map(({ localName, className }) => `${localName}.${className}`)).to.deep.equal([]);
    });
  }

  it('code scrolls within itself', async () => {
    const element = await show(320);
    const pre = inside(inside(element, 'colloquy-article'), 'pre');
    expect(pre.scrollWidth).to.be.greaterThan(pre.clientWidth);
    expect(getComputedStyle(pre).overflowX).to.equal('auto');
    expect(pre.tabIndex, 'for those who scroll with keys').to.equal(0);
  });

  it('text keeps a readable measure at any depth', async () => {
    const thread = inside<ColloquyThread>(await show(320), 'colloquy-thread');
    expect(commentElement(thread, '7').getBoundingClientRect().width).to.be.greaterThan(200);
  });
});

describe('an element that shrinks to fit', () => {
  for (const style of [
    'display: flex',
    'display: grid; justify-items: start',
    'display: flex; flex-direction: column; align-items: flex-start',
    'display: flex; flex-direction: column; align-items: center',
  ]) {
    it(`has a width in a container with ${style}`, async () => {
      const thread = await showThread(`width: 800px; ${style}`);
      expect(thread.getBoundingClientRect().width).to.be.greaterThan(600);
    });

    it(`does not stick out of a narrow container with ${style}`, async () => {
      const thread = await showThread(`width: 300px; ${style}`);
      expect(thread.getBoundingClientRect().width).to.be.closeTo(300, 0.5);
    });
  }

  for (const style of ['display: table', 'float: left', 'display: inline-block', 'width: max-content']) {
    it(`has a width in a parent with ${style}`, async () => {
      const thread = await showThread(style);
      expect(thread.getBoundingClientRect().width).to.be.greaterThan(600).and.at.most(innerWidth);
    });
  }

  it('leaves a column of a grid and its neighbour in a row the room they ask for', async () => {
    const grid = await showThread('width: 500px; display: grid; grid-template-columns: 1fr 200px');
    expect(grid.getBoundingClientRect().width).to.be.closeTo(300, 0.5);
    const row = await showThread('width: 500px; display: flex');
    const neighbour = Object.assign(document.createElement('div'), { style: 'flex: none; width: 200px' });
    row.after(neighbour);
    expect(row.getBoundingClientRect().width).to.be.closeTo(300, 0.5);
  });
});
