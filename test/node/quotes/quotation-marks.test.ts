import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from '../../../src/model/index.js';
import { quotations } from '../../../src/quotes/quotations.js';
import { readBody } from '../../../src/quotes/read-body.js';
import { quotedSpans } from '../../../src/quotes/quoted-spans.js';
import { body, comment, article, filler, quote, quoting, shown } from './thread.js';
import { detectQuotes } from '../../../src/quotes/index.js';

const spans = (text: string): string[] =>
  quotedSpans(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

const said = 'people prefer to do business with those whom they know well';

test('the marks of many languages delimit quotations', () => {
  const pairs = ['""', '“”', '„“', '„”', '””', '«»', '»«', '‹›', '‘’', '‚‘', "''", '「」', '『』'];
  for (const pair of pairs) {
    const [open, close] = [...pair];
    assert.deepEqual(
      quoting(said, `As was said, ${open}${said}${close}, is it not?`),
      [`1→article exact: ${said}`],
      pair,
    );
  }
  assert.deepEqual(quoting(said, `Comme on dit, «\u00a0${said}\u00a0», n’est-ce pas ?`), [`1→article exact: ${said}`]);
});

test('apostrophes, inches and marks without a partner are no quotation marks', () => {
  assert.deepEqual(spans("the dogs' dinner isn't o'clock, rock 'n' roll"), ['n']);
  assert.deepEqual(spans('a 6" pipe and nothing else'), []);
  assert.deepEqual(spans('blood in their veins…" constitutes'), []);
  assert.deepEqual(spans('it’s what’s there'), []);
});

test('marks are of their own block alone', () => {
  const text = 'He said “no and “then, she said”, again”';
  const start = text.indexOf('then') - 2;
  assert.deepEqual(quotedSpans(text, { start, end: text.indexOf(', again') }), [{ start: start + 2, end: start + 16 }]);
});

test('marks may be the first and the last character, or stand between letters', () => {
  assert.deepEqual(spans('”a b”'), ['a b']);
  assert.deepEqual(spans("'a b'"), ['a b']);
  assert.deepEqual(spans('he said"well"then'), ['well']);
  assert.deepEqual(spans('he said “well”then'), ['well']);
  assert.deepEqual(spans('a”b” c'), []);
});

test('an apostrophe closes nothing: it stands between letters, or before one', () => {
  assert.deepEqual(spans("'it isn't so'"), ["it isn't so"]);
  assert.deepEqual(spans("'so!'and'"), ["so!'and"]);
});

test('marks that only close, and inches, open nothing', () => {
  assert.deepEqual(spans('a」 b 「c」'), ['c']);
  assert.deepEqual(spans('a 6" pipe and a 7" hose'), []);
});

test('a straight mark that opens again tells that the one before did not', () => {
  assert.deepEqual(spans('"well "yes" to'), ['yes']);
  assert.deepEqual(spans('"a "b" c"'), ['b']);
  assert.deepEqual(spans('»a »b« c«'), ['a »b« c', 'b']);
});

test('quotations nest four deep, and of more the innermost count', () => {
  assert.deepEqual(spans('“1 “2 “3 “4” 3” 2” 1”').length, 4);
  assert.deepEqual(spans('“1 “2 “3 “4 “5” 4” 3” 2” 1”'), ['2 “3 “4 “5” 4” 3” 2', '3 “4 “5” 4” 3', '4 “5” 4', '5']);
});

test('each quotation knows how many of those behind it are inside it', () => {
  const inside = (...blocks: Parameters<typeof body>): number[] =>
    quotations(readBody(body(...blocks))).map((one) => one.inside);
  assert.deepEqual(inside('“a ‘b’ and ‘c ‘d’ e’ f” and “g”'), [3, 0, 1, 0, 0]);
  assert.deepEqual(inside(quote('a')), [0]);
  assert.deepEqual(inside(quote('a “b” c', 'd')), [3, 1, 0, 0]);
  assert.deepEqual(inside(quote('a “b” c')), [1, 0]);
  assert.deepEqual(inside({ type: 'blockquote', children: [] }, 'nothing'), []);
});

test('quotations nest, the longer first', () => {
  assert.deepEqual(spans('“He said ‘well then’ and left”'), ['He said ‘well then’ and left', 'well then']);
  assert.deepEqual(spans('‘It’s the end’ she said'), ['It’s the end']);
});

test('a quotation inside one that is found is not found again', () => {
  const nested = 'the man said ‘I never knew what the others wanted’ and went home';
  assert.equal(quoting(nested, `“${nested}”`).length, 1);
});

test('strings in code are no quotations', () => {
  const inCode: Block = { type: 'paragraph', children: [{ type: 'inlineCode', value: `print("${said}")` }] };
  assert.deepEqual(quoting(said, inCode, { type: 'code', value: `print("${said}")` }), []);
});

test('code in a block quotation is quoted like words', () => {
  const code = 'const total = items.reduce((sum, item) => sum + item.price)';
  const links = detectQuotes({
    article: article(filler, { type: 'code', value: code }),
    comments: [comment('1', { type: 'blockquote', children: [{ type: 'code', value: code }] })],
  });
  assert.equal(links.length, 1);
});

test('a block quotation with marks around it is one quotation', () => {
  assert.deepEqual(quoting(said, quote(`"${said}"`)), [`1→article exact: ${said}`]);
});

test('paragraphs of one block quotation may come from two texts', () => {
  const [a, b] = [
    'The rivers of the north are frozen until late in April',
    'Nobody counted how many boats had come back that year',
  ];
  const links = detectQuotes({
    article: article(filler, a),
    comments: [comment('1', b), { id: '2', body: body(quote(a, b)) }],
  });
  assert.deepEqual(shown(links), [`2→article exact: ${a}`, `2→1 exact: ${b}`]);
});
