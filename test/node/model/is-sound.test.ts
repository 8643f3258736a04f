import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSound } from '../../../src/model/is-sound.js';
import { replaced } from './damage.js';

const words = (value: string): object => ({ type: 'text', value });
const line = (...children: object[]): object => ({ type: 'paragraph', children });
const ends = { source: '1', selector: [] };

const comment = (body: object = { type: 'root', children: [] }, more: object = {}): object => ({
  id: '1',
  body,
  ...more,
});
const saying = (...children: object[]): object => ({ comments: [comment({ type: 'root', children })] });
const article = (...children: object[]): object => ({
  article: { id: 'a', headline: 'H', body: { type: 'root', children } },
});

/** Everything that a discussion may hold. */
const whole = {
  article: {
    id: 'a',
    headline: 'H',
    author: ['ann'],
    datePublished: '2024-01-01',
    body: {
      type: 'root',
      children: [
        { type: 'heading', depth: 2, children: [words('a')] },
        { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [words('a')] }] }] },
        { type: 'image', url: 'https://x.example/a.png', alt: '', title: 't', width: 4, height: '3' },
        { type: 'math', value: 'x' },
      ],
    },
  },
  people: [{ id: 'ann', name: 'Ann', aliases: ['A'] }],
  comments: [
    comment(
      {
        type: 'root',
        children: [
          line(words('a'), { type: 'link', url: 'https://x.example/', title: 't', children: [words('b')] }),
          { type: 'list', ordered: true, start: 3, children: [{ type: 'listItem', children: [line(words('c'))] }] },
          { type: 'code', value: 'd' },
        ],
      },
      { author: 'ann', status: 'held', inReplyTo: '0' },
    ),
  ],
  quoteLinks: [{ id: 'q', from: ends, to: ends }],
  commentCount: 3,
};

describe('what can be shown without surprises', () => {
  const sound: Readonly<Record<string, unknown>> = {
    'a discussion with everything in it': whole,
    'no part at all': {},
    'parts that are null': { article: null, people: null, comments: null, quoteLinks: null, commentCount: null },
    'no comments': { comments: [] },
    'a comment of nothing': saying(),
    'an article of a headline alone': article(),
    'an article of a text alone': { article: { id: '', headline: '', body: { type: 'root', children: [line()] } } },
    'a heading of each depth': saying(...[2, 3, 4, 5, 6].map((depth) => ({ type: 'heading', depth, children: [] }))),
    'an id and a name of the greatest length': {
      comments: [comment(undefined, { id: 'i'.repeat(1000) })],
      people: [{ id: 'a', name: 'n'.repeat(300) }],
    },
    'nodes as deep as they may nest': saying(nested(63)),
    'as many nodes as are looked at': saying(...Array.from({ length: 99_999 }, () => ({ type: 'thematicBreak' }))),
  };
  for (const [what, value] of Object.entries(sound)) {
    it(`is ${what}`, () => assert.equal(isSound(structuredClone(value)), true));
  }

  const unsound: Readonly<Record<string, unknown>> = {
    nothing: undefined,
    'a text': 'text',
    'a function': () => 'x',
    'an object that cannot be read': new Proxy({}, { get: () => assert.fail() }),
    'an article without a headline and a text': {
      article: { id: 'a', headline: '', body: { type: 'root', children: [] } },
    },
    'nodes that nest deeper': saying(nested(64)),
    'more nodes than are looked at': saying(...Array.from({ length: 100_000 }, () => ({ type: 'thematicBreak' }))),
    'nodes of articles in a comment': saying({ type: 'math', value: 'x' }),
    'a line in a line': saying(line(line(words('a')))),
    'words without a line': saying(words('a')),
    'a heading of the depth of the headline': saying({ type: 'heading', depth: 1, children: [] }),
    'a node of an unknown type': saying({ type: 'html', value: '<b>' }),
    'a list with a hole': { comments: new Array(1) },
  };
  for (const [what, value] of Object.entries(unsound)) {
    it(`is not ${what}`, () => assert.equal(isSound(value), false));
  }

  const body = ['comments', 0, 'body', 'children'];
  const text = ['article', 'body', 'children'];
  const spoilt: readonly (readonly [readonly (string | number)[], ...unknown[]])[] = [
    [['article'], 5, 'text', []],
    [['article', 'headline'], undefined, 5],
    [['article', 'id'], undefined, 5, 'i'.repeat(1001)],
    [['article', 'body'], undefined, null, 'text', { type: 'root' }, { type: 'paragraph', children: [] }],
    [['article', 'author'], 5, [5], ['ann', 5], {}],
    ...['alternativeHeadline', 'datePublished', 'inLanguage', 'url', 'contentWarning', 'dateModified'].map(
      (name) => [['article', name], 5, {}] as const,
    ),
    [[...text, 0, 'depth'], '2', 7, undefined],
    [[...text, 1, 'children'], undefined, [line()], [5]],
    [[...text, 2, 'alt'], undefined, 5],
    [[...text, 2, 'title'], 5],
    [[...text, 2, 'width'], {}, true],
    [[...text, 2, 'height'], [], false],
    [[...text, 3, 'value'], 5, undefined],
    [['people'], 5, {}, [5], [null]],
    [['people', 0, 'id'], 5, undefined],
    [['people', 0, 'name'], 5, undefined, 'n'.repeat(301)],
    [['people', 0, 'aliases'], 'A', [5], ['A', 5]],
    [['comments'], 5, {}, 'text', [null]],
    [['comments', 0, 'id'], '', 5, undefined, 'i'.repeat(1001)],
    [['comments', 0, 'author'], 5, {}],
    [['comments', 0, 'inReplyTo'], 5],
    [['comments', 0, 'status'], { toString: null }, 5],
    [[...body, 0, 'children'], undefined, 'a', [5]],
    [[...body, 0, 'children', 0, 'value'], undefined, 5],
    [[...body, 0, 'children', 1, 'title'], 5],
    [[...body, 1, 'start'], {}, true],
    [[...body, 1, 'children', 0, 'type'], 'paragraph', undefined, 5],
    [['quoteLinks'], 5, {}, [5]],
    [['quoteLinks', 0, 'id'], 5, undefined],
    [['quoteLinks', 0, 'from'], undefined, {}, { source: 5, selector: [] }, { source: '1', selector: 'x' }],
    [['quoteLinks', 0, 'to'], undefined, {}, { source: 5, selector: [] }, { source: '1' }],
    [['commentCount'], -1, 'many', NaN],
  ];
  for (const [path, ...values] of spoilt) {
    it(`is not a discussion that is unfit at ${path.join('.')}`, () => {
      for (const value of values) assert.equal(isSound(replaced(whole, path, value)), false, JSON.stringify(value));
    });
  }

  it('is told again of the same comment, and of one that was found unfit', () => {
    const again = { comments: [comment()] };
    assert.deepEqual([isSound(again), isSound(again)], [true, true]);
    const unfit = { comments: [comment(undefined, { id: 5 })] };
    assert.deepEqual([isSound(unfit), isSound(unfit)], [false, false]);
  });

  it('is looked at comment by comment: an article before says nothing of what may stand in comments', () => {
    const { article: fit } = article({ type: 'math', value: 'x' }) as { article: object };
    assert.equal(isSound({ article: fit, ...saying({ type: 'math', value: 'x' }) }), false);
    const many = Array.from({ length: 60_000 }, () => ({ type: 'thematicBreak' }));
    const both = [comment({ type: 'root', children: many }), comment({ type: 'root', children: many }, { id: '2' })];
    assert.equal(isSound({ comments: both }), true);
  });
});

/** Quotes in one another, as many levels as that. */
function nested(levels: number): object {
  let node: object = { type: 'thematicBreak' };
  for (let level = 0; level < levels; level += 1) node = { type: 'blockquote', children: [node] };
  return node;
}
