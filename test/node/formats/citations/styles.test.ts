import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  apa,
  chicago,
  citationHtml,
  citationText,
  citedName,
  mla,
  type Work,
} from '../../../../src/formats/citations/index.js';

/** The example of https://apastyle.apa.org for a comment, and what Chicago prints in 14.208, by the same parts. */
const comment: Work = {
  kind: 'comment',
  id: 'wordpress:12',
  authors: [citedName('Susan Woodring')],
  title: 'How do you revise?',
  words:
    'We are relying on revision as our only method, and the house is old. So I ask you what else there might be, and where.',
  articleAuthors: [citedName('J. Robert Lennon')],
  articleDate: '2010-09-16',
  site: 'Ward Six',
  date: '2010-09-17T02:31:00-05:00',
  url: 'https://ward.example/revise#comment-12',
  accessed: '2026-11-30',
  language: 'en',
};
const article: Work = {
  kind: 'article',
  id: 'revise',
  authors: [citedName('J. Robert Lennon')],
  title: 'On revision',
  site: 'Ward Six',
  date: '2010-09-16',
  url: 'https://ward.example/revise',
  accessed: '2026-11-30',
};
const text = (style: (work: Work) => ReturnType<typeof apa>, work: Work): string => citationText(style(work));

void test('APA cites a comment by its first twenty words and the article that it is on', () => {
  assert.equal(
    text(apa, comment),
    'Woodring, S. (2010, September 17). We are relying on revision as our only method, and the house is old. So I ask you what else [Comment on the article “How do you revise?”]. Ward Six. https://ward.example/revise#comment-12',
  );
});

void test('MLA cites a comment as "Comment on", with its time, and the address without its protocol', () => {
  assert.equal(
    text(mla, comment),
    'Woodring, Susan. Comment on “How do you revise?” Ward Six, 17 Sept. 2010, 2:31 a.m., ward.example/revise#comment-12.',
  );
});

void test('Chicago cites a comment in a note, with its time, and with who wrote the article and when', () => {
  assert.equal(
    text(chicago, comment),
    'Susan Woodring, September 17, 2010 (2:31 a.m.), comment on J. Robert Lennon, “How do you revise?,” Ward Six, September 16, 2010, https://ward.example/revise#comment-12.',
  );
});

void test('an article is an entry of a list of works in all three', () => {
  assert.equal(
    text(apa, article),
    'Lennon, J. R. (2010, September 16). On revision. Ward Six. https://ward.example/revise',
  );
  assert.equal(text(mla, article), 'Lennon, J. Robert. “On revision.” Ward Six, 16 Sept. 2010, ward.example/revise.');
  assert.equal(
    text(chicago, article),
    'Lennon, J. Robert. “On revision.” Ward Six, September 16, 2010. https://ward.example/revise.',
  );
});

void test('pen names are cited as they are written', () => {
  const work = { ...comment, authors: [citedName('KS in NJ')] };
  assert.match(text(apa, work), /^KS in NJ\. \(2010/);
  assert.match(text(mla, work), /^KS in NJ\. Comment on/);
  assert.match(text(chicago, work), /^KS in NJ, September/);
});

void test('without an author, the title or "Comment" comes first', () => {
  const work = { ...comment, authors: [] };
  assert.match(
    text(apa, work),
    /^We are relying .* what else \[Comment on the article “How do you revise\?”\]\. \(2010, September 17\)\. /,
  );
  assert.match(text(mla, work), /^Comment on “How do you revise\?” Ward Six/);
  assert.match(text(chicago, work), /^September 17, 2010 \(2:31 a\.m\.\), comment on/);
  const essay = { ...article, authors: [] };
  assert.match(text(apa, essay), /^On revision\. \(2010, September 16\)\. Ward Six\./);
  assert.match(text(mla, essay), /^“On revision\.” Ward Six/);
});

void test('without a date, APA says so, and MLA and Chicago name the day of access', () => {
  const work = { ...comment, date: undefined };
  assert.match(text(apa, work), /^Woodring, S\. \(n\.d\.\)\. /);
  assert.match(text(mla, work), / Ward Six, ward\.example\/revise#comment-12\. Accessed 30 Nov\. 2026\.$/);
  assert.match(text(chicago, work), /^Susan Woodring, comment on .* accessed November 30, 2026, https/);
  assert.match(
    text(chicago, { ...article, date: undefined }),
    /“On revision\.” Ward Six\. Accessed November 30, 2026\. https/,
  );
});

void test('dates without a time, a day or a month are written as far as they are known, in their own offset', () => {
  const at = (date: string): string => text(mla, { ...comment, date });
  assert.match(at('2010-05-01'), /Ward Six, 1 May 2010, ward/);
  assert.match(at('2010-06'), /Ward Six, June 2010, ward/);
  assert.match(at('2010'), /Ward Six, 2010, ward/);
  assert.match(at('2010-12-31T23:59:00+09:00'), /31 Dec\. 2010, 11:59 p\.m\.,/);
  assert.match(at('2010-12-31T12:05:00Z'), /12:05 p\.m\.,/);
  assert.match(at('2010-12-31T00:05:00Z'), /12:05 a\.m\.,/);
  assert.match(at('yesterday'), /Accessed 30 Nov\. 2026\.$/);
});

void test('several authors are joined as each style has it', () => {
  const authors = ['Ada Müller', 'Ben Okoye', 'joachimr', 'Cy Roe'].map((name) => citedName(name));
  const by = (style: typeof apa, count: number): string =>
    text(style, { ...article, authors: authors.slice(0, count) });
  assert.match(by(apa, 2), /^Müller, A\., & Okoye, B\. \(/);
  assert.match(by(apa, 3), /^Müller, A\., Okoye, B\., & joachimr\. \(/);
  assert.match(by(mla, 2), /^Müller, Ada, and Ben Okoye\. “/);
  assert.match(by(mla, 3), /^Müller, Ada, et al\. “/);
  assert.match(by(chicago, 2), /^Müller, Ada, and Ben Okoye\. “/);
  assert.match(by(chicago, 4), /^Müller, Ada, Ben Okoye, joachimr, and Cy Roe\. “/);
  assert.match(text(chicago, { ...comment, articleAuthors: authors }), /comment on Ada Müller et al\., “/);
  assert.match(
    text(chicago, { ...comment, articleAuthors: authors.slice(0, 2) }),
    /comment on Ada Müller and Ben Okoye, “/,
  );
  const crowd = Array.from({ length: 22 }, (_, i) => citedName(`n${i}`));
  assert.match(text(apa, { ...article, authors: crowd }), /^n0, .*n18, \. \. \. n21\. \(/);
  assert.match(text(chicago, { ...article, authors: crowd }), /^n0, n1, n2, n3, n4, n5, n6, et al\. “/);
});

void test('a title within quotation marks has single ones of its own, and no second full stop', () => {
  const work = { ...comment, title: 'What “trust” means, and "why"' };
  assert.match(text(apa, work), /\[Comment on the article “What ‘trust’ means, and ‘why’”\]/);
  assert.match(text(mla, { ...work, title: 'Wait…' }), /Comment on “Wait…” Ward/);
});

void test('comments on a page without an article or a name are cited all the same', () => {
  const work = { ...comment, title: undefined, site: undefined, words: '' };
  assert.match(text(apa, work), /^Woodring, S\. \(2010, September 17\)\. \[Comment\]\. https/);
  assert.match(text(mla, work), /^Woodring, Susan\. Comment\. 17 Sept\./);
  assert.match(text(chicago, work), /, comment, https/);
});

void test('scripts without spaces are cut by words too, and those from right to left stand in isolates', () => {
  const chinese = { ...comment, words: '我不知道这个问题怎么回答'.repeat(9), language: 'zh' };
  const [, words = ''] = /\)\. (\p{Script=Han}+) \[/u.exec(text(apa, chinese)) ?? [];
  assert.ok(words.length > 19 && words.length < 60, words);
  const arabic = { ...comment, authors: [citedName('محمد علي')] };
  assert.match(text(apa, arabic), /^\u2068محمد علي\u2069\. \(2010/);
  assert.match(citationHtml(apa(arabic)), /^<bdi>محمد علي<\/bdi>\. \(2010/);
});

void test('as HTML the site is in italics, and nothing of the work is markup', () => {
  const html = citationHtml(mla({ ...comment, site: '<b>Six & "Seven"</b>' }));
  assert.match(html, /<i>&#60;b&#62;Six &#38; &#34;Seven&#34;&#60;\/b&#62;<\/i>/);
});
