import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Block, Body, Heading } from '../../../src/model/body.js';
import { slugOf } from '../../../src/model/heading-anchors.js';
import { contentsOf } from '../../../src/views/contents.js';

type Entries = ReturnType<typeof contentsOf>;

const heading = (depth: number, value: string): Heading => ({
  type: 'heading',
  depth: depth as Heading['depth'],
  children: [{ type: 'text', value }],
});
const body = (...children: Block[]): Body => ({ type: 'root', children });
const outline = (entries: Entries): unknown[] =>
  entries.flatMap(({ words, below }) => (below.length > 0 ? [words, outline(below)] : [words]));
const flat = (entries: Entries): Entries => entries.flatMap((entry) => [entry, ...flat(entry.below)]);

describe('the contents of an essay', () => {
  it('hold each heading below the one that it belongs to, also where levels are left out', () => {
    const levels = [
      heading(3, 'a'),
      heading(2, 'b'),
      heading(4, 'c'),
      heading(3, 'd'),
      heading(3, 'e'),
      heading(2, 'f'),
    ];
    assert.deepEqual(outline(contentsOf(body(...levels))), ['a', 'b', ['c', 'd', 'e'], 'f']);
  });

  it('lead to the anchors that the headings have in the text, and number headings within quotations too', () => {
    const quotation: Block = { type: 'blockquote', children: [heading(2, 'Tea')] };
    const [first, second] = contentsOf(body(quotation, heading(2, 'Tea'), heading(2, 'Slow water!')));
    assert.equal(first!.anchor, 'tea-1');
    assert.equal(second!.anchor, 'slow-water');
  });

  it('leave out headings without words', () => {
    assert.deepEqual(outline(contentsOf(body(heading(2, ' '), heading(2, 'b')))), ['b']);
  });

  it('hold every heading once and in order, whatever the levels', () => {
    const levels = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.string({ minLength: 1 })));
    fc.assert(
      fc.property(levels, (given) => {
        const headings = given.map(([depth, words]) => heading(depth, words));
        const expected = given.map(([, words]) => words.trim()).filter((words) => words !== '');
        const entries = flat(contentsOf(body(...headings)));
        assert.deepEqual(
          entries.map(({ words }) => words),
          expected,
        );
        assert.equal(new Set(entries.map(({ anchor }) => anchor)).size, entries.length);
        for (const { words, anchor } of entries) assert.ok(anchor.startsWith(slugOf(words)));
        for (const { depth, below } of entries) for (const inner of below) assert.ok(inner.depth > depth);
      }),
    );
  });
});
