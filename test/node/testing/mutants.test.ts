import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CommentSource } from '../../../src/model/source.js';
import { sourceRules } from '../../../src/testing/index.js';
import { MemoryServer } from './memory-server.js';
import { changing } from './mutants/changing.js';
import { failing } from './mutants/failing.js';
import { reading } from './mutants/reading.js';
import { threads } from './mutants/threads.js';
import { voting } from './mutants/voting.js';
import { writing } from './mutants/writing.js';

const mutants = [...reading, ...threads, ...writing, ...changing, ...voting, ...failing];

describe('a rule notices a source that', () => {
  for (const { rule: id, fault, make } of mutants) {
    test(`${fault} (${id})`, async () => {
      const rules = sourceRules((given) => make(given) as CommentSource, new MemoryServer());
      const rule = rules.find((one) => one.id === id);
      assert.ok(rule, `Expected a rule "${id}"`);
      await assert.rejects(rule.check());
    });
  }
});

test('every rule has a source that breaks it', () => {
  const rules = sourceRules((given) => mutants[0]!.make(given) as CommentSource, new MemoryServer());
  const broken = new Set(mutants.map(({ rule }) => rule));
  assert.deepEqual(
    rules.map(({ id }) => id).filter((id) => !broken.has(id)),
    [],
  );
});
