import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { layOut, mostNodes, type MapLayout } from '../../../src/views/map-layout.js';
import type { Tie } from '../../../src/views/map-ties.js';

const paragraphs = [
  { start: 0, end: 100 },
  { start: 102, end: 502 },
  { start: 504, end: 514 },
];
const ids = (count: number): string[] => Array.from({ length: count }, (_, i) => `${i + 1}`);
const laidOut = (count: number, ties: readonly Tie[] = []): MapLayout =>
  layOut({ paragraphs, articleId: 'essay', ids: ids(count), ties });

/** Every number in a path. */
const numbers = (path: string): number[] => path.match(/-?[\d.]+/g)!.map(Number);

describe('the layout of a map', () => {
  it('puts comments below each other in their order', () => {
    const ys = laidOut(5).nodes.map(({ y }) => y);
    assert.deepEqual(
      ys,
      [...ys].sort((a, b) => a - b),
    );
    assert.equal(new Set(ys).size, 5);
  });

  it('makes a row for each, and the drawing as high as its rows', () => {
    const { height, rowHeight } = laidOut(12);
    assert.equal(height, 12 * rowHeight);
  });

  it('makes long paragraphs high, and none of them overlap', () => {
    const [first, second, third] = laidOut(20).paragraphs;
    assert.ok(second!.height > 3.9 * first!.height && first!.height > third!.height);
    assert.ok(first!.y + first!.height < second!.y && second!.y + second!.height < third!.y);
  });

  it('leads to the paragraph in which a quotation begins', () => {
    const { arcs, paragraphs: bars } = laidOut(3, [{ kind: 'quote', from: '2', to: 'essay', at: 300 }]);
    assert.deepEqual([arcs[0]!.from, arcs[0]!.to, arcs[0]!.paragraph], [1, -1, 1]);
    assert.deepEqual(
      bars.map(({ isTakenUp }) => isTakenUp),
      [false, true, false],
    );
    const end = numbers(arcs[0]!.path).at(-1)!;
    assert.ok(end > bars[1]!.y && end < bars[1]!.y + bars[1]!.height);
  });

  it('joins comments that take each other up, whichever comes first', () => {
    const { arcs } = laidOut(3, [
      { kind: 'reply', from: '3', to: '1' },
      { kind: 'quote', from: '1', to: '2' },
    ]);
    assert.deepEqual(
      arcs.map(({ kind, from, to }) => [kind, from, to]),
      [
        ['reply', 2, 0],
        ['quote', 0, 1],
      ],
    );
  });

  it('leaves out what leads nowhere', () => {
    assert.equal(
      laidOut(3, [
        { kind: 'reply', from: '3', to: 'gone' },
        { kind: 'reply', from: 'gone', to: '1' },
      ]).arcs.length,
      0,
    );
  });

  it('stays within the drawing, however far apart comments stand', () => {
    const { arcs, width, height } = laidOut(500, [
      { kind: 'reply', from: '500', to: '1' },
      { kind: 'quote', from: '500', to: 'essay', at: 0 },
    ]);
    for (const { path } of arcs) {
      const points = numbers(path);
      assert.ok(
        points.filter((_, i) => i % 2 === 0).every((x) => x >= 0 && x <= width),
        path,
      );
      assert.ok(
        points.filter((_, i) => i % 2 === 1).every((y) => y >= 0 && y <= height),
        path,
      );
    }
  });

  it('draws comments one by one up to the most, and from there on together', () => {
    assert.equal(laidOut(mostNodes).together, 1);
    const many = laidOut(mostNodes * 3 - 1, [
      { kind: 'reply', from: '9', to: '1' },
      { kind: 'reply', from: '2', to: '1' },
    ]);
    assert.deepEqual([many.together, many.nodes.length, many.nodes[0]!.ids], [3, mostNodes, ['1', '2', '3']]);
    // What takes up another in its own place has no arc.
    assert.deepEqual(
      many.arcs.map(({ from, to }) => [from, to]),
      [[2, 0]],
    );
    assert.equal(many.nodes.flatMap((node) => node.ids).length, mostNodes * 3 - 1);
  });

  it('needs no article, and no comments', () => {
    assert.deepEqual(layOut({ paragraphs: [], articleId: undefined, ids: [], ties: [] }).nodes, []);
    assert.equal(
      layOut({
        paragraphs: [],
        articleId: undefined,
        ids: ['1'],
        ties: [{ kind: 'quote', from: '1', to: 'essay', at: 3 }],
      }).arcs.length,
      0,
    );
  });
});
