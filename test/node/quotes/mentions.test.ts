import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MentionIndex } from '../../../src/quotes/mentions.js';
import type { Person } from '../../../src/model/index.js';
import { comment, quote } from './thread.js';

const people: Person[] = [
  { id: 'rich', name: 'Rich Sternhell' },
  { id: 'andrea', name: 'Andrea M. Howe', aliases: ['Andy'] },
  { id: 'jim', name: 'Jim Smith' },
  { id: 'loogle', name: 'loogle' },
  { id: 'ann1', name: 'Ann Lee' },
  { id: 'ann2', name: 'Ann Bell' },
  { id: 'silent', name: 'Edward Hall' },
];

/** Whom a comment names, in a thread in which all but Edward Hall have written. */
function named(text: string, author?: string): string[] {
  const index = new MentionIndex(people);
  for (const { id } of people.slice(0, -1)) index.add({ ...comment(`by-${id}`, 'Words'), author: id });
  const mentions = index.add({ ...comment('last', text), ...(author && { author }) });
  return mentions.map(({ from, person }) => `${from.selector[0]![1].exact}: ${person}`);
}

test('full names are references, however they are followed', () => {
  assert.deepEqual(named('I side with Rich Sternhell, Andrea Howe’s friend.'), [
    'Rich Sternhell: rich',
    'Andrea Howe: andrea',
  ]);
});

test('a capitalised first name that only one person bears is one', () => {
  assert.deepEqual(named('Thanks Andrea! Jim was right'), ['Andrea: andrea', 'Jim: jim']);
  assert.deepEqual(named('andrea with a small letter, or Ann, of whom there are two'), []);
});

test('a name that is an ordinary word needs an ’s, a comma or a verb of speech behind it', () => {
  assert.deepEqual(named('Rich’s point'), ['Rich: rich']);
  assert.deepEqual(named('Rich, you are right'), ['Rich: rich']);
  assert.deepEqual(named('Rich says so'), ['Rich: rich']);
  assert.deepEqual(named('Rich people buy houses'), []);
});

test('another person of the same first name is not meant', () => {
  assert.deepEqual(named('Jim Peterson told me a story'), []);
  assert.deepEqual(named('we met Uncle Jim there'), []);
});

test('aliases and handles are references', () => {
  assert.deepEqual(named('Andy and @loogle, and @RichSternhell too'), [
    'Andy: andrea',
    'loogle: loogle',
    'RichSternhell: rich',
  ]);
});

test('surnames and bare handles are none', () => {
  assert.deepEqual(named('Sternhell and Howe; try loogle for that'), []);
});

test('a writer mentions neither themselves nor anyone who has not written', () => {
  assert.deepEqual(named('Jim here. I agree with Edward Hall', 'jim'), []);
});

test('a name in a block quotation is mentioned by the one who is quoted', () => {
  const index = new MentionIndex(people);
  index.add({ ...comment('1', 'Words'), author: 'jim' });
  assert.deepEqual(index.add(comment('2', quote('Jim said so'))), []);
});

test('a mention lists what the person wrote before, the comment replied to first', () => {
  const index = new MentionIndex(people);
  for (const id of ['1', '2', '3']) index.add({ ...comment(id, 'Words'), author: 'jim' });
  const [mention] = index.add({ ...comment('4', 'Jim is right'), inReplyTo: '2' });
  assert.deepEqual(mention!.wrote, ['2', '3', '1']);
  index.remove('3');
  assert.deepEqual(index.mentions[0]!.wrote, ['2', '1']);
});

test('a handle ends before punctuation, and is read without regard to case, dots and dashes', () => {
  assert.deepEqual(named('ask @loogle. Or @Jim-Smith, or @rich.sternhell: all of them'), [
    'loogle: loogle',
    'Jim-Smith: jim',
    'rich.sternhell: rich',
  ]);
  assert.deepEqual(named('mail jim@smith.example or @nobody, or @'), []);
});

test('the longest name that is known is meant, once', () => {
  const long: Person[] = [
    { id: 'five', name: 'Jan de la Cruz Vega' },
    { id: 'six', name: 'Ana Maria de la Cruz Soto' },
    { id: 'jan', name: 'Jan Cruz' },
  ];
  const index = new MentionIndex(long);
  for (const { id } of long) index.add({ ...comment(`by-${id}`, 'Words'), author: id });
  const namedIn = (text: string): string[] =>
    index.search(comment('last', text)).map(({ from, person }) => `${from.selector[0]![1].exact}: ${person}`);
  assert.deepEqual(namedIn('I ask Jan de la Cruz Vega and others'), ['Jan de la Cruz Vega: five']);
  assert.deepEqual(namedIn('I ask Jan Vega'), ['Jan Vega: five']);
  assert.deepEqual(namedIn('So it is Jan Cruz'), ['Jan Cruz: jan']);
  assert.deepEqual(namedIn('Ana Soto and Ana are one'), ['Ana Soto: six', 'Ana: six']);
  assert.deepEqual(namedIn('Jan is one of two'), [], 'two are called so');
});

test('a name has a capital in each script that has them, at its beginning and at its end', () => {
  assert.deepEqual(named('rich Sternhell and Rich sternhell came'), []);
  assert.deepEqual(named('I met Jim Smith’s brother, and Jim Smith'), ['Jim Smith: jim', 'Jim Smith: jim']);
});

test('a first name behind a capital is another person’s, but not at the beginning of a sentence', () => {
  for (const before of ['Thanks ', 'He left. Thanks ', 'I say: Thanks ', '(Dear ', 'so it is, Thanks ', 'One\nThanks '])
    assert.deepEqual(named(`${before}Andrea for all of it`), ['Andrea: andrea'], before);
  for (const before of ['we met Aunt ', 'the good Lady\u00a0', 'it is Saint '])
    assert.deepEqual(named(`${before}Andrea there`), [], before);
  assert.deepEqual(named('we met Aunt Andrea, who said so'), ['Andrea: andrea'], 'unless she says something');
  assert.deepEqual(named('we met Andrea\u00a0Peterson there'), []);
});

test('a name that is an ordinary word is meant before a verb of speech in several languages', () => {
  for (const verb of [
    'said',
    'wrote',
    'argues',
    'is right',
    'was quite wrong',
    'makes a good point',
    'dit',
    'sagt',
    'escribió',
  ])
    assert.deepEqual(named(`But Rich ${verb} it`), ['Rich: rich'], verb);
  for (const verb of ['saidit', 'is here', 'sayss', 'writer']) assert.deepEqual(named(`But Rich ${verb} it`), [], verb);
  assert.deepEqual(named('But Rich’sx it'), []);
});

test('names of one word or two characters need more than that', () => {
  const index = new MentionIndex([
    { id: 'plato', name: 'Plato' },
    { id: 'li', name: '李' },
    { id: 'wang', name: '王伟' },
    { id: 'wangxm', name: '王小明' },
  ]);
  for (const id of ['plato', 'li', 'wang', 'wangxm']) index.add({ ...comment(`by-${id}`, 'x'), author: id });
  const whom = (text: string): string[] => index.search(comment('last', text)).map(({ person }) => person);
  assert.deepEqual(whom('I like Plato and others'), []);
  assert.deepEqual(whom('I like Plato, and others'), ['plato']);
  assert.deepEqual(whom('李说得对，王伟也是'), []);
  assert.deepEqual(whom('王小明说得对'), ['wangxm']);
});

test('a mention lists ten works at most: the one replied to, and the latest', () => {
  const index = new MentionIndex(people);
  for (let i = 0; i < 12; i += 1) index.add({ ...comment(`${i}`, 'Words'), author: 'jim' });
  const wrote = (more: object): readonly string[] =>
    index.search({ ...comment('last', 'Jim is right'), ...more })[0]!.wrote;
  assert.deepEqual(wrote({}), ['11', '10', '9', '8', '7', '6', '5', '4', '3', '2']);
  assert.deepEqual(wrote({ inReplyTo: '0' }), ['0', '11', '10', '9', '8', '7', '6', '5', '4', '3']);
  assert.deepEqual(wrote({ inReplyTo: '11' })[0], '11');
  index.add({ ...comment('of bea', 'Words'), author: 'andrea' });
  assert.deepEqual(wrote({ inReplyTo: 'of bea' })[0], '11', 'nor what another wrote');
});

test('a comment that is replaced is one work of each who wrote it, and names whom it names now', () => {
  const index = new MentionIndex(people);
  const by = (author: string | readonly string[], id: string, text: string) =>
    ({ ...comment(id, text), author }) as never;
  index.add(by('jim', '1', 'Words'));
  index.add(by('jim', '1', 'Other words'));
  index.addArticle({
    id: 'essay',
    headline: 'Essay',
    inLanguage: 'en',
    author: ['jim', 'andrea'],
    body: comment('', 'x').body,
  } as never);
  index.add(comment('2', 'Jim is right'));
  assert.deepEqual(
    index.mentions.map(({ wrote }) => wrote),
    [['essay', '1']],
  );
  index.add(comment('2', 'Andrea is right'));
  assert.deepEqual(
    index.mentions.map(({ person, wrote }) => [person, wrote]),
    [['andrea', ['essay']]],
  );
  index.remove('essay');
  assert.deepEqual(index.mentions, []);
});

test('nobody is named by their own earlier version, and people may be told of later', () => {
  const index = new MentionIndex();
  index.add({ ...comment('1', 'Words'), author: 'jim' });
  assert.deepEqual(index.search(comment('2', 'Jim is right')), []);
  index.addPeople(people);
  index.addPeople([{ id: 'jim', name: 'Somebody Else' }]);
  assert.equal(index.search(comment('2', 'Jim is right')).length, 1);
  assert.deepEqual(index.search(comment('2', 'Somebody Else is right')), [], 'once');
  assert.deepEqual(index.search(comment('1', 'Jim is right')), [], 'who wrote nothing else');
});

test('a full name and an alias are meant, whatever stands beside them', () => {
  const rest = 'and then we all went on to the sea, where it was as cold as ever';
  assert.deepEqual(named(`we met Aunt Andrea Howe Peterson there, ${rest}`), ['Andrea Howe: andrea']);
  assert.deepEqual(named(`we met Aunt Andy Peterson there, ${rest}`), ['Andy: andrea']);
  assert.deepEqual(named(`we met Aunt Andrea there, ${rest}`), []);
  assert.deepEqual(named(`we met Andrea  Peterson there, ${rest}`), []);
});

test('names may have several words as an alias, an s behind an apostrophe, or be said twice of one person', () => {
  const index = new MentionIndex([
    { id: 'pat', name: "Pat O'Sullivan", aliases: ['Big Paddy'] },
    { id: 'kim', name: 'Kimberley', aliases: ['Kimberley'] },
    { id: 'bo', name: 'Bo Lindqvist' },
  ]);
  for (const id of ['pat', 'kim', 'bo']) index.add({ ...comment(`by-${id}`, 'x'), author: id });
  const whom = (text: string): string[] => index.search(comment('last', text)).map(({ person }) => person);
  assert.deepEqual(whom('I agree with Pat O’Sullivan there'), ['pat']);
  assert.deepEqual(whom('I agree with Big Paddy there'), ['pat']);
  assert.deepEqual(whom('I agree with Kimberley there'), ['kim']);
  assert.deepEqual(whom('Bo, you are right'), [], 'two characters are no name by themselves');
  assert.deepEqual(whom('Bo Lindqvist is right'), ['bo']);
});

test('what was removed is no work of anyone any more, and what is replaced is one', () => {
  const index = new MentionIndex(people);
  for (const id of ['0', '1', '2']) index.add({ ...comment(id, 'Words'), author: 'jim' });
  for (let i = 0; i < 12; i += 1) index.add({ ...comment('2', `Words ${i}`), author: 'jim' });
  index.remove('1');
  assert.deepEqual(index.search(comment('last', 'Jim is right'))[0]!.wrote, ['2', '0']);
  index.remove('0');
  index.remove('2');
  assert.deepEqual(index.search({ ...comment('last', 'Jim is right'), inReplyTo: '2' }), []);
});
