import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from '../../../src/model/index.js';
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
