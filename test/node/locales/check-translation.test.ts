import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkTranslation } from '../../../src/locales/check/check-translation.js';
import { translationTemplate } from '../../../src/locales/check/template.js';
import { later } from '../../../src/locales/en/later.js';
import { reading } from '../../../src/locales/en/reading.js';
import { later as polishLater } from '../../../src/locales/pl/later.js';
import { reading as polishReading } from '../../../src/locales/pl/reading.js';
import { allTables } from './all-tables.js';

const english = { ...reading, ...later };
const polish = { ...polishReading, ...polishLater };
/** What is told of the Polish table with something changed in it; what is undefined is left out. */
const mistakesWith = (changed: object): readonly string[] =>
  checkTranslation(JSON.parse(JSON.stringify({ ...polish, ...changed })), english).map(
    ({ name, expected, got }) => `${name}: ${expected}, got ${got}`,
  );

describe('the check of a translation', () => {
  for (const [what, changed, message] of [
    ['a phrase that is missing', { retry: undefined }, /^retry: a translation of "Try again", got nothing$/],
    ['a name that there is not', { retri: 'x' }, /^retri: the name of a phrase that there is, got "x"$/],
    ['a phrase of another kind', { retry: 7 }, /^retry: a text without a gap such as \{0\}, got 7$/],
    ['a gap that is missing', { by: 'Autor' }, /^by: a text with \{0\}, got "Autor"$/],
    ['a gap that there is not', { retry: 'Ponów {0}' }, /^retry: a text without a gap/],
    [
      'a plural form that is missing',
      { replies: { one: '# a', other: '# b' } },
      /^replies: the plural forms few, many, one, other of pl, got one, other$/,
    ],
    [
      'a plural form without its number',
      { replies: { ...(polish.replies as object), few: 'odpowiedzi' } },
      /^replies: # in the form "few"/,
    ],
    ['straight quotation marks', { retry: 'Ponów "to"' }, /^retry: typographic quotation marks/],
    ['three dots', { loadingReplies: 'Wczytywanie...' }, /^loadingReplies: an ellipsis/],
    ['a sentence that does not end', { noReplies: 'Brak' }, /^noReplies: the end of a sentence/],
    ['a name that ends as a sentence', { retry: 'Ponów.' }, /^retry: no end of a sentence/],
    ['a space at an end', { retry: 'Ponów ' }, /^retry: no space at an end/],
    ['nothing', { retry: ' ' }, /^retry: words, got " "$/],
    ['words left in English', { retry: 'Try again' }, /^retry: a translation in place of the English words/],
    ['a button whose name lacks its words', { replyToName: 'Do: {0}' }, /^replyToName: the words of `reply`/],
    ['a group in place of which a text stands', { sourceError: 'x' }, /^sourceError: an object, got "x"$/],
    [
      'a mistake within a group',
      { sourceError: { ...(polish.sourceError as object), lost: 7 } },
      /^sourceError\.lost: a text/,
    ],
    ['a tag that is none', { locale: 'Polish!' }, /^locale: a BCP 47 tag/],
    ['a tag that is missing', { locale: undefined }, /^locale: a BCP 47 tag .* got nothing$/],
  ] as const) {
    it(`tells of ${what}, and of nothing else`, () => {
      const told = mistakesWith(changed);
      assert.equal(told.length, 1, told.join('\n'));
      assert.match(told[0]!, message);
    });
  }

  it('tells of Latin letters where the language has a script of its own', () => {
    const greek = allTables.find(({ tag }) => tag === 'el')!.phrases;
    assert.match(JSON.stringify(checkTranslation({ ...greek, retry: 'Retry' }, english)), /no Latin letters/);
    assert.match(
      JSON.stringify(checkTranslation({ ...greek, retry: 'Снова' }, english)),
      /the letters of the language/,
    );
  });

  it('tells of what is no table, and of no more', () => {
    for (const value of [null, 7, 'x', []])
      assert.deepEqual(
        checkTranslation(value, english).map(({ name, expected }) => [name, expected]),
        [['', 'an object']],
      );
  });
});

describe('the template of a translation', () => {
  it('has every phrase with a form for each plural category of the language', () => {
    const template = translationTemplate('ar', english) as { readonly replies: object; readonly sourceError: object };
    assert.deepEqual(Object.keys(template), Object.keys(english));
    assert.deepEqual(Object.keys(template.replies).sort(), ['few', 'many', 'one', 'other', 'two', 'zero']);
    assert.deepEqual(template.sourceError, later.sourceError);
    const names = checkTranslation(template, english).filter(({ expected }) => !/letters|translation/.test(expected));
    assert.deepEqual(
      names.filter(({ expected }) => /plural forms|gap/.test(expected)),
      [],
    );
  });
});
