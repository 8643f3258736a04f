import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apa, articleWork, citationText, commentWork } from '../../../../src/formats/citations/index.js';
import type { Comment } from '../../../../src/model/comment.js';

const paragraph = (value: string) => ({ type: 'paragraph', children: [{ type: 'text', value }] }) as const;
const people = new Map([
  ['a', { id: 'a', name: 'Ada Roe' }],
  ['b', { id: 'b', name: '  ' }],
]);
const page = { people, url: 'https://a.example/#comment-1', site: 'Tea', accessed: '2026-11-30', title: 'The page' };
const comment: Comment = {
  id: '1',
  author: 'a',
  body: { type: 'root', children: [{ type: 'blockquote', children: [paragraph('Theirs.')] }, paragraph('Mine.')] },
};

void test('a comment is cited by its own words, not by those that it quotes', () => {
  assert.equal(commentWork(comment, undefined, page).words, 'Mine.');
  const quoting: Comment = { ...comment, body: { type: 'root', children: [comment.body.children[0]!] } };
  assert.equal(commentWork(quoting, undefined, page).words, 'Theirs.');
});

void test('where the article is not at hand, the title of the page stands for its headline', () => {
  assert.match(
    citationText(apa(commentWork(comment, undefined, page))),
    /\[Comment on the article “The page”\]\. Tea\./,
  );
});

void test('names that are blank, or of nobody, are left out', () => {
  const article = { id: 'x', headline: 'Tea', author: ['a', 'b', 'c'], body: comment.body };
  assert.deepEqual(
    articleWork(article, page).authors.map(({ name }) => name),
    ['Ada Roe'],
  );
});

void test('a comment is in the language of the article, unless it names its own', () => {
  const article = { id: 'x', headline: 'Tea', inLanguage: 'hu', body: comment.body };
  assert.equal(commentWork(comment, article, page).language, 'hu');
  assert.equal(commentWork({ ...comment, inLanguage: 'de' }, article, page).language, 'de');
});
