import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDiscussion, type Discussion, type ParseError } from '../../../src/model/index.js';
import { secondDiscussion } from '../../fixtures/second-discussion.js';

type Json = Record<string, unknown>;

const paragraph = (value: unknown): Json => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const document = (block: unknown, comment: Json = {}): Json => ({
  article: { id: 'a', headline: 'H', body: { type: 'root', children: [block] } },
  people: [],
  comments: [{ id: '1', body: { type: 'root', children: [] }, ...comment }],
});
const messageOf = (value: unknown): string => {
  try {
    parseDiscussion(value);
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
};

const anIsoDate = 'an ISO 8601 date, or a date and time with its offset';

test('the error says where, what was expected and what was got', () => {
  assert.throws(() => parseDiscussion(document(paragraph('x'), { datePublished: 'yesterday' })), {
    name: 'ParseError',
    message: `Expected \`comments[0].datePublished\` to be ${anIsoDate}, got "yesterday"`,
    path: 'comments[0].datePublished',
    expected: anIsoDate,
    got: '"yesterday"',
  });
});

test('the error about the whole value calls it the discussion', () => {
  assert.equal(messageOf(undefined), 'Expected the discussion to be an object, got nothing');
});

test('an unknown property is named together with those that may stand there', () => {
  const [message] = messageOf({ ...document(paragraph('x')), people: [{ id: 'ann', nmae: 'Ann' }] }).split('\n');
  assert.equal(message, 'Expected `people[0].nmae` to be absent, got a property beside id, name, aliases, url, image');
});

test('an unknown node type is named together with those that may stand there', () => {
  assert.match(
    messageOf(document({ type: 'tables' })),
    /to be "paragraph" or "heading" or .* or "table" .*, got "tables"$/,
  );
});

test('the copy is equal and shares nothing with its source', () => {
  const source = JSON.parse(JSON.stringify(secondDiscussion)) as Discussion;
  const copy = parseDiscussion(source);
  assert.deepEqual(copy, secondDiscussion);
  const shared: unknown[] = [];
  const compare = (a: unknown, b: unknown): void => {
    if (typeof a !== 'object' || a === null) return;
    if (a === b) shared.push(a);
    for (const key of Object.keys(a)) compare((a as Json)[key], (b as Json)[key]);
  };
  compare(copy, source);
  assert.deepEqual(shared, []);
});

test('reading twice is the same as reading once', () => {
  const once = parseDiscussion(document({ type: 'image', url: 'HTTPS://Example.org', alt: '' }));
  assert.deepEqual(parseDiscussion(once), once);
});

test('URLs come out in normal form', () => {
  const { article } = parseDiscussion(document({ type: 'image', url: 'HTTPS://Example.org/a/../b', alt: '' }));
  assert.deepEqual(article?.body.children[0], { type: 'image', url: 'https://example.org/b', alt: '' });
});

test('a $schema is dropped, and an optional property that is undefined is absent', () => {
  const copy = parseDiscussion({ $schema: './schema.json', ...document(paragraph('x'), { author: undefined }) });
  assert.deepEqual(Object.keys(copy).sort(), ['article', 'comments', 'people']);
  assert.deepEqual(Object.keys(copy.comments?.[0] ?? {}).sort(), ['body', 'id']);
});

test('half a surrogate pair is named with its place in the string', () => {
  assert.equal(
    messageOf(document(paragraph(`🙂 ${'x'.repeat(100)}\ud83d`))),
    'Expected `article.body.children[0].children[0].value` to be well-formed Unicode, ' +
      'got the lone surrogate "\\ud83d" at 103',
  );
});

test('what was got is said in a few characters, whatever it is', () => {
  const got = (value: unknown): string => messageOf(document(paragraph(value))).split(', got ')[1] ?? '';
  assert.equal(got('x'), '');
  assert.equal(got(NaN), 'NaN');
  assert.equal(got(true), 'true');
  assert.equal(got(null), 'null');
  assert.equal(got(undefined), 'nothing');
  assert.equal(got(10n ** 1000n), 'a bigint');
  assert.equal(got(Symbol('secret')), 'a symbol');
  assert.equal(
    got(() => 'x'),
    'a function',
  );
  assert.equal(got([1, 2, 3]), 'a list');
  assert.equal(got(new String('x')), 'an object');
  const long = messageOf(document(paragraph('x'), { datePublished: 'long '.repeat(100_000) }));
  assert.ok(long.length < 200, `${long.length}`);
  const longKey = messageOf({ ...document(paragraph('x')), ['k'.repeat(100_000)]: 1 });
  assert.ok(longKey.length < 300, `${longKey.length}`);
});

test('every mistake is listed, in the order of the data', () => {
  const { article } = document(paragraph('x'));
  const comment = { id: '1', body: { type: 'root', children: [] } };
  const data = {
    article,
    people: [{ id: 'ann' }],
    comments: [
      { ...comment, datePublished: 'yesterday', likes: 3 },
      comment,
      { ...comment, author: 'ann', status: 'new' },
    ],
  };
  assert.throws(
    () => parseDiscussion(data),
    (error: ParseError) => {
      assert.deepEqual(
        error.errors.map(({ path, got }) => `${path} ${got}`),
        [
          'people[0].name nothing',
          'comments[0].likes a property beside id, body, author, authorRole, datePublished, dateModified, inReplyTo, inLanguage, url, contentWarning, status, kind, upvoteCount, downvoteCount, reactions, isPinned, source',
          'comments[0].datePublished "yesterday"',
          'comments[2].author "ann"',
          'comments[2].status "new"',
        ],
      );
      assert.equal(error.count, 5);
      assert.equal(error.message.split('\n').length, 5);
      assert.equal(error.path, 'people[0].name');
      return true;
    },
  );
});

test('of more than twenty mistakes the others are counted', () => {
  const data = {
    ...document(paragraph('x')),
    comments: Array.from({ length: 50 }, (_, index) => ({ id: `${index}` })),
  };
  assert.throws(
    () => parseDiscussion(data),
    (error: ParseError) => {
      assert.equal(error.errors.length, 20);
      assert.equal(error.count, 50);
      assert.match(error.message, /\nand 30 more$/);
      return true;
    },
  );
});
