import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectQuotes } from '../../../src/quotes/index.js';
import { article, comment, quote, quoting, shown } from './thread.js';

const said =
  'The simple powerful truth – anywhere in the world – is that people don’t prefer to do business with strangers.';

test('a quotation in other typography is found, and called folded', () => {
  for (const words of [
    "the simple powerful truth -- anywhere in the world -- is that people don't prefer",
    'THE SIMPLE POWERFUL TRUTH, ANYWHERE IN THE WORLD, IS THAT PEOPLE DON’T PREFER',
    'The simple power\u00adful truth\u00a0— any\u200bwhere in  the\nworld — is that people dont prefer',
  ]) {
    assert.deepEqual(quoting(said, quote(words)), [
      '1→article folded: The simple powerful truth – anywhere in the world – is that people don’t prefer',
    ]);
  }
});

test('the same characters are called exact', () => {
  assert.deepEqual(quoting(said, `I doubt the “simple powerful truth – anywhere in the world”.`), [
    '1→article exact: simple powerful truth – anywhere in the world',
  ]);
});

test('however an elision is marked, each piece is linked', () => {
  for (const mark of ['…', '...', '. . .', '[…]', '(...)', '[snip]']) {
    assert.deepEqual(
      quoting(said, quote(`The simple powerful truth ${mark} is that people don’t prefer`)),
      ['1→article elided: The simple powerful truth|is that people don’t prefer'],
      mark,
    );
  }
});

test('a bracketed change is a modified quotation', () => {
  assert.deepEqual(quoting(said, quote('people don’t prefer to do [their] business with strangers')), [
    '1→article modified: people don’t prefer to do business with strangers',
  ]);
});

test('a bracket may stand for a number or a negation, because it says that something was changed', () => {
  const rule = 'Whoever comes after 8 has never seen how the doors of the house are opened';
  assert.deepEqual(quoting(rule, quote(rule.replace('8', '[closing time]'))), [
    '1→article modified: Whoever comes after|has never seen how the doors of the house are opened',
  ]);
  assert.deepEqual(quoting(rule, quote(rule.replace('never', '[rarely]'))), [
    '1→article modified: Whoever comes after 8 has|seen how the doors of the house are opened',
  ]);
});

test('brackets that the source has are words like others', () => {
  const code = 'Then the value of list[index] is compared with the next one';
  assert.deepEqual(quoting(code, quote(code)), [`1→article exact: ${code}`]);
});

test('a quotation misspelt letter by letter is found', () => {
  assert.deepEqual(quoting(said, quote('simpl powerful truhh anywhere im the worldd is thet people don’t prefr')), [
    '1→article modified: simple powerful truth – anywhere in the world – is that people don’t prefer',
  ]);
});

test('a quotation that is both misspelt and shortened is found in all its pieces', () => {
  assert.deepEqual(quoting(said, quote('The simpl powerfl truhh … peopel dont prefr to do busines')), [
    '1→article modified: The simple powerful truth|people don’t prefer to do business',
  ]);
});

test('an elision in a misspelt quotation may stand for a sentence', () => {
  const [a, b, c] = [
    'Relationships are vitally important in the conduct of business of all kinds.',
    'This could not have happened if we had been coming together for the first time in that dark room.',
    'By taking the time to be courteous the entire atmosphere can be changed.',
  ];
  assert.deepEqual(
    quoting(
      `${a} ${b} ${c}`,
      quote('Relationshps are vitaly importnt in teh conduct […] courteuos the entier atmosfere can be changd'),
    ),
    [
      '1→article modified: Relationships are vitally important in the conduct|courteous the entire atmosphere can be changed',
    ],
  );
});

test('words left out one by one without a mark do not hide the quotation', () => {
  const words = 'asking if there are possibilities I’m apparently unaware of, and that everybody can use';
  assert.deepEqual(quoting(words, quote('asking if there are I’m unaware of, and that can use')), [
    `1→article modified: ${words}`,
  ]);
});

test('a sentence left out without a mark does not hide what is quoted around it', () => {
  const [a, b, c] = [
    'Relationships are vitally important in the conduct of business of all kinds.',
    'This could not have happened if we had been coming together for the first time in that dark room.',
    'By taking the time to be courteous the entire atmosphere can be changed.',
  ];
  const [link] = quoting(`${a} ${b} ${c}`, quote(`${a} ${c}`));
  assert.match(link!, /^1→article modified: Relationships .* kinds\|By taking/);
});

test('one negation more or less makes another sentence', () => {
  const rule = 'A change of the setting should not affect the pages that visitors have already opened';
  for (const other of [
    rule.replace(' not', ''),
    rule.replace('not affect', 'never not affect'),
    rule.replace('not', 'now'),
    rule.replace('should not', 'does'),
  ])
    assert.deepEqual(quoting(rule, quote(other)), [], other);
  assert.equal(quoting(rule, quote(rule.replace('should not', 'shouldn’t'))).length, 1);
});

test('a negation that is misspelt is still there', () => {
  const rule = 'A change of the setting should not affect the pages that visitors have already opened';
  assert.equal(quoting(rule, quote(rule.replace('not', 'n ot').replace('setting', 'settnig'))).length, 1);
});

test('other numbers make another sentence', () => {
  const report = 'In the year 2016 we sold 120 houses in 14 towns along the southern coast of the island';
  for (const other of [
    report.replace('2016', '2017'),
    report.replace('120', '12'),
    report.replace('120 ', ''),
    report.replace('14', '120').replace('120', '14'),
    report.replace('houses', '300 houses'),
  ])
    assert.deepEqual(quoting(report, quote(other)), [], other);
  assert.equal(quoting(report, quote(report.replace('towns', 'villages'))).length, 1);
});

test('a name that has digits in it may be left out like any word, but not be another', () => {
  const words = 'You can have the shapes drawn by Box2D as well as by whatever else you have at hand';
  assert.equal(quoting(words, quote(words.replace(' by Box2D', ''))).length, 1);
  for (const other of ['Box3D', 'BoxD'])
    assert.deepEqual(quoting(words, quote(words.replace('Box2D', other))), [], other);
});

test('letters misread as digits are no numbers', () => {
  assert.equal(
    quoting(said, quote('The s1mple p0werful truth anywhere in the w0rld is that people don’t prefer')).length,
    1,
  );
});

test('fewer than four words are no quotation', () => {
  assert.deepEqual(quoting(said, 'The “simple powerful truth” is another.'), []);
});

test('common words are no quotation, even in their order', () => {
  const words = 'it is what it is and that is that and so it was as it is and as it was to be';
  assert.deepEqual(quoting(`${words}. `.repeat(20), `As they say: “it is what it is”.`), []);
});

test('a quotation of the first words of an essay begins with the very first', () => {
  const links = detectQuotes({ article: article(said), comments: [comment('1', quote(said))] });
  assert.deepEqual(shown(links), [`1→article exact: ${said.slice(0, -1)}`]);
});

test('a word may be left out right behind the first one, with a mark or without', () => {
  const rest = 'anywhere in the world – is that people don’t prefer';
  assert.deepEqual(quoting(said, quote(`powerful … ${rest}`)), [`1→article elided: powerful|${rest}`]);
  assert.deepEqual(quoting(said, quote(`powerful ${rest}`)), [`1→article modified: powerful truth – ${rest}`]);
});
