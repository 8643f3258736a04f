import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ParseError, parseDiscussion, type ParseLimits } from '../../../src/model/index.js';

type Json = Record<string, unknown>;

const text = (): Json => ({ type: 'text', value: 'x' });
const paragraph = (children: unknown = [text()]): Json => ({ type: 'paragraph', children });
const withBody = (children: unknown): Json => ({
  article: { id: 'a', headline: 'H', body: { type: 'root', children } },
  people: [],
  comments: [],
});
const errorOf = (value: unknown, limits?: ParseLimits): ParseError => {
  try {
    parseDiscussion(value, limits);
  } catch (error) {
    assert.ok(error instanceof ParseError, `${error}`);
    return error;
  }
  return assert.fail('accepted');
};
const nested = (depth: number): Json => {
  let block = paragraph();
  for (let i = 0; i < depth; i += 1) block = { type: 'blockquote', children: [block] };
  return withBody([block]);
};

test('an object that contains itself is refused where it comes again', () => {
  const quote: Json = { type: 'blockquote', children: [] };
  quote['children'] = [paragraph(), quote];
  const error = errorOf(withBody([quote]));
  assert.equal(error.path, 'article.body.children[0].children[1]');
  assert.equal(error.got, 'an object that contains itself');
});

test('a list that contains itself is refused', () => {
  const children: unknown[] = [];
  children.push({ type: 'blockquote', children });
  assert.equal(errorOf(withBody(children)).got, 'an object that contains itself');
});

test('one object in two places is no loop', () => {
  const shared = paragraph();
  assert.equal(parseDiscussion(withBody([shared, shared])).article?.body.children.length, 2);
});

test('64 levels are read, and one more is refused', () => {
  // The paragraph and its text are two of them.
  parseDiscussion(nested(62));
  assert.equal(errorOf(nested(63)).expected, 'at most 64 levels deep');
});

test('100,000 levels are refused like 65', () => {
  const error = errorOf(nested(100_000));
  assert.equal(error.expected, 'at most 64 levels deep');
  assert.ok(error.message.length < 2000);
});

test('with a higher limit 100,000 levels are read', () => {
  let { children } = parseDiscussion(nested(100_000), { depth: 100_002 }).article!.body;
  let depth = 0;
  for (; children[0]?.type === 'blockquote'; depth += 1) ({ children } = children[0]);
  assert.equal(depth, 100_000);
});

test('5 million nodes are refused, in one list or in many', () => {
  const expected = 'within the limit of 1000000 nodes in all';
  const one = text();
  assert.equal(errorOf(withBody([paragraph(Array.from({ length: 5_000_000 }, () => one))])).expected, expected);
  const many = Array.from({ length: 50_000 }, () => paragraph(Array.from({ length: 100 }, () => one)));
  assert.equal(errorOf(withBody(many)).expected, expected);
});

test('a small document that unfolds into a huge one is refused', () => {
  let block = paragraph();
  for (let i = 0; i < 40; i += 1) block = { type: 'blockquote', children: [block, block] };
  assert.match(errorOf(withBody([block]), { nodes: 100_000 }).expected, /within the limit/);
});

test('a list that claims to be endless is refused before it is read', () => {
  const endless = new Proxy([], { get: (_, key) => (key === 'length' ? Number.MAX_SAFE_INTEGER : text()) });
  assert.match(errorOf(withBody(endless)).expected, /within the limit/);
});

test('the number of nodes can be limited further, across the whole document', () => {
  const document = withBody([paragraph(), paragraph()]);
  parseDiscussion(document, { nodes: 4 });
  assert.equal(
    errorOf(document, { nodes: 3 }).message,
    'Expected `article.body.children[1].children` to be within the limit of 3 nodes in all, got 4 up to here',
  );
});

test('a getter that throws is named, and what it threw does not get out', () => {
  const comment = {
    id: '1',
    get body(): never {
      throw new TypeError('foreign');
    },
  };
  assert.equal(
    errorOf({ ...withBody([]), comments: [comment] }).message,
    'Expected `comments[0].body` to be readable, got something that throws when it is read',
  );
  const typeless = {
    get type(): never {
      throw new TypeError('foreign');
    },
  };
  assert.equal(errorOf(withBody([typeless])).path, 'article.body.children[0].type');
});

test('a revoked proxy is refused in every place', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  errorOf(proxy);
  errorOf(withBody(proxy));
  errorOf(withBody([proxy]));
  errorOf(withBody([paragraph([{ type: 'text', value: proxy }])]));
});

test('toString, toJSON and valueOf of foreign objects are never called', () => {
  const call = (): never => assert.fail('called');
  const trap = { toString: call, toJSON: call, valueOf: call, [Symbol.toPrimitive]: call };
  errorOf({ ...withBody([]), commentCount: trap });
  errorOf(withBody([paragraph([{ type: 'text', value: trap }])]));
  errorOf(withBody([{ type: trap }]));
  errorOf(withBody([{ type: 'heading', depth: trap, children: [] }]));
});

test('a getter that changes its mind brings in nothing unchecked', () => {
  let reads = 0;
  const link = {
    type: 'link',
    children: [],
    get url() {
      return (reads += 1) === 1 ? 'https://example.org/' : 'javascript:alert(1)';
    },
  };
  const copy = parseDiscussion(withBody([paragraph([link])]));
  assert.match(JSON.stringify(copy), /example\.org/);
  const flips = {
    value: 'x',
    get type() {
      return (reads += 1) % 2 ? 'text' : 'html';
    },
  };
  assert.match(errorOf(withBody([paragraph([flips])])).path, /\.type$/);
});

test('inherited properties are not looked at', () => {
  const person = Object.create({ name: 'Inherited' }) as Json;
  person['id'] = 'ann';
  assert.equal(errorOf({ ...withBody([]), people: [person] }).path, 'people[0].name');
});

test('__proto__ and constructor as keys change nothing', () => {
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    const document = JSON.parse(`{"${key}": {"polluted": true}}`) as unknown;
    assert.equal(errorOf(document).path, key);
  }
  assert.equal(({} as Json)['polluted'], undefined);
});

test('holes, class instances and objects without a prototype are judged by what they hold', () => {
  assert.equal(errorOf(withBody([, paragraph()])).path, 'article.body.children[0]');
  const bare = Object.assign(Object.create(null) as Json, withBody([paragraph()]));
  assert.deepEqual(parseDiscussion(bare), withBody([paragraph()]));
  errorOf(new Map(Object.entries(bare)));
});
