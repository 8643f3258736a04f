import assert from 'node:assert/strict';
import { test } from 'node:test';
import file from '../../fixtures/essay-of-everything.json' with { type: 'json' };
import { discussion } from '../../../src/content/index.js';
import { parseDiscussion, type Discussion, type DiscussionInput } from '../../../src/model/index.js';

/** Compiles where a type is assignable to another. */
const takes = <T>(value: T): T => value;

test('JSON that is imported is a DiscussionInput, with every kind of node and field in it', () => {
  const input: DiscussionInput = file;
  const { $schema: _, ...rest } = file;
  assert.deepEqual(parseDiscussion(input), rest);
});

test('every Discussion is a DiscussionInput', () => {
  const essay: Discussion = discussion;
  assert.equal(takes<DiscussionInput>(essay), discussion);
});

test('what is none is a type error', () => {
  // @ts-expect-error: a list has no headline
  takes<DiscussionInput>([]);
  // @ts-expect-error: an article has an id
  takes<DiscussionInput>({ article: { headline: 'Tea', body: { type: 'root', children: [] } } });
  // @ts-expect-error: a body is a node
  takes<DiscussionInput>({ article: { id: 'tea', headline: 'Tea', body: 'Words' } });
  // @ts-expect-error: an unknown field
  takes<DiscussionInput>({ coments: [] });
});
