import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { meantDate } from '../../../src/formats/markdown/meant-date.js';
import { nearest } from '../../../src/formats/markdown/nearest.js';
import { findableName, People } from '../../../src/formats/markdown/people.js';
import { readReactions, writeReactions } from '../../../src/formats/markdown/reactions.js';
import {
  readAttributes,
  readHeading,
  withoutAttributes,
  writeAttributes,
} from '../../../src/formats/markdown/reply-heading.js';

describe('a date as people write it', () => {
  const sure: Readonly<Record<string, string>> = {
    '2019-03-09': '2019-03-09',
    ' 2019/3/9 ': '2019-03-09',
    '2019.12.31': '2019-12-31',
    '2019 3 9': '2019-03-09',
    '20190309': '2019-03-09',
    'March 9, 2019': '2019-03-09',
    'mar. 9th 2019': '2019-03-09',
    'December 1st, 2019': '2019-12-01',
    '9 March 2019': '2019-03-09',
    '2nd Jan. 2019': '2019-01-02',
    '3rd jan, 2019': '2019-01-03',
    '9. September 2019': '2019-09-09',
    'Sat, 9 Mar 2019': '2019-03-09',
    'Saturday 9 March 2019': '2019-03-09',
    'sat., 9 Mar 2019': '2019-03-09',
    '31/12/2019': '2019-12-31',
    '12/31/2019': '2019-12-31',
    '13.1.2019': '2019-01-13',
    '5-5-2019': '2019-05-05',
    '2019-03-09 9:05 Z': '2019-03-09T09:05Z',
    '2019-03-09T09:05:01.25utc': '2019-03-09T09:05:01.25Z',
    '2019-03-09, 09:05 GMT': '2019-03-09T09:05Z',
    '2019-03-09 09:05 +2': '2019-03-09T09:05+02:00',
    '2019-03-09 09:05-0530': '2019-03-09T09:05-05:30',
    '2019-03-09 23:05 +12:45': '2019-03-09T23:05+12:45',
    'March 9, 2019 10:00 +01': '2019-03-09T10:00+01:00',
    'March  19,  2019': '2019-03-19',
    '19.  March,  2019': '2019-03-19',
    ' Mon.  19 March 2019 ': '2019-03-19',
  };
  for (const [written, value] of Object.entries(sure))
    it(`is one day or moment beyond doubt: ${written}`, () =>
      assert.deepEqual(meantDate(written), { value, sure: true }));

  const doubtful: Readonly<Record<string, string>> = {
    '2019-02-31': '2019-02-28',
    '2020-02-30': '2020-02-29',
    '2019-12-32': '2019-12-31',
    '2019-01-32': '2019-01-31',
    '3/4/2019': '2019-04-03 or 2019-03-04',
    '2019-03-09 24:00 Z': '2019-03-09',
    '2019-03-09 9:05': '2019-03-09T09:05+00:00, with the offset of where it was written',
    '2019-02-31 09:05 Z': '2019-02-28T09:05Z',
  };
  for (const [written, value] of Object.entries(doubtful))
    it(`is left to the writer where there is doubt: ${written}`, () =>
      assert.deepEqual(meantDate(written), { value, sure: false }));

  for (const written of [
    '',
    'yesterday',
    '2019',
    '2019-13-01',
    '2019-00-10',
    '2019-13-40',
    '2019-00-40',
    '2019-02-00',
    'x20190309',
    '20190309x',
    'x March 9, 2019',
    '1 March 9, 2019',
    'March 9, 2019x',
    'x9 March 2019',
    '9 March 2019x',
    '13/13/2019',
    'Foo 9, 2019',
    '9 Foo 2019',
    'March 32, 2019',
    'x 2019-03-09',
    '2019-03-09x',
    '1 31/12/2019',
    '31/12/2019 1',
    '2019-03-09 9',
  ])
    it(`is none where no calendar has it: ${written}`, () => assert.equal(meantDate(written), undefined));
});

describe('the nearest known word', () => {
  const known = ['title', 'subtitle', 'date', 'updated', 'language'];

  it('is one that a slip of the hand makes of it', () => {
    for (const [word, found] of [
      ['titel', 'title'],
      ['TITLE', 'title'],
      ['tittle', 'title'],
      ['tile', 'title'],
      ['dat', 'date'],
      ['daet', 'date'],
      ['adte', 'date'],
      ['lang', undefined],
      ['langage', 'language'],
      ['languoge', 'language'],
      ['update', 'updated'],
      ['pizza', undefined],
      ['', undefined],
      ['x', undefined],
    ] as const)
      assert.equal(nearest(word, known), found, word);
    assert.equal(nearest('b', ['a']), undefined);
    // Two letters have been changed there, and none have been swapped.
    for (const other of ['xacd', 'bxcd', 'badc']) assert.equal(nearest('abcd', [other]), undefined, other);
    assert.equal(nearest('abcdefghi', ['abcdefxyz']), 'abcdefxyz');
    assert.equal(nearest('abcd', ['abcdef']), undefined);
    assert.equal(nearest('abcdef', ['abcd']), 'abcd');
    assert.equal(nearest('abcdef', ['abcxyf', 'abcdxf']), 'abcdxf');
    assert.equal(nearest('abcdef', ['abcdxf', 'abcxef']), 'abcdxf');
  });

  it('is itself for every known word, and near it with two neighbours swapped', () => {
    const word = fc.stringMatching(/^[a-z]{4,12}$/);
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 5 }), fc.nat(), (one, others, at) => {
        assert.equal(nearest(one, [...others, one]), one);
        const place = at % (one.length - 1);
        const swapped = one.slice(0, place) + one[place + 1]! + one[place]! + one.slice(place + 2);
        assert.equal(nearest(swapped, [one]), one);
      }),
    );
  });
});

describe('reactions', () => {
  it('are the same when they have been written and read again', () => {
    const reactions = [
      { name: '👍', count: 3 },
      { name: 'a=b', count: 0 },
      { name: 'c', count: 12 },
    ];
    assert.deepEqual(readReactions(writeReactions(reactions)), reactions);
    assert.deepEqual(readReactions(`  ${writeReactions(reactions)}\n`), reactions);
  });

  it('are read from a map, and what is none of them stays for the check to refuse', () => {
    assert.deepEqual(readReactions({ '👍': 3, b: 'x' }), [
      { name: '👍', count: 3 },
      { name: 'b', count: 'x' },
    ]);
    for (const odd of [null, 7, true, [1]]) assert.equal(readReactions(odd), odd);
    assert.deepEqual(readReactions('a  a=x =3 a=3x'), [
      { name: 'a', count: undefined },
      { name: 'a=x', count: undefined },
      { name: '=3', count: undefined },
      { name: 'a=3x', count: undefined },
    ]);
  });
});

describe('the attributes of a heading', () => {
  const name = fc.stringMatching(/^[a-z][a-z-]{0,8}$/);
  const value = fc.oneof(fc.constant(true as const), fc.string({ unit: fc.constantFrom(...'ab "\\{}#=\n.:é') }));

  it('are the same when they have been written and read again', () => {
    fc.assert(
      fc.property(fc.dictionary(name, value), (attributes) => {
        const source = `Ann ${writeAttributes({ ...attributes, left: undefined })}`;
        assert.deepEqual(readAttributes(source), { ...attributes });
        assert.equal(withoutAttributes(source), 'Ann');
      }),
    );
  });

  it('are written without quotation marks where they need none, and an id by its sign', () => {
    assert.equal(
      writeAttributes({ id: '5', date: '2010-03-03T16:05-05:00', pinned: true, n: 3, t: 'a b', e: '', u: undefined }),
      '{#5 date=2010-03-03T16:05-05:00 pinned n=3 t="a b" e=""}',
    );
    assert.equal(writeAttributes({ id: 'a b' }), '{id="a b"}');
  });

  it('are known by their places, with what stands among them that is none', () => {
    const source = '## Ann { #5  pinned ! date=x, t="a \\" b" } ##';
    const { attributes, strays } = readHeading(source)!;
    assert.deepEqual(
      attributes.map(({ name: one, value: said, start, end, from }) => [
        one,
        said,
        source.slice(start, end),
        source.slice(from, end),
      ]),
      [
        ['id', '5', '5', '#5'],
        ['pinned', true, '', 'pinned'],
        ['date', 'x,', 'x,', 'date=x,'],
        ['t', 'a " b', '"a \\" b"', 't="a \\" b"'],
      ],
    );
    assert.deepEqual(strays, [{ text: '!', from: source.indexOf('!') }]);
    assert.deepEqual(readHeading('Ann {? #1 ?!}')?.strays, [
      { text: '?', from: 5 },
      { text: '?!', from: 10 },
    ]);
  });

  it('are none before the end, and behind a backslash', () => {
    for (const source of ['Ann', 'Ann {#1} Lee', 'Ann \\{#1}', 'Ann {#1', 'Ann #1}', 'Ann {a"b}'])
      assert.equal(readHeading(source), undefined, source);
    assert.equal(withoutAttributes('Ann \\{#1}'), 'Ann \\{#1}');
    assert.deepEqual(readAttributes('Ann {}'), {});
  });
});

describe('the people of a discussion', () => {
  const ann = { id: 'ann', name: 'Ann', aliases: ['A.'] };
  const bob = { id: 'bob', name: 'Bob' };

  it('are those that are listed, and of those that are shared who is named', () => {
    const people = new People([ann], [bob, { id: 'cid', name: 'Cid' }]);
    assert.deepEqual(people.all, [ann]);
    assert.equal(people.named('A.'), 'ann');
    assert.equal(people.named('Bob'), 'bob');
    assert.equal(people.named('Bob'), 'bob');
    assert.deepEqual(people.all, [ann, bob]);
    assert.deepEqual([people.has('cid'), people.has('dan')], [true, false]);
    assert.deepEqual(
      people.all.map(({ id }) => id),
      ['ann', 'bob', 'cid'],
    );
    assert.deepEqual(people.names(), ['Ann', 'A.', 'Bob', 'Cid']);
    assert.equal(people.named('Dan'), 'dan');
    assert.deepEqual(
      ['Ann', 'A.', 'Cid', 'Dan', 'Eve'].map((name) => people.isListed(name)),
      [true, true, true, false, false],
    );
  });

  it('are the first of each id and of each name', () => {
    const people = new People([ann, { id: 'ann', name: 'Other' }, { id: 'ann-2', name: 'Ann' }]);
    assert.equal(people.named('Ann'), 'ann');
    assert.equal(people.named('Other'), 'other');
  });

  it('are told more of where they are described, and nothing else than is known', () => {
    const people = new People([{ ...bob, url: 'https://bob.example/' }]);
    assert.equal(people.described({ name: 'Bob', url: 'https://x.example/', image: 'https://i.example/' }), 'bob');
    assert.deepEqual(people.all, [{ ...bob, url: 'https://bob.example/', image: 'https://i.example/' }]);
    assert.equal(people.described({ name: 'Eve' }), 'eve');
    assert.deepEqual(people.all[1], { id: 'eve', name: 'Eve' });
  });

  it('can be found by a name that is theirs alone, and that a line can say', () => {
    const nameOf = (name: string, ...others: string[]): string | undefined =>
      findableName('x', [{ id: 'x', name }, ...others.map((one, index) => ({ id: `${index}`, name: one }))]);
    for (const name of ['Ann', 'Ann Lee', 'Jean-Luc', "O'Neil", 'O’Neil', 'J. R.', '7', 'Zoë', 'नमस्ते', '茶'])
      assert.equal(nameOf(name, 'Bob'), name);
    for (const name of ['', ' Ann', 'Ann ', 'Ann  Lee', '*Ann*', '-Ann', 'Ann {#1}', 'Ann\nLee'])
      assert.equal(nameOf(name), undefined, JSON.stringify(name));
    assert.equal(nameOf('Ann', 'Ann'), undefined);
    assert.equal(findableName('bob', [bob, { id: 'x', name: 'X', aliases: ['Bob'] }]), undefined);
    assert.equal(findableName('y', [bob]), undefined);
  });
});
