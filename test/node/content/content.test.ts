import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as content from '../../../src/content/index.js';
import { parseDiscussion, plainText, type Block, type EssayDiscussion } from '../../../src/model/index.js';
import { differences } from './differences.js';
import { readSeed } from './read-seed.js';

const { discussion } = content;
const seed = readSeed();
const firstWords = (block: Block | undefined): string =>
  plainText({ type: 'root', children: block ? [block] : [] }).slice(0, 30);

test('the content entry exports the discussion and nothing else', () => {
  assert.deepEqual(Object.keys(content), ['discussion']);
});

test('the source text is read whole: 15 paragraphs and six comments, of which the third has six paragraphs', () => {
  assert.equal(seed.headline, 'Trust-based Selling Between Cultures');
  assert.equal(seed.paragraphs.length, 15);
  assert.equal(seed.replies, 7);
  assert.deepEqual(
    seed.comments.map((comment) => comment.paragraphs.length),
    [1, 1, 6, 1, 1, 1],
  );
});

test('the data says every word of the source text, paragraph by paragraph', () => {
  assert.deepEqual(differences(seed, discussion), []);
});

test('the white space inside paragraphs is the source’s own, no-break spaces included', () => {
  assert.deepEqual(differences(seed, discussion, true), []);
});

test('one word left out of any paragraph is noticed', () => {
  const json = JSON.stringify(discussion);
  const values = [...json.matchAll(/"value":"((?:[^"\\]|\\.)+)"/g)];
  assert.equal(values.length, 26);
  for (const { 1: paragraph = '', index } of values) {
    const words = paragraph.split(' ');
    const shorter = words.toSpliced(Math.floor(words.length / 2), 1).join(' ');
    const rest = json.slice(index + '"value":"'.length + paragraph.length);
    const changed = JSON.parse(`${json.slice(0, index)}"value":"${shorter}${rest}`) as EssayDiscussion;
    assert.equal(differences(seed, changed).length, 1, paragraph);
  }
});

test('a changed quotation mark, a lost paragraph and a lost comment are noticed', () => {
  const json = JSON.stringify(discussion);
  const straight = JSON.parse(json.replace('“givens”', '\\"givens\\"')) as EssayDiscussion;
  assert.equal(differences(seed, straight).length, 1);
  const { article, comments } = discussion;
  const body = { ...article.body, children: article.body.children.slice(0, -1) };
  assert.equal(differences(seed, { ...discussion, article: { ...article, body } }).length, 1);
  assert.notDeepEqual(differences(seed, { ...discussion, comments: comments.slice(0, -1) }), []);
});

test('Jim Peterson’s story is one quotation of eight paragraphs, attributed to him', () => {
  const blocks = discussion.article.body.children;
  const story = blocks.find((block) => block.type === 'blockquote');
  assert.ok(story);
  assert.deepEqual(story.data, { attribution: 'jim-peterson' });
  assert.equal(story.children.length, 8);
  assert.match(firstWords(story.children[0]), /^I’m an American/);
  assert.match(plainText({ type: 'root', children: [story] }), /often seen to bear fruit\.$/);
  assert.match(firstWords(blocks[blocks.indexOf(story) + 1]), /^Jim is not alone\./);
});

test('the third comment opens with its quotation of the article, marks included', () => {
  const [first, ...rest] = discussion.comments[2]?.body.children ?? [];
  assert.equal(first?.type, 'blockquote');
  assert.match(firstWords(first), /^"The point is not just/);
  assert.deepEqual(
    rest.map((block) => block.type),
    Array.from({ length: 5 }, () => 'paragraph'),
  );
});

test('nothing is there that the source does not say: no byline, date, address, alias, heading or nesting', () => {
  assert.deepEqual(Object.keys(discussion.article).sort(), ['body', 'headline', 'id', 'inLanguage']);
  for (const comment of discussion.comments) assert.deepEqual(Object.keys(comment).sort(), ['author', 'body', 'id']);
  for (const person of discussion.people) assert.deepEqual(Object.keys(person).sort(), ['id', 'name']);
  const blocks = [discussion.article, ...discussion.comments].flatMap(({ body }) => body.children);
  assert.deepEqual([...new Set(blocks.map((block) => block.type))].sort(), ['blockquote', 'paragraph']);
});

test('everybody who is listed wrote or is quoted', () => {
  const named = new Set(['jim-peterson', ...discussion.comments.map((comment) => comment.author)]);
  assert.deepEqual(
    discussion.people.map((person) => person.id),
    [...named],
  );
});

test('the data satisfies its own validator', () => {
  assert.deepEqual(parseDiscussion(discussion), discussion);
});
