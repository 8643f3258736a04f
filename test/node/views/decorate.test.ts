import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Body, Inline, Paragraph } from '../../../src/model/body.js';
import type { MathMl } from '../../../src/model/mathml.js';
import { plainText } from '../../../src/model/plain-text.js';
import { specialBlocks } from '../../fixtures/special-blocks.js';
import { blocks } from '../../../src/views/body/blocks.js';
import { essayBlocks } from '../../../src/views/body/essay-blocks.js';
import { decorate, type Mark } from '../../../src/views/quotes/decorate.js';
import { html, type View } from '../../../src/views/template.js';
import { elementsIn, treeOf, type PrintedElement } from './elements-in.js';

const text = (value: string): Inline => ({ type: 'text', value });
const em = (...children: Inline[]): Inline => ({ type: 'emphasis', children });
const p = (...children: Inline[]): Paragraph => ({ type: 'paragraph', children });
const body = (...children: Body['children']): Body => ({ type: 'root', children });
const view = (of: Body): View => blocks(of.children, { people: new Map(), headingLevel: 2 });

/** What a view says, with the line feeds that a `br` stands for. */
const saidBy = (nodes: readonly (PrintedElement | string)[]): string =>
  nodes.map((one) => (typeof one === 'string' ? one : one.tag === 'br' ? '\n' : saidBy(one.children))).join('');
const said = (of: View): string => saidBy(treeOf(of));

const mark = (start: number, end: number, name = `${start}-${end}`): Mark => ({
  start,
  end,
  wrap: (isFirst, isInLink) => ({
    isLink: !isInLink,
    around: (words) =>
      isInLink
        ? html`<span class="mark" data-name=${name} ?data-first=${isFirst}>${words}</span>`
        : html`<a class="mark" data-name=${name} ?data-first=${isFirst}>${words}</a>`,
  }),
});

/** The words of each mark, by its name, as they are drawn. */
function marked(of: Body): Record<string, string> {
  const words: Record<string, string> = {};
  for (const { attributes, children } of elementsIn(view(of))) {
    const name = attributes['data-name'];
    if (attributes.class === 'mark' && name !== undefined) words[name] = (words[name] ?? '') + saidBy(children);
  }
  return words;
}

const first = (of: Body): PrintedElement[] =>
  elementsIn(view(of)).filter(({ attributes }) => 'data-first' in attributes);

describe('a decorated body', () => {
  it('is the same one when there is nothing to put into it', () => {
    const plain = body(p(text('Words')));
    assert.equal(decorate(plain, []), plain);
    assert.equal(decorate(plain, [mark(2, 2)]), plain);
  });

  it('marks a formula as a whole, and its source where it stands', () => {
    const inline = (mathml?: readonly MathMl[]): Inline => ({
      type: 'inlineMath',
      value: 'x+y',
      ...(mathml && { mathml }),
    });
    const drawn = [{ type: 'mi', value: 'X' }] as const;
    const wordsOf = (formula: Inline): Record<string, string> => {
      const decorated = decorate(body(p(text('so '), formula, text(' is'))), [mark(4, 8, 'a')]);
      return marked({
        ...decorated,
        children: [...essayBlocks(decorated, { people: new Map(), headingLevel: 2 }, 'a', undefined)],
      });
    };
    assert.deepEqual(wordsOf(inline()), { a: '+y i' });
    assert.deepEqual(wordsOf(inline(drawn)), { a: 'X i' });
  });

  it('has an element around the words of a mark, and the words before and after beside it', () => {
    const made = decorate(body(p(text('one two three'))), [mark(4, 7)]);
    assert.deepEqual(marked(made), { '4-7': 'two' });
    assert.equal(said(view(made)), 'one two three');
  });

  it('has one element around words of several nodes', () => {
    const made = decorate(body(p(text('one '), em(text('two')), text(' three'))), [mark(0, 13)]);
    assert.equal(elementsIn(view(made)).filter(({ tag }) => tag === 'a').length, 1);
    assert.deepEqual(marked(made), { '0-13': 'one two three' });
  });

  it('parts an emphasis that a mark ends in', () => {
    const made = decorate(body(p(text('one '), em(text('two three')))), [mark(0, 7)]);
    assert.deepEqual(marked(made), { '0-7': 'one two' });
    assert.equal(first(made).length, 1);
  });

  it('counts as the canonical text does: an empty line between blocks, a line feed for a break, nothing for empty ones', () => {
    const essay = body(
      p(text('')),
      p(text('one')),
      { type: 'thematicBreak' },
      { type: 'code', value: 'two' },
      { type: 'blockquote', children: [p(text('three'), { type: 'break' }, text('four'))] },
      { type: 'list', children: [{ type: 'listItem', children: [p(text('five'))] }] },
    );
    const canonical = plainText(essay);
    for (const words of ['one', 'three\nfour', 'five', 'four\n\nfive']) {
      const start = canonical.indexOf(words);
      const made = decorate(essay, [mark(start, start + words.length, 'it')]);
      assert.deepEqual(marked(made), { it: words.replace('\n\n', '') });
    }
  });

  it('leaves a code block as it is, and says below it what there is to say', () => {
    const code = { type: 'code', value: 'let a = b;' } as const;
    const [note, source] = [html`<button class="note"></button>`, html`<a class="source"></a>`];
    const essay = body(code, p(text('one')), code);
    const start = plainText(essay).lastIndexOf('let');
    const made = decorate(
      essay,
      [
        { ...mark(start, start + 3), below: () => source },
        { ...mark(start, start + 5), below: () => undefined },
      ],
      [{ at: start + 3, view: note }],
    );
    assert.deepEqual(made.children.slice(0, 3), essay.children);
    const [below] = treeOf(view({ ...made, children: made.children.slice(3) }));
    assert.deepEqual(
      elementsIn([below!]).map(({ tag, attributes }) => attributes.class ?? tag),
      ['p', 'below-code', 'source', 'note'],
    );
    assert.equal(said(view(made)), said(view(essay)));
  });

  it('puts nothing below a code block in which no words are marked', () => {
    const essay = body({ type: 'code', value: 'let a = b;' }, p(text('one')), { type: 'code', value: 'let c = d;' });
    const made = decorate(
      essay,
      [{ ...mark(12, 15), below: () => html`<a></a>` }],
      [{ at: 15, view: html`<button></button>` }],
    );
    assert.deepEqual(
      made.children.map(({ type }) => type),
      ['code', 'paragraph', 'code'],
    );
  });

  it('marks words in the middle of code', () => {
    const made = decorate(body(p({ type: 'inlineCode', value: 'a = b + c' })), [mark(4, 5)]);
    assert.deepEqual(marked(made), { '4-5': 'b' });
    assert.equal(elementsIn(view(made)).filter(({ tag }) => tag === 'code').length, 1);
  });

  it('puts no link into a link, and none around one', () => {
    const link: Inline = { type: 'link', url: 'https://example.org/', children: [text('two three')] };
    for (const [start, end] of [
      [4, 7],
      [0, 13],
      [2, 6],
    ] as const) {
      const made = decorate(body(p(text('one '), em(link))), [mark(start, end, 'it')]);
      assert.deepEqual(marked(made), { it: 'one two three'.slice(start, end) });
      const links = elementsIn(view(made)).filter(({ tag }) => tag === 'a');
      for (const one of links)
        assert.deepEqual(
          elementsIn(one.children).filter(({ tag }) => tag === 'a'),
          [],
        );
    }
  });

  it('keeps an emoji whole', () => {
    const made = decorate(body(p(text('a 👍🏽 b'))), [mark(2, 6), mark(7, 8)]);
    assert.deepEqual(marked(made), { '2-6': '👍🏽', '7-8': 'b' });
    // Not even where a position lies within one.
    const halved = decorate(body(p(text('a 👍 b'))), [mark(0, 3)]);
    assert.deepEqual(marked(halved), { '0-3': 'a ' });
    assert.equal(said(view(halved)), 'a 👍 b');
  });

  it('has what is added at the end of the paragraph that the place lies in', () => {
    const added = html`<button class="note"></button>`;
    const made = decorate(body(p(text('one')), p(text('two')), p(text('three'))), [], [{ at: 8, view: added }]);
    assert.deepEqual(
      treeOf(view(made)).map((one) => elementsIn([one]).some(({ tag }) => tag === 'button')),
      [false, true, false],
    );
    assert.equal(said(view(made)), 'onetwothree');
  });

  it('cannot be forged by data that is shaped like an element', () => {
    const forged = { tag: 'script', attributes: {}, children: [], isKept: false } as unknown as Inline;
    assert.deepEqual(
      elementsIn(view(body(p(forged)))).map(({ tag }) => tag),
      ['p'],
    );
  });
});

/** Numbers that look random and are the same each time (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

describe('decorating bodies and ranges of any kind', () => {
  for (let seed = 1; seed <= 300; seed++) {
    it(`changes no text, and each mark covers its words (${seed})`, () => {
      const next = random(seed);
      const words = (): string =>
        Array.from({ length: next(6) }, () => ['one', ' two ', 'née', '日本', '"…"', '\u00a0', 'x'][next(7)]).join('');
      const inline = (depth: number): Inline => {
        const kind = next(depth > 2 ? 3 : 6);
        if (kind < 2) return text(words());
        if (kind === 2) return next(2) ? { type: 'break' } : { type: 'inlineCode', value: words() };
        const children = Array.from({ length: next(4) }, () => inline(depth + 1));
        return kind === 3
          ? em(...children)
          : kind === 4
            ? { type: 'strong', children }
            : { type: 'link', url: 'https://example.org/', children };
      };
      const paragraphs = (): Paragraph[] =>
        Array.from({ length: next(4) }, () => p(...Array.from({ length: next(5) }, () => inline(0))));
      const essay = body(
        ...paragraphs(),
        { type: 'blockquote', children: paragraphs() },
        { type: 'code', value: '' },
        ...paragraphs(),
      );
      const canonical = plainText(essay);
      const marks = Array.from({ length: 1 + next(5) }, (_, i) => {
        const start = next(canonical.length + 1);
        return mark(start, start + next(canonical.length - start + 1), `${i}`);
      });
      const made = decorate(essay, marks);
      assert.equal(said(view(made)), said(view(essay)));
      const covered = marked(made);
      for (const [i, { start, end }] of marks.entries()) {
        // Between blocks the canonical text has an empty line, which no node says.
        assert.equal((covered[i] ?? '').replaceAll('\n', ''), canonical.slice(start, end).replaceAll('\n', ''));
      }
    });
  }

  it('has marks in cells, captions, terms and footnotes, and says the same words', () => {
    const text = plainText(specialBlocks);
    const words = ['boils', 'Minutes', 'kettle, waiting', 'Cups', 'Steeping', 'leaves', 'Fill', 'first note', 'Nobody'];
    const marks = words.map((word) => {
      const start = text.indexOf(word);
      return mark(start, start + word.length, word);
    });
    const made = decorate(specialBlocks, marks);
    const drawn: Body = {
      ...made,
      children: essayBlocks(made, { people: new Map(), headingLevel: 2 }, 'essay', undefined),
    };
    assert.deepEqual(marked(drawn), Object.fromEntries(words.map((word) => [word, word])));
    assert.equal(plainText(made).length, text.length);
  });
});
