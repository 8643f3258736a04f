import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { discussion } from '../../../src/content/index.js';
import type { Passage } from '../../../src/model/index.js';
import { plainText } from '../../../src/model/index.js';
import { findWhole } from '../../../src/quotes/find-passage.js';
import { findPassage, passage, passageLink, readPassageLink, textFragment } from '../../../src/quotes/passages.js';

const text = 'Nobody said much. The work was waiting, and the work was long.\n\nNobody said much about it.';
const of = (words: string, from = 0): Passage => {
  const start = text.indexOf(words, from);
  return passage('a/b 1', text, [{ start, end: start + words.length }]);
};
const found = (edited: string, wanted: Parameters<typeof findPassage>[1]): string[] =>
  findPassage(edited, wanted).map(({ start, end }) => edited.slice(start, end));

describe('a passage', () => {
  it('is found where it was', () => {
    assert.deepEqual(findPassage(text, of('the work was')), [{ start: 44, end: 56 }]);
  });

  it('is found by its words where the text before it has been edited', () => {
    const edited = `An earlier paragraph.\n\n${text}`;
    assert.deepEqual(found(edited, of('the work was')), ['the work was']);
  });

  it('is told from the same words elsewhere by what stands around them', () => {
    const edited = `xyz ${text}`;
    const second = text.lastIndexOf('Nobody said much');
    assert.deepEqual(findPassage(edited, of('Nobody said much', 5)), [{ start: second + 4, end: second + 20 }]);
  });

  it('is not found where its words are gone', () => {
    assert.deepEqual(findPassage('Something else.', of('the work was')), []);
  });

  it('is whole only where all of its pieces stand', () => {
    const both = passage('a', text, [
      { start: 0, end: 6 },
      { start: 44, end: 56 },
    ]);
    assert.deepEqual(findWhole(text, both), [
      { start: 0, end: 6 },
      { start: 44, end: 56 },
    ]);
    assert.equal(findWhole(text.replace('the work was', 'the play was'), both), undefined);
  });

  it('is looked for in a text of one letter a million times in a moment', () => {
    const letters = 'a'.repeat(1_000_000);
    const start = process.cpuUsage();
    findPassage(letters, [
      { start: 5, end: 9, first: 'a', last: 'b', prefix: 'a'.repeat(1000), suffix: 'a'.repeat(1000) },
    ]);
    assert.ok(process.cpuUsage(start).user < 2_000_000);
  });

  it('of several pieces is found piece by piece', () => {
    const both = passage('1', text, [
      { start: 0, end: 6 },
      { start: 22, end: 26 },
    ]);
    assert.deepEqual(found(`“${text}`, both), ['Nobody', 'work']);
    assert.deepEqual(found('Nobody else', both), ['Nobody']);
  });
});

describe('a link to a passage', () => {
  it('says where it stands and by which words', () => {
    assert.equal(passageLink(of('the work was')), '#quote=a%2Fb%201&at=44-56&words=the%20work%20was');
  });

  it('leads back to the passage, whatever is in its words', () => {
    for (const words of ['a,b;c&d#e%f', '👍🏽 “…”', 'line\nbreak', '日本語', 'a-b']) {
      const start = 3;
      const whole = `...${words}...`;
      const address = readPassageLink(
        `https://example.org/page?x=1${passageLink(passage('live:1', whole, [{ start, end: start + words.length }]))}`,
      );
      assert.equal(address?.source, 'live:1');
      assert.deepEqual(found(whole, address.pieces), [words]);
    }
  });

  it('leaves out the middle of many words, and finds all of them even after an edit', () => {
    for (const { to } of discussion.quoteLinks!) {
      const link = passageLink(to);
      assert.ok(link.length < 200, link);
      const source = [discussion.article, ...discussion.comments].find(({ id }) => id === to.source)!;
      const edited = `A word first. ${plainText(source.body)}`;
      assert.deepEqual(
        found(edited, readPassageLink(link)!.pieces),
        to.selector.map(([, { exact }]) => exact),
      );
    }
  });

  it('has up to 64 characters as they are, and of more the first and the last words within 24 at each end', () => {
    const link = (words: string): string => {
      const whole = passage('4', words, [{ start: 0, end: words.length }]);
      return decodeURIComponent(passageLink(whole).split('&words=')[1]!);
    };
    const most = `${'abcdefg '.repeat(7)}abcdefgh`;
    assert.equal(most.length, 64);
    assert.equal(link(most), most);
    assert.equal(link(`${most}i`), 'abcdefg abcdefg abcdefg,abcdefg abcdefghi');
    assert.equal(link(`${'abcd '.repeat(12)}efgh  ijk`), 'abcd abcd abcd abcd,abcd abcd efgh  ijk');
    assert.equal(link(`a\n\n${'bcdefgh '.repeat(12)}\n\nz`), 'a\n\nbcdefgh bcdefgh,bcdefgh bcdefgh \n\nz');
    assert.equal(link('x'.repeat(65)), `${'x'.repeat(24)},${'x'.repeat(24)}`);
    // Where the 24 end inside a character, that is left out; no other is.
    assert.equal(link(`😀x${'😀'.repeat(40)}`), `😀x${'😀'.repeat(10)},${'😀'.repeat(12)}`);
    assert.equal(link(`${'😀'.repeat(40)}x😀`), `${'😀'.repeat(12)},${'😀'.repeat(10)}x😀`);
  });

  it('of which a part makes no sense carries the rest', () => {
    const carried = (rest: string): readonly string[] | undefined =>
      readPassageLink(`#quote=4${rest}`)?.pieces.map(({ start, end, first }) => `${start}-${end} ${first}`);
    assert.deepEqual(carried('&at=0-6;8-9&words=Nobody'), ['0-6 Nobody']);
    assert.deepEqual(carried('&at=6-0;8-9&words=Nobody;said'), ['8-9 said']);
    assert.deepEqual(carried('&at=0-6;8-9&words=;said'), ['8-9 said']);
    assert.deepEqual(carried('&at=7;8-9&words=Nobody;said'), ['8-9 said']);
    assert.deepEqual(carried('&at=3-3&words=Nobody'), ['3-3 Nobody']);
    assert.deepEqual(carried('&at=&words='), []);
  });

  it('carries every piece', () => {
    const both = passage('1', text, [
      { start: 0, end: 6 },
      { start: 22, end: 26 },
    ]);
    assert.deepEqual(found(text, readPassageLink(passageLink(both))!.pieces), ['Nobody', 'work']);
  });

  it('carries no more than twenty pieces, however many an address holds', () => {
    const pieces = Array.from({ length: 4000 }, () => '0-6').join(';');
    const address = readPassageLink(`#quote=4&at=${pieces}&words=${pieces.replaceAll('0-6', 'Nobody')}`);
    assert.equal(address?.pieces.length, 20);
  });

  it('to no words leads to the whole text', () => {
    assert.deepEqual(readPassageLink(passageLink({ source: '4', selector: [] })), { source: '4', pieces: [] });
  });

  it('has a prefix where several conversations share a page, and is read with that alone', () => {
    const link = passageLink(of('the work was'), 'my%20essay-');
    assert.match(link, /^#my%20essay-quote=a%2Fb%201&at=/);
    assert.deepEqual(found(text, readPassageLink(link, 'my%20essay-')!.pieces), ['the work was']);
    assert.deepEqual(
      [readPassageLink(link), readPassageLink(passageLink(of('the work was')), 'my%20essay-')],
      [undefined, undefined],
    );
  });

  for (const other of [
    '',
    '#comment-4',
    '#quote=',
    '#quote=4&page=2',
    '#quote=&at=0-6&words=Nobody',
    '#quote=4&at=0-6&words=%E0',
    '#quote=%E0%A4%A',
    'https://example.org/',
  ]) {
    it(`is told from other addresses: ${other}`, () => assert.equal(readPassageLink(other), undefined));
  }
});

describe('a text fragment', () => {
  it('names the words with what stands around them, for browsers to follow', () => {
    assert.equal(
      textFragment(of('waiting, and')),
      '#:~:text=Nobody%20said%20much.%20The%20work%20was-,waiting%2C%20and,-the%20work%20was%20long.',
    );
  });

  it('stays within the block, and hides hyphens from the syntax', () => {
    const dashed = 'One.\n\nA well-known word.';
    assert.equal(textFragment(passage('1', dashed, [{ start: 8, end: 18 }])), '#:~:text=A-,well%2Dknown,-word.');
  });

  it('names words alone where nothing stands around them in their block', () => {
    const only = (text: string, words: string): string => {
      const start = text.indexOf(words);
      return textFragment(passage('1', text, [{ start, end: start + words.length }]));
    };
    assert.equal(only('Nobody', 'Nobody'), '#:~:text=Nobody');
    assert.equal(only('Before.\n\nNobody\n\nBehind.', 'Nobody'), '#:~:text=Nobody');
    assert.equal(only('And nobody', 'nobody'), '#:~:text=And-,nobody');
    assert.equal(only('Nobody else', 'Nobody'), '#:~:text=Nobody,-else');
  });

  it('names the beginning and the end of many words, and each of several pieces', () => {
    const many = 'abcdefg '.repeat(9).trim();
    assert.equal(
      textFragment(passage('1', many, [{ start: 0, end: many.length }])),
      '#:~:text=abcdefg%20abcdefg%20abcdefg,abcdefg%20abcdefg%20abcdefg',
    );
    const both = [
      { start: 0, end: 6 },
      { start: 7, end: 11 },
    ];
    assert.equal(textFragment(passage('1', 'Nobody said', both)), '#:~:text=Nobody,-said&text=Nobody-,said');
  });

  it('is empty where there are no words', () => {
    assert.equal(textFragment({ source: '1', selector: [] }), '');
  });
});
