import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explainBrokenJson, explainMistakes, positionsIn } from '../../../../src/formats/json/explain.js';
import { parseDiscussion, type ParseError } from '../../../../src/model/index.js';

const errorOf = (text: string): ParseError => {
  try {
    parseDiscussion(JSON.parse(text));
  } catch (error) {
    return error as ParseError;
  }
  return assert.fail('accepted');
};

describe('mistakes in a JSON text', () => {
  const text = `{
  "article": { "id": "a", "headline": "H", "body": { "type": "root", "children": [] } },
  "people": [],
  "comments": [
    { "id": "1", "datePublished": "yesterday", "body": { "type": "root", "children": [] } },
    { "id": "2" }
  ]
}`;

  it('are told with line and column', () => {
    assert.equal(
      explainMistakes(errorOf(text), text),
      [
        'line 5, column 35: Expected `comments[0].datePublished` to be an ISO 8601 date, or a date and time with its offset, got "yesterday"',
        'line 6, column 5: Expected `comments[1].body` to be an object, got nothing',
      ].join('\n'),
    );
  });

  it('are told in any style of line ends, and of names that stand twice the last one', () => {
    const twice = text.replaceAll('\n', '\r\n').replace('"id": "2"', '"id": "2", "body": 1, "body": 2');
    assert.match(explainMistakes(errorOf(twice), twice), /\nline 6, column 37: Expected `comments\[1\]\.body`/);
  });

  it('have the place of what holds them where something is missing', () => {
    const places = positionsIn('{\n"a": [\n{}]}', ['a[0].b.c', 'x', '']);
    assert.deepEqual(
      [...places.values()],
      [
        { line: 3, column: 1 },
        { line: 1, column: 1 },
        { line: 1, column: 1 },
      ],
    );
  });

  it('have the place of the nearest part around them that is there', () => {
    const places = positionsIn('{"a":\n[0,1,2,3,4,5,6,7,8,9,\n{"b c":\n7}]}', [
      'a[10]["b c"]',
      'a[10]["b c"].d',
      'a[10]["x\\"y"]',
      'a[12].x',
      'a[10]',
    ]);
    assert.deepEqual(
      [...places.values()].map(({ line }) => line),
      [4, 4, 3, 2, 3],
    );
  });

  it('are counted beyond twenty', () => {
    const many = JSON.stringify(
      { ...(JSON.parse(text) as object), comments: Array.from({ length: 30 }, () => ({ id: '1' })) },
      null,
      1,
    );
    const lines = explainMistakes(errorOf(many), many).split('\n');
    assert.equal(lines.length, 21);
    assert.equal(lines[20], 'and 10 more');
  });

  it('have places for names of every kind', () => {
    const odd = '{"comments": [{"a b]\\"": 1, "\\u00e9": 2}]}';
    assert.deepEqual(positionsIn(odd, ['comments[0]["a b]\\""]', 'comments[0]["é"]']).get('comments[0]["é"]'), {
      line: 1,
      column: 39,
    });
  });
});

describe('a text that is not JSON', () => {
  for (const [what, text, expected] of [
    [
      'a trailing comma',
      '{\n  "a": 1,\n}',
      'Expected JSON with a name in double quotation marks at line 3, column 1 (position 12), got "}". The file begins with "{\\n  \\"a\\": 1,\\n}".',
    ],
    [
      'HTML',
      '<!doctype html><p>',
      'Expected JSON with a value at line 1, column 1 (position 0), got "<!doctype html><p>". The file begins with "<!doctype html><p>". It looks like HTML: is this the address of a page?',
    ],
    [
      'a text that was cut off',
      '{"a": [1',
      'Expected JSON with "," or "]" at line 1, column 9 (position 8), got the end of the file. The file begins with "{\\"a\\": [1".',
    ],
    ['nothing', ' \n', 'Expected JSON, got an empty file'],
    [
      'long, of which the beginning is shown',
      `x${'a'.repeat(60)}`,
      `Expected JSON with a value at line 1, column 1 (position 0), got "x${'a'.repeat(19)}". The file begins with "x${'a'.repeat(59)}…".`,
    ],
    [
      'of sixty signs, all of which are shown',
      `x${'a'.repeat(59)}`,
      `Expected JSON with a value at line 1, column 1 (position 0), got "x${'a'.repeat(19)}". The file begins with "x${'a'.repeat(59)}".`,
    ],
    [
      'HTML behind white space',
      ' \n<p>',
      'Expected JSON with a value at line 2, column 1 (position 2), got "<p>". The file begins with " \\n<p>".',
    ],
    [
      'HTML within something else',
      '[<html>',
      'Expected JSON with a value at line 1, column 2 (position 1), got "<html>". The file begins with "[<html>".',
    ],
  ] as const) {
    it(`is explained when it is ${what}`, () => assert.equal(explainBrokenJson(text), expected));
  }

  it('is not explained when it is JSON after all', () => assert.equal(explainBrokenJson('[1]'), undefined));
});
